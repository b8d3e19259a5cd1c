import { z } from "zod";

/** The one spelling of a BCP 47 tag (`pt-br` is `pt-BR`); null where the text is none. */
export function canonicalTag(text: string): string | null {
  if (text.length > 35) return null;
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}

/** Any language a person writes in, as a BCP 47 tag in its canonical spelling: `en`, `ja`, `zh-Hant`, `pt-BR`. */
export const LanguageTag = z.string().refine((text) => canonicalTag(text) === text, "notALanguage");
export type LanguageTag = z.infer<typeof LanguageTag>;

export const MAX_LANGUAGES = 24;

/** Something in one or several languages, by tag. */
export const ByLanguage = <Schema extends z.ZodType>(schema: Schema) => z.record(LanguageTag, schema);
export type ByLanguage<T> = Record<LanguageTag, T>;
export type Localised = ByLanguage<string>;

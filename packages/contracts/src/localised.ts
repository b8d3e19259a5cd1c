import { z } from "zod";

/** The longest tag that is taken: language, script, region and a variant or two fit. */
const TAG_LENGTH = 35;
/** More languages than a raise is ever read in; a bound for what one text may hold. */
export const MAX_LANGUAGES = 24;

/** The one spelling of a BCP 47 tag (`pt-br` is `pt-BR`); null where the text is none. */
export function canonicalTag(text: string): string | null {
  if (text.length > TAG_LENGTH) return null;
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}

/** Any language a person writes in, as a BCP 47 tag in its canonical spelling: `en`, `ja`, `zh-Hant`, `pt-BR`. */
export const LanguageTag = z
  .string()
  .trim()
  .overwrite((text) => canonicalTag(text) ?? text)
  .refine((text) => canonicalTag(text) !== null, "unknownLanguage");
export type LanguageTag = z.infer<typeof LanguageTag>;

/** The languages of a raise, the main one first. */
export const RaiseLanguages = z
  .array(LanguageTag)
  .min(1, "required")
  .max(MAX_LANGUAGES, "tooMany")
  .refine((tags) => new Set(tags).size === tags.length, "languageTwice");
export type RaiseLanguages = z.infer<typeof RaiseLanguages>;

/** Something in one or several languages, by tag. */
export type ByLanguage<T> = Record<LanguageTag, T>;

export const byLanguage = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .record(LanguageTag, schema, {
      error: ({ code }) => (code === "invalid_key" ? "unknownLanguage" : undefined),
    })
    .refine((texts) => Object.keys(texts).length <= MAX_LANGUAGES, { error: "tooMany", abort: true });

/** A text as it is kept: in at least one language, in none of them empty. `max`: characters in each. */
export const localised = (max = 20_000) =>
  byLanguage(z.string().trim().min(1, "required").max(max, "tooLong")).refine(
    (texts) => Object.keys(texts).length > 0,
    "required",
  );
export const Localised = localised();
export type Localised = ByLanguage<string>;

/** The part of a tag that says the language, without script, region and variants. */
const primary = (tag: LanguageTag): string => tag.split("-")[0]!;

/**
 * The languages in the order in which one reader wants them: their own, near relations of it (`fr-CA` for `fr`), then
 * those of the raise, then any other.
 * @param order the languages of the raise, the main one first
 */
export function preferred(
  available: readonly LanguageTag[],
  wanted: LanguageTag,
  order: readonly LanguageTag[],
): LanguageTag[] {
  const near = available.filter((tag) => primary(tag) === primary(wanted)).sort();
  const rest = [...available].sort();
  return [...new Set([wanted, ...near, ...order, ...rest])].filter((tag) => available.includes(tag));
}

/** What a reader is given of a text that may not be in their language, and which language that is. */
export type InLanguage<T = string> = { language: LanguageTag; text: T };

/**
 * A text in the wanted language, else in the first of the raise's languages that has it, else in any.
 * Throws where there is none at all: such a text is never kept.
 */
export function inLanguage<T>(
  texts: Readonly<ByLanguage<T>>,
  wanted: LanguageTag,
  order: readonly LanguageTag[],
): InLanguage<T> {
  const [language] = preferred(Object.keys(texts), wanted, order);
  if (language === undefined) throw new Error("a text in no language");
  return { language, text: texts[language]! };
}

/** The languages of a raise in which a text is missing or empty. */
export const missingIn = (texts: Readonly<ByLanguage<string>>, languages: readonly LanguageTag[]): LanguageTag[] =>
  languages.filter((language) => (texts[language] ?? "").trim() === "");

/** A field of a structured text that one language of the raise still lacks. */
export type MissingText = { path: string; language: LanguageTag };

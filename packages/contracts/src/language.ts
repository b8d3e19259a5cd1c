import { z } from "zod";

export const LANGUAGES = ["en", "fr"] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** The same content in every language of the product. */
export type Localised<T = string> = Record<Language, T>;

export const RequiredLocalisedText = z.strictObject({
  en: z.string().trim().min(1, "required"),
  fr: z.string().trim().min(1, "required"),
});

/** BCP 47 tags used for every formatting call: British English and French of France. */
export const LOCALE_TAG: Record<Language, string> = { en: "en-GB", fr: "fr-FR" };

export const isLanguage = (value: unknown): value is Language => Language.safeParse(value).success;

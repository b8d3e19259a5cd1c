import { z } from "zod";

/**
 * The languages of the product's own words: of its addresses, pages, mails and papers. A raise is written in languages of
 * its own (`LanguageTag`), among which these need not be.
 */
export const LANGUAGES = ["en", "fr"] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** Words of the product, or of the sample, in every language of the product. What a raise says is `Localised`. */
export type ProductWords<T = string> = Record<Language, T>;

/** BCP 47 tags used for every formatting call: British English and French of France. */
export const LOCALE_TAG: Record<Language, string> = { en: "en-GB", fr: "fr-FR" };

export const isLanguage = (value: unknown): value is Language => Language.safeParse(value).success;

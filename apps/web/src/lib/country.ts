import { type Language, LOCALE_TAG } from "@fabroom/contracts";

/** The name of a country in the reader's language; the code itself where there is none. */
export const countryName = (code: string, language: Language): string =>
  new Intl.DisplayNames(LOCALE_TAG[language], { type: "region", fallback: "code" }).of(code) ?? code;

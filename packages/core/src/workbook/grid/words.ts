import type { Language, ProductWords } from "@fabroom/contracts";

/** Words as they stand in a cell: French with its apostrophe and its no-break spaces. */
export const wordsIn = (text: ProductWords, language: Language): string =>
  language === "fr"
    ? text.fr
        .replaceAll("'", "’")
        .replaceAll(/ (?=[:;?!»%])/g, "\u00a0")
        .replaceAll("« ", "«\u00a0")
    : text[language];

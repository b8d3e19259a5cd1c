import type { Language, ProductWords } from "@fabroom/contracts";

const NO_BREAK = "\u00a0";

/** Typographic apostrophes, in both languages. */
const apostrophes = (text: string) => text.replace(/([\p{L}\d}])'/gu, "$1\u2019");

const quotes = (text: string) => text.replace(/"([^"\n]+)"/g, "\u201c$1\u201d");

/** French no-break spaces: before high punctuation, percent and currency, inside guillemets, between thousands. */
function frenchSpacing(text: string): string {
  return text
    .replace(/ ([:;?!»%])/g, `${NO_BREAK}$1`)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NO_BREAK}`)
    .replace(/(\d) (?=(?:Md|M|k)?[€$])/g, `$1${NO_BREAK}`);
}

/** The same text in English and French, with the typography of each. */
export const t = (en: string, fr: string): ProductWords => ({
  en: quotes(apostrophes(en.trim())),
  fr: frenchSpacing(apostrophes(fr.trim())),
});

/** A text that is the same word in both languages: a name, a title of a newspaper. */
export const same = (text: string): ProductWords => ({ en: text, fr: text });

/** Words of the sample, or of the raise it makes: a raise may be in any languages, this one is in all of the product's. */
export type Said<T = string> = { readonly [L in Language]?: T };

/** @throws where it is not said in this language, so that no document loses a text */
export function saidIn<T>(text: Said<T>, language: Language): T {
  const said = text[language];
  if (said === undefined) throw new Error(`not said in ${language}: ${JSON.stringify(text)}`);
  return said;
}

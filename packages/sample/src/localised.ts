import type { Localised } from "@fabroom/contracts";

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
export const t = (en: string, fr: string): Localised => ({
  en: quotes(apostrophes(en.trim())),
  fr: frenchSpacing(apostrophes(fr.trim())),
});

/** A text that is the same word in both languages: a name, a title of a newspaper. */
export const same = (text: string): Localised => ({ en: text, fr: text });

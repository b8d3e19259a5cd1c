import type { Language } from "@fabroom/contracts";

const NARROW = "\u202f";
const NO_BREAK = "\u00a0";

/**
 * Sets a text as a printer would: typographic apostrophes, and in French the no-break spaces before `: ; ? ! %` and
 * inside « », narrow between the digits of a number. The source text is written with ordinary spaces.
 */
export function printed(text: string, language: Language): string {
  const plain = text.replace(/(?<=\S)'/g, "\u2019");
  if (language === "en") return plain;
  return plain
    .replace(/[ \u00a0\u202f]([;?!])/g, `${NARROW}$1`)
    .replace(/[ \u00a0\u202f](:)/g, `${NO_BREAK}$1`)
    .replace(/« ?/g, `«${NO_BREAK}`)
    .replace(/[ \u00a0]?»/g, `${NO_BREAK}»`)
    .replace(/(\d)[\u00a0\u202f](?=\d{3}(?!\d))/g, `$1${NARROW}`)
    .replace(/(\d)[ \u202f](?=%|(?:Md|M|k)?[$€¥£])/g, `$1${NO_BREAK}`);
}

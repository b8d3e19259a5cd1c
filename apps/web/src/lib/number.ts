import { formatNumber, type Language } from "@fabroom/contracts";
import type { Unit } from "@fabroom/finance";

const percent = (unit: Unit) => unit === "ratio" || unit === "ratioPerYear";

/** Enough decimals to say the value exactly, up to a limit; none that it does not need. */
const decimalsOf = (value: number, most: number): number => {
  const text = value.toFixed(most).replace(/0+$/, "");
  return Math.max(0, text.length - text.indexOf(".") - 1);
};

/** A value as it stands in its field: shares in per cent, everything else as it is, without the unit. */
export function writeNumber(value: number, unit: Unit, language: Language, most = 6): string {
  const shown = percent(unit) ? Number((value * 100).toFixed(most)) : value;
  return formatNumber(shown, language, decimalsOf(shown, most));
}

const SPACES = /[\s\u00a0\u202f]/g;

/**
 * What a reader typed, as a value of the model; null where it is no number in his language. English writes thousands
 * with commas in groups of three, French with spaces and decimals with a comma (a single point is understood too, save
 * where it could part thousands: « 18.500 » is refused, not guessed).
 */
export function readNumber(text: string, unit: Unit, language: Language): number | null {
  const bare = text
    .replace(SPACES, language === "fr" ? "" : " ")
    .trim()
    .replace(/\u2212/g, "-")
    .replace(/\s*%$/, "");
  const english = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d*)?$|^[+-]?\.\d+$/;
  const french = /^[+-]?\d+([.,]\d*)?$|^[+-]?[.,]\d+$/;
  if (!(language === "fr" ? french : english).test(bare)) return null;
  if (language === "fr" && /^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(bare)) return null;
  const value = Number(language === "fr" ? bare.replace(",", ".") : bare.replaceAll(",", ""));
  if (!Number.isFinite(value)) return null;
  return percent(unit) ? Number((value / 100).toPrecision(12)) : value;
}

/** A list of numbers as it stands in its field, one after the other. */
export const writeList = (values: readonly number[], unit: Unit, language: Language): string =>
  values.map((value) => writeNumber(value, unit, language, 12)).join(language === "fr" ? "\u00a0; " : "; ");

/**
 * Numbers typed one per line, or separated by semicolons, or by commas with a space behind (in English, shares by bare commas
 * too: none has thousands). `wrong` is the place, from 1, of the first that is no number in the reader's language.
 */
export function readList(text: string, unit: Unit, language: Language): number[] | { wrong: number } {
  const bare = text.trim().replace(/[;\s]+$/, "");
  if (bare === "") return [];
  const marked = /[;\n]/.test(bare);
  const parting = marked ? /[;\n]/ : language === "en" && percent(unit) ? /,/ : /,\s+/;
  const values: number[] = [];
  for (const part of bare.split(parting)) {
    const value = readNumber(part, unit, language);
    if (value === null) return { wrong: values.length + 1 };
    values.push(value);
  }
  return values;
}

import { formatNumber, type Language } from "@fabroom/contracts";
import type { Unit } from "@fabroom/finance";

const percent = (unit: Unit) => unit === "ratio" || unit === "ratioPerYear";

/** Enough decimals to say the value exactly, six at most; none that it does not need. */
const decimalsOf = (value: number): number => {
  const text = value.toFixed(6).replace(/0+$/, "");
  return Math.max(0, text.length - text.indexOf(".") - 1);
};

/** A value as it stands in its field: shares in per cent, everything else as it is, without the unit. */
export function writeNumber(value: number, unit: Unit, language: Language): string {
  const shown = percent(unit) ? Number((value * 100).toFixed(6)) : value;
  return formatNumber(shown, language, decimalsOf(shown));
}

const SPACES = /[\s\u00a0\u202f]/g;

/**
 * What a reader typed, as a value of the model; null where it is no number in his language. English writes thousands
 * with commas in groups of three, French with spaces and decimals with a comma (a single point is understood too).
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
  const value = Number(language === "fr" ? bare.replace(",", ".") : bare.replaceAll(",", ""));
  if (!Number.isFinite(value)) return null;
  return percent(unit) ? Number((value / 100).toPrecision(12)) : value;
}

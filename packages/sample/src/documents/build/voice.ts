import {
  type Currency,
  formatDate,
  formatFigure,
  formatMoney,
  formatMoneyNumber,
  formatMultiple,
  formatNumber,
  formatPercent,
  formatQuarter,
  isSingular,
  type Language,
  LOCALE_TAG,
  MINOR_DIGITS,
  type ProductWords,
  unitWord,
} from "@fabroom/contracts";
import { type Said, saidIn } from "../../localised.ts";

/** The one way a number becomes text in a document: the formatters of the pages, bound to a language. */
export type Voice = ReturnType<typeof voiceOf>;

export const ABSENT = "–";

/** A date stays on one line. */
const unbroken = (text: string) => text.replace(/ /g, "\u00a0");

export function voiceOf(language: Language) {
  const present = (value: number | null | undefined, format: (value: number) => string) =>
    value === null || value === undefined || !Number.isFinite(value) ? ABSENT : format(value);
  return {
    language,
    t: <T>(text: Said<T>): T => saidIn(text, language),
    usd: (value: number | null | undefined) => present(value, (v) => formatMoneyNumber(v, "USD", language)),
    money: (value: number | null | undefined, currency: Currency) =>
      present(value, (v) => formatMoneyNumber(v, currency, language)),
    /** Every digit of a price in whole units: a price in thousands would hide what matters. */
    price: (value: number | null | undefined, currency: Currency) =>
      present(value, (v) => {
        const minor = BigInt(Math.round(v)) * 10n ** BigInt(MINOR_DIGITS[currency]);
        return formatMoney({ minor: minor.toString(), currency }, language).replace(/[.,]0+(?=\u00a0|$)/, "");
      }),
    percent: (ratio: number | null | undefined, decimals = 1) =>
      present(ratio, (v) => formatPercent(v, language, decimals)),
    /** A difference of two ratios in percentage points: `−2.1 pts`. */
    points: (difference: number | null | undefined) =>
      present(difference, (v) => `${v > 0 ? "+" : ""}${formatNumber(v * 100, language, 1)}\u00a0pts`),
    multiple: (value: number | null | undefined) => present(value, (v) => formatMultiple(v, language)),
    number: (value: number | null | undefined, decimals?: number) =>
      present(value, (v) => formatNumber(v, language, decimals)),
    years: (value: number | null | undefined) =>
      present(
        value,
        (v) => `${formatNumber(v, language, 1)}\u00a0${unitWord("years", Number(v.toFixed(1)), language)}`,
      ),
    months: (value: number | null | undefined) =>
      present(value, (v) => `${formatNumber(v, language, 0)}\u00a0${unitWord("months", Math.round(v), language)}`),
    figure: (value: number, unit: string) => formatFigure(value, unit, language),
    date: (value: string) => unbroken(formatDate(value, language)),
    quarter: (value: string) => formatQuarter(value, language),
    month: (value: string) => unbroken(formatDate(value.slice(0, 7), language)),
    colon: language === "fr" ? " : " : ": ",
    /** A count with its noun in the right number. */
    plural: (count: number, noun: ProductWords<readonly [one: string, many: string]>) => {
      const shown = Math.round(count);
      return `${formatNumber(shown, language, 0)} ${noun[language][isSingular(shown, language) ? 0 : 1]}`;
    },
    /** A list in words: `A, B and C`. */
    list: (items: string[]) => new Intl.ListFormat(LOCALE_TAG[language], { type: "conjunction" }).format(items),
  };
}

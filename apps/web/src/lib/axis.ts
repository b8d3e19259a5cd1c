import { Currency, formatMoneyNumber, formatMultiple, formatNumber, type Language } from "@fabroom/contracts";

type Axis = { format: (value: number) => string; top: (value: number) => string };

const largest = (values: readonly (number | null)[]) =>
  values.reduce<number>((most, value) => (value === null ? most : Math.max(most, Math.abs(value))), 0);

/**
 * Ticks of an amount in whole units of a currency: bare numbers in millions or billions, the topmost with its unit. The
 * step is chosen from the largest value, with room for the round number above it.
 */
export function moneyAxis(values: readonly (number | null)[], currency: string, language: Language): Axis {
  const most = largest(values);
  const scale = most > 8e8 ? 1e9 : most > 8e5 ? 1e6 : most > 8e3 ? 1e3 : 1;
  const known = Currency.safeParse(currency);
  const format = (value: number) => formatNumber(value / scale, language);
  return {
    format,
    top: (value) =>
      known.success ? formatMoneyNumber(value, known.data, language) : `${format(value)}\u00a0${currency}`,
  };
}

/** Ticks of a share: bare numbers, the topmost with its sign. */
export const percentAxis = (language: Language): Axis => ({
  format: (value) => formatNumber(value * 100, language, 0),
  top: (value) => `${formatNumber(value * 100, language, 0)}${language === "fr" ? "\u00a0" : ""}%`,
});

/** Ticks of a count, the topmost with its unit in words. */
export const countAxis = (unit: string, language: Language): Axis => ({
  format: (value) => formatNumber(value, language),
  top: (value) => `${formatNumber(value, language)}\u00a0${unit}`,
});

/** Years on a horizontal axis: whole years only. */
export const yearAxis = (values: readonly number[]) => {
  const from = Math.ceil(Math.min(...values));
  const to = Math.floor(Math.max(...values));
  const step = to - from > 16 ? 4 : to - from > 8 ? 2 : 1;
  const first = Math.ceil(from / step) * step;
  return {
    format: (value: number) => String(value),
    ticks: Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, i) => first + i * step),
  };
};

/** Ticks of a cover ratio: every one with its sign, as bankers read them. */
export const multipleAxis = (language: Language): Pick<Axis, "format"> => ({
  format: (value) => formatMultiple(value, language),
});

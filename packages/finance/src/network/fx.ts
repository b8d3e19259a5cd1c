import { FinanceError } from "../maths/error.ts";
import { positive, within } from "../maths/guard.ts";
import { portablePower } from "../maths/portable.ts";
import { yearOf } from "./month.ts";

/** US dollars for one unit of a currency: fixed, drifting by a yearly rate, or by calendar year (the last one holds). */
export type FxPath =
  | number
  | { readonly spot: number; readonly yearlyDrift: number }
  | { readonly byYear: Readonly<Record<string, number>> };

/** No currency is worth more than this, or less than one over it. */
const most = 1e9;
const rate = (value: number, name: string) => within(positive(value, name), name, 1 / most, most);

export type FxPaths = Readonly<Record<string, FxPath>>;

/**
 * Rates of a currency for consecutive months.
 *
 * Equation: `rate_m = spot (1 + drift)^(m/12)`, m months from the network's start; by year: the rate of the year, of the
 * nearest earlier year, or of the first.
 * Units: USD per unit of currency. USD is 1, needs no path and takes no other.
 * Errors: FinanceError `unknown-option` (no path for the currency), `out-of-range`, `not-finite`, `empty`.
 */
export function fxRates(currency: string, paths: FxPaths, firstMonth: number, months: number): Float64Array {
  const path = Object.hasOwn(paths, currency) ? paths[currency] : currency === "USD" ? 1 : undefined;
  if (currency === "USD" && path !== 1) throw new FinanceError("out-of-range", "a US dollar is worth one US dollar");
  if (path === undefined) throw new FinanceError("unknown-option", `no exchange rate for ${currency}`);
  if (typeof path === "number") return new Float64Array(months).fill(rate(path, `rate of ${currency}`));
  if (typeof path !== "object" || path === null)
    throw new FinanceError("not-finite", `no exchange rate for ${currency}`);
  if ("spot" in path) {
    const spot = rate(path.spot, `rate of ${currency}`);
    const drift = within(path.yearlyDrift ?? 0, `drift of ${currency}`, -0.5, 1);
    return Float64Array.from({ length: months }, (_, m) => spot * portablePower(1 + drift, m / 12));
  }
  const { byYear } = path;
  const years = Object.keys(byYear ?? {})
    .map(Number)
    .sort((a, b) => a - b);
  if (years.length === 0) throw new FinanceError("empty", `no yearly rates for ${currency}`);
  // All of them, also those of years that are never reached.
  for (const year of years) rate(byYear[year] as number, `rate of ${currency} in ${year}`);
  const rateOf = (year: number) => byYear[years.findLast((y) => y <= year) ?? (years[0] as number)] as number;
  return Float64Array.from({ length: months }, (_, m) => rateOf(yearOf(firstMonth + m)));
}

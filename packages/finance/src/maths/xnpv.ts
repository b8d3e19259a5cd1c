import { calendarDay, type DayCount, dayCountNamed, fraction } from "./day-count.ts";
import { FinanceError } from "./error.ts";
import { discountRate, finite, result } from "./guard.ts";

export type DatedFlow = { readonly date: string; readonly amount: number };
export type DayCountOptions = { readonly dayCount?: DayCount | string };

/**
 * Net present value of dated flows; t0 is the date of the first flow in the list.
 *
 * Equation: `XNPV = sum_i A_i / (1 + rate)^((d_i - d_0) / 365)` (Act/365F unless `options.dayCount` says else).
 * Units: rate per year; dates ISO strings; result in the currency of the flows.
 * Errors: FinanceError `empty`, `not-finite`, `invalid-date`, `out-of-range` (rate <= -1), `unknown-option`.
 * Source: Excel XNPV. Difference: a flow dated before the first is compounded, not refused.
 */
export function xnpv(rate: number, flows: readonly DatedFlow[], options: DayCountOptions = {}): number {
  discountRate(rate);
  const { years, amounts } = timedFlows(flows, options);
  const growth = Math.log1p(rate);
  let sum = 0;
  for (let i = 0; i < amounts.length; i++) sum += (amounts[i] as number) * Math.exp(-growth * (years[i] as number));
  return result(sum, "XNPV");
}

/** The flows as years from the first date, and amounts; checked. */
export function timedFlows(
  flows: readonly DatedFlow[],
  options: DayCountOptions,
): { years: Float64Array; amounts: Float64Array } {
  if (!Array.isArray(flows) || flows.length === 0) {
    throw new FinanceError("empty", "flows must hold at least one dated amount");
  }
  const convention = dayCountNamed(options?.dayCount ?? "act/365f");
  const days = flows.map((flow, i) => {
    if (flow === null || typeof flow !== "object") throw new FinanceError("empty", `flows[${i}] is not a dated amount`);
    return calendarDay(flow.date);
  });
  const first = days[0] as (typeof days)[number];
  const years = Float64Array.from(days, (day) => fraction(first, day, convention));
  const amounts = Float64Array.from(flows, (flow, i) => finite(flow.amount, `flows[${i}].amount`));
  return { years, amounts };
}

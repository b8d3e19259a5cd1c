import { discountRate, finiteSeries, result } from "./guard.ts";

/**
 * Net present value; the first flow is at t0 and is not discounted (Excel's NPV discounts it by one period).
 *
 * Equation: `NPV = sum_i CF_i / (1 + rate)^i`, i = 0, 1, ...
 * Units: rate per period (0.08 = 8 %); result in the currency of the flows.
 * Errors: FinanceError `empty`, `not-finite`, `out-of-range` (rate <= -1), `overflow`.
 * Source: numpy-financial `npv` (same timing).
 */
export function npv(rate: number, flows: ArrayLike<number>): number {
  discountRate(rate);
  finiteSeries(flows, "flows");
  return result(presentValue(rate, flows), "NPV");
}

/** NPV without the checks, by Horner's rule from the last flow. */
export function presentValue(rate: number, flows: ArrayLike<number>): number {
  const v = 1 / (1 + rate);
  let sum = 0;
  for (let i = flows.length - 1; i >= 0; i--) sum = sum * v + (flows[i] as number);
  return sum;
}

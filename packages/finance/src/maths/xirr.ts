import { attempt } from "./error.ts";
import { hurdleOf, type IrrOptions, type IrrResult } from "./irr.ts";
import { allRoots, nearest, unitOf, type Worth } from "./roots.ts";
import { type DatedFlow, type DayCountOptions, timedFlows } from "./xnpv.ts";

export type XirrOptions = IrrOptions & DayCountOptions;

/**
 * Internal rate of return of dated flows: every r with `sum_i A_i / (1 + r)^(t_i) = 0` in (-0.99, 10], or,
 * where there is none, in (-1, 1e6].
 *
 * Units: rate per year; t_i in years from the first flow under `options.dayCount` (default Act/365F).
 * Result and errors: as `irr`, and `invalid-date`, `unknown-option`.
 * Source: Excel XIRR (Act/365F); ISDA 2006 section 4.16 for the other day counts.
 */
export function xirr(dated: readonly DatedFlow[], options: XirrOptions = {}): IrrResult {
  return attempt((): IrrResult => {
    const hurdle = hurdleOf(options);
    const { years, amounts } = timedFlows(dated, options);
    const unit = unitOf(amounts);
    const flows = Array.from(amounts, (amount, i) => ({ amount, year: years[i] as number }))
      .filter((f) => f.amount !== 0)
      .map(({ amount, year }) => ({ amount: amount / unit, year }));
    if (!amounts.some((amount) => amount < 0) || !amounts.some((amount) => amount > 0)) {
      return {
        ok: false,
        code: "no-sign-change",
        reason: "the flows never change sign, so no rate brings them to zero",
      };
    }
    const start = flows.reduce((first, { year }) => Math.min(first, year), Number.POSITIVE_INFINITY);
    const end = flows.reduce((last, { year }) => Math.max(last, year), Number.NEGATIVE_INFINITY);
    const roots = allRoots({
      discounted: (x) => worthAt(flows, x, (f) => f.year - start),
      compounded: (u) => worthAt(flows, u, (f) => end - f.year),
      terms: () => ({
        amounts: flows.map((f) => f.amount),
        times: flows.map((f) => f.year - start),
        span: end - start,
      }),
    });
    if (roots.length === 0) {
      return { ok: false, code: "no-sign-change", reason: "no rate brings the flows to zero" };
    }
    return { ok: true, rate: nearest(roots, hurdle), roots, multipleRoots: roots.length > 1 };
  });
}

type TimedFlow = { readonly amount: number; readonly year: number };

/** Worth of receipts and payments at a yearly factor x, `sum A x^t`, and the slopes `sum A t x^(t-1)`. */
function worthAt(flows: readonly TimedFlow[], x: number, timeOf: (flow: TimedFlow) => number): Worth {
  const sums = { received: 0, paid: 0, receivedSlope: 0, paidSlope: 0 };
  const log = Math.log(x);
  for (const flow of flows) {
    const time = timeOf(flow);
    const worth = Math.abs(flow.amount) * Math.exp(time * log);
    if (flow.amount > 0) {
      sums.received += worth;
      sums.receivedSlope += (worth * time) / x;
    } else {
      sums.paid += worth;
      sums.paidSlope += (worth * time) / x;
    }
  }
  return sums;
}

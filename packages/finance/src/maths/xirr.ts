import { attempt } from "./error.ts";
import { finite } from "./guard.ts";
import type { IrrOptions, IrrResult } from "./irr.ts";
import { nearest, scanRoots } from "./roots.ts";
import { type DatedFlow, type DayCountOptions, timedFlows } from "./xnpv.ts";

export type XirrOptions = IrrOptions & DayCountOptions;

/**
 * Internal rate of return of dated flows: every r with `sum_i A_i / (1 + r)^(t_i) = 0` in (-0.99, 10].
 *
 * Units: rate per year; t_i in years from the first flow under `options.dayCount` (default Act/365F).
 * Result and errors: as `irr`, and `invalid-date`, `unknown-option`.
 * Source: Excel XIRR (Act/365F); ISDA 2006 section 4.16 for the other day counts.
 */
export function xirr(flows: readonly DatedFlow[], options: XirrOptions = {}): IrrResult {
  return attempt((): IrrResult => {
    const hurdle = finite(options.hurdle ?? 0.1, "hurdle");
    const { years, amounts } = timedFlows(flows, options);
    let paid = false;
    let received = false;
    let start = Number.POSITIVE_INFINITY;
    let end = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < amounts.length; i++) {
      const amount = amounts[i] as number;
      if (amount < 0) paid = true;
      if (amount > 0) received = true;
      if (amount === 0) continue;
      start = Math.min(start, years[i] as number);
      end = Math.max(end, years[i] as number);
    }
    if (!paid || !received) {
      return {
        ok: false,
        code: "no-sign-change",
        reason: "the flows never change sign, so no rate brings them to zero",
      };
    }
    // Discounted to the start for r >= 0 and compounded to the end for r < 0: every factor is at most 1.
    const roots = scanRoots((rate) => {
      const growth = Math.log1p(rate);
      const origin = rate >= 0 ? start : end;
      let sum = 0;
      let size = 0;
      for (let i = 0; i < amounts.length; i++) {
        const amount = amounts[i] as number;
        if (amount === 0) continue;
        const worth = amount * Math.exp(-growth * ((years[i] as number) - origin));
        sum += worth;
        size += Math.abs(worth);
      }
      return size > 0 ? sum / size : 0;
    });
    if (roots.length === 0) {
      return { ok: false, code: "no-sign-change", reason: "no rate between -99 % and 1000 % brings the flows to zero" };
    }
    return { ok: true, rate: nearest(roots, hurdle), roots, multipleRoots: roots.length > 1 };
  });
}

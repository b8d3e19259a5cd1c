import { FinanceError } from "./error.ts";
import { finite, finiteSeries, within } from "./guard.ts";

/**
 * Quantile of an ascending list, type 7 (the default of R, NumPy and Excel PERCENTILE.INC).
 *
 * Equation: `h = (n - 1) p`; `Q = x[floor h] + (h - floor h)(x[floor h + 1] - x[floor h])`.
 * Units: p between 0 and 1; result in the unit of the list.
 * Errors: FinanceError `empty`, `not-finite`, `out-of-range` (p outside 0..1, or a list that is not ascending).
 * Source: R. J. Hyndman and Y. Fan, Sample Quantiles in Statistical Packages (1996), definition 7.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  finiteSeries(sorted, "sorted");
  within(p, "p", 0, 1);
  for (let i = 1; i < sorted.length; i++) {
    if ((sorted[i] as number) < (sorted[i - 1] as number)) {
      throw new FinanceError("out-of-range", `sorted must be ascending; entry ${i} is below entry ${i - 1}`);
    }
  }
  return finite(quantileSorted(sorted, p), "quantile");
}

/** Type-7 quantile without the checks, for lists known to be ascending and finite. */
export function quantileSorted(sorted: ArrayLike<number>, p: number): number {
  const h = (sorted.length - 1) * p;
  const below = Math.floor(h);
  const low = sorted[below] as number;
  const weight = h - below;
  return weight === 0 ? low : low + weight * ((sorted[below + 1] as number) - low);
}

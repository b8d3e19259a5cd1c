import { FinanceError } from "../maths/error.ts";
import { notNegative } from "../maths/guard.ts";

export type Exposure = { readonly key: string; readonly weight: number };
export type Concentration = {
  /** Herfindahl-Hirschman index, 0..1 (1 = all in one place); 0 when nothing is exposed. */
  readonly hhi: number;
  /** 1 / HHI: how many equal parts would be as concentrated. */
  readonly effectiveNumber: number;
  /** Shares by key, largest first, ties by key. */
  readonly shares: readonly { readonly key: string; readonly share: number }[];
};

/**
 * Concentration of weights by key (country, currency, site); weights of one key are added up.
 *
 * Equation: `HHI = sum of squared shares`.
 * Units: any one unit, not negative. Errors: FinanceError `not-finite`, `out-of-range`, `empty`.
 * Source: O. C. Herfindahl (1950), A. O. Hirschman (1945).
 */
export function concentration(exposures: readonly Exposure[]): Concentration {
  if (!Array.isArray(exposures) || exposures.length === 0)
    throw new FinanceError("empty", "there is nothing to measure");
  const sums = new Map<string, number>();
  let total = 0;
  for (const { key, weight } of exposures) {
    sums.set(key, (sums.get(key) ?? 0) + notNegative(weight, `weight of ${key}`));
    total += weight;
  }
  const shares = [...sums]
    .map(([key, weight]) => ({ key, share: total > 0 ? weight / total : 0 }))
    .sort((a, b) => b.share - a.share || (a.key < b.key ? -1 : 1));
  const hhi = shares.reduce((sum, { share }) => sum + share * share, 0);
  return { hhi, effectiveNumber: hhi > 0 ? 1 / hhi : 0, shares };
}

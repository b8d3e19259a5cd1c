import { FinanceError } from "./error.ts";
import { notNegative, result } from "./guard.ts";

/** Percent of basis a year, half-year convention; the last year is the second half-year. */
const tables: Readonly<Record<number, readonly number[]>> = {
  3: [33.33, 44.45, 14.81, 7.41],
  5: [20, 32, 19.2, 11.52, 11.52, 5.76],
  7: [14.29, 24.49, 17.49, 12.49, 8.93, 8.92, 8.93, 4.46],
  10: [10, 18, 14.4, 11.52, 9.22, 7.37, 6.55, 6.55, 6.56, 6.55, 3.28],
  15: [5, 9.5, 8.55, 7.7, 6.93, 6.23, 5.9, 5.9, 5.91, 5.9, 5.91, 5.9, 5.91, 5.9, 5.91, 2.95],
  20: [
    3.75, 7.219, 6.677, 6.177, 5.713, 5.285, 4.888, 4.522, 4.462, 4.461, 4.462, 4.461, 4.462, 4.461, 4.462, 4.461,
    4.462, 4.461, 4.462, 4.461, 2.231,
  ],
};

export const macrsLives = [3, 5, 7, 10, 15, 20] as const;

/**
 * MACRS depreciation, general system, half-year convention: `years + 1` yearly amounts that add up to the basis.
 *
 * Equation: `dep_k = basis * p_k`, p from the table of the recovery period.
 * Units: basis and result in one currency; years one of 3, 5, 7, 10, 15, 20.
 * Errors: FinanceError `not-finite`, `out-of-range` (negative basis), `unknown-option` (no such recovery period).
 * Source: IRS Publication 946, Appendix A, Table A-1.
 */
export function macrs(basis: number, years: number): number[] {
  notNegative(basis, "basis");
  const table = typeof years === "number" && Object.hasOwn(tables, String(years)) ? tables[years] : undefined;
  if (table === undefined) {
    throw new FinanceError("unknown-option", `MACRS has no ${years}-year half-year table; use 3, 5, 7, 10, 15 or 20`);
  }
  return table.map((percent) => result((basis * percent) / 100, "depreciation"));
}

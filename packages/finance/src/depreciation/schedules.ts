import type { Assumptions, DepreciationMethod } from "../assumptions.ts";
import { macrs } from "../maths/macrs.ts";

const macrsShares = new Map<number, readonly number[]>();

/** Years of a straight line, or shares of cost in successive years from the addition (not fiscal years). */
export type Schedule = number | readonly number[];

/** How tools are written off in the books: capital incentives are earned in the same way. */
export const bookTools = (d: Assumptions["depreciation"]): Schedule =>
  scheduleOf(d.bookToolMethod, d.bookToolYears, d.bookToolTable);

/** The schedule of a method; MACRS tables are made once. */
export function scheduleOf(method: DepreciationMethod, years: number, table: readonly number[]): Schedule {
  if (method === "straightLine") return years;
  if (method === "table") return table;
  let shares = macrsShares.get(years);
  if (!shares) {
    shares = macrs(1, years);
    macrsShares.set(years, shares);
  }
  return shares;
}

/**
 * Adds the depreciation of `scale` times the cumulated additions in `total` to a column, from the period after each
 * addition. Nothing has been added before period `from`.
 */
export function addDepreciation(
  column: Float64Array,
  total: Float64Array,
  schedule: Schedule,
  scale: number,
  perYear: number,
  from: number,
  n: number,
): void {
  if (typeof schedule === "number") addStraightLine(column, total, schedule * perYear, scale, from, n);
  else addTable(column, total, schedule, scale, perYear, from, n);
}

/**
 * Adds straight-line depreciation over `life` periods (at least 1, may be fractional) to a column. `total` holds the
 * cumulated additions; each begins in the period after it: dep_t = (total_{t-1} - total_{t-1-life}) / life, the lagged
 * total interpolated between periods. Nothing has been added before period `from`.
 */
function addStraightLine(
  column: Float64Array,
  total: Float64Array,
  life: number,
  scale: number,
  from: number,
  n: number,
): void {
  const whole = Math.floor(life);
  const part = life - whole;
  const rate = scale / life;
  const full = Math.min(n, whole + 2);
  for (let i = from + 1; i < full; i++) {
    const gone = i > whole ? (1 - part) * total[i - 1 - whole]! : 0;
    column[i]! += rate * (total[i - 1]! - gone);
  }
  for (let i = Math.max(from + 1, full); i < n; i++) {
    const gone = (1 - part) * total[i - 1 - whole]! + part * total[i - 2 - whole]!;
    column[i]! += rate * (total[i - 1]! - gone);
  }
}

/**
 * Adds a yearly table, spread evenly inside each year from the period after the addition, to a column:
 * dep_t = sum over years y of share_y / perYear x (total_{t-1-y perYear} - total_{t-1-(y+1) perYear}), gathered by lag:
 * sum over y of (share_y - share_{y-1}) / perYear x total_{t-1-y perYear}. Nothing has been added before period `from`.
 */
function addTable(
  column: Float64Array,
  total: Float64Array,
  shares: readonly number[],
  scale: number,
  perYear: number,
  from: number,
  n: number,
): void {
  let before = 0;
  for (let y = 0; y <= shares.length; y++) {
    const share = shares[y] ?? 0;
    const rate = (scale * (share - before)) / perYear;
    const lag = 1 + y * perYear;
    before = share;
    if (rate !== 0) for (let i = from + lag; i < n; i++) column[i]! += rate * total[i - lag]!;
  }
}

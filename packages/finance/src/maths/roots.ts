import { brent } from "./brent.ts";

/** Lowest and highest rate looked at: (-99 %, 1000 %]. */
export const lowestRate = -0.99;
export const highestRate = 10;
const gridCells = 240;

export type ValueAtRate = (rate: number) => number;

/** Same value with unit step in ln(1 + rate): where NPV is smooth and roots are well spread. */
const rateAt = (cell: number, low: number, high: number) =>
  Math.expm1(Math.log1p(low) + ((Math.log1p(high) - Math.log1p(low)) * cell) / gridCells);

/**
 * All rates in (-0.99, 10] where the value is zero: sign changes on a grid even in ln(1 + rate), each refined by
 * Brent; between them the turning points of |value| are looked at too, so that two close roots or a double root are not
 * stepped over. The value must be a share of the discounted size of the flows (-1..1): the same roots, no slope of its
 * own, and a measure for a touching zero.
 */
export function scanRoots(value: ValueAtRate): number[] {
  const rates = new Float64Array(gridCells + 1);
  const values = new Float64Array(gridCells + 1);
  for (let i = 0; i <= gridCells; i++) {
    const rate = i === 0 ? lowestRate : i === gridCells ? highestRate : rateAt(i, lowestRate, highestRate);
    rates[i] = rate;
    values[i] = value(rate);
  }
  const roots: number[] = [];
  for (let i = 0; i < gridCells; i++) {
    const a = values[i] as number;
    const b = values[i + 1] as number;
    if (b === 0 && i + 1 <= gridCells) roots.push(rates[i + 1] as number);
    else if (a !== 0 && a > 0 !== b > 0) refine(value, rates[i] as number, rates[i + 1] as number, roots);
    if (i > 0) touching(value, rates, values, i, roots);
  }
  return distinct(roots);
}

function refine(value: ValueAtRate, low: number, high: number, roots: number[]): void {
  const found = brent(value, low, high);
  if (found.ok) roots.push(found.root);
}

/** A dip of |value| towards zero around grid point i without a sign change: narrow it down. */
function touching(value: ValueAtRate, rates: Float64Array, values: Float64Array, i: number, roots: number[]): void {
  const [l, m, r] = [values[i - 1] as number, values[i] as number, values[i + 1] as number];
  if (l === 0 || m === 0 || r === 0 || l > 0 !== m > 0 || m > 0 !== r > 0) return;
  if (Math.abs(m) > Math.abs(l) || Math.abs(m) > Math.abs(r)) return;
  const sign = m > 0 ? 1 : -1;
  let low = rates[i - 1] as number;
  let high = rates[i + 1] as number;
  const ratio = (Math.sqrt(5) - 1) / 2;
  for (let k = 0; k < 80 && high - low > 1e-12; k++) {
    const x1 = high - ratio * (high - low);
    const x2 = low + ratio * (high - low);
    const f1 = sign * value(x1);
    const f2 = sign * value(x2);
    if (f1 < 0 || f2 < 0) {
      const inside = f1 < 0 ? x1 : x2;
      refine(value, rates[i - 1] as number, inside, roots);
      refine(value, inside, rates[i + 1] as number, roots);
      return;
    }
    if (f1 < f2) high = x2;
    else low = x1;
  }
  const bottom = (low + high) / 2;
  if (Math.abs(value(bottom)) <= 1e-13) roots.push(bottom);
}

function distinct(roots: number[]): number[] {
  const sorted = roots.filter((r) => r > lowestRate && r <= highestRate).sort((a, b) => a - b);
  return sorted.filter((root, i) => i === 0 || root - (sorted[i - 1] as number) > 1e-9 * (1 + Math.abs(root)));
}

export function nearest(roots: readonly number[], hurdle: number): number {
  return roots.reduce((best, root) => (Math.abs(root - hurdle) < Math.abs(best - hurdle) ? root : best));
}

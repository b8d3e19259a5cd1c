import { quantileSorted } from "../maths/quantile.ts";

export type HistogramClass = { readonly from: number; readonly to: number; readonly count: number };

/**
 * Counts of values in classes of equal width between their 0.5 and 99.5 per cent quantiles (type 7); what lies outside
 * falls in the outermost class. Units: those of the values. No values, no classes.
 */
export function histogram(values: Float64Array, classes = 24): HistogramClass[] {
  if (values.length === 0) return [];
  const sorted = values.slice().sort();
  const [low, high] = [quantileSorted(sorted, 0.005), quantileSorted(sorted, 0.995)];
  const width = (high - low) / classes || 0.01;
  const counts = new Array<number>(classes).fill(0);
  for (const value of sorted) {
    const index = Math.min(Math.max(Math.floor((value - low) / width), 0), classes - 1);
    counts[index] = (counts[index] as number) + 1;
  }
  return counts.map((count, i) => ({ from: low + i * width, to: low + (i + 1) * width, count }));
}

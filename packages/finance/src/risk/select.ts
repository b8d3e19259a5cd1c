/**
 * Type-7 quantiles of unordered values without sorting them all: places the order statistics needed by quickselect.
 * Reorders `values`; `ps` ascending. The same bits as sorting and reading.
 */
export function selectQuantiles(values: Float64Array, ps: readonly number[]): number[] {
  const last = values.length - 1;
  let from = 0;
  return ps.map((p) => {
    const h = last * p;
    const below = Math.floor(h);
    if (below > from || from === 0) place(values, below, from, last);
    const low = values[below] as number;
    from = below;
    if (h === below) return low;
    // The next order statistic is the least of what lies above.
    let next = Number.POSITIVE_INFINITY;
    for (let i = below + 1; i <= last; i++) next = Math.min(next, values[i] as number);
    return low + (h - below) * (next - low);
  });
}

/** Puts the k-th smallest of values[from..to] at k, smaller ones before it, larger ones after (Hoare's selection). */
function place(values: Float64Array, k: number, from: number, to: number): void {
  let low = from;
  let high = to;
  while (high > low) {
    const pivot = median(values[low] as number, values[(low + high) >>> 1] as number, values[high] as number);
    let i = low;
    let j = high;
    while (i <= j) {
      while ((values[i] as number) < pivot) i++;
      while ((values[j] as number) > pivot) j--;
      if (i > j) break;
      const kept = values[i] as number;
      values[i++] = values[j] as number;
      values[j--] = kept;
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else return;
  }
}

const median = (a: number, b: number, c: number) => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

/** Where a solve stopped: its argument and how many evaluations it took. */
export interface Solved {
  x: number;
  evaluations: number;
  converged: boolean;
}

/**
 * Root of a continuous rising function on [0, inf) that is negative at 0, from a first guess, the value there, and a second
 * guess. Secant steps while they stay inside the bracket known so far, bisection (or doubling, while there is no upper end)
 * else. `scale` is the size of the function's values; it stops at |f| <= 1e-12 x scale, when a secant step no longer counts
 * (its own error is then far below), or when the bracket is down to rounding.
 */
export function solveRising(
  f: (x: number) => number,
  first: number,
  atFirst: number,
  second: number,
  scale: number,
): Solved {
  const tolerance = 1e-12 * scale;
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let x0 = first;
  let f0 = atFirst;
  if (Math.abs(f0) <= tolerance) return { x: x0, evaluations: 0, converged: true };
  if (f0 < 0) low = x0;
  else high = x0;
  let x1 = second > low && second < high ? second : Number.isFinite(high) ? (low + high) / 2 : 2 * low + 1;
  for (let k = 1; k <= 200; k++) {
    const f1 = f(x1);
    if (Math.abs(f1) <= tolerance) return { x: x1, evaluations: k, converged: true };
    if (f1 < 0) low = Math.max(low, x1);
    else high = Math.min(high, x1);
    if (Number.isFinite(high) && high - low <= 4e-16 * high) return { x: x1, evaluations: k, converged: true };
    let next = f1 === f0 ? Number.NaN : x1 - (f1 * (x1 - x0)) / (f1 - f0);
    if (!(next > low && next < high)) next = Number.isFinite(high) ? (low + high) / 2 : 2 * low + 1;
    else if (k > 1 && Math.abs(next - x1) <= 1e-9 * next) return { x: next, evaluations: k, converged: true };
    else if (k > 12 && k % 3 === 0 && Number.isFinite(high)) next = (low + high) / 2;
    x0 = x1;
    f0 = f1;
    x1 = next;
  }
  return { x: x1, evaluations: 200, converged: false };
}

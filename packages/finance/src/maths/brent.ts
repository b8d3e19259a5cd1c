import type { FinanceErrorCode } from "./error.ts";

export type BrentOptions = { readonly tolerance?: number; readonly maxIterations?: number };
export type BrentResult =
  | { readonly ok: true; readonly root: number; readonly value: number; readonly iterations: number }
  | { readonly ok: false; readonly code: FinanceErrorCode; readonly reason: string };

/**
 * Root of a continuous function on a bracket, by Brent's method.
 *
 * Equation: inverse quadratic or secant step when it stays inside the bracket, bisection else.
 * Units: those of the function. `tolerance` is on the argument (default 1e-14 of its size).
 * Errors: result `{ ok: false }` with `no-sign-change`, `not-finite` or `not-converged`.
 * Source: R. P. Brent, Algorithms for Minimization without Derivatives (1973), chapter 4.
 */
export function brent(f: (x: number) => number, low: number, high: number, options: BrentOptions = {}): BrentResult {
  const tolerance = options.tolerance ?? 1e-14;
  const maxIterations = options.maxIterations ?? 200;
  let a = low;
  let b = high;
  let fa = f(a);
  let fb = f(b);
  if (!Number.isFinite(a + b + fa + fb)) return { ok: false, code: "not-finite", reason: "the bracket is not finite" };
  if (fa === 0) return { ok: true, root: a, value: 0, iterations: 0 };
  if (fb === 0) return { ok: true, root: b, value: 0, iterations: 0 };
  if (fa > 0 === fb > 0) return { ok: false, code: "no-sign-change", reason: "no sign change on the bracket" };
  let c = a;
  let fc = fa;
  let step = b - a;
  let previous = step;
  for (let i = 1; i <= maxIterations; i++) {
    if (fb > 0 === fc > 0) {
      c = a;
      fc = fa;
      step = b - a;
      previous = step;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      a = b;
      b = c;
      c = a;
      fa = fb;
      fb = fc;
      fc = fa;
    }
    const width = 2 * Number.EPSILON * Math.abs(b) + 0.5 * tolerance * Math.max(1e-3, Math.abs(b));
    const half = 0.5 * (c - b);
    if (Math.abs(half) <= width || fb === 0) return { ok: true, root: b, value: fb, iterations: i };
    if (Math.abs(previous) >= width && Math.abs(fa) > Math.abs(fb)) {
      const s = fb / fa;
      let p: number;
      let q: number;
      if (a === c) {
        p = 2 * half * s;
        q = 1 - s;
      } else {
        const r = fb / fc;
        const t = fa / fc;
        p = s * (2 * half * t * (t - r) - (b - a) * (r - 1));
        q = (t - 1) * (r - 1) * (s - 1);
      }
      if (p > 0) q = -q;
      p = Math.abs(p);
      if (2 * p < Math.min(3 * half * q - Math.abs(width * q), Math.abs(previous * q))) {
        previous = step;
        step = p / q;
      } else {
        step = half;
        previous = half;
      }
    } else {
      step = half;
      previous = half;
    }
    a = b;
    fa = fb;
    b += Math.abs(step) > width ? step : half > 0 ? width : -width;
    fb = f(b);
    if (!Number.isFinite(fb)) return { ok: false, code: "not-finite", reason: "the function is not finite inside" };
  }
  return { ok: false, code: "not-converged", reason: `no root to tolerance within ${maxIterations} steps` };
}

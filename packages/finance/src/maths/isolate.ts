import { portableExp, portableLog } from "./portable.ts";

/** Amounts and their times from the first of them. */
export type Terms = { readonly amounts: ArrayLike<number>; readonly times: ArrayLike<number>; readonly span: number };

export type Isolated = {
  /** Rates between which the worth surely rises or falls, or moves by no more than rounding: a root if it changes sign. */
  readonly crossings: readonly (readonly [number, number])[];
  /** Rates at which it is zero but for rounding. */
  readonly touches: readonly number[];
};

const ORDER = 8;
const RESOLUTION = 1e-8;
/** Zero but for rounding, as a share of receipts and payments; what their sums may be wrong by. */
const ZERO = 1e-12;
const NOISE = 1e-14;
/** Flows times periods beyond which the search would take seconds. */
const MOST_WORK = 4e6;
/** Intervals looked at; a list in this range's rounding everywhere would never be told apart. */
const MOST_INTERVALS = 50_000;

/**
 * Where the rates in [low, high] lie, for flows with so many that bounds of receipts and of payments, each by itself, do
 * not tell them apart: there, worth is the small difference of large sums.
 *
 * Equation: with s = ln(1 + r), `f(s) = sum_i A_i exp(-t_i s)` (for s < 0 carried to the last flow). About the middle c of
 * an interval of half-width h, `f(c + d) = sum_k a_k d^k`, a_k = sum_i A_i (-t_i)^k exp(-t_i c)/k!, with Lagrange's
 * remainder after k = 7. No root where |a_0| outweighs the other terms at d = h; one at most where |a_1| does in the
 * derivative; else the interval is halved. Null where the list is too long for it, or its rates are not told apart in time.
 */
export function isolate({ amounts, times, span }: Terms, low: number, high: number): Isolated | null {
  if (amounts.length * span > MOST_WORK) return null;
  const crossings: [number, number][] = [];
  const touches: number[] = [];
  const rateAt = (s: number) => portableExp(s) - 1;
  const terms = new Float64Array(ORDER);
  let left = MOST_INTERVALS;

  /** Sum of |A|, and the last term, at c; the first terms stand in `terms`. */
  const expand = (c: number): { scale: number; rest: number } => {
    terms.fill(0);
    let scale = 0;
    let rest = 0;
    for (let i = 0; i < amounts.length; i++) {
      const tau = c < 0 ? span - (times[i] as number) : -(times[i] as number);
      let term = (amounts[i] as number) * portableExp(tau * c);
      scale += Math.abs(term);
      for (let k = 0; k < ORDER; k++) {
        terms[k] = (terms[k] as number) + term;
        term *= tau / (k + 1);
      }
      rest += Math.abs(term);
    }
    return { scale, rest };
  };

  const search = (a: number, b: number): void => {
    if (left-- <= 0) return;
    const h = (b - a) / 2;
    const { scale, rest } = expand(a + h);
    const tail = rest * h ** ORDER * portableExp(Math.min(700, h * span));
    let others = tail;
    let bends = (ORDER * tail) / h;
    for (let k = 1; k < ORDER; k++) {
      others += Math.abs(terms[k] as number) * h ** k;
      if (k > 1) bends += k * Math.abs(terms[k] as number) * h ** (k - 1);
    }
    const worth = Math.abs(terms[0] as number);
    if (worth > others + NOISE * scale) return;
    const fine = b - a <= RESOLUTION;
    const flat = worth + others <= ZERO * scale;
    if (flat || (fine && worth <= ZERO * scale)) touches.push(rateAt(a + h));
    if (flat || fine || Math.abs(terms[1] as number) > bends) crossings.push([rateAt(a), rateAt(b)]);
    else {
      search(a, a + h);
      search(a + h, b);
    }
  };
  search(portableLog(1 + low), 0);
  search(0, portableLog(1 + high));
  return left < 0 ? null : { crossings, touches };
}

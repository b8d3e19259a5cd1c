import { brent } from "./brent.ts";
import { isolate, type Terms } from "./isolate.ts";

/** Lowest and highest rate looked at: (-99 %, 1000 %]. */
export const lowestRate = -0.99;
export const highestRate = 10;
/** Looked at only where that range holds no rate: flows over days, or lost to the last cent. */
const lowestOfAll = -1 + 1e-12;
const highestOfAll = 1e6;

/** Worth of receipts and of payments (both positive) at a factor x, and their slopes in x. All rise with x. */
export type Worth = {
  readonly paid: number;
  readonly received: number;
  readonly paidSlope: number;
  readonly receivedSlope: number;
};

/** A cash flow as two functions that rise in their factor: x = 1/(1 + r) from the start, u = 1 + r from the end. */
export type WorthOf = {
  readonly terms: () => Terms;
  readonly discounted: (x: number) => Worth;
  readonly compounded: (u: number) => Worth;
};

/** More evaluations than the usual cash flow needs; one that needs more goes to `isolate`. */
const budget = 20_000;
const rounding = 1e-12;

/** All rates in (-0.99, 10]; where there is none, all in (-1, 1e6]. */
export function allRoots(worth: WorthOf): number[] {
  const usual = rootsBetween(worth, lowestRate, highestRate);
  return usual.length > 0 ? usual : rootsBetween(worth, lowestOfAll, highestOfAll);
}

/**
 * ALL rates in (lowest, highest] at which receipts and payments are worth the same: none is stepped over, however close
 * two may lie.
 *
 * On an interval of x, receipts and payments each lie between their values at its ends, and so do their slopes. An
 * interval is dropped when one side surely outweighs the other; where the difference surely rises or falls, the signs at
 * its ends decide, and Brent refines; otherwise it is halved. At rounding width a touching (double) root is taken. Five
 * roots or more lie where these bounds tell too little: `isolate` finds them.
 */
function rootsBetween(worth: WorthOf, lowest: number, highest: number): number[] {
  const roots: number[] = [];
  let left = budget;
  const side = (at: (x: number) => Worth, low: number, high: number, rateOf: (x: number) => number): void => {
    const miss = (x: number) => {
      const w = at(x);
      return (w.received - w.paid) / (w.received + w.paid);
    };
    const crossing = (x1: number, w1: Worth, x2: number, w2: Worth): void => {
      const a = w1.received - w1.paid;
      const b = w2.received - w2.paid;
      if (a === 0) roots.push(rateOf(x1));
      if (b === 0) roots.push(rateOf(x2));
      if (a === 0 || b === 0 || a > 0 === b > 0) return;
      const found = brent(miss, x1, x2);
      if (found.ok) roots.push(rateOf(found.root));
    };
    const search = (x1: number, w1: Worth, x2: number, w2: Worth): void => {
      const margin = 1 + rounding;
      if (w1.received > w2.paid * margin || w1.paid > w2.received * margin) return;
      if (w1.receivedSlope > w2.paidSlope * margin || w1.paidSlope > w2.receivedSlope * margin) {
        crossing(x1, w1, x2, w2);
        return;
      }
      left--;
      const x = Math.sqrt(x1 * x2);
      const w = at(x);
      if (x2 - x1 <= 1e-8 * x2 || left <= 0) {
        const touches = Math.abs(w.received - w.paid) <= rounding * (w.received + w.paid);
        if (touches) roots.push(rateOf(x));
        else crossing(x1, w1, x2, w2);
        return;
      }
      search(x1, w1, x, w);
      search(x, w, x2, w2);
    };
    search(low, at(low), high, at(high));
  };
  side(worth.compounded, 1 + lowest, 1, (u) => u - 1);
  side(worth.discounted, 1 / (1 + highest), 1, (x) => 1 / x - 1);
  // The ends of the range carry the rounding of 1/(1 + r).
  const found = left > 0 ? roots : (isolatedRoots(worth, lowest, highest) ?? roots);
  const sorted = found
    .map((r) => (Math.abs(r - highest) < 1e-12 ? highest : r))
    .filter((r) => r > lowest && r <= highest)
    .sort((a, b) => a - b);
  const apart = sorted.filter((root, i) => i === 0 || root - (sorted[i - 1] as number) > 1e-7 * (1 + root));
  return merged(apart, worth);
}

/** What receipts are worth more than payments at a rate, as a share of both. */
const surplusOf =
  ({ compounded, discounted }: WorthOf) =>
  (rate: number): number => {
    const { received, paid } = rate < 0 ? compounded(1 + rate) : discounted(1 / (1 + rate));
    return (received - paid) / (received + paid);
  };

function isolatedRoots(worth: WorthOf, lowest: number, highest: number): number[] | null {
  const isolated = isolate(worth.terms(), lowest, highest);
  if (isolated === null) return null;
  const roots = [...isolated.touches];
  for (const [low, high] of isolated.crossings) {
    const found = brent(surplusOf(worth), low, high);
    if (found.ok) roots.push(found.root);
  }
  return roots;
}

/** Neighbours between which the worth never leaves rounding are one root, of a multiplicity above two: the best of them. */
function merged(roots: readonly number[], worth: WorthOf): number[] {
  const surplus = surplusOf(worth);
  const missAt = (rate: number): number => Math.abs(surplus(rate));
  const kept: number[] = [];
  let before = Number.NaN;
  for (const root of roots) {
    const best = kept[kept.length - 1] as number;
    if (kept.length === 0 || missAt((before + root) / 2) > rounding) kept.push(root);
    else if (missAt(root) < missAt(best)) kept[kept.length - 1] = root;
    before = root;
  }
  return kept;
}

/** Rates do not depend on the unit of money; in this one, sums of very large or small amounts stay in range. */
export function unitOf(amounts: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < amounts.length; i++) largest = Math.max(largest, Math.abs(amounts[i] as number));
  return largest > 1e200 || (largest > 0 && largest < 1e-200) ? largest : 1;
}

export function nearest(roots: readonly number[], hurdle: number): number {
  return roots.reduce((best, root) => (Math.abs(root - hurdle) < Math.abs(best - hurdle) ? root : best));
}

import { brent } from "./brent.ts";
import { attempt, type Failure } from "./error.ts";
import { finite, finiteSeries } from "./guard.ts";
import { highestRate, lowestRate, nearest, scanRoots } from "./roots.ts";

export type IrrOptions = {
  /** Of several roots the one nearest this rate is returned; default 0.1. */
  readonly hurdle?: number;
};

export type IrrResult =
  | { readonly ok: true; readonly rate: number; readonly roots: readonly number[]; readonly multipleRoots: boolean }
  | Failure;

/**
 * Internal rate of return: every rate r with `sum_i CF_i / (1 + r)^i = 0` in (-0.99, 10].
 *
 * Units: rate per period of the flows (monthly flows give a monthly rate; annual is (1 + r)^12 - 1).
 * Result: `rate` is the root nearest `options.hurdle`; `roots` holds all, ascending; `multipleRoots` says so.
 * Errors: `{ ok: false, code, reason }`: `empty`, `not-finite`, `no-sign-change` (flows of one sign, or no root in
 * range). Never NaN.
 * Source: definition; uniqueness of a pure investment by Teichroew, Robichek and Montalbano (1965).
 */
export function irr(flows: ArrayLike<number>, options: IrrOptions = {}): IrrResult {
  return attempt(() => {
    finiteSeries(flows, "flows");
    return solveIrr(flows, finite(options.hurdle ?? 0.1, "hurdle"));
  });
}

const none = (reason: string): Failure => ({ ok: false, code: "no-sign-change", reason });

function solveIrr(flows: ArrayLike<number>, hurdle: number): IrrResult {
  let first = 0;
  let last = flows.length - 1;
  while (first <= last && flows[first] === 0) first++;
  while (last > first && flows[last] === 0) last--;
  let changes = 0;
  let sign = 0;
  for (let i = first; i <= last; i++) {
    const s = Math.sign(flows[i] as number);
    if (s === 0) continue;
    if (sign !== 0 && s !== sign) changes++;
    sign = s;
  }
  if (changes === 0) return none("the flows never change sign, so no rate brings them to zero");
  const value = (rate: number) => relativeValue(flows, first, last, rate);
  const single = newton(flows, first, last) ?? bracketed(value);
  if (single !== undefined && (changes === 1 || pure(flows, first, last, single))) {
    return { ok: true, rate: single, roots: [single], multipleRoots: false };
  }
  const roots = scanRoots(value);
  if (roots.length === 0) return none("no rate between -99 % and 1000 % brings the flows to zero");
  return { ok: true, rate: nearest(roots, hurdle), roots, multipleRoots: roots.length > 1 };
}

/**
 * NPV as a share of the present value of all flows taken positive, -1..1. Discounted to the first flow for r >= 0 and
 * compounded to the last for r < 0: neither overflows, and the share is the same.
 */
function relativeValue(flows: ArrayLike<number>, first: number, last: number, rate: number): number {
  const factor = rate >= 0 ? 1 / (1 + rate) : 1 + rate;
  const [from, to, step] = rate >= 0 ? [last, first - 1, -1] : [first, last + 1, 1];
  let sum = 0;
  let size = 0;
  for (let i = from; i !== to; i += step) {
    const flow = flows[i] as number;
    sum = sum * factor + flow;
    size = size * factor + Math.abs(flow);
  }
  return size > 0 ? sum / size : 0;
}

/** Newton's method from the rate that money multiple and mean time apart suggest; undefined when it does not settle. */
function newton(flows: ArrayLike<number>, first: number, last: number): number | undefined {
  let paid = 0;
  let received = 0;
  let paidAt = 0;
  let receivedAt = 0;
  for (let i = first; i <= last; i++) {
    const flow = flows[i] as number;
    if (flow < 0) {
      paid -= flow;
      paidAt -= flow * i;
    } else {
      received += flow;
      receivedAt += flow * i;
    }
  }
  const apart = receivedAt / received - paidAt / paid;
  let rate = apart === 0 ? 0.1 : (received / paid) ** (1 / apart) - 1;
  if (!(rate > lowestRate && rate < highestRate)) return undefined;
  for (let k = 0; k < 12; k++) {
    const v = 1 / (1 + rate);
    let sum = 0;
    let slope = 0;
    for (let i = last; i >= first; i--) {
      slope = slope * v + sum;
      sum = sum * v + (flows[i] as number);
    }
    const step = sum / (slope * v * v);
    if (!Number.isFinite(step)) return undefined;
    rate += step;
    if (!(rate > lowestRate && rate <= highestRate)) return undefined;
    if (Math.abs(step) <= 4e-16 * (1 + Math.abs(rate))) return rate;
    if (Math.abs(step) <= 1e-12 && k >= 3) return rate;
  }
  return undefined;
}

/** One root when the ends of the range differ in sign. */
function bracketed(value: (rate: number) => number): number | undefined {
  const found = brent(value, lowestRate, highestRate);
  return found.ok && found.root > lowestRate ? found.root : undefined;
}

/** Is the balance at this rate never positive (or never negative) before the end? Then the root is the only one. */
function pure(flows: ArrayLike<number>, first: number, last: number, rate: number): boolean {
  let balance = 0;
  let lent = 0;
  let owed = 0;
  for (let i = first; i < last; i++) {
    balance = balance * (1 + rate) + (flows[i] as number);
    if (balance < 0) lent++;
    if (balance > 0) owed++;
    if (lent > 0 && owed > 0) return false;
  }
  return true;
}

import { attempt, type Failure } from "./error.ts";
import { finite, finiteSeries } from "./guard.ts";
import { type Flows, newtonStep, trimmed, worthOf } from "./polynomial.ts";
import { portablePower } from "./portable.ts";
import { allRoots, highestRate, lowestRate, nearest } from "./roots.ts";

export type IrrOptions = {
  /** Of several roots the one nearest this rate is returned; default 0.1. */
  readonly hurdle?: number;
  /** What spreadsheets call it: the same as `hurdle`. */
  readonly guess?: number;
};

/** Rate that decides among several roots. */
export const hurdleOf = (options: IrrOptions | null | undefined): number =>
  finite(options?.hurdle ?? options?.guess ?? 0.1, "hurdle");

export type IrrResult =
  | { readonly ok: true; readonly rate: number; readonly roots: readonly number[]; readonly multipleRoots: boolean }
  | Failure;

/**
 * Internal rate of return: every rate r with `sum_i CF_i / (1 + r)^i = 0` in (-0.99, 10], or, where
 * there is none, in (-1, 1e6].
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
    return solveIrr(flows, hurdleOf(options));
  });
}

const none = (reason: string): Failure => ({ ok: false, code: "no-sign-change", reason });

function solveIrr(list: ArrayLike<number>, hurdle: number): IrrResult {
  const flows = trimmed(list);
  const { changes, guess } = survey(flows);
  if (changes === 0) return none("the flows never change sign, so no rate brings them to zero");
  const single = newton(flows, guess);
  if (single !== undefined && (changes === 1 || pure(flows, single))) {
    return { ok: true, rate: single, roots: [single], multipleRoots: false };
  }
  const roots = allRoots(worthOf(flows));
  if (roots.length === 0) return none("no rate brings the flows to zero");
  return { ok: true, rate: nearest(roots, hurdle), roots, multipleRoots: roots.length > 1 };
}

/** Sign changes, and the rate that money multiple and mean time apart suggest. */
function survey({ forward, count }: Flows): { changes: number; guess: number } {
  let changes = 0;
  let before = 0;
  let paid = 0;
  let received = 0;
  let paidAt = 0;
  let receivedAt = 0;
  for (let i = 0; i < count; i++) {
    const flow = forward[i] as number;
    if (flow < 0) {
      paid -= flow;
      paidAt -= flow * i;
      if (before > 0) changes++;
      before = -1;
    } else if (flow > 0) {
      received += flow;
      receivedAt += flow * i;
      if (before < 0) changes++;
      before = 1;
    }
  }
  const apart = receivedAt / received - paidAt / paid;
  return { changes, guess: apart === 0 ? 0.1 : portablePower(received / paid, 1 / apart) - 1 };
}

/** Newton's method; undefined when it leaves the range or does not settle. */
function newton(flows: Flows, guess: number): number | undefined {
  let rate = guess;
  for (let k = 0; k < 12; k++) {
    if (!(rate > lowestRate && rate <= highestRate)) return undefined;
    const step = newtonStep(flows, rate);
    rate += step;
    if (Math.abs(step) <= 1e-14 * (1 + Math.abs(rate)))
      return rate > lowestRate && rate <= highestRate ? rate : undefined;
  }
  return undefined;
}

/** Is the balance at this rate never positive (or never negative) before the end? Then the root is the only one. */
function pure({ forward, count }: Flows, rate: number): boolean {
  let balance = 0;
  let lent = false;
  let owed = false;
  const growth = 1 + rate;
  for (let i = 0; i < count - 1; i++) {
    balance = balance * growth + (forward[i] as number);
    if (balance < 0) lent = true;
    else if (balance > 0) owed = true;
    if (lent && owed) return false;
  }
  return true;
}

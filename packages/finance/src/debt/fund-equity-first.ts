import type { Plan } from "../timeline/plan.ts";
import { workspace } from "../workspace.ts";
import type { Terms } from "./fund.ts";

const { columns } = workspace;

const STEPS = 100;

/** How commitment and equity follow the unknown x: commitment = c0 + c1 x, equity = e0 + e1 x. */
interface Line {
  c0: number;
  c1: number;
  e0: number;
  e1: number;
}

/**
 * Draws when equity pays first, up to its amount, and debt pays the rest. Writes draws, interest and fees; returns the
 * sum of draws and its slope in x, exact on the current linear piece.
 */
function drawAfterEquity(x: number, line: Line, terms: Terms, plan: Plan): { sum: number; slope: number } {
  const c = columns;
  const commitment = line.c0 + line.c1 * x;
  let left = line.e0 + line.e1 * x;
  let leftSlope = line.e1;
  let open = 0;
  let openSlope = 0;
  for (let i = 0, end = plan.completionPeriod; i < end; i++) {
    const upfront = i === 0 ? terms.upfront : 0;
    const interest = terms.rate * open;
    const fees = terms.commitment * (commitment - open) + upfront * commitment;
    const use = c.fundingNeed[i]! + interest + fees;
    const slope = terms.rate * openSlope + terms.commitment * (line.c1 - openSlope) + upfront * line.c1;
    const equity = Math.min(use, left);
    const equitySlope = use < left ? slope : leftSlope;
    left -= equity;
    leftSlope -= equitySlope;
    open += use - equity;
    openSlope += slope - equitySlope;
    c.capitalisedInterest[i] = interest;
    c.financingFees[i] = fees;
    c.equityDraw[i] = equity;
    c.debtDraw[i] = use - equity;
  }
  return { sum: open, slope: openSlope };
}

/** Newton's method on a convex, piecewise linear function: it ends on the right piece, where the step is exact. */
function settle(start: number, line: Line, terms: Terms, plan: Plan): number {
  let x = start;
  for (let k = 0; k < STEPS; k++) {
    const { sum, slope } = drawAfterEquity(x, line, terms, plan);
    const gap = sum - (line.c0 + line.c1 * x);
    const pitch = slope - line.c1;
    if (pitch === 0 || Math.abs(gap) <= 1e-13 * Math.max(1, sum)) break;
    const next = Math.max(0, x - gap / pitch);
    if (Math.abs(next - x) <= 1e-15 * Math.max(1, Math.abs(x))) break;
    x = next;
  }
  return x;
}

/**
 * Commitment at full gearing when equity pays first: equity = commitment x (1 - gearing) / gearing. `start` is that of the
 * pro rata order, 0 where it has none: equity that pays first bears less interest and may have one. There is at most one;
 * 0 when fees outgrow the draws here too.
 */
export function equityFirstCommitment(start: number, terms: Terms, plan: Plan): number {
  const line = { c0: 0, c1: 1, e0: 0, e1: (1 - terms.gearing) / terms.gearing };
  const found = settle(start, line, terms, plan);
  const { sum } = drawAfterEquity(found, line, terms, plan);
  return Math.abs(sum - found) <= 1e-9 * sum ? found : 0;
}

/** Writes the funding of a smaller commitment: the equity is what makes the draws add up to it. Returns its cost. */
export function writeEquityFirst(amount: number, need: number, terms: Terms, plan: Plan): number {
  settle(Math.max(0, need - amount), { c0: amount, c1: 0, e0: 0, e1: 1 }, terms, plan);
  const { capitalisedInterest, financingFees } = columns;
  let cost = 0;
  for (let i = 0, end = plan.completionPeriod; i < end; i++) cost += capitalisedInterest[i]! + financingFees[i]!;
  return cost;
}

import type { Assumptions } from "../assumptions.ts";
import type { Plan } from "../timeline/plan.ts";
import { clear, workspace } from "../workspace.ts";

const { columns, scratch } = workspace;

/** Terms of the senior loan per period. */
export interface Terms {
  gearing: number;
  /** Nominal yearly rate / 12 x months. */
  rate: number;
  commitment: number;
  upfront: number;
}

export function loanTerms(a: Assumptions, plan: Plan): Terms {
  const years = plan.months / 12;
  return {
    gearing: a.debt.gearing,
    rate: (a.debt.baseRate + a.debt.margin) * years,
    commitment: a.debt.commitmentFee * years,
    upfront: a.debt.upfrontFee,
  };
}

/**
 * Commitment at full gearing. Every period up to completion, uses_t = need_t + rate x open_t + commitment fee x
 * (C - open_t) + upfront fee x C in the first; debt pays `gearing` of them, equity the rest. Draws are linear in C, so
 * the commitment that equals their sum is C = alpha / (1 - beta), in closed form. 0 when fees outgrow the draws.
 */
export function proRataCommitment(terms: Terms, plan: Plan): number {
  const { gearing: g, rate, commitment, upfront } = terms;
  const need = columns.fundingNeed;
  let alpha = 0;
  let beta = 0;
  const growth = g * (rate - commitment);
  for (let i = 0, end = plan.completionPeriod; i < end; i++) {
    alpha += g * need[i]! + growth * alpha;
    beta += g * (commitment + (i === 0 ? upfront : 0)) + growth * beta;
  }
  return beta < 0.99 ? alpha / (1 - beta) : 0;
}

/** Full-gearing profile of draws, interest and fees for a commitment; returns what it costs to finance. */
export function proRataProfile(commitment: number, terms: Terms, plan: Plan): number {
  const need = columns.fundingNeed;
  const { fullDraw, fullInterest, fullFees } = scratch;
  let open = 0;
  let cost = 0;
  for (let i = 0, end = plan.completionPeriod; i < end; i++) {
    const interest = terms.rate * open;
    const fees = terms.commitment * (commitment - open) + (i === 0 ? terms.upfront * commitment : 0);
    const draw = terms.gearing * (need[i]! + interest + fees);
    fullInterest[i] = interest;
    fullFees[i] = fees;
    fullDraw[i] = draw;
    open += draw;
    cost += interest + fees;
  }
  return cost;
}

/** Writes the profile scaled to the amount; equity pays the remainder of every period, never less than nothing. */
export function writeProRata(amount: number, commitment: number, plan: Plan): void {
  const { capitalisedInterest, financingFees, debtDraw, equityDraw, fundingNeed } = columns;
  const { fullDraw, fullInterest, fullFees } = scratch;
  const scale = amount / commitment;
  for (let i = 0, end = plan.completionPeriod; i < end; i++) {
    const interest = scale * fullInterest[i]!;
    const fees = scale * fullFees[i]!;
    const draw = scale * fullDraw[i]!;
    capitalisedInterest[i] = interest;
    financingFees[i] = fees;
    debtDraw[i] = draw;
    equityDraw[i] = Math.max(0, fundingNeed[i]! + interest + fees - draw);
  }
}

/** Funding without senior debt: equity pays every need. */
export function writeAllEquity(plan: Plan): void {
  const c = columns;
  clear([c.capitalisedInterest, c.financingFees, c.debtDraw], 0, plan.completionPeriod);
  for (let i = 0, end = plan.completionPeriod; i < end; i++) c.equityDraw[i] = c.fundingNeed[i]!;
}

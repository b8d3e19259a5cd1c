import type { Assumptions } from "../assumptions.ts";
import type { ModelResult } from "../result.ts";
import { at, Gaps, total } from "./gaps.ts";

/** 5 nothing is owed after maturity. */
export function debtRepaid({ series: s, debt, milestones, assumptions, periods }: ModelResult): number {
  const maturity = Math.min(periods, Math.round(milestones.maturity / assumptions.timeline.periodMonths)) - 1;
  const gaps = new Gaps(debt.amount);
  gaps.equal(at(s.debtBalance, maturity));
  gaps.equal(at(s.debtBalance, periods - 1));
  gaps.equal(at(s.accruedInterest, periods - 1));
  gaps.equal(at(s.softLoanBalance, periods - 1));
  return gaps.value;
}

/** 6 draws add up to the commitment; 7 principal adds up to the debt. */
export function drawsEqualCommitment({ series: s, debt }: ModelResult): number {
  const gaps = new Gaps(debt.amount);
  gaps.equal(total(s.debtDraw) - debt.amount);
  return gaps.value;
}
export function principalEqualsDebt({ series: s, debt }: ModelResult): number {
  const gaps = new Gaps(debt.amount);
  gaps.equal(total(s.principal) - debt.amount);
  return gaps.value;
}

/** 11 outside lock-up the reserve stands at its target whenever cash is distributed, and it is released at the end. */
export function reserveMet({ series: s, periods }: ModelResult, scale: number): number {
  const gaps = new Gaps(scale);
  for (let i = 0; i < periods - 1; i++) {
    if (at(s.lockup, i) === 0 && at(s.distributions, i) > 0)
      gaps.atLeastZero(at(s.dsraBalance, i) - at(s.dsraTarget, i));
  }
  gaps.equal(at(s.dsraBalance, periods - 1));
  return gaps.value;
}

/** 13 distributions never exceed cash, and none is made in lock-up before the last period. */
export function distributionsCovered({ series: s, periods }: ModelResult, scale: number): number {
  const gaps = new Gaps(scale);
  for (let i = 0; i < periods; i++) {
    const before = at(s.cash, i) + at(s.distributions, i);
    gaps.atLeastZero(before - at(s.distributions, i));
    gaps.atLeastZero(at(s.distributions, i));
    if (i < periods - 1) gaps.equal(at(s.distributions, i) * at(s.lockup, i));
  }
  return gaps.value;
}

/**
 * 18 the rates solve their flows: |NPV at the rate| over the present value of the flows' sizes. Discounted from the end
 * that keeps the factors below 1.
 */
export function ratesSolve({ series: s, headline, assumptions }: ModelResult): number {
  const months = assumptions.timeline.periodMonths;
  const residual = (flows: Float64Array, rate: number | null): number => {
    if (rate === null) return 0;
    const u = (1 + rate) ** (months / 12);
    let sum = 0;
    let size = 0;
    for (let k = 0; k < flows.length; k++) {
      const flow = at(flows, u >= 1 ? flows.length - 1 - k : k);
      sum = (u >= 1 ? sum / u : sum * u) + flow;
      size = (u >= 1 ? size / u : size * u) + Math.abs(flow);
    }
    return size > 0 ? Math.abs(sum) / size : 0;
  };
  return Math.max(
    residual(s.equityFlow, headline.equityIrr),
    residual(s.projectFlow, headline.projectIrr),
    residual(s.projectFlowPreTax, headline.projectIrrPreTax),
  );
}

/**
 * 20 equity is what is left of the project: its flow less the difference that interest makes to tax, plus the flows of
 * lenders and the public side, less what stays in cash. In every period, and in present value at WACC.
 */
export function valueIdentity(a: Assumptions, { series: s, periods }: ModelResult, scale: number): number {
  const gaps = new Gaps(scale);
  const v = (1 + a.returns.wacc) ** (-a.timeline.periodMonths / 12);
  let d = 1;
  let present = 0;
  for (let i = 0; i < periods; i++) {
    const lenders =
      at(s.debtDraw, i) -
      at(s.capitalisedInterest, i) -
      at(s.financingFees, i) -
      at(s.interestPaid, i) -
      at(s.principal, i);
    const soft = at(s.softLoanDraw, i) - at(s.softLoanInterest, i) - at(s.softLoanPrincipal, i);
    const kept = at(s.cash, i) + at(s.dsraBalance, i) - at(s.cash, i - 1) - at(s.dsraBalance, i - 1);
    const shield = at(s.unleveredTax, i) - at(s.tax, i);
    const equity = at(s.projectFlow, i) + shield + lenders + soft + at(s.interestSubsidy, i) - kept;
    gaps.equal(equity - at(s.equityFlow, i));
    present += d * (equity - at(s.equityFlow, i));
    d *= v;
  }
  gaps.equal(present);
  return gaps.value;
}

import type { Assumptions } from "../assumptions.ts";
import { below } from "../debt/below.ts";
import type { Loan } from "../debt/size.ts";
import type { Plan } from "../timeline/plan.ts";
import { workspace } from "../workspace.ts";

const { columns } = workspace;

/** Cover ratios of the senior debt; null without debt. */
export interface Cover {
  minDscr: number | null;
  averageDscr: number | null;
  llcr: number | null;
  plcr: number | null;
  lockups: number;
  defaults: number;
}

/**
 * DSCR = CFADS since the last payment date / (interest + principal). Minimum and average over the dates from the first
 * principal; dates of the grace period stand in the schedule only. LLCR and PLCR at completion: PV at the loan rate of
 * CFADS to maturity, and to the end of the model, over debt; the reserve is not added.
 */
export function coverDebt(plan: Plan, loan: Loan, a: Assumptions): Cover {
  const { dscr, cfads, principal, debtService, lockup } = columns;
  const none = { minDscr: null, averageDscr: null, llcr: null, plcr: null, lockups: 0, defaults: 0 };
  if (loan.amount <= 0) return none;
  const { amount } = loan;
  const { completionPeriod, repaymentPeriod, maturityPeriod, periods } = plan;
  const v = 1 / (1 + ((a.debt.baseRate + a.debt.margin) * plan.months) / 12);
  let d = 1;
  let value = 0;
  let life = 0;
  for (let i = completionPeriod; i < periods; i++) {
    d *= v;
    value += d * cfads[i]!;
    if (i === maturityPeriod) life = value;
  }
  const { defaultDscr } = a.debt;
  let least = Number.POSITIVE_INFINITY;
  let sum = 0;
  let dates = 0;
  let lockups = 0;
  let defaults = 0;
  for (let i = completionPeriod; i <= maturityPeriod && i < periods; i++) {
    if (debtService[i]! <= 1e-9 * amount || (i < repaymentPeriod && principal[i] === 0)) continue;
    const cover = dscr[i]!;
    least = Math.min(least, cover);
    sum += cover;
    dates++;
    if (lockup[i]! > 0) lockups++;
    if (below(cover, defaultDscr)) defaults++;
  }
  return {
    minDscr: dates > 0 ? least : null,
    averageDscr: dates > 0 ? sum / dates : null,
    llcr: life / amount,
    plcr: value / amount,
    lockups,
    defaults,
  };
}

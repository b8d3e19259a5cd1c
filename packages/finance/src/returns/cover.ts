import type { Assumptions } from "../assumptions.ts";
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
  const v = 1 / (1 + ((a.debt.baseRate + a.debt.margin) * plan.months) / 12);
  let d = 1;
  let value = 0;
  let life = 0;
  let least = Number.POSITIVE_INFINITY;
  let sum = 0;
  let dates = 0;
  let lockups = 0;
  let defaults = 0;
  for (let i = plan.completionPeriod; i < plan.periods; i++) {
    d *= v;
    value += d * cfads[i]!;
    if (i === plan.maturityPeriod) life = value;
    if (i > plan.maturityPeriod || debtService[i]! <= 1e-9 * loan.amount) continue;
    if (i < plan.repaymentPeriod && principal[i] === 0) continue;
    least = Math.min(least, dscr[i]!);
    sum += dscr[i]!;
    dates++;
    if (lockup[i]! > 0) lockups++;
    if (dscr[i]! < a.debt.defaultDscr) defaults++;
  }
  return {
    minDscr: dates > 0 ? least : null,
    averageDscr: dates > 0 ? sum / dates : null,
    llcr: life / loan.amount,
    plcr: value / loan.amount,
    lockups,
    defaults,
  };
}

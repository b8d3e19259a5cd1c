import { type Plan, periodsIn } from "../timeline/plan.ts";
import type { Workspace } from "../workspace.ts";
import type { Incentive } from "./types.ts";

export function clearSoftLoans(plan: Plan, w: Workspace): void {
  const c = w.columns;
  for (const column of [c.softLoanDraw, c.softLoanInterest, c.softLoanPrincipal, c.softLoanBalance]) {
    column.fill(0, 0, plan.periods);
  }
  w.scratch.softNet.fill(0, 0, plan.periods);
}

/**
 * Adds one public loan, whose drawings stand in `scratch.softDraw`, to the soft-loan columns. Interest on the opening
 * balance every period; from completion, after the grace, equal principal until the duration is over. It ranks behind
 * senior debt. Drawings that would come after its maturity lapse.
 */
export function serviceSoftLoan(item: Incentive, plan: Plan, w: Workspace): void {
  const c = w.columns;
  const draws = w.scratch.softDraw;
  const rate = (item.interestRate * plan.months) / 12;
  const end = Math.min(plan.periods, plan.completionPeriod + Math.max(1, periodsIn(item.durationMonths, plan.months)));
  const start = Math.min(end - 1, plan.completionPeriod + periodsIn(item.graceMonths, plan.months));
  let balance = 0;
  for (let i = 0; i < end; i++) {
    const principal = i >= start ? balance / (end - i) : 0;
    const draw = i < end - 1 ? draws[i]! : 0;
    const interest = rate * balance;
    c.softLoanInterest[i]! += interest;
    w.scratch.softNet[i]! += draw - interest - principal;
    c.softLoanPrincipal[i]! += principal;
    c.softLoanDraw[i]! += draw;
    balance += draw - principal;
    c.softLoanBalance[i]! += balance;
  }
}

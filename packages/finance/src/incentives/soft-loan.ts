import { type Plan, periodsIn } from "../timeline/plan.ts";
import { clear, workspace } from "../workspace.ts";
import type { Incentive } from "./types.ts";

const { columns, scratch } = workspace;

export function clearSoftLoans(plan: Plan): void {
  const c = columns;
  const { softNet } = scratch;
  clear([c.softLoanDraw, c.softLoanInterest, c.softLoanPrincipal, c.softLoanBalance, softNet], 0, plan.periods);
}

/**
 * Adds one public loan, whose drawings stand in `scratch.softDraw`, to the soft-loan columns. Interest on the opening
 * balance every period; from completion, after the grace, equal principal until the duration is over. It ranks behind
 * senior debt. Drawings that would come after its maturity lapse.
 */
export function serviceSoftLoan(item: Incentive, plan: Plan): void {
  const c = columns;
  const draws = scratch.softDraw;
  const rate = (item.interestRate * plan.months) / 12;
  const end = Math.min(plan.periods, plan.completionPeriod + Math.max(1, periodsIn(item.durationMonths, plan.months)));
  const start = Math.min(end - 1, plan.completionPeriod + periodsIn(item.graceMonths, plan.months));
  let balance = 0;
  for (let i = 0; i < end; i++) {
    const principal = i >= start ? balance / (end - i) : 0;
    const draw = i < end - 1 ? draws[i]! : 0;
    const interest = rate * balance;
    c.softLoanInterest[i]! += interest;
    scratch.softNet[i]! += draw - interest - principal;
    c.softLoanPrincipal[i]! += principal;
    c.softLoanDraw[i]! += draw;
    balance += draw - principal;
    c.softLoanBalance[i]! += balance;
  }
}

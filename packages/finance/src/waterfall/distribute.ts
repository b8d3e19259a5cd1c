import type { Assumptions } from "../assumptions.ts";
import { below } from "../debt/below.ts";
import type { Loan } from "../debt/size.ts";
import { type Plan, periodsIn } from "../timeline/plan.ts";
import type { Workspace } from "../workspace.ts";

/** Debt service due within the look-forward span after each period end: the target of the reserve. */
function setReserveTargets(a: Assumptions, plan: Plan, w: Workspace): void {
  const { debtService, dsraTarget } = w.columns;
  const n = plan.periods;
  const span = periodsIn(a.dsra.months, plan.months);
  dsraTarget.fill(0, 0, n);
  if (span === 0) return;
  let due = 0;
  for (let i = Math.min(n - 1, plan.maturityPeriod); i >= plan.completionPeriod - 1; i--) {
    dsraTarget[i] = i === plan.maturityPeriod ? 0 : Math.max(0, due);
    due += i >= plan.completionPeriod ? debtService[i]! : 0;
    if (i + span < n && i + span >= plan.completionPeriod) due -= debtService[i + span]!;
  }
}

/**
 * The cash waterfall from completion: CFADS, capital incentives and terminal proceeds; senior debt service; public loans;
 * the reserve (drawn on a shortfall, topped up or released to its target); distributions. What is still missing the
 * sponsor pays in, so that cash never falls below zero and debt is always served; the amount is shown, never hidden.
 *
 * Distributions on payment dates only, not before principal falls due, not in lock-up (DSCR of the last date below the
 * lock-up level, or the reserve short), down to the minimum cash, optionally within retained earnings. All cash leaves in
 * the last period. The reserve is filled by equity at completion or from cash flow.
 */
export function distribute(a: Assumptions, plan: Plan, w: Workspace, loan: Loan, surplus: number): void {
  const c = w.columns;
  const {
    dsraBalance,
    dsraEquity,
    sponsorSupport,
    distributions,
    lockup,
    netIncome,
    retainedEarnings,
    dsraTarget,
    cfads,
    interestSubsidy,
    terminalValue,
    debtService,
    dscr,
    equityDraw,
    equityFlow,
  } = c;
  const n = plan.periods;
  const cp = plan.completionPeriod;
  const { publicCash, softNet } = w.scratch;
  setReserveTargets(a, plan, w);
  for (const column of [dsraBalance, dsraEquity, sponsorSupport, distributions, lockup]) {
    column.fill(0, 0, cp);
  }
  let retained = 0;
  for (let i = 0; i < cp; i++) {
    retained += netIncome[i]!;
    retainedEarnings[i] = retained;
  }
  let cash = surplus;
  let reserve = 0;
  if (a.dsra.funding === "equity") {
    reserve = dsraTarget[cp - 1]!;
    dsraEquity[cp - 1] = reserve;
    dsraBalance[cp - 1] = reserve;
  }
  for (let i = 0; i < cp; i++) equityFlow[i] = -equityDraw[i]! - dsraEquity[i]!;
  const dust = 1e-9 * loan.amount;
  const firstDistribution = loan.amount > 0 ? plan.repaymentPeriod : cp;
  let locked = 0;
  let toPayment = plan.paymentPeriods;
  for (let i = cp; i < n; i++) {
    cash += cfads[i]! + publicCash[i]! + interestSubsidy[i]! + terminalValue[i]! - debtService[i]! + softNet[i]!;
    let support = 0;
    if (cash < 0) {
      const drawn = Math.min(reserve, -cash);
      reserve -= drawn;
      cash += drawn;
      if (cash < 0) {
        support = -cash;
        cash = 0;
      }
    }
    const transfer = Math.min(dsraTarget[i]! - reserve, cash);
    reserve += transfer;
    cash -= transfer;
    toPayment--;
    const payment = toPayment === 0 || i === plan.maturityPeriod;
    if (payment) toPayment = plan.paymentPeriods;
    if (payment && i <= plan.maturityPeriod && loan.amount > 0) {
      locked = below(dscr[i]!, a.debt.lockupDscr) && debtService[i]! > dust ? 1 : 0;
      if (dsraTarget[i]! - reserve > dust) locked = 1;
    } else if (i > plan.maturityPeriod) locked = 0;
    retained += netIncome[i]!;
    let paid = 0;
    if (i === n - 1) paid = cash;
    else if (payment && i >= firstDistribution && locked === 0) {
      paid = Math.max(0, cash - a.funding.minimumCash);
      if (a.funding.reservesOnly) paid = Math.min(paid, Math.max(0, retained));
    }
    retained -= paid;
    retainedEarnings[i] = retained;
    sponsorSupport[i] = support;
    dsraEquity[i] = 0;
    dsraBalance[i] = reserve;
    lockup[i] = i >= firstDistribution ? locked : 0;
    distributions[i] = paid;
    c.cash[i] = cash - paid;
    equityFlow[i] = paid - support;
    cash -= paid;
  }
}

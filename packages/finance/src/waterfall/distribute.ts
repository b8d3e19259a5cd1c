import type { Assumptions } from "../assumptions.ts";
import { below } from "../debt/below.ts";
import type { Loan } from "../debt/size.ts";
import { type Plan, periodsIn } from "../timeline/plan.ts";
import { clear, workspace } from "../workspace.ts";

const { columns, scratch } = workspace;

/** Debt service due within the look-forward span after each period end: the target of the reserve. */
function setReserveTargets(a: Assumptions, plan: Plan): void {
  const { debtService, dsraTarget } = columns;
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
export function distribute(a: Assumptions, plan: Plan, loan: Loan, surplus: number): void {
  const { dsraBalance, dsraEquity, sponsorSupport, distributions, lockup, equityDraw, equityFlow } = columns;
  const n = plan.periods;
  const cp = plan.completionPeriod;
  setReserveTargets(a, plan);
  clear([dsraBalance, sponsorSupport, distributions, lockup], 0, cp);
  dsraEquity.fill(0, 0, n);
  const reserve = a.dsra.funding === "equity" ? columns.dsraTarget[cp - 1]! : 0;
  dsraEquity[cp - 1] = reserve;
  dsraBalance[cp - 1] = reserve;
  gatherInflow(plan);
  cascade(a, plan, loan, surplus, reserve);
  for (let i = 0; i < cp; i++) equityFlow[i] = -equityDraw[i]! - dsraEquity[i]!;
  for (let i = cp; i < n; i++) equityFlow[i] = distributions[i]! - sponsorSupport[i]!;
}

/** What reaches the accounts in each period from completion, after senior debt service and public loans. */
function gatherInflow(plan: Plan): void {
  const { cfads, interestSubsidy, terminalValue, debtService } = columns;
  const { publicCash, softNet, inflow } = scratch;
  for (let i = plan.completionPeriod, end = plan.periods; i < end; i++) {
    inflow[i] = cfads[i]! + publicCash[i]! + interestSubsidy[i]! + terminalValue[i]! - debtService[i]! + softNet[i]!;
  }
}

function cascade(a: Assumptions, plan: Plan, loan: Loan, surplus: number, funded: number): void {
  const c = columns;
  const { dsraBalance, sponsorSupport, distributions, lockup, netIncome, dsraTarget, debtService, dscr } = c;
  const { inflow } = scratch;
  const { minimumCash, reservesOnly } = a.funding;
  const { lockupDscr } = a.debt;
  const { paymentPeriods, maturityPeriod } = plan;
  const cp = plan.completionPeriod;
  const last = plan.periods - 1;
  const indebted = loan.amount > 0;
  const dust = 1e-9 * loan.amount;
  const firstDistribution = indebted ? plan.repaymentPeriod : cp;
  let cash = surplus;
  let reserve = funded;
  // What may be distributed: without limit unless reserves are the limit. Nothing in the loop asks which it is.
  const earned = reservesOnly ? netIncome : scratch.nothing;
  let retained = reservesOnly ? 0 : Number.POSITIVE_INFINITY;
  for (let i = 0; i < cp; i++) retained += earned[i]!;
  let locked = 0;
  let toPayment = paymentPeriods;
  for (let i = cp; i <= last; i++) {
    cash += inflow[i]!;
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
    const target = dsraTarget[i]!;
    let transfer = target - reserve;
    if (cash < transfer) transfer = cash;
    reserve += transfer;
    cash -= transfer;
    toPayment--;
    const payment = toPayment === 0 || i === maturityPeriod;
    if (payment) toPayment = paymentPeriods;
    if (i > maturityPeriod) locked = 0;
    else if (payment && indebted) {
      const short = target - reserve > dust;
      locked = short || (below(dscr[i]!, lockupDscr) && debtService[i]! > dust) ? 1 : 0;
    }
    retained += earned[i]!;
    let paid = 0;
    if (i === last) paid = cash;
    else if (payment && i >= firstDistribution && locked === 0) {
      paid = Math.max(0, Math.min(cash - minimumCash, retained));
    }
    retained -= paid;
    cash -= paid;
    sponsorSupport[i] = support;
    dsraBalance[i] = reserve;
    lockup[i] = i >= firstDistribution ? locked : 0;
    distributions[i] = paid;
    c.cash[i] = cash;
  }
}

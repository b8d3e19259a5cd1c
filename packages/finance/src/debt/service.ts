import type { Assumptions } from "../assumptions.ts";
import type { Incentive } from "../incentives/types.ts";
import { type Plan, periodsIn } from "../timeline/plan.ts";
import type { Workspace } from "../workspace.ts";
import { type Construction, levyTax } from "./need.ts";

/** What one run of the loan needs to know and what it finds. */
export interface LoanRun {
  a: Assumptions;
  plan: Plan;
  w: Workspace;
  construction: Construction;
  /** Interest per period. */
  rate: number;
  /** Principal dates up to maturity. */
  dates: number;
  subsidies: Incentive[];
  /** Received so far from each subsidy in this run. */
  received: Float64Array;
  /** Left after maturity, and the smallest CFADS - target x debt service at a principal date. */
  residual: number;
  slack: number;
}

export function principalDates(plan: Plan): number {
  let dates = 0;
  for (let i = plan.completionPeriod; i <= plan.maturityPeriod; i++) if (isDue(plan, i) === 2) dates++;
  return dates;
}

/** 0: no payment; 1: interest only; 2: principal too. Maturity always is a principal date. */
function isDue(plan: Plan, i: number): 0 | 1 | 2 {
  if (i === plan.maturityPeriod) return 2;
  if ((i - plan.completionPeriod + 1) % plan.paymentPeriods !== 0) return 0;
  return i >= plan.repaymentPeriod ? 2 : 1;
}

/**
 * Runs senior debt, tax and CFADS from completion to the end (or to maturity when sizing). Interest on the opening
 * balance accrues every period and is paid on payment dates. Principal: sculpted max(0, CFADS of the window x
 * inverseDscr - interest); annuity; straight; bullet. Tax deducts accrued interest and capitalised financing cost, so
 * that debt given, everything follows forward without a loop.
 */
export function serviceDebt(
  run: LoanRun,
  amount: number,
  financing: number,
  inverseDscr: number,
  sizing: boolean,
): void {
  const { a, plan, w, rate } = run;
  const c = w.columns;
  const { cashBeforeTax, taxBase, financingShare } = w.scratch;
  const profile = a.debt.repayment;
  const target = a.debt.targetDscr;
  const level = profile === "annuity" ? annuity(amount, rate * plan.paymentPeriods, run.dates) : amount / run.dates;
  const end = sizing ? Math.min(plan.maturityPeriod + 1, plan.periods) : plan.periods;
  const tax = { ...run.construction.tax };
  let open = amount;
  let accrued = 0;
  let window = 0;
  let slack = Number.POSITIVE_INFINITY;
  run.received.fill(0);
  for (let i = plan.completionPeriod; i < end; i++) {
    const interest = rate * open;
    accrued += interest;
    let income = taxBase[i]! - financing * financingShare[i]! - interest;
    c.interestSubsidy[i] = 0;
    for (let k = 0; k < run.subsidies.length; k++) income += subsidise(run, k, i, open);
    const cfads = cashBeforeTax[i]! - levyTax(a, w, i, income, tax);
    window += cfads;
    const due = i > plan.maturityPeriod ? 0 : isDue(plan, i);
    let paid = 0;
    let principal = 0;
    if (due > 0) {
      paid = accrued;
      if (due === 2) {
        if (profile === "sculpted") principal = Math.max(0, window * inverseDscr - accrued);
        else if (i === plan.maturityPeriod) principal = open;
        else if (profile === "annuity") principal = Math.min(open, Math.max(0, level - accrued));
        else if (profile === "straight") principal = Math.min(open, level);
        if (profile !== "bullet" || i < plan.maturityPeriod || run.dates === 1) {
          slack = Math.min(slack, window - target * (paid + principal));
        }
        if (!sizing && i === plan.maturityPeriod && Math.abs(open - principal) <= 1e-9 * amount) principal = open;
      }
      accrued = 0;
    }
    open -= principal;
    c.debtInterest[i] = interest;
    c.interestPaid[i] = paid;
    c.principal[i] = principal;
    c.debtBalance[i] = open;
    c.accruedInterest[i] = accrued;
    c.debtService[i] = paid + principal;
    c.cfads[i] = cfads;
    const service = paid + principal;
    c.dscr[i] = due > 0 && service > 1e-9 * amount ? window / service : 0;
    if (due > 0 || i > plan.maturityPeriod) window = 0;
  }
  run.residual = plan.maturityPeriod < end ? c.debtBalance[plan.maturityPeriod]! : 0;
  run.slack = slack;
}

/** Level payment per date: the annuity of `amount` at a rate over a number of dates. */
function annuity(amount: number, rate: number, dates: number): number {
  return rate === 0 ? amount / dates : (amount * rate) / (1 - (1 + rate) ** -dates);
}

/**
 * Interest paid by the public side: points a year of the opening balance, together at most the loan's own rate, each up to
 * its cap. Returns the taxable part.
 */
function subsidise(run: LoanRun, k: number, i: number, open: number): number {
  const item = run.subsidies[k]!;
  const { interestSubsidy } = run.w.columns;
  if (i >= run.plan.completionPeriod + periodsIn(item.durationMonths, run.plan.months)) return 0;
  const interest = run.rate * Math.max(0, open) - interestSubsidy[i]!;
  const points = (item.rate * item.eligibleShare * run.plan.months * Math.max(0, open)) / 12;
  const room = (item.cap ?? Number.POSITIVE_INFINITY) - run.received[k]!;
  const subsidy = Math.max(0, Math.min(room, points, interest));
  run.received[k]! += subsidy;
  interestSubsidy[i]! += subsidy;
  return item.taxable ? subsidy : 0;
}

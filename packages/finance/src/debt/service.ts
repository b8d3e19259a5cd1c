import { portablePower } from "../maths/portable.ts";
import { assess, carry, levyTax, taxTerms } from "../tax/assess.ts";
import { type Plan, periodsIn } from "../timeline/plan.ts";
import { clear, workspace } from "../workspace.ts";
import type { LoanRun } from "./loan-run.ts";
import { sizeSculpted } from "./service-sculpted.ts";

const { columns, scratch } = workspace;

/** Dates at which principal may fall due; maturity always is one. */
export function principalDates(plan: Plan): number {
  let dates = 1;
  for (let i = plan.completionPeriod + plan.paymentPeriods - 1; i < plan.maturityPeriod; i += plan.paymentPeriods) {
    if (i >= plan.repaymentPeriod) dates++;
  }
  return dates;
}

/**
 * Runs senior debt, tax and CFADS from completion to the end, or to maturity without writing when sizing. Interest on the
 * opening balance accrues every period and is paid on payment dates. Principal: sculpted max(0, CFADS of the window x
 * inverseDscr - interest); annuity; straight; bullet. Tax deducts accrued interest and capitalised financing cost, so that
 * debt given, everything follows forward without a loop.
 */
export function serviceDebt(
  run: LoanRun,
  amount: number,
  financing: number,
  inverseDscr: number,
  sizing: boolean,
): void {
  const { a, plan, rate, dates } = run;
  if (sizing && a.debt.repayment === "sculpted" && run.subsidies.length === 0) {
    run.residual = sizeSculpted(run, amount, financing, inverseDscr);
    return;
  }
  const { debtInterest, interestPaid, principal, debtBalance, accruedInterest, dscr } = columns;
  const { taxExemption, taxCreditsEarned, taxableIncome, interestSubsidy } = columns;
  const { cashBeforeTax, taxBase, financingShare } = scratch;
  const { completionPeriod, paymentPeriods, repaymentPeriod, maturityPeriod } = plan;
  const profile = a.debt.repayment;
  const target = a.debt.targetDscr;
  const level = profile === "annuity" ? annuity(amount, rate * paymentPeriods, dates) : amount / dates;
  const end = Math.min(maturityPeriod + 1, plan.periods);
  const terms = taxTerms(a);
  const tax = carry(run.construction.tax);
  const subsidised = run.subsidies.length > 0;
  if (!sizing) clear([interestPaid, principal, dscr, interestSubsidy], completionPeriod, plan.periods);
  if (subsidised) run.received = run.subsidies.map(() => 0);
  let open = amount;
  let slack = Number.POSITIVE_INFINITY;
  for (let i = completionPeriod; i < end; ) {
    const due = Math.min(i + paymentPeriods, end) - 1;
    let accrued = 0;
    let window = 0;
    for (; i <= due; i++) {
      const interest = rate * open;
      let income = taxBase[i]! - financing * financingShare[i]! - interest;
      if (subsidised) {
        income += subsidise(run, i, open);
        if (!sizing) interestSubsidy[i] = run.subsidy;
      }
      accrued += interest;
      window += cashBeforeTax[i]! - assess(income, taxExemption[i]!, taxCreditsEarned[i]!, terms, tax);
      if (sizing) continue;
      debtInterest[i] = interest;
      debtBalance[i] = open;
      accruedInterest[i] = accrued;
      taxableIncome[i] = income;
    }
    let repaid = 0;
    if (due >= repaymentPeriod || due === maturityPeriod) {
      if (profile === "sculpted") repaid = Math.max(0, window * inverseDscr - accrued);
      else if (due === maturityPeriod) repaid = open;
      else if (profile === "annuity") repaid = Math.min(open, Math.max(0, level - accrued));
      else if (profile === "straight") repaid = Math.min(open, level);
      if (profile !== "bullet" || due < maturityPeriod || dates === 1) {
        slack = Math.min(slack, window - target * (accrued + repaid));
      }
      // A schedule may repay before maturity: the dust of the solve would count as debt until then.
      if (!sizing && Math.abs(open - repaid) <= 1e-9 * amount) repaid = open;
    }
    open -= repaid;
    if (sizing) continue;
    interestPaid[due] = accrued;
    principal[due] = repaid;
    debtBalance[due] = open;
    accruedInterest[due] = 0;
    if (accrued + repaid > 1e-9 * amount) dscr[due] = window / (accrued + repaid);
  }
  run.residual = open;
  run.slack = slack;
  if (!sizing) finish(run, end, financing, open);
}

/**
 * What follows from a schedule: debt service, tax and CFADS to the end of the model. After maturity the loan is over (a
 * balance that was not repaid stays).
 */
function finish(run: LoanRun, from: number, financing: number, open: number): void {
  const { a, plan } = run;
  const { debtInterest, interestPaid, principal, debtBalance, accruedInterest, debtService } = columns;
  const { taxableIncome, tax, cfads } = columns;
  const { cashBeforeTax, taxBase, financingShare } = scratch;
  const n = plan.periods;
  clear([debtInterest, accruedInterest, debtService], from, n);
  debtBalance.fill(open, from, n);
  for (let i = plan.completionPeriod; i < from; i++) debtService[i] = interestPaid[i]! + principal[i]!;
  for (let i = from; i < n; i++) taxableIncome[i] = taxBase[i]! - financing * financingShare[i]!;
  levyTax(a, plan.completionPeriod, n, run.construction.tax);
  for (let i = plan.completionPeriod; i < n; i++) cfads[i] = cashBeforeTax[i]! - tax[i]!;
}

/** Level payment per date: the annuity of `amount` at a rate over a number of dates. */
function annuity(amount: number, rate: number, dates: number): number {
  return rate === 0 ? amount / dates : (amount * rate) / (1 - portablePower(1 + rate, -dates));
}

/**
 * Interest paid by the public side: points a year of the opening balance, together at most the loan's own rate, each up to
 * its cap. Leaves the period's subsidy in `run`; returns its taxable part.
 */
function subsidise(run: LoanRun, i: number, open: number): number {
  const { completionPeriod, months } = run.plan;
  const balance = Math.max(0, open);
  let room = run.rate * balance;
  let sum = 0;
  let taxable = 0;
  for (let k = 0; k < run.subsidies.length; k++) {
    const item = run.subsidies[k]!;
    if (i >= completionPeriod + periodsIn(item.durationMonths, months)) continue;
    const points = (item.rate * item.eligibleShare * months * balance) / 12;
    const left = (item.cap ?? Number.POSITIVE_INFINITY) - run.received[k]!;
    const subsidy = Math.max(0, Math.min(left, points, room));
    run.received[k]! += subsidy;
    room -= subsidy;
    sum += subsidy;
    if (item.taxable) taxable += subsidy;
  }
  run.subsidy = sum;
  return taxable;
}

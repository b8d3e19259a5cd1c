import { workspace } from "../workspace.ts";
import type { LoanRun } from "./loan-run.ts";

const { columns, scratch } = workspace;

/**
 * The sizing pass of a sculpted loan without subsidies: what `serviceDebt` leaves unpaid at maturity, to the bit, in one
 * loop over plain variables (tax as `assess` has it). Sizing runs it several times a case, so it is most of the cost of a
 * loan.
 */
export function sizeSculpted(run: LoanRun, amount: number, financing: number, inverseDscr: number): number {
  const { a, plan, rate } = run;
  const { cashBeforeTax, taxBase, financingShare } = scratch;
  const { taxExemption, taxCreditsEarned } = columns;
  const { completionPeriod, paymentPeriods, repaymentPeriod, maturityPeriod } = plan;
  const { lossCap, rate: taxRate } = a.tax;
  const end = Math.min(maturityPeriod + 1, plan.periods);
  let { losses, credits } = run.construction.tax;
  let open = amount;
  let accrued = 0;
  let window = 0;
  let toPayment = paymentPeriods;
  for (let i = completionPeriod; i < end; i++) {
    const interest = rate * open;
    const income = taxBase[i]! - financing * financingShare[i]! - interest;
    accrued += interest;
    credits += taxCreditsEarned[i]!;
    let levy = 0;
    if (income > 0) {
      let used = lossCap * income;
      if (losses < used) used = losses;
      const due = taxRate * (income - used) * (1 - taxExemption[i]!);
      let credit = due;
      if (credits < due) credit = credits;
      losses -= used;
      credits -= credit;
      levy = due - credit;
    } else losses -= income;
    window += cashBeforeTax[i]! - levy;
    toPayment--;
    if (toPayment > 0 && i < maturityPeriod) continue;
    if (i >= repaymentPeriod || i === maturityPeriod) open -= Math.max(0, window * inverseDscr - accrued);
    toPayment = paymentPeriods;
    accrued = 0;
    window = 0;
  }
  return open;
}

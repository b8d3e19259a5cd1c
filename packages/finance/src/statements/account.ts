import type { Assumptions } from "../assumptions.ts";
import type { Loan } from "../debt/size.ts";
import { shareFinancing } from "../depreciation/depreciate.ts";
import { deferGrants } from "../incentives/defer.ts";
import type { Plan } from "../timeline/plan.ts";
import type { Workspace } from "../workspace.ts";

/**
 * Income and fixed assets. Costs before completion are expensed, interest and fees before completion capitalised. What is
 * left of the assets at the end, land included, is written off against terminal proceeds. Taxes are the taxes paid.
 */
export function earnIncome(plan: Plan, w: Workspace, loan: Loan): void {
  const c = w.columns;
  const { financingShare } = w.scratch;
  const last = plan.periods - 1;
  let book = 0;
  for (let i = 0; i <= last; i++) {
    const before = i < plan.completionPeriod;
    const amortisation = loan.financing * financingShare[i]!;
    const expense = before ? 0 : c.debtInterest[i]! + c.softLoanInterest[i]!;
    book += c.capex[i]! + c.sustainingCapex[i]! - c.bookDepreciation[i]! - amortisation;
    if (before) book += c.capitalisedInterest[i]! + c.financingFees[i]! + c.softLoanInterest[i]!;
    const gain = i === last ? c.terminalValue[i]! - book : 0;
    c.financingAmortisation[i] = amortisation;
    c.financingTaxDepreciation[i] = amortisation;
    c.interestExpense[i] = expense;
    c.disposalGain[i] = gain;
    c.netBookValue[i] = i === last ? 0 : book;
    c.netIncome[i] =
      c.ebitda[i]! -
      c.bookDepreciation[i]! -
      amortisation +
      c.grantAmortisation[i]! +
      gain -
      expense +
      c.interestSubsidy[i]! -
      c.clawback[i]! -
      c.tax[i]!;
  }
}

/** Balance sheet and cash flow totals, each from its own lines, so that their agreement is a check and not a habit. */
export function closeBooks(plan: Plan, w: Workspace): void {
  const c = w.columns;
  const { cashBeforeTax, publicCash, softNet } = w.scratch;
  let paidIn = 0;
  for (let i = 0; i < plan.periods; i++) {
    const equity = c.equityDraw[i]! + c.dsraEquity[i]! + c.sponsorSupport[i]!;
    const capital = publicCash[i]!;
    paidIn += equity;
    c.paidInCapital[i] = paidIn;
    c.totalAssets[i] = c.cash[i]! + c.dsraBalance[i]! + c.receivables[i]! + c.inventory[i]! + c.netBookValue[i]!;
    c.totalLiabilities[i] =
      c.payables[i]! +
      c.accruedInterest[i]! +
      c.prepaymentBalance[i]! +
      c.deferredGrants[i]! +
      c.softLoanBalance[i]! +
      c.debtBalance[i]!;
    c.operatingCashFlow[i] = cashBeforeTax[i]! + c.sustainingCapex[i]! - c.tax[i]!;
    c.investingCashFlow[i] = capital + c.terminalValue[i]! - c.capex[i]! - c.sustainingCapex[i]!;
    c.financingCashFlow[i] =
      c.debtDraw[i]! +
      equity +
      softNet[i]! +
      c.interestSubsidy[i]! -
      c.capitalisedInterest[i]! -
      c.financingFees[i]! -
      c.interestPaid[i]! -
      c.principal[i]! -
      c.distributions[i]!;
    c.equityFlow[i] = c.distributions[i]! - equity;
    const creditUsed = c.taxCreditsEarned[i]! - c.taxCreditBalance[i]! + (i > 0 ? c.taxCreditBalance[i - 1]! : 0);
    c.incentiveFlow[i] = capital + c.interestSubsidy[i]! + c.operatingCredits[i]! + c.holidaySaving[i]! + creditUsed;
  }
}

/** The parts of the accounts that do not depend on the senior debt. */
export function prepareBooks(a: Assumptions, plan: Plan, w: Workspace): void {
  shareFinancing(a, plan, w);
  deferGrants(a, plan, w);
}

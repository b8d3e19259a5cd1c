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
  const {
    debtInterest,
    softLoanInterest,
    capex,
    sustainingCapex,
    bookDepreciation,
    capitalisedInterest,
    financingFees,
    terminalValue,
    financingAmortisation,
    interestExpense,
    disposalGain,
    netBookValue,
    netIncome,
    ebitda,
    grantAmortisation,
    interestSubsidy,
    clawback,
    tax,
  } = w.columns;
  const { financingShare } = w.scratch;
  const last = plan.periods - 1;
  let book = 0;
  for (let i = 0; i <= last; i++) {
    const before = i < plan.completionPeriod;
    const amortisation = loan.financing * financingShare[i]!;
    const expense = before ? 0 : debtInterest[i]! + softLoanInterest[i]!;
    book += capex[i]! + sustainingCapex[i]! - bookDepreciation[i]! - amortisation;
    if (before) book += capitalisedInterest[i]! + financingFees[i]! + softLoanInterest[i]!;
    const gain = i === last ? terminalValue[i]! - book : 0;
    financingAmortisation[i] = amortisation;
    interestExpense[i] = expense;
    disposalGain[i] = gain;
    netBookValue[i] = i === last ? 0 : book;
    netIncome[i] =
      ebitda[i]! -
      bookDepreciation[i]! -
      amortisation +
      grantAmortisation[i]! +
      gain -
      expense +
      interestSubsidy[i]! -
      clawback[i]! -
      tax[i]!;
  }
}

/** Balance sheet and cash flow totals, each from its own lines, so that their agreement is a check and not a habit. */
export function closeBooks(plan: Plan, w: Workspace): void {
  const {
    equityDraw,
    dsraEquity,
    sponsorSupport,
    paidInCapital,
    totalAssets,
    cash,
    dsraBalance,
    receivables,
    inventory,
    netBookValue,
    totalLiabilities,
    payables,
    accruedInterest,
    prepaymentBalance,
    deferredGrants,
    softLoanBalance,
    debtBalance,
    operatingCashFlow,
    sustainingCapex,
    tax,
    investingCashFlow,
    terminalValue,
    capex,
    financingCashFlow,
    debtDraw,
    interestSubsidy,
    capitalisedInterest,
    financingFees,
    interestPaid,
    principal,
    distributions,
    equityFlow,
    taxCreditsEarned,
    taxCreditBalance,
    incentiveFlow,
    operatingCredits,
    holidaySaving,
  } = w.columns;
  const { cashBeforeTax, publicCash, softNet } = w.scratch;
  let paidIn = 0;
  let creditsBefore = 0;
  for (let i = 0; i < plan.periods; i++) {
    const equity = equityDraw[i]! + dsraEquity[i]! + sponsorSupport[i]!;
    const capital = publicCash[i]!;
    paidIn += equity;
    paidInCapital[i] = paidIn;
    totalAssets[i] = cash[i]! + dsraBalance[i]! + receivables[i]! + inventory[i]! + netBookValue[i]!;
    totalLiabilities[i] =
      payables[i]! +
      accruedInterest[i]! +
      prepaymentBalance[i]! +
      deferredGrants[i]! +
      softLoanBalance[i]! +
      debtBalance[i]!;
    operatingCashFlow[i] = cashBeforeTax[i]! + sustainingCapex[i]! - tax[i]!;
    investingCashFlow[i] = capital + terminalValue[i]! - capex[i]! - sustainingCapex[i]!;
    financingCashFlow[i] =
      debtDraw[i]! +
      equity +
      softNet[i]! +
      interestSubsidy[i]! -
      capitalisedInterest[i]! -
      financingFees[i]! -
      interestPaid[i]! -
      principal[i]! -
      distributions[i]!;
    equityFlow[i] = distributions[i]! - equity;
    const credits = taxCreditBalance[i]!;
    const creditUsed = taxCreditsEarned[i]! - credits + creditsBefore;
    creditsBefore = credits;
    incentiveFlow[i] = capital + interestSubsidy[i]! + operatingCredits[i]! + holidaySaving[i]! + creditUsed;
  }
}

/** The parts of the accounts that do not depend on the senior debt. */
export function prepareBooks(a: Assumptions, plan: Plan, w: Workspace): void {
  shareFinancing(a, plan, w);
  deferGrants(a, plan, w);
}

import type { Loan } from "../debt/size.ts";
import type { Plan } from "../timeline/plan.ts";
import { workspace } from "../workspace.ts";

const { columns, scratch } = workspace;

/**
 * Income and fixed assets. Costs before completion are expensed, interest and fees before completion capitalised. What is
 * left of the assets at the end, land included, is written off against terminal proceeds. Taxes are the taxes paid.
 */
export function earnIncome(plan: Plan, loan: Loan): void {
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
  } = columns;
  const { financingShare } = scratch;
  const last = plan.periods - 1;
  const completion = plan.completionPeriod;
  const { financing } = loan;
  let book = 0;
  for (let i = 0; i <= last; i++) {
    const before = i < completion;
    const amortisation = financing * financingShare[i]!;
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
export function closeBooks(plan: Plan): void {
  sumCapital(plan);
  sumBalances(plan);
  sumCashFlows(plan);
}

/** What shareholders paid in, and what they left in. */
function sumCapital(plan: Plan): void {
  const { equityDraw, dsraEquity, sponsorSupport, paidInCapital } = columns;
  const { netIncome, distributions, retainedEarnings } = columns;
  let paidIn = 0;
  let retained = 0;
  for (let i = 0, end = plan.periods; i < end; i++) {
    paidIn += equityDraw[i]! + dsraEquity[i]! + sponsorSupport[i]!;
    retained += netIncome[i]!;
    retained -= distributions[i]!;
    paidInCapital[i] = paidIn;
    retainedEarnings[i] = retained;
  }
}

function sumBalances(plan: Plan): void {
  const { totalAssets, cash, dsraBalance, receivables, inventory, netBookValue } = columns;
  const { totalLiabilities, payables, accruedInterest, prepaymentBalance, deferredGrants } = columns;
  const { softLoanBalance, debtBalance } = columns;
  for (let i = 0, end = plan.periods; i < end; i++) {
    const liabilities = payables[i]! + accruedInterest[i]! + prepaymentBalance[i]! + deferredGrants[i]!;
    totalAssets[i] = cash[i]! + dsraBalance[i]! + receivables[i]! + inventory[i]! + netBookValue[i]!;
    totalLiabilities[i] = liabilities + softLoanBalance[i]! + debtBalance[i]!;
  }
}

function sumCashFlows(plan: Plan): void {
  const { operatingCashFlow, tax, investingCashFlow, sustainingCapex, terminalValue, capex } = columns;
  const { financingCashFlow, equityDraw, dsraEquity, sponsorSupport, distributions } = columns;
  const { debtDraw, interestSubsidy, capitalisedInterest, financingFees, debtService } = columns;
  const { cashBeforeTax, publicCash, softNet } = scratch;
  for (let i = 0, end = plan.periods; i < end; i++) {
    const sustaining = sustainingCapex[i]!;
    const equity = equityDraw[i]! + dsraEquity[i]! + sponsorSupport[i]!;
    const financing = debtDraw[i]! + equity + softNet[i]! + interestSubsidy[i]! - capitalisedInterest[i]!;
    operatingCashFlow[i] = cashBeforeTax[i]! + sustaining - tax[i]!;
    investingCashFlow[i] = publicCash[i]! + terminalValue[i]! - capex[i]! - sustaining;
    financingCashFlow[i] = financing - financingFees[i]! - debtService[i]! - distributions[i]!;
  }
}

import type { Assumptions } from "../assumptions.ts";
import { assess, openTax, type TaxState } from "../tax/assess.ts";
import type { Plan } from "../timeline/plan.ts";
import type { Workspace } from "../workspace.ts";

export interface Construction {
  /** Paid by equity and debt before their own cost, over construction. */
  need: number;
  /** Public loan interest paid before completion: capitalised. */
  softInterest: number;
  /** Cash left over at completion: incentives and early revenue beyond what was needed. */
  surplus: number;
  tax: TaxState;
}

/**
 * What equity and debt must pay in each period up to completion. Grants, credits, in-kind contributions, public loans,
 * customer prepayments and early operating cash pay first; a surplus is kept and pays next. Independent of the senior
 * debt, because its cost is capitalised until completion. Also the tax of these periods.
 */
export function findNeed(a: Assumptions, plan: Plan, w: Workspace): Construction {
  const c = w.columns;
  const { capex, softLoanInterest, fundingNeed, cash } = c;
  const { cashBeforeTax, taxBase, publicCash, softNet } = w.scratch;
  const tax = openTax(a);
  let surplus = 0;
  let total = 0;
  let softInterest = 0;
  for (let i = 0; i < plan.completionPeriod; i++) {
    levyTax(a, w, i, taxBase[i]!, tax);
    const balance = surplus + cashBeforeTax[i]! - c.tax[i]! - capex[i]! + publicCash[i]! + softNet[i]!;
    const need = Math.max(0, -balance);
    surplus = Math.max(0, balance);
    softInterest += softLoanInterest[i]!;
    total += need;
    fundingNeed[i] = need;
    cash[i] = surplus;
  }
  fundingNeed.fill(0, plan.completionPeriod, plan.periods);
  return { need: total, softInterest, surplus, tax };
}

/** Assesses one period on a given income and writes the tax columns. */
function levyTax(a: Assumptions, w: Workspace, i: number, income: number, tax: TaxState): void {
  const c = w.columns;
  const due = assess(income, c.taxExemption[i]!, c.taxCreditsEarned[i]!, a.tax, tax);
  c.taxableIncome[i] = income;
  c.tax[i] = due;
  c.lossUsed[i] = tax.lossUsed;
  c.lossBalance[i] = tax.losses;
  c.taxCreditBalance[i] = tax.credits;
  c.holidaySaving[i] = tax.saved;
}

import type { Assumptions } from "../assumptions.ts";
import { levyTax, openTax, type TaxState } from "../tax/assess.ts";
import type { Plan } from "../timeline/plan.ts";
import { workspace } from "../workspace.ts";

const { columns, scratch } = workspace;

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
export function findNeed(a: Assumptions, plan: Plan): Construction {
  const { capex, softLoanInterest, fundingNeed, cash, taxableIncome, tax: levied } = columns;
  const { cashBeforeTax, taxBase, publicCash, softNet } = scratch;
  const end = plan.completionPeriod;
  for (let i = 0; i < end; i++) taxableIncome[i] = taxBase[i]!;
  const tax = levyTax(a, 0, end, openTax(a));
  let surplus = 0;
  let total = 0;
  let softInterest = 0;
  for (let i = 0; i < end; i++) {
    const balance = surplus + cashBeforeTax[i]! - levied[i]! - capex[i]! + publicCash[i]! + softNet[i]!;
    const need = Math.max(0, -balance);
    surplus = Math.max(0, balance);
    softInterest += softLoanInterest[i]!;
    total += need;
    fundingNeed[i] = need;
    cash[i] = surplus;
  }
  fundingNeed.fill(0, end, plan.periods);
  return { need: total, softInterest, surplus, tax };
}

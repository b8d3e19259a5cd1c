import type { Assumptions } from "../assumptions.ts";
import type { Plan } from "../timeline/plan.ts";
import type { Workspace } from "../workspace.ts";

/**
 * Working capital from days of the period's annualised figures, year of 365 days; all is collected and paid in the last
 * period. Receivables: DSO x cash revenue. Inventory: DIO x variable and energy cost. Payables: DPO x operating cost
 * other than labour. Then operating cash before tax: EBITDA - non-cash revenue + prepayments - change - sustaining capex.
 */
export function carry(a: Assumptions, plan: Plan, w: Workspace): void {
  const c = w.columns;
  const {
    revenue,
    prepaymentCredit,
    variableCost,
    energyCost,
    opex,
    labourCost,
    workingCapital,
    workingCapitalChange,
    ebitda,
    prepaymentReceived,
    sustainingCapex,
  } = c;
  const { cashBeforeTax } = w.scratch;
  const days = 12 / plan.months / 365;
  const dso = a.workingCapital.receivableDays * days;
  const dio = a.workingCapital.inventoryDays * days;
  const dpo = a.workingCapital.payableDays * days;
  const last = plan.periods - 1;
  let before = 0;
  for (let i = 0; i <= last; i++) {
    const open = i < last ? 1 : 0;
    const receivables = open * dso * (revenue[i]! - prepaymentCredit[i]!);
    const inventory = open * dio * (variableCost[i]! + energyCost[i]!);
    const payables = open * dpo * (opex[i]! - labourCost[i]!);
    const capital = receivables + inventory - payables;
    c.receivables[i] = receivables;
    c.inventory[i] = inventory;
    c.payables[i] = payables;
    workingCapital[i] = capital;
    workingCapitalChange[i] = capital - before;
    cashBeforeTax[i] =
      ebitda[i]! - prepaymentCredit[i]! + prepaymentReceived[i]! - (capital - before) - sustainingCapex[i]!;
    before = capital;
  }
}

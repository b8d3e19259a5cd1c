import type { Assumptions } from "../assumptions.ts";
import { addOperatingCredit } from "../incentives/operating-credit.ts";
import type { Plan } from "../timeline/plan.ts";
import type { Workspace } from "../workspace.ts";

/**
 * Cost-plus revenue: (1 + mark-up) x (cash cost + book depreciation), in periods with wafers out. Costs that are a share
 * s of revenue are in the cost, hence the divisor 1 - (1 + mark-up) s. Financing cost is not in the base.
 */
export function priceAtCost(a: Assumptions, plan: Plan, w: Workspace): void {
  const c = w.columns;
  const { wafersOut, variableCost, energyCost, maintenanceCost, labourCost, otherCost, bookDepreciation, price } = c;
  const up = 1 + a.pricing.costPlusMarkup;
  const factor = up / (1 - up * (a.costs.salesShare + a.costs.royaltyShare));
  for (let i = 0; i < plan.periods; i++) {
    const out = wafersOut[i]!;
    const cash = variableCost[i]! + energyCost[i]! + maintenanceCost[i]! + labourCost[i]! + otherCost[i]!;
    const revenue = out > 0 ? factor * (cash + bookDepreciation[i]!) : 0;
    c.revenue[i] = revenue;
    price[i] = out > 0 ? (revenue / out) * 1e6 : 0;
  }
}

/**
 * Costs that follow revenue, operating cost in all, EBITDA, working capital, operating cash before tax.
 *
 * Working capital from days of the period's annualised figures, year of 365 days; all is collected and paid in the last
 * period. Receivables: DSO x cash revenue. Inventory: DIO x variable and energy cost. Payables: DPO x operating cost
 * other than labour. Operating cash: EBITDA - revenue without cash + prepayments - change - sustaining capex.
 */
export function earn(a: Assumptions, plan: Plan, w: Workspace): void {
  const c = w.columns;
  const { revenue, variableCost, energyCost, maintenanceCost, labourCost, otherCost, salesCost, royaltyCost, opex } = c;
  const { ebitda, operatingCredits, prepaymentCredit, prepaymentReceived, sustainingCapex } = c;
  const { receivables, inventory, payables, workingCapital, workingCapitalChange } = c;
  const { cashBeforeTax } = w.scratch;
  const { salesShare, royaltyShare } = a.costs;
  const last = plan.periods - 1;
  const days = 12 / plan.months / 365;
  let dso = a.workingCapital.receivableDays * days;
  let dio = a.workingCapital.inventoryDays * days;
  let dpo = a.workingCapital.payableDays * days;
  let before = 0;
  for (let i = 0; i <= last; i++) {
    if (i === last) dso = dio = dpo = 0;
    const sold = revenue[i]!;
    const credit = prepaymentCredit[i]!;
    const labour = labourCost[i]!;
    const materials = variableCost[i]! + energyCost[i]!;
    const sales = sold * salesShare;
    const royalty = sold * royaltyShare;
    const cost = materials + maintenanceCost[i]! + labour + otherCost[i]! + sales + royalty;
    const owed = dso * (sold - credit);
    const stock = dio * materials;
    const owing = dpo * (cost - labour);
    const capital = owed + stock - owing;
    salesCost[i] = sales;
    royaltyCost[i] = royalty;
    opex[i] = cost;
    ebitda[i] = sold - cost;
    receivables[i] = owed;
    inventory[i] = stock;
    payables[i] = owing;
    workingCapital[i] = capital;
    workingCapitalChange[i] = capital - before;
    cashBeforeTax[i] = sold - cost - credit + prepaymentReceived[i]! - (capital - before) - sustainingCapex[i]!;
    before = capital;
  }
  operatingCredits.fill(0, 0, plan.periods);
  const credits = a.incentives.filter((item) => item.type === "operatingCredit");
  if (credits.length === 0) return;
  for (const item of credits) addOperatingCredit(item, plan, w);
  for (let i = 0; i <= last; i++) {
    ebitda[i]! += operatingCredits[i]!;
    cashBeforeTax[i]! += operatingCredits[i]!;
  }
}

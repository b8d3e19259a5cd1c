import type { Assumptions } from "../assumptions.ts";
import { addOperatingCredit } from "../incentives/operating-credit.ts";
import type { Incentive } from "../incentives/types.ts";
import type { Plan } from "../timeline/plan.ts";
import { clear, workspace } from "../workspace.ts";

const { columns, scratch } = workspace;

/**
 * Cost-plus revenue: (1 + mark-up) x (cash cost + book depreciation), in periods with wafers out. Costs that are a share
 * s of revenue are in the cost, hence the divisor 1 - (1 + mark-up) s. Financing cost is not in the base.
 */
export function priceAtCost(a: Assumptions, plan: Plan): void {
  const c = columns;
  const { wafersOut, variableCost, energyCost, maintenanceCost, labourCost, otherCost, bookDepreciation, price } = c;
  const up = 1 + a.pricing.costPlusMarkup;
  const factor = up / (1 - up * (a.costs.salesShare + a.costs.royaltyShare));
  for (let i = 0, end = plan.periods; i < end; i++) {
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
export function earn(a: Assumptions, plan: Plan): void {
  payCosts(a, plan);
  holdWorkingCapital(a, plan);
  collect(plan);
  columns.operatingCredits.fill(0, 0, plan.periods);
  const credits = a.incentives.filter((item) => item.type === "operatingCredit");
  if (credits.length > 0) addCredits(credits, plan);
}

function addCredits(credits: Incentive[], plan: Plan): void {
  const { operatingCredits, ebitda } = columns;
  const { cashBeforeTax } = scratch;
  for (const item of credits) addOperatingCredit(item, plan);
  for (let i = 0, end = plan.periods; i < end; i++) {
    ebitda[i]! += operatingCredits[i]!;
    cashBeforeTax[i]! += operatingCredits[i]!;
  }
}

/** Costs that follow revenue, operating cost in all, EBITDA before credits. */
function payCosts(a: Assumptions, plan: Plan): void {
  const { revenue, variableCost, energyCost, maintenanceCost, labourCost, otherCost } = columns;
  const { salesCost, royaltyCost, opex, ebitda } = columns;
  const { salesShare, royaltyShare } = a.costs;
  for (let i = 0, end = plan.periods; i < end; i++) {
    const sold = revenue[i]!;
    const sales = sold * salesShare;
    const royalty = sold * royaltyShare;
    const materials = variableCost[i]! + energyCost[i]!;
    const cost = materials + maintenanceCost[i]! + labourCost[i]! + otherCost[i]! + sales + royalty;
    salesCost[i] = sales;
    royaltyCost[i] = royalty;
    opex[i] = cost;
    ebitda[i] = sold - cost;
  }
}

function holdWorkingCapital(a: Assumptions, plan: Plan): void {
  const { revenue, prepaymentCredit, variableCost, energyCost, opex, labourCost } = columns;
  const { receivables, inventory, payables, workingCapital, workingCapitalChange } = columns;
  const last = plan.periods - 1;
  const days = 12 / plan.months / 365;
  const dso = a.workingCapital.receivableDays * days;
  const dio = a.workingCapital.inventoryDays * days;
  const dpo = a.workingCapital.payableDays * days;
  for (let i = 0; i < last; i++) {
    receivables[i] = dso * (revenue[i]! - prepaymentCredit[i]!);
    inventory[i] = dio * (variableCost[i]! + energyCost[i]!);
    payables[i] = dpo * (opex[i]! - labourCost[i]!);
  }
  clear([receivables, inventory, payables], last, plan.periods);
  let before = 0;
  for (let i = 0; i <= last; i++) {
    const capital = receivables[i]! + inventory[i]! - payables[i]!;
    workingCapital[i] = capital;
    workingCapitalChange[i] = capital - before;
    before = capital;
  }
}

function collect(plan: Plan): void {
  const { ebitda, prepaymentCredit, prepaymentReceived, workingCapitalChange, sustainingCapex } = columns;
  const { cashBeforeTax } = scratch;
  for (let i = 0, end = plan.periods; i < end; i++) {
    const earned = ebitda[i]! - prepaymentCredit[i]! + prepaymentReceived[i]!;
    cashBeforeTax[i] = earned - workingCapitalChange[i]! - sustainingCapex[i]!;
  }
}

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

/** Costs that follow revenue, operating cost in all, operating credits, EBITDA. */
export function earn(a: Assumptions, plan: Plan, w: Workspace): void {
  const {
    revenue,
    salesCost,
    royaltyCost,
    opex,
    variableCost,
    energyCost,
    maintenanceCost,
    labourCost,
    otherCost,
    operatingCredits,
    ebitda,
  } = w.columns;
  const n = plan.periods;
  const { salesShare, royaltyShare } = a.costs;
  for (let i = 0; i < n; i++) {
    const sales = revenue[i]! * salesShare;
    const royalty = revenue[i]! * royaltyShare;
    salesCost[i] = sales;
    royaltyCost[i] = royalty;
    const cost =
      variableCost[i]! + energyCost[i]! + maintenanceCost[i]! + labourCost[i]! + otherCost[i]! + sales + royalty;
    opex[i] = cost;
    ebitda[i] = revenue[i]! - cost;
  }
  operatingCredits.fill(0, 0, n);
  const credits = a.incentives.filter((item) => item.type === "operatingCredit");
  if (credits.length === 0) return;
  for (const item of credits) addOperatingCredit(item, plan, w);
  for (let i = 0; i < n; i++) ebitda[i]! += operatingCredits[i]!;
}

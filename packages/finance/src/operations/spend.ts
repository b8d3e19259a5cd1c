import type { Assumptions } from "../assumptions.ts";
import { toolBudget } from "../capex/budget.ts";
import { portablePower } from "../maths/portable.ts";
import type { Plan } from "../timeline/plan.ts";
import { workspace } from "../workspace.ts";

const { columns, scratch } = workspace;

/**
 * Cash operating cost, except what is a share of revenue, and sustaining capex. Prices rise with
 * idx_t = (1 + inflation)^(months to the start of the period / 12).
 *
 * variable and energy: per wafer start. maintenance: share of the tool budget of qualified modules. labour and other
 * fixed cost: from `hiringLeadMonths` before the first start, rising evenly to full at the first start.
 */
export function spend(a: Assumptions, plan: Plan): void {
  const { starts, variableCost, energyCost, maintenanceCost, labourCost, otherCost, sustainingCapex } = columns;
  const { active } = scratch;
  const { costs } = a;
  const m = plan.months;
  const years = m / 12;
  const growth = portablePower(1 + a.economy.inflation, years);
  const tools = toolBudget(a);
  const perStart = costs.variablePerStart / 1e6;
  const energyPerStart = (costs.energyMwhPerStart * costs.energyPrice) / 1e6;
  const maintenance = costs.maintenanceShare * tools * years;
  const labour = (costs.headcount * costs.loadedCost * years) / 1e6;
  const other = costs.otherFixed * years;
  const sustaining = costs.sustainingShare * tools * years;
  const hiring = plan.firstStart - costs.hiringLeadMonths;
  const sustainingStart = plan.firstStart + costs.sustainingStartYears * 12;
  let index = 1;
  for (let i = 0, end = plan.periods; i < end; i++) {
    const start = i * m;
    const end = start + m;
    let staffed = start >= plan.firstStart ? 1 : 0;
    if (staffed === 0 && end > hiring) {
      staffed = (staffMonths(end, hiring, plan.firstStart) - staffMonths(start, hiring, plan.firstStart)) / m;
    }
    const sustained = start >= sustainingStart ? 1 : Math.max(0, end - sustainingStart) / m;
    variableCost[i] = starts[i]! * perStart * index;
    energyCost[i] = starts[i]! * energyPerStart * index;
    maintenanceCost[i] = active[i]! * maintenance * index;
    labourCost[i] = staffed * labour * index;
    otherCost[i] = staffed * other * index;
    sustainingCapex[i] = sustained * sustaining * index;
    index *= growth;
  }
}

/** Integral of the staffing share from `from` (0) rising evenly to `to` (1), up to month `t`. */
function staffMonths(t: number, from: number, to: number): number {
  if (t >= to) return t - to + (to - from) / 2;
  if (t <= from) return 0;
  return ((t - from) * (t - from)) / (2 * (to - from));
}

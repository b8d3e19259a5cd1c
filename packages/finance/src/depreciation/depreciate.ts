import type { Assumptions } from "../assumptions.ts";
import { type Plan, periodEnding } from "../timeline/plan.ts";
import { workspace } from "../workspace.ts";
import { addDepreciation, bookTools, scheduleOf } from "./schedules.ts";

const { columns, scratch } = workspace;

/**
 * Book depreciation of tools, sustaining capex and buildings by their methods, from the period after they enter service.
 * What is left at the end of the model is the book value at disposal. Land is not depreciated. Capitalised financing cost
 * has a column of its own.
 */
export function depreciateBooks(a: Assumptions, plan: Plan): void {
  const { toolAdditions, buildingAdditions, sustainingCapex, bookDepreciation } = columns;
  const { toolsAtCost, buildingsAtCost } = scratch;
  const n = plan.periods;
  let tools = 0;
  let buildings = 0;
  for (let i = 0; i < n; i++) {
    tools += toolAdditions[i]! + sustainingCapex[i]!;
    buildings += buildingAdditions[i]!;
    toolsAtCost[i] = tools;
    buildingsAtCost[i] = buildings;
  }
  const perYear = 12 / plan.months;
  bookDepreciation.fill(0, 0, n);
  const from = periodEnding(plan.firstStart, plan.months);
  const d = a.depreciation;
  const shell = scheduleOf(d.bookBuildingMethod, d.bookBuildingYears, d.bookBuildingTable);
  addDepreciation(bookDepreciation, toolsAtCost, bookTools(d), 1, perYear, from, n);
  addDepreciation(bookDepreciation, buildingsAtCost, shell, 1, perYear, from, n);
}

/** What incentives leave of the tax basis, as shares of cost. */
export interface TaxBasis {
  tools: number;
  buildings: number;
}

/**
 * Tax depreciation after basis reductions. Year 1 of a table is the twelve months after the asset enters service (not
 * the fiscal year). Sustaining capex follows the method of tools. Whatever is left at the end of the model, land
 * included, is deducted in the last period, against which terminal proceeds are taxed.
 */
export function depreciateForTax(a: Assumptions, plan: Plan, basis: TaxBasis): void {
  const { toolAdditions, sustainingCapex, landCapex, taxDepreciation } = columns;
  const { toolsForTax, buildingsAtCost } = scratch;
  const n = plan.periods;
  const perYear = 12 / plan.months;
  let tools = 0;
  for (let i = 0; i < n; i++) {
    tools += toolAdditions[i]! * basis.tools + sustainingCapex[i]!;
    toolsForTax[i] = tools;
  }
  taxDepreciation.fill(0, 0, n);
  const d = a.depreciation;
  const equipment = scheduleOf(d.taxToolMethod, d.taxToolYears, d.taxToolTable);
  const shell = scheduleOf(d.taxBuildingMethod, d.taxBuildingYears, d.taxBuildingTable);
  const from = periodEnding(plan.firstStart, plan.months);
  addDepreciation(taxDepreciation, toolsForTax, equipment, 1, perYear, from, n);
  if (basis.buildings > 0) addDepreciation(taxDepreciation, buildingsAtCost, shell, basis.buildings, perYear, from, n);
  let left = tools + buildingsAtCost[n - 1]! * basis.buildings;
  for (let i = 0; i < n; i++) left += landCapex[i]! - taxDepreciation[i]!;
  taxDepreciation[n - 1]! += left;
}

/** Share of capitalised financing cost written off in each period from completion; the rest in the last period. */
export function shareFinancing(a: Assumptions, plan: Plan): void {
  const { financingShare } = scratch;
  const n = plan.periods;
  const life = (a.depreciation.financingYears * 12) / plan.months;
  const rate = 1 / life;
  const whole = Math.min(n - 1, plan.completionPeriod + Math.floor(life));
  financingShare.fill(0, 0, n);
  financingShare.fill(rate, plan.completionPeriod, whole);
  const written = (whole - plan.completionPeriod) * rate;
  const next = whole < n - 1 ? (life - Math.floor(life)) * rate : 0;
  financingShare[whole] = next;
  financingShare[n - 1]! += 1 - written - next;
}

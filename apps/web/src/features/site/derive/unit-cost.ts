import type { ColumnName, ModelResult } from "@fabroom/finance";

/** Parts of a wafer's cost, each a sum of columns. */
const PARTS = {
  variable: ["variableCost"],
  energy: ["energyCost"],
  labour: ["labourCost"],
  maintenance: ["maintenanceCost"],
  overhead: ["salesCost", "royaltyCost", "otherCost"],
  depreciation: ["bookDepreciation"],
} as const satisfies Record<string, readonly ColumnName[]>;
export type CostPart = keyof typeof PARTS;
export const COST_PARTS = Object.keys(PARTS) as CostPart[];

/** Whole units of the currency for one good wafer out. */
type UnitCostYear = { label: string; revenue: number; cost: number; parts: Record<CostPart, number> };
export type UnitCostData = {
  years: UnitCostYear[];
  /** First year at full rate: the one the finding speaks of. */
  mature: UnitCostYear;
  /** First year in which a wafer brings less than it costs, after that one; null where there is none. */
  lossFrom: string | null;
};

/** Below this share of the best year a wafer's cost says more about the calendar than about the line. */
const ENOUGH = 0.25;

/** What a wafer sells for and what it costs, year by year; null where nothing is made. */
export function deriveUnitCost({ annual, milestones, assumptions }: ModelResult): UnitCostData | null {
  const best = Math.max(...annual.map(({ values }) => values.wafersOut));
  const made = annual.filter(({ values }) => values.wafersOut > 0 && values.wafersOut >= ENOUGH * best);
  const years = made.map(({ label, values }): UnitCostYear => {
    const perWafer = (columns: readonly ColumnName[]) =>
      (columns.reduce((sum, name) => sum + values[name], 0) / values.wafersOut) * 1e6;
    const parts = Object.fromEntries(COST_PARTS.map((part) => [part, perWafer(PARTS[part])])) as UnitCostYear["parts"];
    const cost = COST_PARTS.reduce((sum, part) => sum + parts[part], 0);
    return { label, revenue: perWafer(["revenue"]), cost, parts };
  });
  const fullAt = Math.ceil(milestones.rampEnd / assumptions.timeline.periodMonths);
  const matureAt = made.findIndex(({ first }) => first >= fullAt);
  const mature = years[matureAt] ?? years.at(-1);
  if (!mature) return null;
  const loss = years.slice(years.indexOf(mature)).find((year) => year.revenue < year.cost);
  return { years, mature, lossFrom: loss?.label ?? null };
}

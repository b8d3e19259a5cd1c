import type { Assumptions } from "../assumptions.ts";
import type { Plan } from "../timeline/plan.ts";
import { workspace } from "../workspace.ts";
import { assess, openTax } from "./assess.ts";

const { columns, scratch } = workspace;

/**
 * Proceeds at the end: none, book value of what is left (land included, capitalised financing cost not), or a multiple of
 * the last twelve months' EBITDA, never below zero.
 */
export function endValue(a: Assumptions, plan: Plan): void {
  const { terminalValue, ebitda, landCapex, bookDepreciation } = columns;
  const { toolsAtCost, buildingsAtCost } = scratch;
  const n = plan.periods;
  terminalValue.fill(0, 0, n);
  if (a.terminal.method === "none") return;
  let value = 0;
  if (a.terminal.method === "netBookValue") {
    value = toolsAtCost[n - 1]! + buildingsAtCost[n - 1]!;
    for (let i = 0; i < n; i++) value += landCapex[i]! - bookDepreciation[i]!;
  } else {
    for (let i = n - Math.round(12 / plan.months); i < n; i++) value += ebitda[i]!;
    value *= a.terminal.multiple;
  }
  terminalValue[n - 1] = Math.max(0, value);
}

/**
 * Tax of the project as if it had no financing: on EBITDA - tax depreciation + taxable incentives + terminal proceeds; and
 * its free cash flow before and after that tax, incentives included, financing excluded. Leaves the taxable income before
 * senior financing cost in `scratch.taxBase`: soft-loan interest after completion is deducted there, before completion it
 * is capitalised.
 */
export function taxProject(a: Assumptions, plan: Plan): void {
  const c = columns;
  const { ebitda, taxDepreciation, taxableIncentives, terminalValue, taxExemption, taxCreditsEarned } = c;
  const { softLoanInterest, capex, unleveredTax, projectFlow, projectFlowPreTax } = c;
  const { taxBase, cashBeforeTax, publicCash } = scratch;
  const state = openTax(a);
  for (let i = 0; i < plan.periods; i++) {
    const terminal = terminalValue[i]!;
    const income = ebitda[i]! - taxDepreciation[i]! + taxableIncentives[i]! + terminal;
    const tax = assess(income, taxExemption[i]!, taxCreditsEarned[i]!, a.tax, state);
    const flow = cashBeforeTax[i]! - capex[i]! + publicCash[i]! + terminal;
    unleveredTax[i] = tax;
    projectFlowPreTax[i] = flow;
    projectFlow[i] = flow - tax;
    taxBase[i] = i < plan.completionPeriod ? income : income - softLoanInterest[i]!;
  }
}

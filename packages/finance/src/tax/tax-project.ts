import type { Assumptions } from "../assumptions.ts";
import type { Plan } from "../timeline/plan.ts";
import { workspace } from "../workspace.ts";
import { assess, openTax, taxTerms } from "./assess.ts";

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
  const { ebitda, taxDepreciation, taxableIncentives, terminalValue, taxExemption, taxCreditsEarned } = columns;
  const { softLoanInterest, unleveredTax } = columns;
  const { taxBase } = scratch;
  const n = plan.periods;
  for (let i = 0; i < n; i++) {
    taxBase[i] = ebitda[i]! - taxDepreciation[i]! + taxableIncentives[i]! + terminalValue[i]!;
  }
  const terms = taxTerms(a);
  const state = openTax(a);
  for (let i = 0; i < n; i++) {
    unleveredTax[i] = assess(taxBase[i]!, taxExemption[i]!, taxCreditsEarned[i]!, terms, state);
  }
  for (let i = plan.completionPeriod; i < n; i++) taxBase[i]! -= softLoanInterest[i]!;
  freeCash(plan);
}

function freeCash(plan: Plan): void {
  const { capex, terminalValue, unleveredTax, projectFlow, projectFlowPreTax } = columns;
  const { cashBeforeTax, publicCash } = scratch;
  for (let i = 0, end = plan.periods; i < end; i++) {
    const flow = cashBeforeTax[i]! - capex[i]! + publicCash[i]! + terminalValue[i]!;
    projectFlowPreTax[i] = flow;
    projectFlow[i] = flow - unleveredTax[i]!;
  }
}

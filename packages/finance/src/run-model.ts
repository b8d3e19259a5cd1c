import type { Assumptions } from "./assumptions.ts";
import { runChecks } from "./checks/run-checks.ts";
import { evaluate } from "./evaluate.ts";
import { presentResult } from "./present/present-result.ts";
import type { ModelOutcome } from "./result.ts";
import { type DeepMetrics, deepMetrics } from "./returns/deep-metrics.ts";
import { validateAssumptions } from "./validation/validate-assumptions.ts";
import { createWorkspace, type Workspace } from "./workspace.ts";

export interface RunOptions {
  /** Run the 24 checks; default true. */
  checks?: boolean;
  /** Solve break-even price, break-even utilisation and the cost of delay; default true. */
  deep?: boolean;
  /** Arrays to reuse between runs; the result is copied out of them. */
  workspace?: Workspace;
}

const NOTHING: DeepMetrics = { breakEvenPrice: null, breakEvenUtilisation: null, delayCostPerMonth: null };

/**
 * One case from assumptions to statements, returns and checks. Deterministic: the same assumptions and engine version give
 * the same bits. Impossible assumptions give a list of issues; no NaN and no Infinity leaves the engine.
 */
export function runModel(input: Assumptions, options: RunOptions = {}): ModelOutcome {
  const validation = validateAssumptions(input);
  if (!validation.ok) return validation;
  const assumptions = validation.assumptions;
  const workspace = options.workspace ?? createWorkspace(assumptions.timeline.horizonMonths);
  const evaluation = evaluate(assumptions, workspace, true);
  const result = presentResult(assumptions, evaluation, workspace);
  if (!finite(result.headline) || !Object.values(result.series).every(finiteColumn)) {
    return { ok: false, issues: [{ path: "", reason: "out_of_numeric_range", params: {} }] };
  }
  Object.assign(result.headline, options.deep === false ? NOTHING : deepMetrics(assumptions, workspace));
  if (options.checks !== false) {
    result.checks = runChecks(assumptions, result);
    result.modelCloses = result.checks.every((check) => check.ok);
  }
  return { ok: true, result };
}

const finite = (figures: object): boolean =>
  Object.values(figures).every((value) => value === null || Number.isFinite(value));

function finiteColumn(column: Float64Array): boolean {
  for (let i = 0; i < column.length; i++) if (!Number.isFinite(column[i])) return false;
  return true;
}

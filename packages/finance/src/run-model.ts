import type { Assumptions } from "./assumptions.ts";
import { runChecks } from "./checks/run-checks.ts";
import type { Columns } from "./columns.ts";
import { evaluate } from "./evaluate.ts";
import { presentResult } from "./present/present-result.ts";
import type { ModelOutcome, Series } from "./result.ts";
import { type DeepMetrics, deepMetrics } from "./returns/deep-metrics.ts";
import { validateAssumptions } from "./validation/validate-assumptions.ts";
import { workspace } from "./workspace.ts";

export interface RunOptions {
  /** Run the 24 checks; default true. */
  checks?: boolean;
  /** Solve break-even price, break-even utilisation and the cost of delay; default true. */
  deep?: boolean;
}

const NOTHING: DeepMetrics = { breakEvenPrice: null, breakEvenUtilisation: null, delayCostPerMonth: null };

/**
 * One case from assumptions to statements, returns and checks. Deterministic: the same assumptions and engine version give
 * the same bits. Impossible assumptions give a list of issues; no NaN and no Infinity leaves the engine.
 */
export function runModel(input: Assumptions, asked?: RunOptions | null): ModelOutcome {
  const options = asked ?? {};
  const validation = validateAssumptions(input);
  if (!validation.ok) return validation;
  const a = validation.assumptions;
  const periods = a.timeline.horizonMonths / a.timeline.periodMonths;
  const evaluation = evaluate(a, { limits: true });
  const series = copyColumns(workspace.columns, periods);
  const result = presentResult(a, evaluation, series);
  Object.assign(result.headline, options.deep === false ? NOTHING : deepMetrics(a));
  if (!finite(result.headline) || !Object.values(series).every(finiteColumn)) {
    return { ok: false, issues: [{ path: "", reason: "out_of_numeric_range", params: {} }] };
  }
  if (options.checks !== false) {
    result.checks = runChecks(a, result);
    result.modelCloses = result.checks.every((check) => check.ok);
  }
  return { ok: true, result };
}

/** Copies of all columns, side by side in one piece of memory: ninety pieces take more than twice the time. */
function copyColumns(columns: Columns, periods: number): Series {
  const entries = Object.entries(columns);
  const room = new Float64Array(entries.length * periods);
  const copies = entries.map(([name, column], k) => {
    const copy = room.subarray(k * periods, (k + 1) * periods);
    copy.set(column.subarray(0, periods));
    return [name, copy];
  });
  return Object.fromEntries(copies) as Series;
}

const finite = (figures: object): boolean =>
  Object.values(figures).every((value) => value === null || Number.isFinite(value));

/** Zero times a finite number is zero, times anything else NaN. */
function finiteColumn(column: Float64Array): boolean {
  let probe = 0;
  for (let i = 0; i < column.length; i++) probe += (column[i] as number) * 0;
  return probe === 0;
}

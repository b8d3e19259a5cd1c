import { expect } from "vitest";
import type { Assumptions } from "../assumptions.ts";
import type { ModelResult } from "../result.ts";
import { type RunOptions, runModel } from "../run-model.ts";

/** Runs a case that must be valid. */
export function mustRun(assumptions: Assumptions, options: RunOptions = { deep: false }): ModelResult {
  const outcome = runModel(assumptions, options);
  if (!outcome.ok) throw new Error(`invalid case: ${JSON.stringify(outcome.issues)}`);
  return outcome.result;
}

/** A column as plain numbers. */
export const list = (column: Float64Array): number[] => Array.from(column);

/** What hand arithmetic expects of a column, to nine digits. */
export const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9));

/** Checks that fail, with their values. */
export const failing = (result: ModelResult): string[] =>
  result.checks.filter((check) => !check.ok).map((check) => `${check.id} ${check.label.en}: ${check.value}`);

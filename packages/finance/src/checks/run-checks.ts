import type { Assumptions } from "../assumptions.ts";
import type { Check, ModelResult } from "../result.ts";
export function runChecks(_a: Assumptions, _result: ModelResult): Check[] {
  return [];
}

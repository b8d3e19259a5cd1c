import type { FieldProblem, InputChange, ScenarioPatch } from "@fabroom/contracts";
import { ASSUMPTION_FIELDS, type Assumptions, applyPatch, DEPRECIATION_USES, differences } from "@fabroom/finance";
import { invalid } from "../errors.ts";
import { fieldAt } from "../site/patch.ts";

const SCALARS = new Set(ASSUMPTION_FIELDS.map((field) => field.path));
const LISTS = [
  "capacity.modules",
  "ramp.table",
  "operations.demandWspm",
  "capex.curveTable",
  ...DEPRECIATION_USES.map((use) => `depreciation.${use}Table`),
  "incentives",
];

/** A field of the model, one of its lists, or a value inside a list that is there. */
function isInput(assumptions: Assumptions, path: string): boolean {
  if (SCALARS.has(path) || LISTS.includes(path)) return true;
  const inside = LISTS.some((list) => new RegExp(`^${list.replace(".", "\\.")}\\.\\d+(\\.[A-Za-z]+)?$`).test(path));
  return inside && fieldAt(assumptions, path) !== undefined;
}

/**
 * The assumptions with the patch put in, not yet accepted by the engine. A path that names no input is a field error;
 * the engine's own `applyPatch` does the work, so that the browser and the server build the same case.
 */
export function patched(assumptions: Assumptions, patch: ScenarioPatch): Assumptions {
  const problems: FieldProblem[] = Object.keys(patch)
    .filter((path) => !isInput(assumptions, path))
    .map((path) => ({ path: `patch.${path}`, code: "unknownField" }));
  if (problems.length > 0) throw invalid("invalidInput", problems);
  return Object.entries(patch).reduce((made, [path, value]) => {
    // a value inside a list that an earlier entry replaced may be gone
    if (fieldAt(made, path) === undefined)
      throw invalid("invalidInput", [{ path: `patch.${path}`, code: "unknownField" }]);
    return applyPatch(made, { [path]: value });
  }, assumptions);
}

/** Only what really differs from the base, in the model's own order: two ways to the same case give one patch. */
export function smallest(base: Assumptions, mine: Assumptions): ScenarioPatch {
  return Object.fromEntries(
    differences(base, mine).map((path) => [path, fieldAt(mine, path) as ScenarioPatch[string]]),
  );
}

export function changesOf(base: Assumptions, patch: ScenarioPatch): InputChange[] {
  return Object.entries(patch).map(([path, to]) => ({ path, from: fieldAt(base, path), to }));
}

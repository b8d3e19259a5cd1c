import type { Assumptions } from "../assumptions.ts";
import { attempt, type Failure } from "../maths/error.ts";
import type { Headline, Issue } from "../result.ts";
import { runModel } from "../run-model.ts";
import { validateAssumptions } from "../validation/validate-assumptions.ts";
import { pricePath } from "./default-drivers.ts";
import { applyPatch, numberAt, type Patch } from "./patch.ts";

const scenarioIds = ["base", "downside", "upside", "noSubsidy", "delay12"] as const;
export type Scenario = { readonly id: string; readonly patch: Patch };

/**
 * The standing scenarios of a site as patches by path, worked out from its assumptions.
 *
 * downside: price -10 %, utilisation -8 points, capex overrun +15 points, six months late, mature defects x 1.25;
 * upside: price +5 %, utilisation +4 points, overrun -5 points, mature defects x 0.85; noSubsidy: no incentives;
 * delay12: twelve months more of construction. Within the bounds of the fields. Magnitudes are this model's choice.
 */
export function scenarioSet(assumptions: Assumptions): Scenario[] {
  const price = pricePath(assumptions);
  const at = (path: string) => numberAt(assumptions, path);
  const clip = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
  const moved = (priceFactor: number, utilisation: number, overrun: number, defects: number): Patch => ({
    [price]: at(price) * priceFactor,
    "operations.utilisation": clip(at("operations.utilisation") + utilisation, 0.01, 1),
    "capex.overrun": clip(at("capex.overrun") + overrun, -0.5, 3),
    "yield.defectsMature": at("yield.defectsMature") * defects,
  });
  const late = (months: number): Patch => ({ "schedule.delayMonths": at("schedule.delayMonths") + months });
  return [
    { id: "base", patch: {} },
    { id: "downside", patch: { ...moved(0.9, -0.08, 0.15, 1.25), ...late(6) } },
    { id: "upside", patch: moved(1.05, 0.04, -0.05, 0.85) },
    { id: "noSubsidy", patch: { incentives: [] } },
    { id: "delay12", patch: late(12) },
  ];
}

export type ScenarioRun =
  | { readonly id: string; readonly patch: Patch; readonly ok: true; readonly headline: Headline }
  | ({ readonly id: string; readonly patch: Patch; readonly issues: readonly Issue[] } & Failure);

/**
 * Runs scenarios (default: the standing set) and any of one's own, each a patch on the same assumptions.
 * Errors: an impossible scenario stays in the list with its issues; none is dropped.
 */
export function scenarios(input: {
  readonly assumptions: Assumptions;
  readonly set?: readonly Scenario[];
  readonly own?: readonly Scenario[];
}): ScenarioRun[] {
  const valid = validateAssumptions(input.assumptions);
  const standing = () => (valid.ok ? scenarioSet(valid.assumptions) : scenarioIds.map((id) => ({ id, patch: {} })));
  const list: readonly Scenario[] = [...(input.set ?? standing()), ...(input.own ?? [])];
  return list.map(({ id, patch }): ScenarioRun => {
    const patched = attempt(() => ({ ok: true as const, assumptions: applyPatch(input.assumptions, patch) }));
    if (!patched.ok) return { id, patch, ...patched, issues: [] };
    const run = runModel(patched.assumptions, { checks: false });
    if (run.ok) return { id, patch, ok: true, headline: run.result.headline };
    return { id, patch, ok: false, code: "out-of-range", reason: "the scenario is impossible", issues: run.issues };
  });
}

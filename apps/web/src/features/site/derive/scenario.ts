import {
  ASSUMPTION_FIELDS,
  type Assumptions,
  applyPatch,
  differences,
  type Headline,
  type Label,
  type ModelResult,
  scenarioSet,
  type Unit,
} from "@fabroom/finance";

export const SCENARIOS = ["base", "downside", "upside", "noSubsidy", "delay12"] as const;
export type ScenarioId = (typeof SCENARIOS)[number];
export const isScenario = (value: unknown): value is ScenarioId => SCENARIOS.includes(value as ScenarioId);

/** A changed assumption; lists (incentives) have no values of their own. */
export type Change = {
  path: string;
  label: Label | null;
  unit: Unit;
  from: number | string | null;
  to: number | string | null;
};
export type ScenarioHeadline = {
  id: ScenarioId;
  /** Null where the engine refuses the scenario. */
  headline: Headline | null;
  changes: Change[];
};

const fields = new Map(ASSUMPTION_FIELDS.map((field) => [field.path, field]));
const plain = (value: unknown) => (typeof value === "number" || typeof value === "string" ? value : null);

const at = (assumptions: Assumptions, path: string) =>
  plain(path.split(".").reduce<unknown>((place, key) => (place as Record<string, unknown>)?.[key], assumptions));

const changesOf = (base: Assumptions, other: Assumptions): Change[] =>
  differences(base, other).map((path) => {
    const field = fields.get(path);
    return {
      path,
      label: field?.label ?? null,
      unit: field?.unit ?? "none",
      from: at(base, path),
      to: at(other, path),
    };
  });

/** The case with what a standing scenario changes in it. */
export const patched = (assumptions: Assumptions, id: ScenarioId): Assumptions => {
  const scenario = scenarioSet(assumptions).find((one) => one.id === id);
  return scenario ? applyPatch(assumptions, scenario.patch) : assumptions;
};

/** All standing scenarios beside each other, from their results; null where the engine refuses one. */
export const deriveScenarios = (
  assumptions: Assumptions,
  results: Record<ScenarioId, ModelResult | null>,
): ScenarioHeadline[] =>
  SCENARIOS.map((id) => ({
    id,
    headline: results[id]?.headline ?? null,
    changes: changesOf(assumptions, patched(assumptions, id)),
  }));

import type { Assumptions, Headline, ModelOutcome, ModelResult, RunOptions } from "@fabroom/finance";
import { type CaseData, deriveCase } from "./case-data.ts";
import { type CoverData, deriveCover } from "./cover.ts";
import { deriveScenarios, patched, SCENARIOS, type ScenarioHeadline, type ScenarioId } from "./scenario.ts";

/** All that the page of a case draws, in one scenario: plain data that nobody changes. */
export type ShownCase = {
  /** The scenario shown: the one asked for, or the case itself where the engine refuses that one. */
  scenario: ScenarioId;
  /** As the scenario changes them. */
  assumptions: Assumptions;
  data: CaseData;
  /** Null where the engine refuses it. */
  downside: { headline: Headline; cover: CoverData } | null;
  scenarios: readonly ScenarioHeadline[];
};

export type Run = (assumptions: Assumptions, options: RunOptions) => Promise<ModelOutcome>;

/** Derives the page of a case; every run of the model goes through `run`. Null where the engine refuses the case itself. */
export async function deriveShown(assumptions: Assumptions, asked: ScenarioId, run: Run): Promise<ShownCase | null> {
  const resultOf = async (id: ScenarioId): Promise<[ScenarioId, ModelResult | null]> => {
    const outcome = await run(patched(assumptions, id), { checks: id === "base" || id === asked });
    return [id, outcome.ok ? outcome.result : null];
  };
  const results = Object.fromEntries(await Promise.all(SCENARIOS.map(resultOf))) as Record<
    ScenarioId,
    ModelResult | null
  >;
  const { base, downside } = results;
  if (!base) return null;
  const scenario = results[asked] ? asked : "base";
  const result = results[scenario] ?? base;
  return {
    scenario,
    assumptions: result.assumptions,
    data: deriveCase(result),
    downside: downside && { headline: downside.headline, cover: deriveCover(downside) },
    scenarios: deriveScenarios(assumptions, results),
  };
}

/** Published cases kept, each in one scenario: some 100 kB each. */
export const KEPT = 48;
const kept = new Map<string, Promise<ShownCase | null>>();

/**
 * As `deriveShown`, computed once for each published case: neither the case nor the engine of this process changes.
 * Readers who come meanwhile wait for the same work; what was asked for least lately leaves first. So few runs need no
 * queue before them.
 * @param site `caseSha256` names the case; `assumptions` are its own
 */
export function shownCase(
  { caseSha256, assumptions }: { caseSha256: string; assumptions: Assumptions },
  asked: ScenarioId,
  run: Run,
): Promise<ShownCase | null> {
  const key = `${caseSha256}:${asked}`;
  const shown = kept.get(key) ?? deriveShown(assumptions, asked, run);
  kept.delete(key);
  kept.set(key, shown);
  // a run that failed is tried again for the next reader
  shown.catch(() => {
    if (kept.get(key) === shown) kept.delete(key);
  });
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return shown;
}

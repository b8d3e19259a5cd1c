import type { CompareScenarios, ScenarioComparison, ScenarioSummary, ScenarioView } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { type Assumptions, differences } from "@fabroom/finance";
import { isNull } from "drizzle-orm";
import { type Ctx, signedIn, transact } from "../context.ts";
import { invalidField } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { wordsOf } from "../raise/words.ts";
import { assumptionsOf } from "../site/case.ts";
import { fieldAt } from "../site/patch.ts";
import { scenarioSeal } from "./compute.ts";
import { assertScenario, loadScenario, loadScenarios, type ScenarioEntry } from "./load.ts";
import { patched } from "./patch.ts";
import { summaryOf, viewOf } from "./view.ts";

/** The actor's own scenarios and those his colleagues have shared, newest first; archived ones are left out. */
export function listScenarios({ ctx }: { ctx: Ctx }): Promise<ScenarioSummary[]> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    await assertScenario(tx, ctx, actor, "scenario.read");
    const rows = await loadScenarios(tx, actor, isNull(schema.scenarios.archivedAt));
    const words = await wordsOf(tx, actor.language);
    return rows.map((row) => summaryOf(row, actor, words));
  });
}

/** One scenario by its lasting address, with the assumptions it starts from. */
export function getScenario({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { scenarioId: string };
}): Promise<ScenarioView<Assumptions>> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    await assertScenario(tx, ctx, actor, "scenario.read");
    const entry = await loadScenario(tx, actor, input.scenarioId);
    await assertScenario(tx, ctx, actor, "scenario.read", entry.scenario);
    const { id, salt, caseSha256 } = entry.scenario;
    await record(tx, ctx, {
      action: "scenario.read",
      object: { type: "scenario", id, sha256: scenarioSeal(salt, caseSha256) },
    });
    return viewOf(entry, actor, await wordsOf(tx, actor.language));
  });
}

/** Two scenarios of one site, with the inputs in which they differ, each on the version it was made on. */
export function compareScenarios({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: CompareScenarios;
}): Promise<ScenarioComparison<Assumptions>> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    await assertScenario(tx, ctx, actor, "scenario.read");
    const first = await loadScenario(tx, actor, input.first);
    const second = await loadScenario(tx, actor, input.second);
    if (first.site.id !== second.site.id) throw invalidField("second", "scenariosOfTwoSites");
    const words = await wordsOf(tx, actor.language);
    const [a, b] = [inputsOf(first), inputsOf(second)];
    return {
      first: summaryOf(first, actor, words),
      second: summaryOf(second, actor, words),
      assumptions: a,
      differences: differences(a, b).map((path) => ({ path, first: fieldAt(a, path), second: fieldAt(b, path) })),
    };
  });
}

const inputsOf = ({ base, scenario }: ScenarioEntry): Assumptions => patched(assumptionsOf(base), scenario.patch);

import type { EvaluateScenario, ForkScenario, SaveScenario, ScenarioCheck } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { ENGINE_VERSION } from "@fabroom/finance";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, type SignedIn, signedIn, transact } from "../context.ts";
import { conflict, invalidField, precondition } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { assumptionsOf } from "../site/case.ts";
import type { SiteVersionRow } from "../site/load.ts";
import { compute, newSalt, scenarioSeal } from "./compute.ts";
import { assertScenario, loadScenario, loadShownVersion } from "./load.ts";

type Kept = { id: string };

/** Runs a patch on the server, for the browser to hold its own run against. Nothing is kept or recorded. */
export async function evaluateScenario({ ctx, input }: { ctx: Ctx; input: EvaluateScenario }): Promise<ScenarioCheck> {
  const actor = signedIn(ctx);
  const base = await transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "site.read", { type: "content", published: true });
    const { version } = await loadShownVersion(tx, ctx, actor, input.slug, input.baseVersionId);
    return assumptionsOf(version);
  });
  const { caseSha256, headline, modelCloses } = await compute(ctx, base, input.patch);
  return { caseSha256, engineVersion: ENGINE_VERSION, headline, modelCloses };
}

/**
 * Keeps a case as a scenario of its author's, on the very version it was made on: a newer publication does not change
 * it, its page says so. The evidence learns that one was saved, not what it holds.
 */
export function saveScenario({ ctx, input }: { ctx: Ctx; input: SaveScenario }): Promise<Kept> {
  return keep(ctx, async (tx, actor) => {
    const { version } = await loadShownVersion(tx, ctx, actor, input.slug, input.baseVersionId);
    if (input.forkedFrom !== null) await loadScenario(tx, actor, input.forkedFrom);
    return { base: version, content: input };
  });
}

/** A copy of one's own, or of a colleague's shared, scenario on the same version. */
export function forkScenario({ ctx, input }: { ctx: Ctx; input: ForkScenario }): Promise<Kept> {
  return keep(ctx, async (tx, actor) => {
    const { scenario, base } = await loadScenario(tx, actor, input.scenarioId);
    const { patch, note, id } = scenario;
    return { base, content: { name: input.name, note, patch, forkedFrom: id } };
  });
}

/** The same changed inputs on the version published now, as a new scenario; the old one stays what it was. */
export function rebaseScenario({ ctx, input }: { ctx: Ctx; input: { scenarioId: string } }): Promise<Kept> {
  return keep(ctx, async (tx, actor) => {
    const { scenario, base, latest } = await loadScenario(tx, actor, input.scenarioId);
    if (!latest) throw precondition("nothingPublished");
    if (base.id === latest.id) throw precondition("scenarioUpToDate");
    const { name, note, patch, id } = scenario;
    return { base: latest, content: { name, note, patch, forkedFrom: id } };
  });
}

type Content = Pick<SaveScenario, "name" | "note" | "patch" | "forkedFrom">;
type Load = (tx: Db, actor: SignedIn) => Promise<{ base: SiteVersionRow; content: Content }>;

/** Loads, runs the model outside any transaction, and writes once the right to has been asked again. */
async function keep(ctx: Ctx, load: Load): Promise<Kept> {
  const actor = signedIn(ctx);
  const loaded = async (tx: Db) => {
    await assertScenario(tx, ctx, actor, "scenario.save");
    return load(tx, actor);
  };
  const { base, content } = await transact(ctx, loaded);
  const { patch, caseSha256, headline } = await compute(ctx, assumptionsOf(base), content.patch);
  if (Object.keys(patch).length === 0) throw invalidField("patch", "scenarioUnchanged");
  return transact(ctx, async (tx) => {
    // what was begun from may be gone meanwhile
    const now = await loaded(tx);
    if (now.base.id !== base.id) throw conflict("editedMeanwhile");
    const salt = newSalt();
    const [row] = await tx
      .insert(schema.scenarios)
      .values({
        organisationId: actor.organisation.id,
        authorId: actor.userId,
        siteId: base.siteId,
        baseVersionId: base.id,
        patch,
        caseSha256,
        engineVersion: ENGINE_VERSION,
        headline,
        salt,
        forkedFrom: content.forkedFrom,
        createdAt: ctx.ports.clock.now(),
        name: content.name,
        note: content.note,
        revision: 1,
      })
      .returning({ id: schema.scenarios.id });
    const { id } = row!;
    await record(tx, ctx, {
      action: "scenario.save",
      object: { type: "scenario", id, sha256: scenarioSeal(salt, caseSha256) },
    });
    return { id };
  });
}

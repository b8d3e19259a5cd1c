import type { ChangeScenario, CurrentVersion, RenameScenario } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import { type Ctx, type SignedIn, signedIn, transact } from "../context.ts";
import { conflict } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { scenarioSeal } from "./compute.ts";
import { assertScenario, lockScenario } from "./load.ts";

const { scenarios } = schema;
type Row = typeof scenarios.$inferSelect;

/** Another name and note; the evidence holds neither. What the scenario holds stays what it was. */
export function renameScenario({ ctx, input }: { ctx: Ctx; input: RenameScenario }): Promise<{ revision: number }> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    await assertScenario(tx, ctx, actor, "scenario.rename");
    const row = await lockScenario(tx, actor, input.scenarioId);
    await assertScenario(tx, ctx, actor, "scenario.rename", row);
    if (row.archivedAt) throw conflict("scenarioArchived");
    if (row.revision !== input.expectedRevision) throw conflict("editedMeanwhile", currentOf(row, actor));
    const revision = row.revision + 1;
    await tx.update(scenarios).set({ name: input.name, note: input.note, revision }).where(eq(scenarios.id, row.id));
    await record(tx, ctx, { action: "scenario.rename", object: objectOf(row), payload: { revision } });
    return { revision };
  });
}

/** Opens a scenario to the author's colleagues: from now on its address works for them. */
export function shareScenario({ ctx, input }: { ctx: Ctx; input: ChangeScenario }): Promise<void> {
  return once(ctx, input, "scenario.share", (row, now) => {
    if (row.archivedAt) throw conflict("scenarioArchived");
    return row.sharedAt ? null : { sharedAt: now };
  });
}

/** Takes a scenario out of the lists. Its address keeps working for whoever had it. */
export function archiveScenario({ ctx, input }: { ctx: Ctx; input: ChangeScenario }): Promise<void> {
  return once(ctx, input, "scenario.archive", (row, now) => (row.archivedAt ? null : { archivedAt: now }));
}

/** An act of the author's on the scenario as it was seen, that is recorded once, however often it is asked for. */
function once(
  ctx: Ctx,
  input: ChangeScenario,
  action: "scenario.share" | "scenario.archive",
  act: (row: Row, now: Date) => Partial<Row> | null,
): Promise<void> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    await assertScenario(tx, ctx, actor, action);
    const row = await lockScenario(tx, actor, input.scenarioId);
    await assertScenario(tx, ctx, actor, action, row);
    const change = act(row, ctx.ports.clock.now());
    if (!change) return;
    if (row.revision !== input.expectedRevision) throw conflict("editedMeanwhile", currentOf(row, actor));
    await tx
      .update(scenarios)
      .set({ ...change, revision: row.revision + 1 })
      .where(eq(scenarios.id, row.id));
    await record(tx, ctx, { action, object: objectOf(row) });
  });
}

/** Only its author changes a scenario: in another window, then. */
const currentOf = (row: Row, actor: SignedIn): CurrentVersion => ({
  revision: row.revision,
  versionNumber: null,
  editedBy: actor.name,
  editedAt: null,
});

const objectOf = (row: Row) =>
  ({ type: "scenario", id: row.id, sha256: scenarioSeal(row.salt, row.caseSha256) }) as const;

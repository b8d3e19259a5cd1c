import type { RenameScenario } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import { type Ctx, transact } from "../context.ts";
import { conflict } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { signedIn } from "../indication/draft.ts";
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
    if (row.revision !== input.expectedRevision) throw conflict("editedMeanwhile");
    const revision = row.revision + 1;
    await tx.update(scenarios).set({ name: input.name, note: input.note, revision }).where(eq(scenarios.id, row.id));
    await record(tx, ctx, { action: "scenario.rename", object: objectOf(row), payload: { revision } });
    return { revision };
  });
}

/** Opens a scenario to the author's colleagues: from now on its address works for them. */
export function shareScenario({ ctx, input }: { ctx: Ctx; input: { scenarioId: string } }): Promise<void> {
  return once(ctx, input.scenarioId, "scenario.share", async (tx, row, now) => {
    if (row.archivedAt) throw conflict("scenarioArchived");
    if (row.sharedAt) return false;
    await tx.update(scenarios).set({ sharedAt: now }).where(eq(scenarios.id, row.id));
    return true;
  });
}

/** Takes a scenario out of the lists. Its address keeps working for whoever had it. */
export function archiveScenario({ ctx, input }: { ctx: Ctx; input: { scenarioId: string } }): Promise<void> {
  return once(ctx, input.scenarioId, "scenario.archive", async (tx, row, now) => {
    if (row.archivedAt) return false;
    await tx.update(scenarios).set({ archivedAt: now }).where(eq(scenarios.id, row.id));
    return true;
  });
}

/** An act of the author's that is recorded once, however often it is asked for. */
function once(
  ctx: Ctx,
  scenarioId: string,
  action: "scenario.share" | "scenario.archive",
  act: (tx: Db, row: Row, now: Date) => Promise<boolean>,
): Promise<void> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    await assertScenario(tx, ctx, actor, action);
    const row = await lockScenario(tx, actor, scenarioId);
    await assertScenario(tx, ctx, actor, action, row);
    if (!(await act(tx, row, ctx.ports.clock.now()))) return;
    await record(tx, ctx, { action, object: objectOf(row) });
  });
}

const objectOf = (row: Row) =>
  ({ type: "scenario", id: row.id, sha256: scenarioSeal(row.salt, row.caseSha256) }) as const;

import type { CurrentVersion, DraftView, Readings, ReliedOn, SaveDraft, TrancheView } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, desc, eq, isNull, ne } from "drizzle-orm";
import { type Access, assertAllowed } from "../access/load.ts";
import { type Ctx, type SignedIn, signedIn, transact } from "../context.ts";
import { conflict, notFound } from "../errors.ts";
import type { Action } from "../policy/abilities.ts";
import { nameOf } from "../versioned/shelf.ts";
import { loadTranches } from "./load.ts";
import { readingsOf } from "./readings.ts";
import { availableToRelyOn } from "./relied-on.ts";
import { namesOf, standingOf } from "./standing.ts";

const { indicationDrafts } = schema;
export type Draft = typeof indicationDrafts.$inferSelect;

async function draftView(tx: Db, access: Access, actor: SignedIn, row: Draft): Promise<DraftView> {
  return {
    id: row.id,
    revision: row.revision,
    terms: row.terms,
    savedAt: row.savedAt.toISOString(),
    amends: row.indicationId,
    standing: standingOf(row, access, actor, await namesOf(tx, [row])),
  };
}

/** The person's open draft with what it may choose from; a `fresh` form starts with the documents they have opened. */
export function openDraft({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { draftId: string | null; fresh?: boolean | undefined };
}): Promise<{
  draft: DraftView | null;
  tranches: TrancheView[];
  available: ReliedOn[];
  /** How far each of `available` was opened, by its id. */
  readings: Record<string, Readings>;
}> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    const access = await assertDraft(tx, ctx, actor, "indication.draft");
    const row = input.draftId
      ? await loadDraft(tx, actor, input.draftId)
      : input.fresh
        ? undefined
        : await latestOwn(tx, actor);
    const available = await availableToRelyOn(tx, ctx);
    return {
      draft: row ? await draftView(tx, access, actor, row) : null,
      tranches: await loadTranches(tx, ctx.actor.language),
      available,
      readings: Object.fromEntries(await readingsOf(tx, actor, available)),
    };
  });
}

/** What the person was last writing themselves; one handed over is no longer being written. */
async function latestOwn(tx: Db, actor: SignedIn): Promise<Draft | undefined> {
  const [row] = await tx
    .select()
    .from(indicationDrafts)
    .where(
      and(
        eq(indicationDrafts.userId, actor.userId),
        isNull(indicationDrafts.submittedVersionId),
        ne(indicationDrafts.state, "discarded"),
        ne(indicationDrafts.state, "ready"),
      ),
    )
    .orderBy(desc(indicationDrafts.savedAt))
    .limit(1);
  return row;
}

/**
 * Keeps what has been typed so far, valid or not. A save from an older revision is refused, never merged unseen. A
 * change of what was handed over takes it back into preparation: a signatory is never shown other terms than those that
 * were called ready.
 */
export function saveDraft({ ctx, input }: { ctx: Ctx; input: SaveDraft }): Promise<DraftView> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    const access = await assertDraft(tx, ctx, actor, "indication.draft");
    const savedAt = ctx.ports.clock.now();
    const written = { terms: input.terms, savedAt, savedBy: actor.userId };
    if (!input.draftId) {
      const [row] = await tx
        .insert(indicationDrafts)
        .values({ organisationId: actor.organisation.id, userId: actor.userId, revision: 1, ...written })
        .returning();
      return draftView(tx, access, actor, row!);
    }
    const draft = await loadDraft(tx, actor, input.draftId);
    await assertOpen(tx, draft, input.expectedRevision);
    const [row] = await tx
      .update(indicationDrafts)
      .set({
        ...written,
        revision: draft.revision + 1,
        ...(draft.state === "ready" ? { state: "preparation", readyBy: null, readyAt: null } : {}),
      })
      .where(eq(indicationDrafts.id, draft.id))
      .returning();
    return draftView(tx, access, actor, row!);
  });
}

/** A draft of the actor's own organisation, locked; any other looks like none. */
export async function loadDraft(tx: Db, actor: SignedIn, draftId: string): Promise<Draft> {
  const [draft] = await tx
    .select()
    .from(indicationDrafts)
    .where(and(eq(indicationDrafts.id, draftId), eq(indicationDrafts.organisationId, actor.organisation.id)))
    .for("update");
  if (!draft) throw notFound();
  return draft;
}

/** @throws Conflict where the draft has gone its way, or is no longer as the caller saw it: with what it is now */
export async function assertOpen(tx: Db, draft: Draft, expectedRevision: number): Promise<void> {
  if (draft.submittedVersionId) throw conflict("alreadySubmitted");
  if (draft.state === "discarded") throw conflict("draftDiscarded");
  if (draft.revision !== expectedRevision) throw conflict("editedMeanwhile", await currentDraft(tx, draft));
}

const currentDraft = async (tx: Db, { revision, savedBy, userId, savedAt }: Draft): Promise<CurrentVersion> => ({
  revision,
  versionNumber: null,
  editedBy: await nameOf(tx, savedBy ?? userId),
  editedAt: savedAt.toISOString(),
});

export const assertDraft = (tx: Db, ctx: Ctx, actor: SignedIn, action: Action): Promise<Access> =>
  assertAllowed(tx, ctx, action, { type: "indication", organisationId: actor.organisation.id });

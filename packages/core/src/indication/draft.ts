import type { DraftView, ReliedOn, SaveDraft, TrancheView } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, desc, eq, isNull } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, type SignedIn, transact } from "../context.ts";
import { conflict, notFound, precondition } from "../errors.ts";
import { loadTranches } from "./load.ts";
import { availableToRelyOn, readByPerson } from "./relied-on.ts";

const { indicationDrafts } = schema;
type Draft = typeof indicationDrafts.$inferSelect;

export function signedIn(ctx: Ctx): SignedIn {
  if (!("userId" in ctx.actor)) throw precondition("signInFirst", "sign_in");
  return ctx.actor;
}

const draftView = (row: Draft): DraftView => ({
  id: row.id,
  revision: row.revision,
  terms: row.terms,
  savedAt: row.savedAt.toISOString(),
  amends: row.indicationId,
});

/** The person's open draft with what it may choose from; a `fresh` form starts with the documents he has read. */
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
  read: string[];
}> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    await assertDrafting(tx, ctx, actor);
    const row = input.draftId
      ? await loadDraft(tx, actor, input.draftId)
      : input.fresh
        ? undefined
        : (
            await tx
              .select()
              .from(indicationDrafts)
              .where(and(eq(indicationDrafts.userId, actor.userId), isNull(indicationDrafts.submittedVersionId)))
              .orderBy(desc(indicationDrafts.savedAt))
              .limit(1)
          )[0];
    const available = await availableToRelyOn(tx, ctx);
    return {
      draft: row ? draftView(row) : null,
      tranches: await loadTranches(tx, ctx.actor.language),
      available,
      read: await readByPerson(
        tx,
        actor.userId,
        available.filter((item) => item.kind === "document").map((item) => item.id),
      ),
    };
  });
}

/** Keeps what has been typed so far, valid or not. A save from an older revision is refused, never merged unseen. */
export function saveDraft({ ctx, input }: { ctx: Ctx; input: SaveDraft }): Promise<DraftView> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    await assertDrafting(tx, ctx, actor);
    const savedAt = ctx.ports.clock.now();
    if (!input.draftId) {
      const [row] = await tx
        .insert(indicationDrafts)
        .values({
          organisationId: actor.organisation.id,
          userId: actor.userId,
          revision: 1,
          terms: input.terms,
          savedAt,
        })
        .returning();
      return draftView(row!);
    }
    const draft = await loadDraft(tx, actor, input.draftId);
    if (draft.submittedVersionId) throw conflict("alreadySubmitted");
    if (draft.revision !== input.expectedRevision) throw conflict("editedMeanwhile");
    const [row] = await tx
      .update(indicationDrafts)
      .set({ terms: input.terms, revision: draft.revision + 1, savedAt })
      .where(eq(indicationDrafts.id, draft.id))
      .returning();
    return draftView(row!);
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

const assertDrafting = (tx: Db, ctx: Ctx, actor: SignedIn) =>
  assertAllowed(tx, ctx, "indication.draft", { type: "indication", organisationId: actor.organisation.id });

import type { DiscardDraft, DraftView, ReadyDraft, ReturnDraft } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import { type Ctx, signedIn, transact } from "../context.ts";
import { conflict, forbidden } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { assertDraft, assertOpen, type Draft, loadDraft } from "./draft.ts";
import { signatoriesOf, tellPreparer, tellSignatories } from "./notice.ts";
import { buildReview } from "./review.ts";

const { indicationDrafts } = schema;
type Standing = Pick<DraftView, "id" | "revision">;

/** What the record says of a draft: that it was, and at which revision. Its terms stay with the organisation. */
const objectOf = (draft: Draft) => ({ type: "indication_draft", id: draft.id, version: draft.revision });

/**
 * Hands a draft over to the signatories: it can be read back without a problem, and they are told in the same
 * transaction. Handing it over twice tells nobody twice.
 */
export function readyDraft({ ctx, input }: { ctx: Ctx; input: ReadyDraft }): Promise<Standing & { told: string[] }> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    await assertDraft(tx, ctx, actor, "indication.ready");
    const draft = await loadDraft(tx, actor, input.draftId);
    await assertOpen(tx, draft, input.expectedRevision);
    const signatories = await signatoriesOf(tx, ctx, actor);
    const told = signatories.map(({ name }) => name ?? "");
    if (draft.state === "ready") return { id: draft.id, revision: draft.revision, told };
    if (signatories.length === 0 && !actor.roles.includes("signatory")) throw conflict("noSignatory");
    await buildReview(tx, ctx, actor, draft, actor.language);
    const readyAt = ctx.ports.clock.now();
    await tx
      .update(indicationDrafts)
      .set({ state: "ready", readyBy: actor.userId, readyAt })
      .where(eq(indicationDrafts.id, draft.id));
    await tellSignatories(tx, ctx, actor, draft.id, signatories);
    await record(tx, ctx, { action: "indication.ready", object: objectOf(draft), at: readyAt });
    return { id: draft.id, revision: draft.revision, told };
  });
}

/** Hands a draft back to who prepared it, with a note that stays between the two. */
export function returnDraft({ ctx, input }: { ctx: Ctx; input: ReturnDraft }): Promise<Standing> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    await assertDraft(tx, ctx, actor, "indication.return");
    const draft = await loadDraft(tx, actor, input.draftId);
    await assertOpen(tx, draft, input.expectedRevision);
    if (draft.state !== "ready") throw conflict("draftNotReady");
    const returnedAt = ctx.ports.clock.now();
    await tx
      .update(indicationDrafts)
      .set({ state: "returned", note: input.note, returnedBy: actor.userId, returnedAt })
      .where(eq(indicationDrafts.id, draft.id));
    await tellPreparer(tx, ctx, actor, draft);
    await record(tx, ctx, { action: "indication.return", object: objectOf(draft), at: returnedAt });
    return { id: draft.id, revision: draft.revision };
  });
}

/** Takes a draft out of the list: its author's, or any of the organisation for who may sign. In every phase. */
export function discardDraft({ ctx, input }: { ctx: Ctx; input: DiscardDraft }): Promise<Standing> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    await assertDraft(tx, ctx, actor, "indication.discard");
    const draft = await loadDraft(tx, actor, input.draftId);
    await assertOpen(tx, draft, input.expectedRevision);
    if (draft.userId !== actor.userId && !actor.roles.includes("signatory")) throw forbidden();
    await tx.update(indicationDrafts).set({ state: "discarded" }).where(eq(indicationDrafts.id, draft.id));
    await record(tx, ctx, { action: "indication.discard", object: objectOf(draft) });
    return { id: draft.id, revision: draft.revision };
  });
}

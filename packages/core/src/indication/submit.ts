import { minorOf, type ReviewView, type SubmitIndication } from "@fabroom/contracts";
import { type Db, inTurn, schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, type SignedIn, signedIn, transact } from "../context.ts";
import { conflict, precondition } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { canonical, sha256 } from "../evidence/seal.ts";
import { loadRaise } from "../raise/get.ts";
import { labelIn } from "../raise/words.ts";
import { loadDraft } from "./draft.ts";
import { assertAmends, liveVersion } from "./live.ts";
import { buildReview } from "./review.ts";
import { mayBeSent } from "./standing.ts";

const { indicationDrafts, indications, indicationVersions } = schema;
type Reviewed = Omit<ReviewView, "standing">;
type Receipt = { indicationId: string; versionId: string; receiptSha256: string };

/**
 * Submits a reviewed draft as a non-binding indication of interest, or as the next version of the organisation's
 * live one in the same tranche. Refused when what would be sealed is no longer what was reviewed, when the version that
 * it was to amend is no longer the one in force, when a colleague is still writing it, and when something that has to be
 * read was not, as the record has it. Submitting the same draft again (a lost answer, a restart) returns the same receipt.
 */
export function submitIndication({ ctx, input }: { ctx: Ctx; input: SubmitIndication }): Promise<Receipt> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "indication.submit", { type: "indication", organisationId: actor.organisation.id });
    const draft = await loadDraft(tx, actor, input.draftId);
    if (draft.submittedVersionId) return receiptOf(tx, draft.submittedVersionId);
    if (draft.state === "discarded") throw conflict("draftDiscarded");
    const review = await buildReview(tx, ctx, actor, draft, input.language);
    if (!mayBeSent(draft, actor)) throw conflict("draftNotReady");
    if (review.unread.length > 0) throw precondition("readFirst");
    if (review.reviewSha256 !== input.reviewSha256) throw conflict("reviewChanged");
    const receipt = await seal(tx, ctx, actor, review, input);
    await tx
      .update(indicationDrafts)
      .set({ submittedVersionId: receipt.versionId, indicationId: receipt.indicationId })
      .where(eq(indicationDrafts.id, draft.id));
    return receipt;
  });
}

async function receiptOf(tx: Db, versionId: string): Promise<Receipt> {
  const [version] = await tx.select().from(indicationVersions).where(eq(indicationVersions.id, versionId));
  if (!version) throw conflict("alreadySubmitted");
  return { indicationId: version.indicationId, versionId, receiptSha256: version.receiptSha256 };
}

async function seal(tx: Db, ctx: Ctx, actor: SignedIn, review: Reviewed, input: SubmitIndication): Promise<Receipt> {
  const submittedAt = ctx.ports.clock.now();
  // two first submissions of one party wait for each other: the second finds the first in force
  await inTurn(tx, "indications", actor.organisation.id);
  const held = { organisationId: actor.organisation.id, trancheId: review.tranche.id, hold: true };
  const live = await liveVersion(tx, held);
  assertAmends(live, input.amends);
  const number = live ? live.number + 1 : 1;
  const indicationId = live?.indicationId ?? crypto.randomUUID();
  const versionId = crypto.randomUUID();
  const raise = await loadRaise(tx);
  const sealed = canonical({
    format: "fabroom-indication/2",
    binding: false,
    raise: { id: raise.id, name: labelIn(raise.name, raise.languages), issuer: raise.issuer },
    indicationId,
    versionId,
    number,
    organisation: { id: actor.organisation.id, name: actor.organisation.name },
    submittedBy: { id: actor.userId, name: actor.name },
    submittedAt: submittedAt.toISOString(),
    tranche: { id: review.tranche.id, key: review.tranche.key },
    amount: review.amount,
    vehicle: review.vehicle,
    limit: review.limit,
    conditions: review.conditions,
    reliedOn: review.reliedOn,
    legend: review.legend,
    statement: review.statement,
    language: input.language,
  });
  const receiptSha256 = sha256(sealed);
  if (live) await tx.update(indications).set({ currentVersionId: versionId }).where(eq(indications.id, indicationId));
  else
    await tx.insert(indications).values({
      id: indicationId,
      organisationId: actor.organisation.id,
      trancheId: review.tranche.id,
      state: "submitted",
      currentVersionId: versionId,
      createdAt: submittedAt,
    });
  await tx.insert(indicationVersions).values({
    id: versionId,
    indicationId,
    organisationId: actor.organisation.id,
    number,
    amount: minorOf(review.amount),
    currency: review.amount.currency,
    vehicle: review.vehicle,
    limitText: review.limit,
    conditions: review.conditions,
    reliedOn: review.reliedOn,
    legendId: review.legend.id,
    legendVersion: review.legend.version,
    legendText: review.legend.text,
    language: input.language,
    submittedBy: actor.userId,
    submittedByName: actor.name,
    submittedAt,
    sealed,
    receiptSha256,
  });
  await record(tx, ctx, {
    action: live ? "indication.amend" : "indication.submit",
    object: { type: "indication", id: indicationId, label: review.tranche.key, version: number, sha256: receiptSha256 },
    payload: {
      amount: review.amount,
      legend: { id: review.legend.id, version: review.legend.version },
      language: input.language,
      ...(live ? { amends: { version: live.number, sha256: live.receiptSha256 } } : {}),
    },
    at: submittedAt,
  });
  return { indicationId, versionId, receiptSha256 };
}

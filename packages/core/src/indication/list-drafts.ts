import { type DraftLine, parseAmount } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, desc, eq, gt, isNull, ne, or } from "drizzle-orm";
import type { Access } from "../access/load.ts";
import { type Ctx, type SignedIn, signedIn, transact } from "../context.ts";
import { wordsOf } from "../raise/words.ts";
import { assertDraft } from "./draft.ts";
import { namesOf, standingOf } from "./standing.ts";

const { indicationDrafts, indicationVersions, tranches } = schema;
const LISTED = 50;
/** How long the list still tells what became of a colleague's draft. */
const TOLD_FOR_MS = 30 * 24 * 3600 * 1000;

/** The drafts of the actor's organisation, the latest first, and for a while those that a colleague has submitted. */
export function listDrafts({ ctx }: { ctx: Ctx }): Promise<DraftLine[]> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => draftLines(tx, ctx, actor, await assertDraft(tx, ctx, actor, "indication.draft")));
}

/** For a transaction that has decided already that the actor may draft. */
export async function draftLines(tx: Db, ctx: Ctx, actor: SignedIn, access: Access): Promise<DraftLine[]> {
  const since = new Date(ctx.ports.clock.now().getTime() - TOLD_FOR_MS);
  const rows = await tx
    .select({ draft: indicationDrafts, version: indicationVersions })
    .from(indicationDrafts)
    .leftJoin(indicationVersions, eq(indicationVersions.id, indicationDrafts.submittedVersionId))
    .where(
      and(
        eq(indicationDrafts.organisationId, actor.organisation.id),
        ne(indicationDrafts.state, "discarded"),
        or(
          isNull(indicationDrafts.submittedVersionId),
          and(
            gt(indicationVersions.submittedAt, since),
            // what one wrote and sent oneself is an indication, and listed as such
            ne(indicationVersions.submittedBy, indicationDrafts.userId),
          ),
        ),
      ),
    )
    .orderBy(desc(indicationDrafts.savedAt))
    .limit(LISTED);
  const names = await namesOf(
    tx,
    rows.map(({ draft }) => draft),
  );
  const known = await tx.select({ id: tranches.id, name: tranches.name }).from(tranches);
  const { say } = await wordsOf(tx, actor.language);
  return rows.map(({ draft, version }) => {
    const tranche = known.find(({ id }) => id === draft.terms.trancheId);
    const { amountText, language, currency } = draft.terms;
    const amount = parseAmount(amountText, language, currency);
    return {
      id: draft.id,
      revision: draft.revision,
      tranche: tranche ? say(tranche.name) : null,
      amount: amount.ok ? amount.money : null,
      savedAt: draft.savedAt.toISOString(),
      standing: standingOf(draft, access, actor, names),
      submitted: version
        ? { indicationId: version.indicationId, by: version.submittedByName, at: version.submittedAt.toISOString() }
        : null,
    };
  });
}

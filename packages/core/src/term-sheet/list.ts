import { Currency, money, type TermSheetView } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { desc, eq } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, signedIn, transact } from "../context.ts";
import { paperState } from "../indication/paper.ts";
import { wordsOf } from "../raise/words.ts";

const { indications, indicationVersions, termSheets, tranches } = schema;

/** The organisation's own term sheets, latest first, each with what it is today. */
export function listTermSheets({ ctx }: { ctx: Ctx }): Promise<TermSheetView[]> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "term_sheet.read", { type: "term_sheet", organisationId: actor.organisation.id });
    const rows = await tx
      .select({ sheet: termSheets, version: indicationVersions, indication: indications, tranche: tranches })
      .from(termSheets)
      .innerJoin(indicationVersions, eq(indicationVersions.id, termSheets.indicationVersionId))
      .innerJoin(indications, eq(indications.id, indicationVersions.indicationId))
      .innerJoin(tranches, eq(tranches.id, indications.trancheId))
      .where(eq(termSheets.organisationId, actor.organisation.id))
      .orderBy(desc(termSheets.issuedAt));
    const { say } = await wordsOf(tx, actor.language);
    return rows.map(({ sheet, version, indication, tranche }) => ({
      id: sheet.id,
      number: sheet.number,
      language: sheet.language,
      tranche: say(tranche.name),
      amount: money(version.amount, Currency.parse(version.currency)),
      issuedAt: sheet.issuedAt.toISOString(),
      sha256: sheet.sha256,
      state: paperState(indication, version.id),
      indicationId: indication.id,
    }));
  });
}

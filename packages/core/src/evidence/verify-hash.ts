import type { VerifyView } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { and, eq, sql } from "drizzle-orm";
import { type Ctx, SYSTEM, transact } from "../context.ts";

const { evidence, indications, indicationVersions, termSheets } = schema;

/**
 * Says of a fingerprint whether a receipt or a term sheet with it was issued, and whether it is still the latest. A
 * receipt has two: the one it bears, of the sealed record, and that of each file it was downloaded as.
 * Open to anyone who holds the fingerprint; names no party and no amount.
 */
export function verifyHash({ ctx, input }: { ctx: Ctx; input: { sha256: string } }): Promise<VerifyView> {
  // the row belongs to a party; what is said of it does not
  return transact({ ...ctx, actor: SYSTEM }, async (tx) => {
    const [receipt] = await tx
      .select({ version: indicationVersions, indication: indications })
      .from(indicationVersions)
      .innerJoin(indications, eq(indications.id, indicationVersions.indicationId))
      .where(eq(indicationVersions.receiptSha256, input.sha256));
    if (receipt) return viewOf("receipt", receipt.version.submittedAt, receipt);
    const [sheet] = await tx
      .select({ sheet: termSheets, version: indicationVersions, indication: indications })
      .from(termSheets)
      .innerJoin(indicationVersions, eq(indicationVersions.id, termSheets.indicationVersionId))
      .innerJoin(indications, eq(indications.id, indicationVersions.indicationId))
      .where(eq(termSheets.sha256, input.sha256));
    if (sheet) return viewOf("term_sheet", sheet.sheet.issuedAt, sheet);
    const [file] = await tx
      .select({ version: indicationVersions, indication: indications })
      .from(evidence)
      .innerJoin(indicationVersions, eq(indicationVersions.receiptSha256, sql`${evidence.object}->>'sha256'`))
      .innerJoin(indications, eq(indications.id, indicationVersions.indicationId))
      .where(and(eq(evidence.action, "receipt.download"), sql`${evidence.payload}->>'fileSha256' = ${input.sha256}`))
      .limit(1);
    return file ? viewOf("receipt", file.version.submittedAt, file) : { known: false };
  });
}

function viewOf(
  kind: "receipt" | "term_sheet",
  at: Date,
  {
    version,
    indication,
  }: { version: typeof indicationVersions.$inferSelect; indication: typeof indications.$inferSelect },
): VerifyView {
  const state =
    indication.state === "withdrawn"
      ? "withdrawn"
      : indication.currentVersionId === version.id
        ? "current"
        : "superseded";
  return { known: true, kind, version: version.number, issuedAt: at.toISOString(), state };
}

import type { OpenRequest } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import { loadAccess } from "../access/load.ts";
import type { Ctx } from "../context.ts";
import type { Located } from "../document/located.ts";
import { notFound } from "../errors.ts";
import { assertCan } from "../policy/assert.ts";
import { decide } from "../policy/decide.ts";

/** A term sheet's stored bytes, for the party it was issued to. */
export async function locateTermSheet(
  tx: Db,
  ctx: Ctx,
  input: Extract<OpenRequest, { kind: "termSheet" }>,
): Promise<Located> {
  const access = await loadAccess(tx, ctx);
  const [sheet] = await tx.select().from(schema.termSheets).where(eq(schema.termSheets.id, input.termSheetId));
  const target = { type: "term_sheet", organisationId: sheet?.organisationId ?? "" } as const;
  assertCan(ctx.actor, decide(access.subject, "term_sheet.download", target, access.context));
  if (!sheet) throw notFound();
  return {
    treatment: "personal",
    from: { storageKey: sheet.storageKey, sha256: sheet.sha256 },
    mime: "application/pdf",
    fileName: `term-sheet-${sheet.id.slice(-8)}-v${sheet.number}-${sheet.language}.pdf`,
    page: 0,
    width: 0,
    action: "term_sheet.download",
    object: { type: "term_sheet", id: sheet.id, version: sheet.number, sha256: sheet.sha256 },
    payload: { language: sheet.language },
    readNode: null,
  };
}

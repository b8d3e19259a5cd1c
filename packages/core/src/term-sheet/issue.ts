import type { IssueTermSheet } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { typesetTermSheet } from "@fabroom/documents";
import { and, eq } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, signedIn, transact } from "../context.ts";
import { store } from "../document/store.ts";
import { conflict, notFound } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { canonical } from "../evidence/seal.ts";
import { inTurn } from "../turns/in-turn.ts";
import { sheetData } from "./data.ts";
import { loadForSheet } from "./load.ts";

const { termSheets } = schema;
type Issued = { termSheetId: string; sha256: string };

/**
 * Issues the personal, indicative term sheet of one live indication version in one language: terms, bytes and hash
 * are fixed from then on. Asking again returns the same sheet.
 */
export async function issueTermSheet({ ctx, input }: { ctx: Ctx; input: IssueTermSheet }): Promise<Issued> {
  const actor = signedIn(ctx);
  const found = await transact(ctx, (tx) => prepare(tx, ctx, input));
  if (found.issued) return found.issued;
  const issuedAt = ctx.ports.clock.now();
  const copyId = crypto.randomUUID();
  const data = sheetData(found.source, { language: input.language, copyId, issuedAt, publicUrl: ctx.ports.publicUrl });
  const made = await inTurn(ctx, "paper", () => typesetTermSheet(data, { createdAt: issuedAt }));
  if (!made.ok) throw new Error(`the term sheet can't be typeset: ${JSON.stringify(made.diagnostics)}`);
  const kept = await store(ctx.ports.storage, made.pdf);
  return transact(ctx, async (tx) => {
    // another request may have issued it meanwhile: then that one is the sheet
    const again = await prepare(tx, ctx, input);
    if (again.issued) return again.issued;
    await tx.insert(termSheets).values({
      id: copyId,
      organisationId: found.source.version.organisationId,
      indicationVersionId: input.indicationVersionId,
      number: found.source.version.number,
      language: input.language,
      terms: canonical(data),
      sha256: kept.sha256,
      bytes: made.pdf.length,
      storageKey: kept.key,
      issuedBy: actor.userId,
      issuedAt,
    });
    await record(tx, ctx, {
      action: "term_sheet.issue",
      object: { type: "term_sheet", id: copyId, version: found.source.version.number, sha256: kept.sha256 },
      payload: { indicationId: found.source.version.indicationId, language: input.language },
      at: issuedAt,
    });
    return { termSheetId: copyId, sha256: kept.sha256 };
  });
}

/** Checks the right and the state under a lock, and finds a sheet already issued. */
async function prepare(tx: Db, ctx: Ctx, input: IssueTermSheet) {
  const source = await loadForSheet(tx, input.indicationVersionId);
  await assertAllowed(tx, ctx, "term_sheet.issue", {
    type: "term_sheet",
    organisationId: source?.version.organisationId ?? "",
  });
  if (!source) throw notFound();
  const [issued] = await tx
    .select()
    .from(termSheets)
    .where(and(eq(termSheets.indicationVersionId, input.indicationVersionId), eq(termSheets.language, input.language)));
  if (issued) return { source, issued: { termSheetId: issued.id, sha256: issued.sha256 } };
  if (source.indication.state !== "submitted" || source.indication.currentVersionId !== source.version.id)
    throw conflict("indicationSuperseded");
  return { source, issued: null };
}

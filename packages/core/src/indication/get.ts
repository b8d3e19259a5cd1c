import { Currency, type IndicationVersionView, type IndicationView, money } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { desc, eq, inArray } from "drizzle-orm";
import { type Access, assertAllowed, can } from "../access/load.ts";
import { type Ctx, signedIn, transact } from "../context.ts";
import { notFound } from "../errors.ts";
import { loadTranches } from "./load.ts";
import { paperState, sealedStatement } from "./paper.ts";

const { indications, indicationVersions, termSheets } = schema;
type Row = typeof indications.$inferSelect;

/** The organisation's own indications, latest first. */
export function listIndications({ ctx }: { ctx: Ctx }): Promise<IndicationView[]> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    const own = { type: "indication", organisationId: actor.organisation.id } as const;
    const access = await assertAllowed(tx, ctx, "indication.read", own);
    const rows = await tx
      .select()
      .from(indications)
      .where(eq(indications.organisationId, actor.organisation.id))
      .orderBy(desc(indications.createdAt));
    return viewsOf(tx, ctx, rows, access);
  });
}

/** One indication with its history; another party's looks like none. */
export function getIndication({ ctx, input }: { ctx: Ctx; input: { indicationId: string } }): Promise<IndicationView> {
  signedIn(ctx);
  return transact(ctx, async (tx) => {
    const [row] = await tx.select().from(indications).where(eq(indications.id, input.indicationId));
    const target = { type: "indication", organisationId: row?.organisationId ?? "" } as const;
    const access = await assertAllowed(tx, ctx, "indication.read", target);
    const [view] = row ? await viewsOf(tx, ctx, [row], access) : [];
    if (!view) throw notFound();
    return view;
  });
}

/** Views of any number of indications in four queries. */
async function viewsOf(tx: Db, ctx: Ctx, rows: Row[], access: Access): Promise<IndicationView[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const versions = await tx
    .select()
    .from(indicationVersions)
    .where(inArray(indicationVersions.indicationId, ids))
    .orderBy(desc(indicationVersions.number));
  const sheets = await tx
    .select()
    .from(termSheets)
    .where(
      inArray(
        termSheets.indicationVersionId,
        versions.map((version) => version.id),
      ),
    );
  const tranches = new Map((await loadTranches(tx, ctx.actor.language)).map((tranche) => [tranche.id, tranche]));
  return rows.map((row) => {
    const own = versions
      .filter((version) => version.indicationId === row.id)
      .map((version) => versionView(version, row, sheets));
    return {
      id: row.id,
      state: row.state,
      tranche: tranches.get(row.trancheId)!,
      current: own.find((version) => version.id === row.currentVersionId)!,
      versions: own,
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
      abilities: abilitiesOf(access, row),
    };
  });
}

function abilitiesOf(access: Access, row: Row): IndicationView["abilities"] {
  const target = { type: "indication", organisationId: row.organisationId } as const;
  const live = row.state === "submitted";
  return {
    amend: live && can(access, "indication.amend", target),
    withdraw: live && can(access, "indication.withdraw", target),
    issueTermSheet: live && can(access, "term_sheet.issue", target),
  };
}

function versionView(
  row: typeof indicationVersions.$inferSelect,
  head: Row,
  sheets: (typeof termSheets.$inferSelect)[],
): IndicationVersionView {
  return {
    id: row.id,
    number: row.number,
    amount: money(row.amount, Currency.parse(row.currency)),
    vehicle: row.vehicle,
    limit: row.limitText,
    conditions: row.conditions,
    reliedOn: row.reliedOn,
    legend: { id: row.legendId, version: row.legendVersion, text: row.legendText },
    language: row.language,
    submittedAt: row.submittedAt.toISOString(),
    submittedBy: row.submittedByName,
    receiptSha256: row.receiptSha256,
    state: paperState(head, row.id),
    statement: sealedStatement(row.sealed),
    termSheets: sheets
      .filter((sheet) => sheet.indicationVersionId === row.id)
      .map(({ id, language, number, issuedAt, sha256 }) => ({
        id,
        language,
        number,
        issuedAt: issuedAt.toISOString(),
        sha256,
      })),
  };
}

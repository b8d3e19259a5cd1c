import { type BookView, Currency, money } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { desc, eq, sql } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { record } from "../evidence/record.ts";
import { loadTranches } from "../indication/load.ts";
import { wordsOf } from "../raise/words.ts";

const { indications, indicationVersions, organisations, tranches } = schema;

/** The book: demand per tranche, summed by the database in exact minor units, and the orders behind it. */
export function readBook({ ctx }: { ctx: Ctx }): Promise<BookView> {
  const { language } = ctx.actor;
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "book.read", { type: "book" });
    const all = await loadTranches(tx, language);
    const { say } = await wordsOf(tx, language);
    const sums = await tx
      .select({
        trancheId: indications.trancheId,
        live: sql<string>`coalesce(sum(${indicationVersions.amount}) filter (where ${indications.state} = 'submitted'), 0)::text`,
        orders: sql<number>`(count(*) filter (where ${indications.state} = 'submitted'))::int`,
        withdrawn: sql<number>`(count(*) filter (where ${indications.state} = 'withdrawn'))::int`,
      })
      .from(indications)
      .innerJoin(indicationVersions, eq(indicationVersions.id, indications.currentVersionId))
      .groupBy(indications.trancheId);
    const sumOf = new Map(sums.map((sum) => [sum.trancheId, sum]));
    const rows = await tx
      .select({ indication: indications, version: indicationVersions, organisation: organisations, tranche: tranches })
      .from(indications)
      .innerJoin(indicationVersions, eq(indicationVersions.id, indications.currentVersionId))
      .innerJoin(organisations, eq(organisations.id, indications.organisationId))
      .innerJoin(tranches, eq(tranches.id, indications.trancheId))
      .orderBy(desc(indicationVersions.submittedAt));
    const now = ctx.ports.clock.now();
    await record(tx, ctx, {
      action: "book.read",
      object: { type: "book", id: "book" },
      payload: { orders: rows.length },
    });
    return {
      asOf: now.toISOString(),
      tranches: all.map((tranche) => {
        const sum = sumOf.get(tranche.id);
        const live = BigInt(sum?.live ?? "0");
        return {
          tranche,
          live: money(live, tranche.currency),
          // a ratio for reading, from exact integers: four digits are kept
          coverage: Number((live * 10_000n) / BigInt(tranche.target.minor)) / 10_000,
          orders: sum?.orders ?? 0,
          withdrawn: sum?.withdrawn ?? 0,
        };
      }),
      lines: rows.map(({ indication, version, organisation, tranche }) => ({
        indicationId: indication.id,
        versionId: version.id,
        version: version.number,
        organisation: organisation.name,
        organisationKind: organisation.kind,
        country: organisation.country,
        tranche: say(tranche.name),
        instrument: tranche.instrument as BookView["lines"][number]["instrument"],
        amount: money(version.amount, Currency.parse(version.currency)),
        state: indication.state,
        conditions: version.conditions.length,
        signer: version.submittedByName,
        submittedAt: version.submittedAt.toISOString(),
        receiptSha256: version.receiptSha256,
      })),
    };
  });
}

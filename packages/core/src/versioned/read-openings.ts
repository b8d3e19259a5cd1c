import type { Openings } from "@fabroom/contracts";
import type { Db } from "@fabroom/db";
import { and, eq } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { notFound } from "../errors.ts";
import { openingsOf } from "./openings.ts";
import { type Noun, shelfOf } from "./shelf.ts";
import { DRAFT, type Thing } from "./undo.ts";

/** Which investors have opened one version, for those who may withdraw it: before they do, and afterwards. */
export function readOpenings(
  ctx: Ctx,
  noun: Noun,
  find: (tx: Db) => Promise<Thing>,
  number: number,
): Promise<Openings> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, `${noun}.withdraw`, DRAFT);
    const thing = await find(tx);
    const { table, owner } = shelfOf(noun);
    const [row] = await tx
      .select({ id: table.id, number: table.number })
      .from(table)
      .where(and(eq(owner, thing.id), eq(table.number, number)));
    if (!row) throw notFound();
    return openingsOf(tx, noun, thing, row);
  });
}

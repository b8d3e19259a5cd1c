import type { WithdrawnVersion } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { type Ctx, userIdOf } from "../context.ts";
import { streamOf } from "../evidence/record.ts";
import { openedWhere } from "./openings.ts";
import { type Noun, shelfOf } from "./shelf.ts";
import type { Thing } from "./undo.ts";

const { evidence } = schema;

/** Whether this person has opened that version, by the record of their own organisation. */
export async function hasOpened(
  tx: Db,
  ctx: Ctx,
  noun: Noun,
  thing: Thing,
  version: { id: string; number: number },
): Promise<boolean> {
  const userId = userIdOf(ctx.actor);
  if (!userId) return false;
  const [found] = await tx
    .select({ seq: evidence.seq })
    .from(evidence)
    .where(
      and(
        eq(evidence.stream, streamOf(ctx.actor)),
        openedWhere(noun, thing, version),
        sql`${evidence.actor}->>'userId' = ${userId}`,
      ),
    )
    .limit(1);
  return found !== undefined;
}

type InForce = Thing & { /** Number of the version in force, 0 where there is none. */ inForce: number };

/**
 * For each thing its latest version that was withdrawn after this person had opened it, later than the one in force.
 * Who never saw it is not told that it was there. One query where nothing was withdrawn.
 */
export async function withdrawnAmong(
  tx: Db,
  ctx: Ctx,
  noun: Noun,
  things: InForce[],
): Promise<Map<string, WithdrawnVersion>> {
  const told = new Map<string, WithdrawnVersion>();
  if (things.length === 0) return told;
  const { table, owner } = shelfOf(noun);
  const ids = things.map(({ id }) => id);
  const rows = await tx
    .select({ id: table.id, owner: sql<string>`${owner}`, number: table.number, at: table.endedAt })
    .from(table)
    .where(and(inArray(owner, ids), eq(table.state, "withdrawn")))
    .orderBy(desc(table.number));
  for (const row of rows) {
    const thing = things.find(({ id }) => id === row.owner);
    if (!thing || told.has(thing.id) || row.number <= thing.inForce) continue;
    if (await hasOpened(tx, ctx, noun, thing, row))
      told.set(thing.id, { version: row.number, at: row.at!.toISOString() });
  }
  return told;
}

export const withdrawnFor = async (tx: Db, ctx: Ctx, noun: Noun, thing: Thing, inForce: number) =>
  (await withdrawnAmong(tx, ctx, noun, [{ ...thing, inForce }])).get(thing.id) ?? null;

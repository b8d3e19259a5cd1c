import type { ErasePerson } from "@fabroom/contracts";
import { type Db, schema, system } from "@fabroom/db";
import { and, count, eq, gt, isNull, or, sql } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { conflict, notFound } from "../errors.ts";
import { sealNext } from "../evidence/record.ts";

const { evidence, evidencePersonal, memberships, users } = schema;

/**
 * Erases what the record holds of a person by name: name, address, organisation, network address and device of each of
 * their acts, with the salts. The acts stay, their chain stays whole and verifies; what they were bound to can't be
 * computed any more. Final. Their account and what they signed in their organisation's name are not touched.
 * @returns from how many entries it was erased
 * @throws Conflict `personStillActive` while they may still enter; NotFound
 */
export function erasePerson({ ctx, input }: { ctx: Ctx; input: ErasePerson }): Promise<{ erased: number }> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "person.erase", { type: "evidence" });
    const [person] = await tx.select({ id: users.id }).from(users).where(eq(users.id, input.userId));
    if (!person) throw notFound();
    if (await mayEnter(tx, person.id, ctx.ports.clock.now())) throw conflict("personStillActive");
    const entries = await namedEntries(tx, person.id);
    const { entry, personal } = await sealNext(tx, ctx, {
      action: "person.erase",
      object: { type: "person", id: person.id },
      payload: { entries, reason: input.reason },
    });
    return { erased: await system.erasePersonal(tx, person.id, entry, personal) };
  });
}

async function mayEnter(tx: Db, userId: string, now: Date): Promise<boolean> {
  const current = or(isNull(memberships.until), gt(memberships.until, now));
  const [row] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.userId, userId), current))
    .limit(1);
  return row !== undefined;
}

async function namedEntries(tx: Db, userId: string): Promise<number> {
  const [row] = await tx
    .select({ entries: count() })
    .from(evidencePersonal)
    .innerJoin(evidence, eq(evidence.id, evidencePersonal.evidenceId))
    .where(sql`${evidence.actor}->>'userId' = ${userId}`);
  return row?.entries ?? 0;
}

import { schema } from "@fabroom/db";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "../context.ts";
import { makeCheckpoint } from "../evidence/checkpoint.ts";
import { listEvidence } from "../evidence/list.ts";
import { getSite } from "../site/read.ts";
import { createTestRaise, type TestRaise, UNKNOWN_ID } from "../testing/raise.ts";
import { checkWhole } from "../testing/record.ts";
import { erasePerson } from "./erase.ts";

const { evidence, evidencePersonal, memberships } = schema;
let raise: TestRaise;
beforeAll(async () => {
  raise = await createTestRaise();
});
afterAll(() => raise.close());

const erase = (userId: string, who: Parameters<TestRaise["ctx"]>[0] = "owner@aurora") =>
  erasePerson({ ctx: raise.ctx(who), input: { userId, reason: "At their request of 2 February" } });
const named = async (userId: string) =>
  (
    await raise.rows((tx) =>
      tx
        .select({ id: evidence.id })
        .from(evidence)
        .innerJoin(evidencePersonal, eq(evidencePersonal.evidenceId, evidence.id))
        .where(sql`${evidence.actor}->>'userId' = ${userId}`),
    )
  ).length;
const read = (ctx: Ctx) => getSite({ ctx, input: { slug: "north" } });
const leave = (userId: string) =>
  raise.rows((tx) =>
    tx.update(memberships).set({ until: raise.ports.clock.now() }).where(eq(memberships.userId, userId)),
  );

describe("erasing a person from the record", () => {
  it("takes their name from each of their acts; every act stays, is in order, and the record verifies", async () => {
    const [gone, stays] = [raise.ctx("reader@alpha"), raise.ctx("signatory@alpha")];
    for (const ctx of [gone, stays, gone]) await read(ctx);
    await makeCheckpoint({ ctx: raise.visitor() });
    await read(gone);
    const { userId } = gone.actor;
    const before = await raise.evidence();
    const others = await named(stays.actor.userId);
    expect(await named(userId)).toBe(3);

    await leave(userId);
    raise.pass(1000);
    expect(await erase(userId)).toEqual({ erased: 3 });
    expect(await named(userId)).toBe(0);
    expect(await named(stays.actor.userId)).toBe(others);
    const after = await raise.evidence();
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after).toHaveLength(before.length + 1);
    expect(after.find(({ action }) => action === "person.erase")).toMatchObject({
      action: "person.erase",
      object: { type: "person", id: userId },
      payload: { entries: 3, reason: "At their request of 2 February" },
    });
    expect(await checkWhole(raise)).toMatchObject({ state: "done", ok: true, problems: [] });
    const { entries } = await listEvidence({ ctx: raise.ctx("auditor@aurora"), input: { limit: 100 } });
    expect(JSON.stringify(entries)).not.toContain(gone.actor.email);

    // once more there is nothing left to erase, and that is recorded too
    expect(await erase(userId)).toEqual({ erased: 0 });
  });

  it("is refused while the person may still enter, and for somebody unknown; nothing is written", async () => {
    const { userId } = raise.ctx("signatory@beta").actor;
    await read(raise.ctx("signatory@beta"));
    const before = (await raise.evidence()).length;
    expect(await raise.refused(() => erase(userId))).toMatchObject({ kind: "conflict", code: "personStillActive" });
    expect(await raise.refused(() => erase(UNKNOWN_ID))).toMatchObject({ kind: "not_found" });
    expect(await raise.refused(() => erase(userId, "auditor@aurora"))).toMatchObject({ code: "roleMissing" });
    expect((await raise.evidence()).length).toBe(before);
    expect(await named(userId)).toBeGreaterThan(0);
  });
});

import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Refusal } from "../errors.ts";
import { overlapping } from "../testing/overlap.ts";
import { scenarioOf } from "../testing/questions.ts";
import { createTestRaise, type TestRaise } from "../testing/raise.ts";
import { archiveScenario, renameScenario, shareScenario } from "./change.ts";

let raise: TestRaise;
beforeAll(async () => {
  raise = await createTestRaise();
});
afterAll(() => raise.close());

type Verb = "rename" | "share" | "archive";
/** What the second window is told; null where it asks for what is so already. */
const TOLD: Record<`${Verb} ${Verb}`, string | null> = {
  "rename rename": "editedMeanwhile",
  "rename share": "editedMeanwhile",
  "rename archive": "editedMeanwhile",
  "share rename": "editedMeanwhile",
  "share share": null,
  "share archive": "editedMeanwhile",
  "archive rename": "scenarioArchived",
  "archive share": "scenarioArchived",
  "archive archive": null,
};

describe("two windows at once on one scenario", () => {
  it.each(Object.entries(TOLD))("%s: the second is told, and writes nothing", async (pair, told) => {
    const ctx = raise.ctx("signatory@alpha");
    const { id } = await scenarioOf(raise, ctx);
    const seen = { scenarioId: id, expectedRevision: 1 };
    const acts: Record<Verb, () => Promise<unknown>> = {
      rename: () => renameScenario({ ctx, input: { ...seen, name: "Another name", note: "" } }),
      share: () => shareScenario({ ctx, input: seen }),
      archive: () => archiveScenario({ ctx, input: seen }),
    };
    const [first, second] = pair.split(" ") as [Verb, Verb];
    const before = (await raise.evidence()).length;
    const [one, two] = await overlapping(raise, sql`scenarios where id = ${id}`, acts[first], acts[second]);
    if (one.status === "rejected") throw one.reason;
    expect((await raise.evidence()).length - before).toBe(1);
    if (told === null) return expect(two.status).toBe("fulfilled");
    const refusal = (two as PromiseRejectedResult).reason;
    if (!(refusal instanceof Refusal)) throw refusal;
    expect([refusal.kind, refusal.code]).toEqual(["conflict", told]);
    if (told === "editedMeanwhile") expect(refusal.current).toMatchObject({ revision: 2, versionNumber: null });
  });
});

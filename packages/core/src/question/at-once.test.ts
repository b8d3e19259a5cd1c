import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Refusal } from "../errors.ts";
import { overlapping } from "../testing/overlap.ts";
import { answerWith, asked, drafted } from "../testing/questions.ts";
import { createTestRaise, type TestRaise } from "../testing/raise.ts";
import { saveAnswer } from "./draft-answer.ts";
import { publishAnswer } from "./publish-answer.ts";
import { withdrawQuestion } from "./withdraw.ts";

let raise: TestRaise;
beforeAll(async () => {
  raise = await createTestRaise();
});
afterAll(() => raise.close());

type Verb = "save" | "publish" | "withdraw";
/** What the second is told, and whose work it is told of: an investor learns of no colleague of the issuer's. */
const TOLD: Record<`${Verb} ${Verb}`, [code: string, by: string | null] | null> = {
  "save save": ["editedMeanwhile", "Paul Éditeur"],
  "save publish": ["editedMeanwhile", "Paul Éditeur"],
  "save withdraw": null,
  "publish save": ["questionAnswered", "Paul Éditeur"],
  "publish publish": ["questionAnswered", "Paul Éditeur"],
  "publish withdraw": ["questionAnswered", null],
  "withdraw save": ["questionWithdrawn", null],
  "withdraw publish": ["questionWithdrawn", null],
  "withdraw withdraw": ["questionWithdrawn", null],
};

describe("two people at once on one question", () => {
  it.each(Object.entries(TOLD))("%s: the second is told, and writes nothing", async (pair, told) => {
    const asker = raise.ctx("signatory@alpha");
    const { questionId } = await asked(asker);
    const { expectedRevision } = await drafted(raise, questionId);
    const seen = { questionId, expectedRevision };
    const staff = (place: number) => raise.ctx(place === 0 ? "publisher@aurora" : "owner@aurora");
    const acts: Record<Verb, (place: number) => Promise<unknown>> = {
      save: (place) => saveAnswer({ ctx: staff(place), input: { ...seen, content: answerWith() } }),
      publish: (place) => publishAnswer({ ctx: staff(place), input: seen }),
      withdraw: () => withdrawQuestion({ ctx: asker, input: { questionId } }),
    };
    const [first, second] = pair.split(" ") as [Verb, Verb];
    const before = (await raise.evidence()).length;
    const row = sql`questions where id = ${questionId}`;
    const [one, two] = await overlapping(
      raise,
      row,
      () => acts[first](0),
      () => acts[second](1),
    );
    if (one.status === "rejected") throw one.reason;
    expect((await raise.evidence()).length - before).toBe(told ? 1 : 2);
    if (!told) return expect(two.status).toBe("fulfilled");
    const refusal = (two as PromiseRejectedResult).reason;
    if (!(refusal instanceof Refusal)) throw refusal;
    expect([refusal.kind, refusal.code, refusal.current?.editedBy ?? null]).toEqual(["conflict", ...told]);
  });
});

import { schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Refusal } from "../errors.ts";
import { answerWith, asked, drafted, toAll } from "../testing/questions.ts";
import { createTestRaise, type TestRaise } from "../testing/raise.ts";
import { saveAnswer } from "./draft-answer.ts";
import { publishAnswer } from "./publish-answer.ts";
import { withdrawQuestion } from "./withdraw.ts";

let raise: TestRaise;
beforeAll(async () => {
  raise = await createTestRaise();
});
afterAll(() => raise.close());

/** How each of several acts at once ended: done, or the code of its refusal. */
const ends = async (acts: Promise<unknown>[]) =>
  (await Promise.allSettled(acts)).map((end) => {
    if (end.status === "fulfilled") return "done";
    if (!(end.reason instanceof Refusal)) throw end.reason;
    return end.reason.code;
  });

describe("two at once", () => {
  it("publish one answer once: one row for all, one entry", async () => {
    const { questionId } = await asked(raise.ctx("signatory@alpha"));
    const input = await drafted(raise, questionId, toAll());
    const before = (await raise.rows((tx) => tx.select().from(schema.publicAnswers))).length;
    const staff = ["relations@aurora", "owner@aurora", "publisher@aurora"] as const;
    const { value, entries } = await raise.recorded(() =>
      ends(staff.map((key) => publishAnswer({ ctx: raise.ctx(key), input }))),
    );
    expect(value.sort()).toEqual(["done", "questionAnswered", "questionAnswered"]);
    expect(entries.map(({ action }) => action)).toEqual(["answer.publish"]);
    expect((await raise.rows((tx) => tx.select().from(schema.publicAnswers))).length).toBe(before + 1);
  });

  it("start one draft once", async () => {
    const { questionId } = await asked(raise.ctx("signatory@alpha"));
    const input = { questionId, content: answerWith(), expectedRevision: 0 };
    const staff = ["contributor@aurora", "relations@aurora"] as const;
    const all = await ends(staff.map((key) => saveAnswer({ ctx: raise.ctx(key), input })));
    expect(all.sort()).toEqual(["done", "editedMeanwhile"]);
  });

  it("withdraw and publish: one of the two holds, and the row says which", async () => {
    const asker = raise.ctx("signatory@alpha");
    for (let round = 0; round < 5; round++) {
      const question = await asked(asker);
      const input = await drafted(raise, question.questionId);
      const [withdrawn, published] = await ends([
        withdrawQuestion({ ctx: asker, input: question }),
        publishAnswer({ ctx: raise.ctx("relations@aurora"), input }),
      ]);
      const [row] = await raise.rows((tx) =>
        tx.select().from(schema.questions).where(eq(schema.questions.id, question.questionId)),
      );
      expect([withdrawn, published, row?.state]).toEqual(
        withdrawn === "done" ? ["done", "questionWithdrawn", "withdrawn"] : ["questionAnswered", "done", "answered"],
      );
    }
  });
});

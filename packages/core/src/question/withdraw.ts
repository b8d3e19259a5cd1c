import type { GetQuestion } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import { type Ctx, signedIn, transact } from "../context.ts";
import { conflict } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { assertQuestion, lockQuestion } from "./load.ts";

const { questions } = schema;

/** Takes back a question that has not been answered. Its words stay with the issuer, marked as withdrawn. */
export function withdrawQuestion({ ctx, input }: { ctx: Ctx; input: GetQuestion }): Promise<{ withdrawnAt: string }> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    await assertQuestion(tx, ctx, actor, "question.withdraw");
    const row = await lockQuestion(tx, actor, input.questionId);
    await assertQuestion(tx, ctx, actor, "question.withdraw", row);
    if (row.state !== "open") throw conflict(row.state === "answered" ? "questionAnswered" : "questionWithdrawn");
    const at = ctx.ports.clock.now();
    await tx.update(questions).set({ state: "withdrawn", withdrawnAt: at }).where(eq(questions.id, row.id));
    await record(tx, ctx, { action: "question.withdraw", object: { type: "question", id: row.id }, at });
    return { withdrawnAt: at.toISOString() };
  });
}

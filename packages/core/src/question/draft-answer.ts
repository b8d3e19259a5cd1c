import type { SaveAnswer } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import { type Ctx, signedIn, transact } from "../context.ts";
import { conflict } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { answerOf, assertQuestion, currentAnswer, lockQuestion, refuseSettled } from "./load.ts";

const { answers } = schema;

/** Keeps an answer as written so far, valid or not. A save that started from an older draft is refused. */
export function saveAnswer({ ctx, input }: { ctx: Ctx; input: SaveAnswer }): Promise<{ revision: number }> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    await assertQuestion(tx, ctx, actor, "answer.draft");
    const question = await lockQuestion(tx, actor, input.questionId);
    await refuseSettled(tx, question);
    const draft = await answerOf(tx, question.id);
    if ((draft?.revision ?? 0) !== input.expectedRevision)
      throw conflict("editedMeanwhile", draft ? await currentAnswer(tx, draft) : undefined);
    const draftedAt = ctx.ports.clock.now();
    const revision = input.expectedRevision + 1;
    const edit = { content: input.content, revision, draftedBy: actor.userId, draftedAt };
    if (draft) await tx.update(answers).set(edit).where(eq(answers.id, draft.id));
    else await tx.insert(answers).values({ ...edit, questionId: question.id, organisationId: question.organisationId });
    await record(tx, ctx, {
      action: "answer.draft",
      object: { type: "question", id: question.id },
      payload: { revision },
      at: draftedAt,
    });
    return { revision };
  });
}

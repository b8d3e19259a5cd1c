import { type AdminQuestion, type AnswerEdit, type GetQuestion, QUESTIONS_LISTED } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { asc, eq, ne } from "drizzle-orm";
import { can } from "../access/load.ts";
import { type Ctx, signedIn, transact } from "../context.ts";
import { raiseLanguages } from "../raise/words.ts";
import { type AnswerRow, assertQuestion, loadQuestion, loadQuestions } from "./load.ts";
import { answerLanguages } from "./publish-answer.ts";
import { questionViews } from "./view.ts";

const { questions, users } = schema;
const DAY_MS = 86_400_000;

/** Questions with state and age, for staff: first the open ones that wait the longest, then the newest of the others. */
export function manageQuestions({ ctx }: { ctx: Ctx }): Promise<AdminQuestion[]> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    await assertQuestion(tx, ctx, actor, "answer.read");
    const now = ctx.ports.clock.now().getTime();
    const open = { by: asc(questions.askedAt), limit: QUESTIONS_LISTED };
    const entries = [
      ...(await loadQuestions(tx, actor, eq(questions.state, "open"), open)),
      ...(await loadQuestions(tx, actor, ne(questions.state, "open"), { limit: QUESTIONS_LISTED })),
    ];
    return entries.map(
      ({ question, answer, asker, organisation }): AdminQuestion => ({
        id: question.id,
        state: question.state,
        organisation,
        asker: asker ?? "",
        category: question.category,
        subject: question.subject,
        language: question.language,
        askedAt: question.askedAt.toISOString(),
        days: Math.floor((now - question.askedAt.getTime()) / DAY_MS),
        audience: answer?.publishedAt ? answer.content.audience : null,
        drafted: answer !== null,
      }),
    );
  });
}

/** One question as its answer is written: what was asked and by whom, the draft or what has been published. */
export function editAnswer({ ctx, input }: { ctx: Ctx; input: GetQuestion }): Promise<AnswerEdit> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    const access = await assertQuestion(tx, ctx, actor, "answer.read");
    const entry = await loadQuestion(tx, actor, input.questionId);
    const [view] = await questionViews(tx, ctx, actor, [entry]);
    const { mine, answer, abilities, ...question } = view!;
    const target = { type: "question", ...entry.question } as const;
    const open = entry.question.state === "open";
    return {
      question: { ...question, organisation: entry.organisation },
      languages: answerLanguages(entry.question.language, await raiseLanguages(tx)),
      answer: entry.answer && (await answerView(tx, entry.answer)),
      abilities: {
        draft: open && can(access, "answer.draft", target),
        publish: open && can(access, "answer.publish", target),
      },
    };
  });
}

async function answerView(tx: Db, row: AnswerRow): Promise<AnswerEdit["answer"]> {
  return {
    revision: row.revision,
    content: row.content,
    draftedBy: await nameOf(tx, row.draftedBy),
    draftedAt: row.draftedAt.toISOString(),
    publishedBy: row.publishedBy && (await nameOf(tx, row.publishedBy)),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  };
}

async function nameOf(tx: Db, userId: string): Promise<string> {
  const [user] = await tx.select({ name: users.name }).from(users).where(eq(users.id, userId));
  return user?.name ?? "";
}

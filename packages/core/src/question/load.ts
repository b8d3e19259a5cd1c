import type { CurrentVersion } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, desc, eq, isNotNull, type SQL } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import type { Ctx, SignedIn } from "../context.ts";
import { conflict, notFound } from "../errors.ts";
import { nameOf } from "../versioned/shelf.ts";

const { answers, organisations, publicAnswers, questions, users } = schema;
export type QuestionRow = typeof questions.$inferSelect;
export type AnswerRow = typeof answers.$inferSelect;
type PublicAnswerRow = typeof publicAnswers.$inferSelect;
export type QuestionEntry = {
  question: QuestionRow;
  answer: AnswerRow | null;
  asker: string | null;
  organisation: string;
};

/** Whose questions an actor sees: staff all of them, an investor those of his own organisation. */
export const visibleTo = (actor: SignedIn): SQL | undefined =>
  actor.kind === "staff" ? undefined : eq(questions.organisationId, actor.organisation.id);

type Extent = { by?: SQL; limit?: number };

/**
 * Questions with what has been answered, newest first unless another order is wanted; a draft answer comes to staff
 * only. One query.
 */
export async function loadQuestions(
  tx: Db,
  actor: SignedIn,
  only?: SQL,
  { by = desc(questions.askedAt), limit }: Extent = {},
): Promise<QuestionEntry[]> {
  const shown = actor.kind === "staff" ? undefined : isNotNull(answers.publishedAt);
  const found = tx
    .select({ question: questions, answer: answers, asker: users.name, organisation: organisations.name })
    .from(questions)
    .innerJoin(users, eq(users.id, questions.authorId))
    .innerJoin(organisations, eq(organisations.id, questions.organisationId))
    .leftJoin(answers, and(eq(answers.questionId, questions.id), shown))
    .where(and(visibleTo(actor), only))
    .orderBy(by, desc(questions.id));
  return limit === undefined ? found : found.limit(limit);
}

/** One question in the actor's sight; another organisation's and none at all look the same. */
export async function loadQuestion(tx: Db, actor: SignedIn, id: string): Promise<QuestionEntry> {
  const [found] = await loadQuestions(tx, actor, eq(questions.id, id));
  if (!found) throw notFound();
  return found;
}

/** The row alone, locked until the transaction ends: a withdrawal and an answer wait for each other. */
export async function lockQuestion(tx: Db, actor: SignedIn, id: string): Promise<QuestionRow> {
  const [row] = await tx
    .select()
    .from(questions)
    .where(and(visibleTo(actor), eq(questions.id, id)))
    .for("update");
  if (!row) throw notFound();
  return row;
}

export async function answerOf(tx: Db, questionId: string): Promise<AnswerRow | null> {
  const [row] = await tx.select().from(answers).where(eq(answers.questionId, questionId));
  return row ?? null;
}

/** What stands in the way of a colleague's save: for staff, who alone see drafts. */
export const currentAnswer = async (tx: Db, row: AnswerRow): Promise<CurrentVersion> => ({
  revision: row.revision,
  versionNumber: null,
  editedBy: await nameOf(tx, row.publishedBy ?? row.draftedBy),
  editedAt: (row.publishedAt ?? row.draftedAt).toISOString(),
});

/** Refuses staff an answer to what has been answered, naming by whom, or withdrawn. */
export async function refuseSettled(tx: Db, question: QuestionRow): Promise<void> {
  if (question.state === "withdrawn") throw conflict("questionWithdrawn");
  if (question.state === "open") return;
  const answer = await answerOf(tx, question.id);
  throw conflict("questionAnswered", answer ? await currentAnswer(tx, answer) : undefined);
}

/** What is open to every investor, newest first. */
export async function loadPublicAnswers(tx: Db, only?: SQL, limit?: number): Promise<PublicAnswerRow[]> {
  const found = tx
    .select()
    .from(publicAnswers)
    .where(only)
    .orderBy(desc(publicAnswers.publishedAt), desc(publicAnswers.id));
  return limit === undefined ? found : found.limit(limit);
}

type Act = "question.read" | "question.ask" | "question.withdraw" | "answer.read" | "answer.draft" | "answer.publish";

/** Without a row: the actor's own, not yet written. */
export const assertQuestion = (
  tx: Db,
  ctx: Ctx,
  actor: SignedIn,
  action: Act,
  row?: { organisationId: string; authorId: string },
) =>
  assertAllowed(tx, ctx, action, {
    type: "question",
    organisationId: row?.organisationId ?? actor.organisation.id,
    authorId: row?.authorId ?? actor.userId,
  });

import { type HomeView, QUESTIONS_LISTED } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, desc, eq, gt } from "drizzle-orm";
import type { SignedIn } from "../context.ts";
import { wordsOf } from "../raise/words.ts";
import { loadPublicAnswers, loadQuestions } from "./load.ts";
import { wordingFor } from "./view.ts";

const { answerReads, answers, publicAnswers, questions } = schema;

/** What has been answered since this person last looked at the answers: to his organisation, and to all. */
export async function newAnswers(tx: Db, actor: SignedIn): Promise<HomeView["changes"]> {
  const [seen] = await tx.select({ at: answerReads.at }).from(answerReads).where(eq(answerReads.userId, actor.userId));
  const since = seen?.at ?? new Date(0);
  const own = and(eq(questions.organisationId, actor.organisation.id), gt(answers.publishedAt, since));
  const mine = await loadQuestions(tx, actor, own, { by: desc(answers.publishedAt), limit: QUESTIONS_LISTED });
  const toAll = await loadPublicAnswers(tx, gt(publicAnswers.publishedAt, since), QUESTIONS_LISTED);
  const words = await wordsOf(tx, actor.language);
  const change = (title: string, at: Date, href: string): HomeView["changes"][number] => ({
    kind: "answer",
    title,
    detail: "",
    at: at.toISOString(),
    href,
    isNew: true,
  });
  return [
    ...mine.flatMap(({ question, answer }) =>
      answer?.publishedAt && answer.content.audience === "asker"
        ? [change(question.subject, answer.publishedAt, `/questions/${question.id}`)]
        : [],
    ),
    ...toAll.map(({ id, content, language, publishedAt }) =>
      change(wordingFor(content, words, language).subject, publishedAt, `/questions#${id}`),
    ),
  ];
}

import {
  type AnswerContent,
  type AnswerText,
  type DisclosedScenario,
  type DisclosedScenarioView,
  type LanguageTag,
  type Localised,
  type PublicAnswerView,
  preferred,
  QUESTIONS_LISTED,
  type QuestionView,
} from "@fabroom/contracts";
import type { Db } from "@fabroom/db";
import { can, loadAccess } from "../access/load.ts";
import type { Ctx, SignedIn } from "../context.ts";
import { type Words, wordsOf } from "../raise/words.ts";
import { anchorViews } from "./anchor-view.ts";
import { loadPublicAnswers, type QuestionEntry } from "./load.ts";

type PublicContent = Pick<AnswerContent, "answer" | "wording">;

/** Questions as their own organisation reads them. */
export async function questionViews(
  tx: Db,
  ctx: Ctx,
  actor: SignedIn,
  entries: QuestionEntry[],
): Promise<QuestionView[]> {
  const access = await loadAccess(tx, ctx);
  const anchors = await anchorViews(
    tx,
    ctx,
    entries.map((entry) => entry.question),
  );
  const words = await wordsOf(tx, actor.language);
  return entries.map(({ question, answer, asker }, index) => ({
    id: question.id,
    state: question.state,
    category: question.category,
    subject: question.subject,
    text: question.text,
    language: question.language,
    asker: asker ?? "",
    mine: question.authorId === actor.userId,
    askedAt: question.askedAt.toISOString(),
    withdrawnAt: question.withdrawnAt?.toISOString() ?? null,
    anchor: anchors[index] ?? null,
    scenario: question.scenario && scenarioView(question.scenario, words),
    answer: answer?.publishedAt
      ? {
          ...inReach(answer.content.answer, words, question.language),
          publishedAt: answer.publishedAt.toISOString(),
          audience: answer.content.audience,
          sha256: answer.sha256 ?? "",
        }
      : null,
    abilities: {
      withdraw: question.state === "open" && can(access, "question.withdraw", { type: "question", ...question }),
    },
  }));
}

/** The newest answers open to every investor, in the reader's language where they have been given in it. */
export async function publicAnswerViews(tx: Db, ctx: Ctx): Promise<PublicAnswerView[]> {
  const rows = await loadPublicAnswers(tx, undefined, QUESTIONS_LISTED);
  const anchors = await anchorViews(tx, ctx, rows);
  const words = await wordsOf(tx, ctx.actor.language);
  return rows.map(({ id, category, content, language, publishedAt, sha256 }, index) => {
    const answer = inReach(content.answer, words, language);
    const wording = wordingFor(content, words, language);
    return {
      id,
      category,
      language: answer.language,
      subject: wording.subject,
      question: wording.text,
      answer: answer.text,
      publishedAt: publishedAt.toISOString(),
      anchor: anchors[index] ?? null,
      sha256,
    };
  });
}

const scenarioView = (scenario: DisclosedScenario, { say }: Words): DisclosedScenarioView => ({
  ...scenario,
  siteName: say(scenario.siteName),
});

/** In the reader's language; else in the one it was first written in, else in the raise's. */
export function inReach(texts: Localised, { wanted, languages }: Words, written: LanguageTag): AnswerText {
  const there = Object.keys(texts).filter((one) => texts[one] !== "");
  const language = preferred(there, wanted, [written, ...languages])[0] ?? written;
  return { language, text: texts[language] ?? "" };
}

/** The wording of a question to all, in the language in which its answer is read. */
export function wordingFor({ answer, wording }: PublicContent, words: Words, written: LanguageTag) {
  const { language } = inReach(answer, words, written);
  return wording[language] ?? { subject: "", text: "" };
}

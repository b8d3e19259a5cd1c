import {
  type AnswerText,
  type DisclosedScenario,
  type DisclosedScenarioView,
  LANGUAGES,
  type Language,
  type Localised,
  type PublicAnswerView,
  type QuestionView,
} from "@fabroom/contracts";
import type { Db } from "@fabroom/db";
import { can, loadAccess } from "../access/load.ts";
import type { Ctx, SignedIn } from "../context.ts";
import { anchorViews } from "./anchor-view.ts";
import { loadPublicAnswers, type QuestionEntry } from "./load.ts";

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
    scenario: question.scenario && scenarioView(question.scenario, actor.language),
    answer: answer?.publishedAt
      ? {
          ...inReach(answer.content.answer, actor.language, question.language),
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

/** The answers open to every investor, in the reader's language where they have been given in it. */
export async function publicAnswerViews(tx: Db, ctx: Ctx): Promise<PublicAnswerView[]> {
  const rows = await loadPublicAnswers(tx);
  const anchors = await anchorViews(tx, ctx, rows);
  return rows.map(({ id, category, content, language, publishedAt, sha256 }, index) => {
    const answer = inReach(content.answer, ctx.actor.language, language);
    const wording = content.wording[answer.language];
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

const scenarioView = (scenario: DisclosedScenario, language: Language): DisclosedScenarioView => ({
  ...scenario,
  siteName: scenario.siteName[language],
});

/** In the wanted language; else in the one it was first written in. */
export function inReach(texts: Localised, wanted: Language, written: Language): AnswerText {
  const language = [wanted, written, ...LANGUAGES].find((one) => texts[one] !== "") ?? written;
  return { language, text: texts[language] };
}

import type { AnswerContent, AskQuestion } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { and, eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { askQuestion } from "../question/ask.ts";
import { saveAnswer } from "../question/draft-answer.ts";
import { publishAnswer } from "../question/publish-answer.ts";
import { saveScenario } from "../scenario/save.ts";
import type { TestRaise } from "./raise.ts";

export const QUESTION: AskQuestion = {
  category: "finance",
  subject: "Price of power",
  text: "Which price of power does the case assume after 2035?",
  language: "en",
  anchor: null,
  scenarioId: null,
};

let count = 0;
/** A question of its own: the same words twice would be one. */
export const asked = async (ctx: Ctx, change: Partial<AskQuestion> = {}): Promise<{ questionId: string }> => ({
  questionId: (await askQuestion({ ctx, input: { ...QUESTION, text: `${QUESTION.text} ${++count}`, ...change } })).id,
});

/** An answer in English that can be published, with parts of it changed. */
export const answerWith = (change: Partial<AnswerContent> = {}): AnswerContent => ({
  audience: "asker",
  answer: { en: "The price is flat in real terms.", fr: "" },
  wording: { en: { subject: "", text: "" }, fr: { subject: "", text: "" } },
  ...change,
});
export const toAll = (change: Partial<AnswerContent> = {}): AnswerContent =>
  answerWith({
    audience: "all",
    wording: {
      en: { subject: "Power prices", text: "Which long-term power price is assumed?" },
      fr: { subject: "", text: "" },
    },
    ...change,
  });

export async function drafted(raise: TestRaise, questionId: string, content = answerWith()) {
  const ctx = raise.ctx("contributor@aurora");
  const { revision } = await saveAnswer({ ctx, input: { questionId, content, expectedRevision: 0 } });
  return { questionId, expectedRevision: revision };
}

/** Draft and publication in one. */
export async function answered(raise: TestRaise, questionId: string, content = answerWith()) {
  const input = await drafted(raise, questionId, content);
  return publishAnswer({ ctx: raise.ctx("relations@aurora"), input });
}

/** The published version of a site. */
export async function siteVersionOf(raise: TestRaise, slug: string): Promise<string> {
  const { siteVersions } = schema;
  const published = and(eq(siteVersions.siteId, raise.siteId(slug)), eq(siteVersions.state, "published"));
  const [row] = await raise.db.select({ id: siteVersions.id }).from(siteVersions).where(published);
  return row!.id;
}

/** A scenario of the actor's own on the site "north", with one changed input. */
export const scenarioOf = async (raise: TestRaise, ctx: Ctx, name = "Own view") =>
  saveScenario({
    ctx,
    input: {
      slug: "north",
      baseVersionId: await siteVersionOf(raise, "north"),
      name,
      note: "A note for nobody",
      patch: { "pricing.waferPrice": 17_250 },
      forkedFrom: null,
    },
  });

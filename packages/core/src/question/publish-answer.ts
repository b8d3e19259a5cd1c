import type { AnswerContent, FieldProblem, LanguageTag, PublishAnswer } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import { type Ctx, signedIn, transact } from "../context.ts";
import { conflict, invalid } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { canonical, sha256 } from "../evidence/seal.ts";
import { raiseLanguages } from "../raise/words.ts";
import { anchorOf } from "./anchor.ts";
import {
  answerOf,
  assertQuestion,
  currentAnswer,
  loadQuestion,
  lockQuestion,
  type QuestionEntry,
  type QuestionRow,
  refuseSettled,
} from "./load.ts";

const { answers, publicAnswers, questions } = schema;

/**
 * Publishes exactly the draft that was seen: to the asker's organisation alone, or to every investor in a wording that
 * does not tell who asked. Both persons, who drafted and who published, are on record.
 */
export function publishAnswer({ ctx, input }: { ctx: Ctx; input: PublishAnswer }): Promise<{ publishedAt: string }> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    await assertQuestion(tx, ctx, actor, "answer.publish");
    const question = await lockQuestion(tx, actor, input.questionId);
    await refuseSettled(tx, question);
    const draft = await answerOf(tx, question.id);
    if (draft?.revision !== input.expectedRevision)
      throw conflict("editedMeanwhile", draft ? await currentAnswer(tx, draft) : undefined);
    const { content } = draft;
    const problems = problemsOf(content, await loadQuestion(tx, actor, question.id), await raiseLanguages(tx));
    if (problems.length) throw invalid("invalidInput", problems);
    const publishedAt = ctx.ports.clock.now();
    const sealed = sealOfAnswer(question.id, content, publishedAt);
    await tx
      .update(answers)
      .set({ publishedBy: actor.userId, publishedAt, sha256: sealed })
      .where(eq(answers.id, draft.id));
    await tx.update(questions).set({ state: "answered" }).where(eq(questions.id, question.id));
    const publicId = content.audience === "all" ? await publishToAll(tx, question, content, publishedAt) : null;
    await record(tx, ctx, {
      action: "answer.publish",
      object: { type: "question", id: question.id, sha256: sealed },
      payload: { audience: content.audience, revision: draft.revision, draftedBy: draft.draftedBy, publicId },
      at: publishedAt,
    });
    return { publishedAt: publishedAt.toISOString() };
  });
}

/** What names a published answer to whoever relies on it. */
export const sealOfAnswer = (questionId: string, content: AnswerContent, publishedAt: Date): string =>
  sha256(canonical({ questionId, content, publishedAt: publishedAt.toISOString() }));

/** The row that every investor reads: the edited wording, the answer, the anchor, and no way back to the asker. */
export async function publishToAll(
  tx: Db,
  question: QuestionRow,
  { answer, wording }: AnswerContent,
  publishedAt: Date,
): Promise<string> {
  const { category, language } = question;
  const open = { category, language, content: { answer, wording }, ...anchorOf(question) };
  const [row] = await tx
    .insert(publicAnswers)
    .values({ ...open, publishedAt, sha256: sha256(canonical({ ...open, publishedAt: publishedAt.toISOString() })) })
    .returning({ id: publicAnswers.id });
  return row!.id;
}

/**
 * The languages an answer may be written in. The first one is owed: the asker's, or the raise's main one where it is not
 * written in theirs.
 */
export const answerLanguages = (asked: LanguageTag, languages: readonly LanguageTag[]): LanguageTag[] =>
  languages.includes(asked) ? [asked, ...languages.filter((one) => one !== asked)] : [...languages];

/** What stands between a draft and its publication, by field. */
export function problemsOf(
  { audience, answer, wording }: AnswerContent,
  asked: Pick<QuestionEntry, "organisation" | "asker"> & { question: Pick<QuestionRow, "language"> },
  languages: readonly LanguageTag[],
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const names = [asked.organisation, asked.asker ?? ""].filter((name) => plain(name).trim() !== "");
  const written = answerLanguages(asked.question.language, languages);
  const [owed] = written;
  for (const language of new Set([...written, ...Object.keys(answer), ...Object.keys(wording)])) {
    const fields = { [`answer.${language}`]: answer[language] ?? "" };
    if (audience === "all") {
      fields[`wording.${language}.subject`] = wording[language]?.subject ?? "";
      fields[`wording.${language}.text`] = wording[language]?.text ?? "";
    }
    // another one may stay empty, but not in part
    const wanted = language === owed || Object.values(fields).some((text) => text !== "");
    for (const [field, text] of Object.entries(fields)) {
      const path = `content.${field}`;
      if (wanted && text === "") problems.push({ path, code: "required" });
      const named = audience === "all" && names.find((name) => plain(text).includes(plain(name)));
      if (named) problems.push({ path, code: "namesAsker", values: { name: named } });
    }
  }
  return problems;
}

/** Letters and digits alone, without accents or case: a name is found however it is written. */
const plain = (text: string): string =>
  ` ${text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

import {
  type GetQuestion,
  type PrepareQuestion,
  QUESTIONS_LISTED,
  type QuestionForm,
  type QuestionList,
  type QuestionView,
} from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, eq, isNull } from "drizzle-orm";
import { can } from "../access/load.ts";
import { type Ctx, type SignedIn, signedIn, transact } from "../context.ts";
import { record } from "../evidence/record.ts";
import { wordsOf } from "../raise/words.ts";
import { loadScenarios } from "../scenario/load.ts";
import { resolveAnchor } from "./anchor.ts";
import { anchorViews } from "./anchor-view.ts";
import { assertQuestion, loadQuestion, loadQuestions } from "./load.ts";
import { publicAnswerViews, questionViews } from "./view.ts";

const { answerReads, questions, scenarios } = schema;

/** The organisation's own questions and the answers to all, the newest of each. That this person has seen them is kept and recorded. */
export function listQuestions({ ctx }: { ctx: Ctx }): Promise<QuestionList> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    const access = await assertQuestion(tx, ctx, actor, "question.read");
    const ours = eq(questions.organisationId, actor.organisation.id);
    const own = await loadQuestions(tx, actor, ours, { limit: QUESTIONS_LISTED });
    const list: QuestionList = {
      own: await questionViews(tx, ctx, actor, own),
      answers: await publicAnswerViews(tx, ctx),
      abilities: { ask: can(access, "question.ask", mineIn(actor)) },
    };
    await markSeen(tx, ctx, actor);
    await record(tx, ctx, {
      action: "question.read",
      object: { type: "question", id: "list" },
      payload: { own: list.own.length, answers: list.answers.length },
    });
    return list;
  });
}

/** One question of the actor's organisation. */
export function getQuestion({ ctx, input }: { ctx: Ctx; input: GetQuestion }): Promise<QuestionView> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    await assertQuestion(tx, ctx, actor, "question.read");
    const entry = await loadQuestion(tx, actor, input.questionId);
    await assertQuestion(tx, ctx, actor, "question.read", entry.question);
    const [view] = await questionViews(tx, ctx, actor, [entry]);
    const sha256 = view!.answer?.sha256;
    await record(tx, ctx, {
      action: "question.read",
      object: { type: "question", id: entry.question.id, ...(sha256 ? { sha256 } : {}) },
    });
    return view!;
  });
}

/** What a new question begins with. An anchor closed to the asker is not found, like one that does not exist. */
export function prepareQuestion({ ctx, input }: { ctx: Ctx; input: PrepareQuestion }): Promise<QuestionForm> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    await assertQuestion(tx, ctx, actor, "question.ask");
    const [anchor] = await anchorViews(tx, ctx, [await resolveAnchor(tx, ctx, input.anchor)]);
    const own = and(eq(scenarios.authorId, actor.userId), isNull(scenarios.archivedAt));
    const { say } = await wordsOf(tx, actor.language);
    const attachable = await loadScenarios(tx, actor, own);
    return {
      anchor: anchor ?? null,
      scenarios: attachable.map(({ scenario, site }) => ({
        id: scenario.id,
        name: scenario.name,
        site: say(site.name),
        changes: Object.keys(scenario.patch).length,
      })),
    };
  });
}

const mineIn = (actor: SignedIn) =>
  ({ type: "question", organisationId: actor.organisation.id, authorId: actor.userId }) as const;

async function markSeen(tx: Db, ctx: Ctx, actor: SignedIn): Promise<void> {
  const at = ctx.ports.clock.now();
  await tx
    .insert(answerReads)
    .values({ userId: actor.userId, at })
    .onConflictDoUpdate({ target: answerReads.userId, set: { at } });
}

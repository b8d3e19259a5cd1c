import type { FieldProblem } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ctx, type SignedIn, transact } from "../context.ts";
import { Refusal } from "../errors.ts";
import { readHome } from "../home/read.ts";
import { availableToRelyOn } from "../indication/relied-on.ts";
import { answered, answerWith, asked, drafted, scenarioOf, toAll } from "../testing/questions.ts";
import { createTestRaise, roleMissing, type TestRaise } from "../testing/raise.ts";
import { checkWhole } from "../testing/record.ts";
import { saveAnswer } from "./draft-answer.ts";
import { editAnswer, manageQuestions } from "./manage.ts";
import { problemsOf, publishAnswer } from "./publish-answer.ts";
import { getQuestion, listQuestions } from "./read.ts";
import { withdrawQuestion } from "./withdraw.ts";

let raise: TestRaise;
let signatory: Ctx<SignedIn>;
let reader: Ctx<SignedIn>;
let stranger: Ctx<SignedIn>;
let relations: Ctx<SignedIn>;
beforeAll(async () => {
  raise = await createTestRaise();
  signatory = raise.ctx("signatory@alpha");
  reader = raise.ctx("reader@alpha");
  stranger = raise.ctx("signatory@beta");
  relations = raise.ctx("relations@aurora");
});
afterAll(() => raise.close());

/** How each of several acts at once ended: done, or the code of its refusal. */
const ends = async (acts: Promise<unknown>[]) =>
  (await Promise.allSettled(acts)).map((end) => {
    if (end.status === "fulfilled") return "done";
    if (!(end.reason instanceof Refusal)) throw end.reason;
    return end.reason.code;
  });

describe("answering", () => {
  it("keeps a draft from the asker, publishes what was seen, and records both persons", async () => {
    const input = await asked(signatory);
    const text = "For alpha alone.";
    const draft = await drafted(raise, input.questionId, answerWith({ answer: { en: text, fr: "" } }));
    expect(await getQuestion({ ctx: signatory, input })).toMatchObject({ state: "open", answer: null });
    const { entries } = await raise.recorded(() => publishAnswer({ ctx: relations, input: draft }));
    const [drafter, publisher] = [raise.ctx("contributor@aurora"), relations].map((ctx) => ctx.actor.userId);
    expect(entries).toMatchObject([
      { action: "answer.publish", actor: { userId: publisher }, payload: { audience: "asker", draftedBy: drafter } },
    ]);
    const edit = await editAnswer({ ctx: relations, input });
    expect(edit.answer).toMatchObject({ draftedBy: "Chloé Writer", publishedBy: "Rita Liaison" });
    expect(edit.abilities).toEqual({ draft: false, publish: false });
    expect((await getQuestion({ ctx: signatory, input })).answer).toMatchObject({
      language: "en",
      text,
      audience: "asker",
    });
    expect(JSON.stringify(await listQuestions({ ctx: stranger }))).not.toContain(text);
  });

  it("is ruled by role, and refuses an older draft", async () => {
    const { questionId } = await asked(signatory);
    const draft = await drafted(raise, questionId);
    const save = { questionId, content: answerWith(), expectedRevision: 0 };
    expect(await raise.refused(() => saveAnswer({ ctx: relations, input: save }))).toMatchObject({
      code: "editedMeanwhile",
    });
    for (const key of ["contributor@aurora", "bookrunner@aurora", "auditor@aurora"] as const)
      expect(await raise.refused(() => publishAnswer({ ctx: raise.ctx(key), input: draft }))).toEqual(roleMissing);
    expect(await raise.refused(() => manageQuestions({ ctx: raise.ctx("auditor@aurora") }))).toEqual(roleMissing);
    const old = { ...draft, expectedRevision: draft.expectedRevision + 1 };
    expect(await raise.refused(() => publishAnswer({ ctx: relations, input: old }))).toMatchObject({
      code: "editedMeanwhile",
    });
  });

  it("lists by state, the oldest open question first, with its age in days", async () => {
    raise.pass(3 * 86_400_000);
    const fresh = await asked(stranger);
    const list = await manageQuestions({ ctx: relations });
    const open = list.filter(({ state }) => state === "open");
    expect(list.slice(0, open.length)).toEqual(open);
    expect(open.at(-1)).toMatchObject({ id: fresh.questionId, days: 0, organisation: "Bank Łódź" });
    expect(open[0]!.days).toBe(3);
  });

  const nothing = { subject: "", text: "" };
  const incomplete: [string, ReturnType<typeof answerWith>, FieldProblem[]][] = [
    ["no answer", answerWith({ answer: { en: "", fr: "Oui" } }), [{ path: "content.answer.en", code: "required" }]],
    [
      "no wording for all",
      toAll({ wording: { en: nothing, fr: nothing } }),
      [
        { path: "content.wording.en.subject", code: "required" },
        { path: "content.wording.en.text", code: "required" },
      ],
    ],
    [
      "half of the second language",
      toAll({ wording: { en: { subject: "S", text: "T" }, fr: { subject: "", text: "Texte" } } }),
      [
        { path: "content.answer.fr", code: "required" },
        { path: "content.wording.fr.subject", code: "required" },
      ],
    ],
    [
      "the asker's name, without its accents",
      toAll({ answer: { en: "As we told AICHA N'DIAYE, yes.", fr: "" } }),
      [{ path: "content.answer.en", code: "namesAsker", values: { name: "Aïcha N’Diaye" } }],
    ],
    [
      "the asker's organisation in the wording",
      toAll({ wording: { en: { subject: "S", text: "The fonds souverain d'été asks" }, fr: nothing } }),
      [{ path: "content.wording.en.text", code: "namesAsker", values: { name: "Fonds souverain d’Été" } }],
    ],
  ];
  it.each(incomplete)("is not published with %s", async (_, content, fields) => {
    const input = await drafted(raise, (await asked(signatory)).questionId, content);
    expect(await raise.refused(() => publishAnswer({ ctx: relations, input }))).toEqual({
      kind: "invalid",
      code: "invalidInput",
      fields,
    });
  });

  it("may leave the second language empty whatever the asker is called", () => {
    const asked = { organisation: "¤ ¤ ¤", asker: "…", question: { language: "en" } } as const;
    expect(problemsOf(toAll(), asked, ["en", "fr"])).toEqual([]);
  });
});

describe("two at once", () => {
  it("publish one answer once: one row for all, one entry", async () => {
    const { questionId } = await asked(raise.ctx("signatory@alpha"));
    const input = await drafted(raise, questionId, toAll());
    const before = (await raise.rows((tx) => tx.select().from(schema.publicAnswers))).length;
    const staff = ["relations@aurora", "owner@aurora", "publisher@aurora"] as const;
    const { value, entries } = await raise.recorded(() =>
      ends(staff.map((key) => publishAnswer({ ctx: raise.ctx(key), input }))),
    );
    expect(value.sort()).toEqual(["done", "questionAnswered", "questionAnswered"]);
    expect(entries.map(({ action }) => action)).toEqual(["answer.publish"]);
    expect((await raise.rows((tx) => tx.select().from(schema.publicAnswers))).length).toBe(before + 1);
  });

  it("start one draft once", async () => {
    const { questionId } = await asked(raise.ctx("signatory@alpha"));
    const input = { questionId, content: answerWith(), expectedRevision: 0 };
    const staff = ["contributor@aurora", "relations@aurora"] as const;
    const all = await ends(staff.map((key) => saveAnswer({ ctx: raise.ctx(key), input })));
    expect(all.sort()).toEqual(["done", "editedMeanwhile"]);
  });

  it("withdraw and publish: one of the two holds, and the row says which", async () => {
    const asker = raise.ctx("signatory@alpha");
    for (let round = 0; round < 5; round++) {
      const question = await asked(asker);
      const input = await drafted(raise, question.questionId);
      const [withdrawn, published] = await ends([
        withdrawQuestion({ ctx: asker, input: question }),
        publishAnswer({ ctx: raise.ctx("relations@aurora"), input }),
      ]);
      const [row] = await raise.rows((tx) =>
        tx.select().from(schema.questions).where(eq(schema.questions.id, question.questionId)),
      );
      expect([withdrawn, published, row?.state]).toEqual(
        withdrawn === "done" ? ["done", "questionWithdrawn", "withdrawn"] : ["questionAnswered", "done", "answered"],
      );
    }
  });
});

describe("an answer to all", () => {
  it("reaches every investor without anything of its asker, and only the anchors he may see", async () => {
    const { id } = await scenarioOf(raise, signatory, "Trace of alpha");
    const anchor = { kind: "document", versionId: await raise.versionId("model"), page: 1 } as const;
    const input = await asked(signatory, { text: "Our own words", scenarioId: id, anchor });
    const wording = {
      en: { subject: "Wording to all", text: "Neutral" },
      fr: { subject: "Formulation pour tous", text: "Neutre" },
    };
    await answered(raise, input.questionId, toAll({ wording, answer: { en: "An answer", fr: "Une réponse" } }));
    const seen = async (ctx: Ctx) => {
      const { answers } = await listQuestions({ ctx });
      return answers.find(({ subject }) => subject === wording.en.subject || subject === wording.fr.subject);
    };
    expect(await seen(stranger)).toMatchObject({
      language: "en",
      question: "Neutral",
      answer: "An answer",
      anchor: null,
    });
    expect(await seen(raise.ctx("reader@beta", { language: "fr" }))).toMatchObject({
      language: "fr",
      subject: wording.fr.subject,
      answer: "Une réponse",
    });
    expect((await seen(reader))?.anchor).toMatchObject({ kind: "document", version: 1 });
    const { actor } = signatory;
    const secrets = [actor.userId, actor.name, actor.organisation.id, actor.organisation.name, input.questionId];
    const bytes = JSON.stringify(await listQuestions({ ctx: stranger }));
    const rows = await transact(stranger, (tx) => tx.select().from(schema.publicAnswers));
    for (const secret of [...secrets, "Our own words", "Trace of alpha"]) {
      expect(bytes).not.toContain(secret);
      expect(JSON.stringify(rows)).not.toContain(secret);
    }
    expect(await getQuestion({ ctx: signatory, input })).toMatchObject({ answer: { audience: "all" } });
  });

  it("is new on the first page until it has been looked at, and can be relied on", async () => {
    const subject = "News for all";
    const content = toAll({ wording: { en: { subject, text: "T" }, fr: { subject: "", text: "" } } });
    await listQuestions({ ctx: stranger });
    raise.pass(1000);
    await answered(raise, (await asked(signatory)).questionId, content);
    const own = await asked(stranger, { subject: "Private to beta" });
    await answered(raise, own.questionId);
    const news = async () => (await readHome({ ctx: stranger })).changes.filter(({ kind }) => kind === "answer");
    expect(await news()).toMatchObject([
      { title: "Private to beta", isNew: true, href: `/questions/${own.questionId}` },
      { title: subject, isNew: true },
    ]);
    await listQuestions({ ctx: stranger });
    expect(await news()).toEqual([]);
    const offered = (ctx: Ctx) =>
      transact(ctx, async (tx) => (await availableToRelyOn(tx, ctx)).filter(({ kind }) => kind === "answer"));
    const titles = (await offered(stranger)).map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining([subject, "Private to beta"]));
    expect((await offered(signatory)).map(({ title }) => title)).not.toContain("Private to beta");
    const { answers } = await listQuestions({ ctx: stranger });
    const { sha256 } = answers.find((one) => one.subject === subject)!;
    expect((await offered(stranger)).find(({ title }) => title === subject)).toMatchObject({ version: 1, sha256 });
  });

  it("is on record once it has been read: in the list, and as the answer to one's own question", async () => {
    const input = await asked(signatory);
    await answered(raise, input.questionId);
    const { value, entries } = await raise.recorded(() => listQuestions({ ctx: stranger }));
    expect(entries).toMatchObject([
      { action: "question.read", payload: { own: value.own.length, answers: value.answers.length } },
    ]);
    const one = await raise.recorded(() => getQuestion({ ctx: reader, input }));
    expect(one.entries).toMatchObject([
      { action: "question.read", object: { id: input.questionId, sha256: one.value.answer?.sha256 } },
    ]);
  });

  it("leaves every chain whole", async () => {
    expect(await checkWhole(raise)).toMatchObject({ state: "done", ok: true });
  });
});

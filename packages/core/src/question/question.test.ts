import { type AskQuestion, AskQuestion as AskSchema, type FieldProblem, QUESTIONS_LISTED } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { applyPatch, defaultAssumptions, runModel } from "@fabroom/finance";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ctx, type SignedIn, transact } from "../context.ts";
import { getDocument } from "../document/get.ts";
import { readHome } from "../home/read.ts";
import { getSession } from "../identity/session.ts";
import { scenarioSeal } from "../scenario/compute.ts";
import { publishSite } from "../site/publish.ts";
import { saveSiteDraft } from "../site/save-draft.ts";
import { answered, asked, drafted, QUESTION, scenarioOf, siteVersionOf, toAll } from "../testing/questions.ts";
import { createTestRaise, notThere, roleMissing, type TestRaise, UNKNOWN_ID } from "../testing/raise.ts";
import { baseNow, draftNow, FIRST, publishDocument } from "../testing/versions.ts";
import { askQuestion } from "./ask.ts";
import { editAnswer, manageQuestions } from "./manage.ts";
import { getQuestion, listQuestions, prepareQuestion } from "./read.ts";
import { withdrawQuestion } from "./withdraw.ts";

let raise: TestRaise;
let signatory: Ctx<SignedIn>;
let preparer: Ctx<SignedIn>;
let reader: Ctx<SignedIn>;
let stranger: Ctx<SignedIn>;
let relations: Ctx<SignedIn>;
beforeAll(async () => {
  raise = await createTestRaise();
  signatory = raise.ctx("signatory@alpha");
  preparer = raise.ctx("preparer@alpha");
  reader = raise.ctx("reader@alpha");
  stranger = raise.ctx("signatory@beta");
  relations = raise.ctx("relations@aurora");
});
afterAll(() => raise.close());

describe("asking", () => {
  it("keeps the question, records it once, and shows it to the whole organisation", async () => {
    const { value, entries } = await raise.recorded(() => askQuestion({ ctx: signatory, input: QUESTION }));
    expect(entries).toMatchObject([{ action: "question.ask", object: { type: "question", id: value.id } }]);
    expect(JSON.stringify(entries)).not.toContain("power");
    const input = { questionId: value.id };
    expect(await getQuestion({ ctx: signatory, input })).toMatchObject({
      state: "open",
      subject: QUESTION.subject,
      text: QUESTION.text,
      category: "finance",
      language: "en",
      asker: "Aïcha N’Diaye",
      mine: true,
      anchor: null,
      scenario: null,
      answer: null,
      abilities: { withdraw: true },
    });
    for (const ctx of [preparer, reader])
      expect(await getQuestion({ ctx, input })).toMatchObject({ mine: false, abilities: { withdraw: false } });
    expect((await listQuestions({ ctx: reader })).own.map(({ id }) => id)).toContain(value.id);
  });

  it("the same again while it is open, even at once, is the same question, recorded once", async () => {
    const versionId = await siteVersionOf(raise, "north");
    const input: AskQuestion = { ...QUESTION, subject: "Twice", anchor: { kind: "site", versionId } };
    const { value, entries } = await raise.recorded(() =>
      Promise.all(Array.from({ length: 4 }, () => askQuestion({ ctx: signatory, input }))),
    );
    expect(new Set(value.map(({ id }) => id)).size).toBe(1);
    expect(entries.map(({ action }) => action)).toEqual(["question.ask"]);
    const { id } = value[0]!;
    const { id: scenarioId } = await scenarioOf(raise, signatory);
    for (const change of [{ anchor: null }, { category: "legal" as const }, { scenarioId }])
      expect((await askQuestion({ ctx: signatory, input: { ...input, ...change } })).id).not.toBe(id);
    expect((await askQuestion({ ctx: preparer, input })).id).not.toBe(id);
    await withdrawQuestion({ ctx: signatory, input: { questionId: id } });
    expect((await askQuestion({ ctx: signatory, input })).id).not.toBe(id);
  });

  it("is closed to who only reads, and to the issuer", async () => {
    for (const ctx of [reader, raise.ctx("reader@beta"), relations, raise.ctx("owner@aurora")]) {
      expect(await raise.refused(() => askQuestion({ ctx, input: QUESTION }))).toEqual(roleMissing);
      expect(await raise.refused(() => prepareQuestion({ ctx, input: { anchor: null } }))).toEqual(roleMissing);
    }
    expect((await listQuestions({ ctx: reader })).abilities.ask).toBe(false);
    expect((await listQuestions({ ctx: preparer })).abilities.ask).toBe(true);
    const member = raise.ctx("signatory@alpha", { kind: "member" });
    expect(await raise.refused(() => listQuestions({ ctx: member }))).toMatchObject({ code: "agreementFirst" });
  });

  it("ends with the raise, while what was asked may be answered and withdrawn", async () => {
    await raise.setPhase("hold");
    const first = await asked(signatory, { subject: "On hold" });
    const second = await asked(signatory, { subject: "Also on hold" });
    await raise.setPhase("closed");
    expect(await raise.refused(() => askQuestion({ ctx: signatory, input: QUESTION }))).toMatchObject({
      kind: "precondition",
      code: "raiseClosed",
    });
    expect((await listQuestions({ ctx: signatory })).abilities.ask).toBe(false);
    expect((await getSession({ ctx: signatory }))?.abilities.askQuestion).toBe(false);
    await answered(raise, first.questionId);
    await withdrawQuestion({ ctx: signatory, input: second });
    await raise.setPhase("open");
    expect((await getSession({ ctx: signatory }))?.abilities.askQuestion).toBe(true);
  });

  const bad: [string, object, FieldProblem][] = [
    ["no subject", { subject: "  " }, { path: "subject", code: "subjectMissing" }],
    ["no text", { text: "\n" }, { path: "text", code: "questionMissing" }],
    ["a subject too long", { subject: "x".repeat(161) }, { path: "subject", code: "tooLong" }],
    ["a text too long", { text: "x".repeat(8001) }, { path: "text", code: "tooLong" }],
    ["no category", { category: "gossip" }, { path: "category", code: "categoryMissing" }],
    ["a NUL", { text: "a\0b" }, { path: "text", code: "invalidValue" }],
    ["half a character", { subject: "\ud800" }, { path: "subject", code: "invalidValue" }],
    [
      "page nought",
      { anchor: { kind: "document", versionId: UNKNOWN_ID, page: 0 } },
      { path: "anchor.page", code: "unknownId" },
    ],
    [
      "no such figure id",
      { anchor: { kind: "figure", figureId: "../x" } },
      { path: "anchor.figureId", code: "unknownId" },
    ],
  ];
  it.each(bad)("is refused at the door with %s", (_, change, problem) => {
    const parsed = AskSchema.safeParse({ ...QUESTION, ...change });
    const found = parsed.error?.issues.map(({ path, message }) => ({ path: path.join("."), code: message }));
    expect(found).toEqual([problem]);
  });
});

describe("what a question is about", () => {
  const about = async (ctx: Ctx, anchor: AskQuestion["anchor"]) =>
    (await getQuestion({ ctx, input: await asked(ctx, { anchor }) })).anchor;

  it("is a page of a document, a site or a figure, in the reader's language", async () => {
    const ctx = raise.ctx("signatory@alpha", { language: "fr" });
    const versionId = await raise.versionId("dossier-north");
    expect(await about(ctx, { kind: "document", versionId, page: 2 })).toMatchObject({
      kind: "document",
      title: "2.1 dossier-north (fr)",
      page: 2,
      version: 1,
      latestVersion: 1,
      href: `/room/${raise.nodeId("dossier-north")}/p/2`,
    });
    expect(await about(ctx, { kind: "site", versionId: await siteVersionOf(raise, "north") })).toMatchObject({
      kind: "site",
      title: "Nord",
      version: 1,
      latestVersion: 1,
      href: "/sites/north",
    });
    expect(await about(ctx, { kind: "figure", figureId: "compute.growth" })).toMatchObject({
      kind: "figure",
      title: "Growth of compute (fr)",
      text: "25,0\u00a0%",
      latestText: "25,0\u00a0%",
    });
  });

  it("is refused like nothing where the asker may not see it", async () => {
    const draft = await saveSiteDraft({
      ctx: raise.ctx("owner@aurora"),
      input: { slug: "south", patch: { "debt.gearing": 0.3 }, changeNote: "x", base: FIRST },
    });
    const hidden: NonNullable<AskQuestion["anchor"]>[] = [
      { kind: "document", versionId: await raise.versionId("model"), page: 1 },
      { kind: "document", versionId: await raise.versionId("internal-note"), page: 1 },
      { kind: "document", versionId: await raise.versionId("dossier-north"), page: 3 },
      { kind: "document", versionId: UNKNOWN_ID, page: 1 },
      { kind: "site", versionId: draft.versionId },
      { kind: "site", versionId: UNKNOWN_ID },
      { kind: "figure", figureId: "no.such" },
      { kind: "figure", figureId: "site.nowhere.capex" },
    ];
    for (const anchor of hidden) {
      expect(await raise.refused(() => asked(stranger, { anchor }))).toEqual(notThere);
      expect(await raise.refused(() => prepareQuestion({ ctx: stranger, input: { anchor } }))).toEqual(notThere);
    }
  });

  it("stays the version asked about when a newer one is published", async () => {
    const owner = raise.ctx("owner@aurora");
    const versionId = await raise.versionId("risk-factors");
    const siteAsked = await siteVersionOf(raise, "south");
    const page = await asked(signatory, { anchor: { kind: "document", versionId, page: 2 } });
    const site = await asked(signatory, { anchor: { kind: "site", versionId: siteAsked } });
    const figure = await asked(signatory, { anchor: { kind: "figure", figureId: "site.south.capex" } });
    const before = (await getQuestion({ ctx: signatory, input: figure })).anchor;
    const nodeId = raise.nodeId("risk-factors");
    await publishDocument(raise, "risk-factors");
    const base = await baseNow(raise, "site", raise.siteId("south"));
    const edit = { slug: "south", patch: { "capex.perWspm": 900_000 }, changeNote: "Dearer", base };
    await saveSiteDraft({ ctx: owner, input: edit });
    const seen = await draftNow(raise, "site", raise.siteId("south"));
    await publishSite({ ctx: owner, input: { slug: "south", base: seen } });
    expect((await getQuestion({ ctx: signatory, input: page })).anchor).toMatchObject({
      // the new version has one page
      version: 1,
      latestVersion: 2,
      page: 2,
      href: `/room/${nodeId}/p/1`,
    });
    expect((await getQuestion({ ctx: signatory, input: site })).anchor).toMatchObject({ version: 1, latestVersion: 2 });
    const after = (await getQuestion({ ctx: signatory, input: figure })).anchor;
    expect(after?.text).toBe(before?.text);
    expect(after?.latestText).not.toBe(before?.latestText);
    // what was on the reader's screen may still be asked about
    const late = await asked(signatory, { anchor: { kind: "document", versionId, page: 1 } });
    expect((await getQuestion({ ctx: signatory, input: late })).anchor).toMatchObject({ version: 1, latestVersion: 2 });
    expect((await getDocument({ ctx: signatory, input: { nodeId, language: "en" } })).version).toBe(2);
  });
});

describe("an attached scenario", () => {
  it("is disclosed as a copy: its inputs and figures, not its note; the scenario itself stays closed", async () => {
    const { id } = await scenarioOf(raise, signatory);
    const { value, entries } = await raise.recorded(() => asked(signatory, { scenarioId: id }));
    const { scenario } = (await editAnswer({ ctx: relations, input: value })).question;
    expect(scenario).toMatchObject({
      id,
      name: "Own view",
      site: "north",
      siteName: "North",
      baseVersion: 1,
      currency: "USD",
      changes: [{ path: "pricing.waferPrice", from: defaultAssumptions().pricing.waferPrice, to: 17_250 }],
    });
    const run = runModel(applyPatch(defaultAssumptions(), { "pricing.waferPrice": 17_250 }));
    expect(run.ok && run.result.headline).toEqual(scenario?.headline);
    expect(JSON.stringify(scenario)).not.toContain("note for nobody");
    const rows = await transact(relations, (tx) => tx.select().from(schema.scenarios));
    expect(rows).toEqual([]);
    // the evidence ties it to the entry that recorded the saving, and tells nothing of its inputs
    const [kept] = await raise.rows((tx) => tx.select().from(schema.scenarios).where(eq(schema.scenarios.id, id)));
    const sha256 = scenarioSeal(kept!.salt, kept!.caseSha256);
    expect(entries).toMatchObject([{ payload: { scenario: { id, sha256 } } }]);
    expect(JSON.stringify(entries)).not.toMatch(/17250|Own view/);
  });

  it("must be the asker's own", async () => {
    const { id } = await scenarioOf(raise, preparer);
    for (const ctx of [signatory, stranger])
      expect(await raise.refused(() => asked(ctx, { scenarioId: id }))).toEqual(notThere);
    expect((await prepareQuestion({ ctx: preparer, input: { anchor: null } })).scenarios).toContainEqual({
      id,
      name: "Own view",
      site: "North",
      changes: 1,
    });
    expect(JSON.stringify(await prepareQuestion({ ctx: signatory, input: { anchor: null } }))).not.toContain(id);
  });
});

describe("a question of another organisation", () => {
  it("looks like none, however it is asked for", async () => {
    const input = await asked(signatory, { text: "Secret of alpha" });
    await answered(raise, input.questionId);
    for (const act of [
      (questionId: string) => getQuestion({ ctx: stranger, input: { questionId } }),
      (questionId: string) => withdrawQuestion({ ctx: stranger, input: { questionId } }),
    ])
      for (const questionId of [input.questionId, UNKNOWN_ID])
        expect(await raise.refused(() => act(questionId))).toEqual(notThere);
    expect(JSON.stringify(await listQuestions({ ctx: stranger }))).not.toContain("Secret of alpha");
    expect(await raise.refused(() => manageQuestions({ ctx: signatory }))).toEqual(roleMissing);
    expect(await raise.refused(() => editAnswer({ ctx: signatory, input }))).toEqual(roleMissing);
  });

  it("is held by the database too: rows, columns and owners", async () => {
    const { questionId } = await asked(signatory);
    const other = await asked(signatory);
    await drafted(raise, questionId);
    const { questions, answers, publicAnswers } = schema;
    const count = (ctx: Ctx<SignedIn>, table: typeof questions | typeof answers, column: typeof questions.id) =>
      transact(ctx, (tx) => tx.select().from(table).where(eq(column, questionId))).then((rows) => rows.length);
    const member = raise.ctx("signatory@alpha", { kind: "member" });
    const asQuestions = await Promise.all(
      [signatory, reader, relations, stranger, member].map((ctx) => count(ctx, questions, questions.id)),
    );
    expect(asQuestions).toEqual([1, 1, 1, 0, 0]);
    const drafts = [];
    for (const ctx of [signatory, relations, stranger])
      drafts.push(await count(ctx, answers, answers.questionId as never));
    expect(drafts).toEqual([0, 1, 0]);
    const code = (ctx: Ctx<SignedIn>, run: (tx: Db) => Promise<unknown>) =>
      transact(ctx, run).then(
        () => "done",
        (error: { cause?: { code?: string } }) => error.cause?.code,
      );
    const organisationId = stranger.actor.organisation.id;
    const words = { category: "finance", language: "en", subject: "s", text: "t", askedAt: new Date() } as const;
    const forged = { organisationId, authorId: signatory.actor.userId, state: "open", ...words } as const;
    expect(await code(signatory, (tx) => tx.insert(questions).values(forged))).toBe("42501");
    expect(await code(signatory, (tx) => tx.update(questions).set({ text: "other" }))).toBe("42501");
    expect(await code(relations, (tx) => tx.update(questions).set({ text: "other" }))).toBe("42501");
    expect(await code(signatory, (tx) => tx.delete(questions))).toBe("42501");
    expect(await code(signatory, (tx) => tx.update(answers).set({ publishedAt: new Date() }))).toBe("done");
    expect(
      (await raise.rows((tx) => tx.select().from(answers).where(eq(answers.questionId, questionId))))[0],
    ).toMatchObject({
      publishedAt: null,
    });
    await answered(raise, other.questionId, toAll());
    expect(
      await code(relations, (tx) =>
        tx.update(answers).set({ revision: 99 }).where(eq(answers.questionId, other.questionId)),
      ),
    ).toBe("42501");
    expect(await code(relations, (tx) => tx.update(publicAnswers).set({ category: "legal" }))).toBe("42501");
    await expect(raise.db.delete(publicAnswers)).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});

describe("withdrawing", () => {
  it("is the asker's, once, before the answer", async () => {
    const input = await asked(signatory);
    expect(await raise.refused(() => withdrawQuestion({ ctx: preparer, input }))).toEqual(notThere);
    expect(await raise.refused(() => withdrawQuestion({ ctx: reader, input }))).toEqual(roleMissing);
    const { entries } = await raise.recorded(() => withdrawQuestion({ ctx: signatory, input }));
    expect(entries.map(({ action }) => action)).toEqual(["question.withdraw"]);
    expect(await getQuestion({ ctx: signatory, input })).toMatchObject({
      state: "withdrawn",
      abilities: { withdraw: false },
    });
    const again = { kind: "conflict", code: "questionWithdrawn", fields: [] };
    expect(await raise.refused(() => withdrawQuestion({ ctx: signatory, input }))).toEqual(again);
    expect(await raise.refused(() => drafted(raise, input.questionId))).toEqual(again);
    const late = await asked(signatory);
    await answered(raise, late.questionId);
    expect(await raise.refused(() => withdrawQuestion({ ctx: signatory, input: late }))).toMatchObject({
      code: "questionAnswered",
    });
  });
});

describe("a list of many", () => {
  it("ends at its limit: the newest for readers, what waits the longest for staff", async () => {
    const { actor } = stranger;
    const at = (index: number) => new Date(Date.UTC(2020, 0, 1) + index * 60_000);
    const many = Array.from({ length: QUESTIONS_LISTED + 5 }, (_, index) => index);
    const { category, language, text } = QUESTION;
    await raise.rows(async (tx) => {
      const by = { organisationId: actor.organisation.id, authorId: actor.userId, category, language, text };
      await tx
        .insert(schema.questions)
        .values(many.map((index) => ({ ...by, subject: `${index}`, state: "open" as const, askedAt: at(index) })));
      const content = {
        answer: { en: "A", fr: "" },
        wording: { en: { subject: "S", text: "T" }, fr: { subject: "", text: "" } },
      };
      await tx
        .insert(schema.publicAnswers)
        .values(many.map((index) => ({ category, language, content, publishedAt: at(index), sha256: "0".repeat(64) })));
    });
    const { own, answers } = await listQuestions({ ctx: stranger });
    expect([own.length, answers.length]).toEqual([QUESTIONS_LISTED, QUESTIONS_LISTED]);
    expect(own.at(-1)!.askedAt > at(0).toISOString()).toBe(true);
    expect(answers.at(-1)!.publishedAt > at(0).toISOString()).toBe(true);
    const waiting = (await manageQuestions({ ctx: relations })).filter(({ state }) => state === "open");
    expect(waiting.map(({ subject }) => subject)).toEqual(many.slice(0, QUESTIONS_LISTED).map(String));
    const { changes } = await readHome({ ctx: raise.ctx("reader@beta") });
    expect(changes.filter(({ href }) => href.startsWith("/questions#"))).toHaveLength(QUESTIONS_LISTED);
  });
});

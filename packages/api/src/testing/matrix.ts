import type { UploadVersion } from "@fabroom/contracts";
import {
  type Ctx,
  getAgreement,
  getSite,
  readyDraft,
  saveScenario,
  saveSectionDraft,
  saveSiteDraft,
  uploadVersion,
} from "@fabroom/core";
import {
  answerWith,
  asked,
  drafted,
  newDraft,
  QUESTION,
  reviewed,
  submitted,
  type TestRaise,
  testContent,
  tinyPdf,
  UNKNOWN_ID,
} from "@fabroom/core/testing";

export const ACTORS = ["visitor", "member", "reader", "signatory", "contributor", "bookrunner", "auditor"] as const;
export type Actor = (typeof ACTORS)[number];
export type Outcome = "ok" | "signInFirst" | "agreementFirst" | "roleMissing" | "notFound" | "scenarioUpToDate";
type Row = {
  expected: readonly Outcome[];
  /** An input that succeeds for who may, made anew for each call. */
  input?: (raise: TestRaise, ctx: Ctx) => unknown;
};

const ok = "ok";
const sign = "signInFirst";
const nda = "agreementFirst";
const role = "roleMissing";
const none = "notFound";

const EVERYBODY = [ok, ok, ok, ok, ok, ok, ok] as const;
const INVESTOR = [sign, nda, ok, ok, role, role, role] as const;
const INSIDE = [sign, nda, ok, ok, ok, ok, ok] as const;
const SIGNATORY = [sign, nda, role, ok, role, role, role] as const;
const EDITOR = [sign, none, none, none, ok, role, role] as const;
const PUBLISHER = [sign, none, none, none, role, role, role] as const;
/** Staff who read the questions: not the auditor. */
const ANSWERER = [sign, none, none, none, ok, ok, role] as const;
const AUDITOR = [sign, none, none, none, role, role, ok] as const;

const CHANGE = { "pricing.waferPrice": 18_500 };
const slug = () => ({ slug: "north" });
/** What an editor sees of the seeded raise: the first version in force and no draft. */
const FIRST = { draft: null, published: 1 };
const WITHDRAWAL = { published: 1, leave: "nothing", reason: "An error in a figure" };

/** What each procedure answers to each actor, in the order of `ACTORS`. */
export const MATRIX: Record<string, Row> = {
  "session.get": { expected: EVERYBODY },
  "session.file": { expected: [sign, ok, ok, ok, ok, ok, ok] },

  "raise.get": { expected: EVERYBODY },
  "raise.find": { expected: EVERYBODY },
  "raise.opening": { expected: EVERYBODY },
  "raise.facts": { expected: EVERYBODY },
  "raise.benchmarks": { expected: INSIDE },
  "raise.market": { expected: INSIDE },
  "home.get": { expected: INSIDE },

  "agreement.get": { expected: [sign, ok, ok, ok, ok, ok, role] },
  "agreement.accept": {
    expected: [sign, ok, ok, ok, role, role, role],
    input: async (raise, ctx) => {
      const { versionId, sha256, language } = await getAgreement({ ctx: raise.ctx("owner@aurora") });
      const nameTyped = "name" in ctx.actor ? ctx.actor.name : "Nobody";
      return { versionId, sha256, language, nameTyped, authority: true };
    },
  },

  "section.read": { expected: INSIDE },
  "section.withdrawn": { expected: INSIDE },
  "section.list": { expected: EDITOR },
  "section.edit": { expected: EDITOR, input: () => ({ key: "thesis" }) },
  "section.saveDraft": {
    expected: EDITOR,
    input: () => ({ key: "risks", content: testContent.sections[1]!.content, base: FIRST }),
  },
  "section.publish": { expected: PUBLISHER, input: thesisDraft },
  "section.discard": { expected: EDITOR, input: thesisDraft },
  "section.withdraw": { expected: PUBLISHER, input: () => ({ key: "thesis", ...WITHDRAWAL }) },
  "section.restore": { expected: EDITOR, input: () => ({ key: "thesis", base: FIRST, number: 2 }) },
  "section.openings": { expected: PUBLISHER, input: () => ({ key: "thesis", number: 1 }) },

  "site.list": { expected: INSIDE },
  "site.network": { expected: INSIDE },
  "site.get": { expected: INSIDE, input: slug },
  "site.compare": { expected: INSIDE, input: () => ({ slugs: ["north", "south"] }) },
  "site.manage": { expected: EDITOR },
  "site.edit": { expected: EDITOR, input: slug },
  "site.saveDraft": {
    expected: EDITOR,
    input: () => ({ slug: "south", patch: { "pricing.waferPrice": 19_000 }, changeNote: "x", base: FIRST }),
  },
  "site.publish": { expected: PUBLISHER, input: northDraft },
  "site.discard": { expected: EDITOR, input: northDraft },
  "site.withdraw": { expected: PUBLISHER, input: () => ({ ...slug(), ...WITHDRAWAL }) },
  "site.restore": { expected: EDITOR, input: () => ({ ...slug(), base: FIRST, number: 2 }) },
  "site.openings": { expected: PUBLISHER, input: () => ({ ...slug(), number: 1 }) },

  "document.index": { expected: INSIDE },
  "document.get": {
    expected: INSIDE,
    input: (raise) => ({ nodeId: raise.nodeId("risk-factors"), language: "en" }),
  },
  "document.manage": { expected: EDITOR },
  "document.publish": {
    expected: PUBLISHER,
    input: async (raise) => {
      const { files, draft } = await once("im", raise, () => uploadBoth(raise));
      return { nodeId: raise.nodeId("information-memorandum"), base: { ...FIRST, draft }, files };
    },
  },
  "document.discard": {
    expected: EDITOR,
    input: async (raise) => {
      const { draft } = await once("im", raise, () => uploadBoth(raise));
      return { nodeId: raise.nodeId("information-memorandum"), base: { ...FIRST, draft } };
    },
  },
  "document.withdraw": {
    expected: PUBLISHER,
    input: (raise) => ({ nodeId: raise.nodeId("information-memorandum"), ...WITHDRAWAL }),
  },
  "document.restore": {
    expected: EDITOR,
    input: (raise) => ({ nodeId: raise.nodeId("information-memorandum"), base: FIRST, number: 2 }),
  },
  "document.openings": {
    expected: PUBLISHER,
    input: (raise) => ({ nodeId: raise.nodeId("information-memorandum"), number: 1 }),
  },

  "indication.tranches": { expected: INSIDE },
  "indication.draft": { expected: SIGNATORY, input: () => ({ draftId: null }) },
  "indication.saveDraft": {
    expected: SIGNATORY,
    input: async (raise) => {
      const { terms } = await newDraft(raise, raise.ctx("signatory@alpha"));
      return { draftId: null, terms, expectedRevision: 0 };
    },
  },
  "indication.drafts": { expected: SIGNATORY },
  "indication.ready": { expected: SIGNATORY, input: (raise) => handedOver(raise, false) },
  "indication.return": {
    expected: SIGNATORY,
    input: async (raise) => ({ ...(await handedOver(raise, true)), note: "Once more" }),
  },
  "indication.discard": { expected: SIGNATORY, input: (raise) => handedOver(raise, false) },
  "indication.review": {
    expected: SIGNATORY,
    input: async (raise) => ({ draftId: (await newDraft(raise, raise.ctx("signatory@alpha"))).id, language: "en" }),
  },
  "indication.submit": {
    expected: SIGNATORY,
    input: async (raise) => (await reviewed(raise, raise.ctx("signatory@alpha"))).input,
  },
  "indication.list": { expected: [sign, nda, role, ok, role, ok, role] },
  "indication.get": {
    expected: [sign, nda, role, ok, role, ok, role],
    input: async (raise) => ({ indicationId: (await submitted(raise, raise.ctx("signatory@alpha"))).indicationId }),
  },
  "indication.withdraw": {
    expected: SIGNATORY,
    input: async (raise) => {
      const { indicationId } = await submitted(raise, raise.ctx("signatory@alpha"));
      return { indicationId, reason: "" };
    },
  },

  "termSheet.list": { expected: [sign, nda, role, ok, role, ok, role] },
  "termSheet.issue": {
    expected: SIGNATORY,
    input: async (raise) => {
      const { versionId } = await submitted(raise, raise.ctx("signatory@alpha"));
      return { indicationVersionId: versionId, language: "en" };
    },
  },

  "scenario.evaluate": {
    expected: INSIDE,
    input: async (raise) => ({ ...(await north(raise)), patch: CHANGE }),
  },
  "scenario.list": { expected: INVESTOR },
  "scenario.save": {
    expected: INVESTOR,
    input: async (raise) => ({ ...(await north(raise)), name: "Mine", note: "", patch: CHANGE, forkedFrom: null }),
  },
  "scenario.get": { expected: INVESTOR, input: ownScenario },
  "scenario.compare": {
    expected: INVESTOR,
    input: async (raise, ctx) => ({
      first: (await ownScenario(raise, ctx)).scenarioId,
      second: (await ownScenario(raise, ctx)).scenarioId,
    }),
  },
  "scenario.fork": {
    expected: INVESTOR,
    input: async (raise, ctx) => ({ ...(await ownScenario(raise, ctx)), name: "Copy" }),
  },
  "scenario.rebase": {
    expected: [sign, nda, "scenarioUpToDate", "scenarioUpToDate", role, role, role],
    input: ownScenario,
  },
  "scenario.rename": {
    expected: INVESTOR,
    input: async (raise, ctx) => ({
      ...(await ownScenario(raise, ctx)),
      name: "Other",
      note: "",
      expectedRevision: 1,
    }),
  },
  "scenario.share": { expected: INVESTOR, input: seenScenario },
  "scenario.archive": { expected: INVESTOR, input: seenScenario },

  "person.erase": {
    expected: PUBLISHER,
    // the owner alone, who is none of these
    input: () => ({ userId: UNKNOWN_ID, reason: "At their request" }),
  },

  "question.list": { expected: [sign, nda, ok, ok, ok, ok, role] },
  "question.get": {
    expected: [sign, nda, ok, ok, ok, ok, role],
    input: (raise) => asked(raise.ctx("signatory@alpha")),
  },
  "question.prepare": { expected: SIGNATORY, input: () => ({ anchor: null }) },
  "question.ask": { expected: SIGNATORY, input: () => QUESTION },
  "question.withdraw": { expected: SIGNATORY, input: (raise) => asked(raise.ctx("signatory@alpha")) },
  "question.manage": { expected: ANSWERER },
  "question.edit": { expected: ANSWERER, input: (raise) => asked(raise.ctx("signatory@alpha")) },
  "question.saveAnswer": {
    expected: EDITOR,
    input: async (raise) => ({
      ...(await asked(raise.ctx("signatory@alpha"))),
      content: answerWith(),
      expectedRevision: 0,
    }),
  },
  "question.publishAnswer": {
    expected: PUBLISHER,
    input: async (raise) => drafted(raise, (await asked(raise.ctx("signatory@alpha"))).questionId),
  },

  "book.read": { expected: [sign, none, none, none, role, ok, role] },

  "evidence.list": { expected: AUDITOR, input: () => ({}) },
  "evidence.state": { expected: AUDITOR },
  "evidence.check": { expected: AUDITOR },
  "evidence.sign": { expected: AUDITOR },
  "evidence.startCheck": { expected: AUDITOR },
  "evidence.keys": { expected: EVERYBODY },
  "evidence.verify": { expected: EVERYBODY, input: () => ({ sha256: "0".repeat(64) }) },
};

async function north(raise: TestRaise) {
  const { versionId } = await getSite({ ctx: raise.ctx("owner@aurora"), input: slug() });
  return { ...slug(), baseVersionId: versionId };
}

/** A scenario of the actor's own; where he can have none, one of an investor's. */
async function ownScenario(raise: TestRaise, { actor }: Ctx) {
  const ctx = actor.kind === "investor" ? raise.ctxOf(actor) : raise.ctx("signatory@alpha");
  const input = { ...(await north(raise)), name: "Mine", note: "", patch: CHANGE, forkedFrom: null };
  return { scenarioId: (await saveScenario({ ctx, input })).id };
}

async function seenScenario(raise: TestRaise, ctx: Ctx) {
  return { ...(await ownScenario(raise, ctx)), expectedRevision: 1 };
}

/** The draft that is published (by none of these actors), then discarded. */
async function thesisDraft(raise: TestRaise) {
  const input = { key: "thesis", content: testContent.sections[0]!.content, base: FIRST };
  const draft = await once("thesis", raise, () => saveSectionDraft({ ctx: raise.ctx("owner@aurora"), input }));
  return { key: "thesis", base: { ...FIRST, draft } };
}

async function northDraft(raise: TestRaise) {
  const input = { ...slug(), patch: { "pricing.waferPrice": 19_000 }, changeNote: "x", base: FIRST };
  const draft = await once("north", raise, () => saveSiteDraft({ ctx: raise.ctx("owner@aurora"), input }));
  return { ...slug(), base: { ...FIRST, draft } };
}

/** A draft of the preparer's, as the doors of its hand-over name it. */
async function handedOver(raise: TestRaise, ready: boolean) {
  const ctx = raise.ctx("preparer@alpha");
  const { id, revision } = await newDraft(raise, ctx);
  const input = { draftId: id, expectedRevision: revision };
  if (ready) await readyDraft({ ctx, input });
  return input;
}

async function uploadBoth(raise: TestRaise) {
  const nodeId = raise.nodeId("information-memorandum");
  const changeNote = { en: "New", fr: "Nouveau" };
  const upload = (language: "en" | "fr", draft: UploadVersion["base"]["draft"]) =>
    uploadVersion({
      ctx: raise.ctx("owner@aurora"),
      input: { nodeId, language, fileName: "im.pdf", changeNote, base: { ...FIRST, draft } },
      bytes: tinyPdf(language),
    });
  const first = await upload("en", null);
  const { versionId, revision, sha256: fr } = await upload("fr", { versionId: first.versionId, revision: 1 });
  return { draft: { versionId, revision }, files: { en: first.sha256, fr } };
}

const made = new WeakMap<TestRaise, Map<string, Promise<unknown>>>();
/** One draft a raise, for rows whose every call but the last is refused. */
function once<T>(key: string, raise: TestRaise, make: () => Promise<T>): Promise<T> {
  const own = made.get(raise) ?? new Map<string, Promise<unknown>>();
  made.set(raise, own);
  if (!own.has(key)) own.set(key, make());
  return own.get(key) as Promise<T>;
}

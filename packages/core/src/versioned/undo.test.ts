import { defaultAssumptions } from "@fabroom/finance";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getDocument } from "../document/get.ts";
import { readIndex } from "../document/index-room.ts";
import { manageDocuments } from "../document/manage.ts";
import { discardVersion, openingsOfDocument, restoreDocument, withdrawVersion } from "../document/undo.ts";
import { uploadVersion } from "../document/upload.ts";
import { getIndication } from "../indication/get.ts";
import { openBytes } from "../open-bytes.ts";
import { getScenario } from "../scenario/read.ts";
import { evaluateScenario, rebaseScenario } from "../scenario/save.ts";
import { editSection, listSections } from "../section/edit.ts";
import { publishSection } from "../section/publish.ts";
import { readPitch } from "../section/read.ts";
import { saveSectionDraft } from "../section/save-draft.ts";
import { discardSection, openingsOfSection, restoreSection, withdrawSection } from "../section/undo.ts";
import { listWithdrawnSections } from "../section/withdrawn.ts";
import { editSite, manageSites } from "../site/edit.ts";
import { getNetwork } from "../site/network.ts";
import { publishSite } from "../site/publish.ts";
import { getSite, listSites } from "../site/read.ts";
import { saveSiteDraft } from "../site/save-draft.ts";
import { openingsOfSite, restoreSite, withdrawSite } from "../site/undo.ts";
import { submitted } from "../testing/indications.ts";
import { tinyPdf } from "../testing/pdf.ts";
import { scenarioOf, siteVersionOf } from "../testing/questions.ts";
import { createTestRaise, notThere, roleMissing, type TestRaise } from "../testing/raise.ts";
import { baseNow, draftNow, FIRST, publishDocument } from "../testing/versions.ts";

let raise: TestRaise;
beforeAll(async () => {
  raise = await createTestRaise();
});
afterAll(() => raise.close());
beforeEach(() => raise.pass(60_000));

const publisher = () => raise.ctx("publisher@aurora");
const reader = () => raise.ctx("reader@alpha");
const stranger = () => raise.ctx("reader@beta");
const REASON = "A wrong figure";
const gone = { kind: "not_found", code: "withdrawn", fields: [] };

describe("a chapter", () => {
  const id = () => raise.sectionId("thesis");
  const words = (body: string) => ({
    texts: {
      en: { title: "Thesis", finding: "Finding", body },
      fr: { title: "Thèse", finding: "Constat", body },
    },
    chart: "none" as const,
  });
  const save = async (body: string) =>
    saveSectionDraft({
      ctx: publisher(),
      input: { key: "thesis", content: words(body), base: await baseNow(raise, "section", id()) },
    });
  const history = async () =>
    (await editSection({ ctx: publisher(), input: { key: "thesis" } })).history.map(
      ({ number, state }) => `${number} ${state}`,
    );

  it("'s draft is discarded as it was seen, stays in the history and comes back as a new draft", async () => {
    await save("given up");
    const base = await draftNow(raise, "section", id());
    const { value, entries } = await raise.recorded(() =>
      discardSection({ ctx: raise.ctx("contributor@aurora"), input: { key: "thesis", base } }),
    );
    expect(value).toEqual({ version: 2 });
    expect(entries).toMatchObject([
      { action: "section.discard", object: { label: "thesis", version: 2 }, payload: { revision: 1 } },
    ]);
    expect(await history()).toEqual(["2 discarded", "1 published"]);
    const seen = await baseNow(raise, "section", id());
    const back = await raise.recorded(() =>
      restoreSection({ ctx: raise.ctx("contributor@aurora"), input: { key: "thesis", base: seen, number: 2 } }),
    );
    expect(back.entries).toMatchObject([{ action: "section.restore", object: { version: 3 }, payload: { from: 2 } }]);
    const edit = await editSection({ ctx: publisher(), input: { key: "thesis" } });
    expect(edit.draft).toMatchObject({ version: 3, content: words("given up"), editedBy: "Chloé Writer" });
    expect(edit.history[0]).toMatchObject({ number: 3, restoredFrom: 2 });
    expect(edit.history[1]).toMatchObject({ state: "discarded", ended: { by: "Chloé Writer" } });
    const again = () => restoreSection({ ctx: publisher(), input: { key: "thesis", base: edit.base, number: 1 } });
    expect(await raise.refused(again)).toMatchObject({ kind: "conflict", code: "draftInTheWay" });
  });

  it("is withdrawn: who had read it is shown and counted in the record, and they see what was before, and are told", async () => {
    await publishSection({ ctx: publisher(), input: { key: "thesis", base: await draftNow(raise, "section", id()) } });
    await readPitch({ ctx: reader() });
    await readPitch({ ctx: raise.ctx("signatory@alpha") });
    const before = await openingsOfSection({ ctx: publisher(), input: { key: "thesis", number: 3 } });
    expect(before).toMatchObject({ people: 2, organisations: [{ name: "Fonds souverain d’Été", people: 2 }] });
    const act = { key: "thesis", published: 3, leave: "previous", reason: REASON } as const;
    const { value, entries } = await raise.recorded(() => withdrawSection({ ctx: publisher(), input: act }));
    expect(value).toEqual({ withdrawn: 3, current: 1 });
    expect(entries).toMatchObject([
      {
        action: "section.withdraw",
        object: { version: 3 },
        payload: { current: 1, reason: REASON, opened: { people: 2, organisations: 1 } },
      },
    ]);
    expect((await readPitch({ ctx: reader() }))[0]).toMatchObject({
      version: 1,
      withdrawn: { version: 3, at: raise.ports.clock.now().toISOString() },
    });
    expect((await readPitch({ ctx: stranger() }))[0]).toMatchObject({ version: 1, withdrawn: null });
    expect(await openingsOfSection({ ctx: publisher(), input: { key: "thesis", number: 3 } })).toEqual(before);
    expect(await history()).toEqual(["3 withdrawn", "2 discarded", "1 published"]);
  });

  it("withdrawn with nothing left is in no reader's pitch and still in its editors' hands", async () => {
    const act = { key: "thesis", published: 1, leave: "previous", reason: REASON } as const;
    expect(await withdrawSection({ ctx: publisher(), input: act })).toEqual({ withdrawn: 1, current: null });
    expect((await readPitch({ ctx: reader() })).map(({ key }) => key)).toEqual(["risks"]);
    const at = raise.ports.clock.now().toISOString();
    const withdrawn = {
      key: "thesis",
      title: { language: "en", text: "Thesis" },
      version: 3,
      at: new Date(Date.parse(at) - 60_000).toISOString(),
    };
    expect(await listWithdrawnSections({ ctx: reader() })).toEqual([withdrawn]);
    expect(await listWithdrawnSections({ ctx: raise.ctx("admin@alpha") })).toEqual([]);
    expect((await listSections({ ctx: publisher() }))[0]).toMatchObject({ key: "thesis", state: "withdrawn" });
    const edit = await editSection({ ctx: publisher(), input: { key: "thesis" } });
    expect(edit).toMatchObject({ published: null, draft: null, base: { draft: null, published: 0 } });
    await restoreSection({ ctx: publisher(), input: { key: "thesis", base: edit.base, number: 1 } });
    await publishSection({ ctx: publisher(), input: { key: "thesis", base: await draftNow(raise, "section", id()) } });
    expect((await readPitch({ ctx: reader() }))[0]).toMatchObject({ key: "thesis", version: 4 });
  });

  it.each(["contributor@aurora", "auditor@aurora", "signatory@alpha"] as const)(
    "is not for %s to withdraw, nor are its readers to be seen",
    async (who) => {
      const act = { key: "thesis", published: 4, leave: "nothing", reason: REASON } as const;
      expect(await raise.refused(() => withdrawSection({ ctx: raise.ctx(who), input: act }))).toEqual(roleMissing);
      const ask = () => openingsOfSection({ ctx: raise.ctx(who), input: { key: "thesis", number: 1 } });
      expect(await raise.refused(ask)).toEqual(roleMissing);
    },
  );
});

describe("a case", () => {
  const publish = async (price: number) => {
    const edit = { slug: "north", patch: { "pricing.waferPrice": price }, changeNote: "Price" };
    await saveSiteDraft({
      ctx: publisher(),
      input: { ...edit, base: await baseNow(raise, "site", raise.siteId("north")) },
    });
    const base = await draftNow(raise, "site", raise.siteId("north"));
    return publishSite({ ctx: publisher(), input: { slug: "north", base } });
  };
  const investor = () => raise.ctx("signatory@alpha");
  const get = (ctx = investor()) => getSite({ ctx, input: { slug: "north" } });

  it("is withdrawn: lists, network and figures are those of the version before; what relied on it stays as it was", async () => {
    const first = await get();
    await publish(21_000);
    const second = await get();
    const withdrawnId = await siteVersionOf(raise, "north");
    const { id } = await scenarioOf(raise, investor());
    const { indicationId } = await submitted(raise, investor());
    const sealed = await getIndication({ ctx: investor(), input: { indicationId } });
    const scenario = await getScenario({ ctx: investor(), input: { scenarioId: id } });
    const opened = await openingsOfSite({ ctx: publisher(), input: { slug: "north", number: 2 } });
    expect(opened.organisations).toMatchObject([{ name: "Fonds souverain d’Été", people: 1 }]);
    const act = { slug: "north", published: 2, leave: "previous", reason: REASON } as const;
    expect(await withdrawSite({ ctx: publisher(), input: act })).toEqual({ withdrawn: 2, current: 1 });

    const now = await get();
    expect(now).toMatchObject({ version: 1, headline: first.headline, withdrawn: { version: 2 } });
    expect(now.headline).not.toEqual(second.headline);
    expect((await get(stranger())).withdrawn).toBeNull();
    expect((await listSites({ ctx: stranger() }))[0]?.headline).toEqual(first.headline);
    expect((await getNetwork({ ctx: stranger() })).sites[0]?.caseSha256).toBe(first.caseSha256);
    expect(await getIndication({ ctx: investor(), input: { indicationId } })).toEqual(sealed);
    const kept = await getScenario({ ctx: investor(), input: { scenarioId: id } });
    expect(kept).toMatchObject({ caseSha256: scenario.caseSha256, headline: scenario.headline, patch: scenario.patch });
    expect(kept.base).toMatchObject({ version: 2, withdrawn: true, latestVersion: 1 });
    // the browser's own run of it can still be checked, by those who keep a scenario on it
    const check = { slug: "north", baseVersionId: withdrawnId, patch: scenario.patch };
    expect((await evaluateScenario({ ctx: investor(), input: check })).caseSha256).toBe(scenario.caseSha256);
    expect(await raise.refused(() => evaluateScenario({ ctx: stranger(), input: check }))).toEqual(notThere);
    expect(now.register.every(({ changed }) => changed.version === 1)).toBe(true);
  });

  it("withdrawn with nothing left is told to those who had read it, and to others is not there", async () => {
    const { id } = await scenarioOf(raise, investor());
    const act = { slug: "north", published: 1, leave: "nothing", reason: REASON } as const;
    await withdrawSite({ ctx: publisher(), input: act });
    expect(await raise.refused(() => get())).toEqual(gone);
    expect(await raise.refused(() => get(raise.ctx("admin@alpha")))).toEqual(notThere);
    expect((await listSites({ ctx: investor() })).map(({ slug }) => slug)).toEqual(["south"]);
    const kept = await getScenario({ ctx: investor(), input: { scenarioId: id } });
    expect(kept.base).toMatchObject({ withdrawn: true, latestVersion: null });
    expect(kept.abilities.rebase).toBe(false);
    expect(await raise.refused(() => rebaseScenario({ ctx: investor(), input: { scenarioId: id } }))).toMatchObject({
      code: "nothingPublished",
    });
    expect((await manageSites({ ctx: publisher() })).map(({ slug }) => slug)).toEqual(["north", "south"]);
  });

  it("is restored as a draft of today's engine, with what it said", async () => {
    const { base, latest } = await editSite({ ctx: publisher(), input: { slug: "north" } });
    expect(latest.assumptions).toMatchObject({ pricing: { waferPrice: 21_000 } });
    await restoreSite({ ctx: publisher(), input: { slug: "north", base, number: 1 } });
    const { draft, history } = await editSite({ ctx: publisher(), input: { slug: "north" } });
    expect(draft?.assumptions).toMatchObject({ pricing: defaultAssumptions().pricing });
    expect(draft?.changeNote).toBe("Version 1 restored");
    expect(history.map(({ number, state }) => `${number} ${state}`)).toEqual(["3 draft", "2 withdrawn", "1 withdrawn"]);
  });
});

describe("a document", () => {
  const nodeId = () => raise.nodeId("information-memorandum");
  const page = (versionId: string, ctx = reader(), number = 1) =>
    openBytes({ ctx, input: { kind: "page", versionId, language: "en", page: number, width: 480 } });
  const get = (ctx = reader(), versionId?: string) =>
    getDocument({ ctx, input: { nodeId: nodeId(), language: "en", ...(versionId ? { versionId } : {}) } });
  const withdraw = (published: number, leave: "previous" | "nothing") =>
    withdrawVersion({ ctx: publisher(), input: { nodeId: nodeId(), published, leave, reason: REASON } });

  it("that gets a newer version is finished on the one that was begun, page by page, and says that there is another", async () => {
    const first = await raise.versionId("information-memorandum");
    await page(first);
    await publishDocument(raise, "information-memorandum");
    const second = await raise.versionId("information-memorandum");
    expect((await page(first, reader(), 2)).mime).toBe("image/jpeg");
    expect(await get(reader(), first)).toMatchObject({
      version: 1,
      versionId: first,
      pages: 2,
      newer: { version: 2, versionId: second },
    });
    expect(await get()).toMatchObject({ version: 2, versionId: second, pages: 1, newer: null });
    // who never began the first version is shown the one in force, whatever the address says
    expect(await get(stranger(), first)).toMatchObject({ version: 2, versionId: second, newer: null });
    expect(await raise.refused(() => page(first, stranger()))).toEqual(notThere);
  });

  it("withdrawn while a page of it is drawn is given whole; the next page is refused in words", async () => {
    const second = await raise.versionId("information-memorandum");
    const { storage } = raise.ports;
    let asked: () => void = () => undefined;
    let give: () => void = () => undefined;
    const reading = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const waits = new Promise<void>((resolve) => {
      give = resolve;
    });
    const slow = {
      ...storage,
      get: async (key: string) => {
        asked();
        await waits;
        return storage.get(key);
      },
    };
    const ctx = reader();
    const under = page(second, { ...ctx, ports: { ...ctx.ports, storage: slow } });
    await reading;
    await withdraw(2, "previous");
    give();
    expect((await under).mime).toBe("image/jpeg");
    expect(await raise.refused(() => page(second))).toEqual(gone);
    expect(await raise.refused(() => page(second, stranger()))).toEqual(notThere);
    expect(await get()).toMatchObject({ version: 1, withdrawn: { version: 2 } });
    expect((await get()).versions).toMatchObject([
      { version: 2, current: false },
      { version: 1, current: true },
    ]);
    expect((await get(stranger())).versions).toMatchObject([{ version: 1 }]);
    const opened = await openingsOfDocument({ ctx: publisher(), input: { nodeId: nodeId(), number: 2 } });
    expect(opened).toMatchObject({ people: 1, organisations: [{ name: "Fonds souverain d’Été" }] });
  });

  it("withdrawn with nothing left leaves the index, and those who had opened it are told", async () => {
    await withdraw(1, "nothing");
    expect((await readIndex({ ctx: reader() })).map(({ number }) => number)).not.toContain("1.1");
    expect(await raise.refused(() => get())).toEqual(gone);
    expect(await raise.refused(() => get(stranger()))).toEqual(notThere);
  });

  it("is restored with its files in every language, which are stored once", async () => {
    const stored = raise.files.size;
    const base = await baseNow(raise, "document", nodeId());
    await restoreDocument({ ctx: publisher(), input: { nodeId: nodeId(), base, number: 2 } });
    const managed = (await manageDocuments({ ctx: publisher() })).find((one) => one.nodeId === nodeId());
    expect(managed?.draft).toMatchObject({ version: 3, changeNote: { fr: "Version 2 rétablie" } });
    expect(raise.files.size).toBe(stored);
    expect(managed?.history.map(({ number, state }) => `${number} ${state}`)).toEqual([
      "3 draft",
      "2 withdrawn",
      "1 withdrawn",
    ]);
  });

  it("'s upload that began from an older draft replaces neither the file nor the note of a colleague", async () => {
    const id = raise.nodeId("risk-factors");
    const give = (who: "owner@aurora" | "publisher@aurora", base: typeof FIRST) =>
      uploadVersion({
        ctx: raise.ctx(who),
        input: { nodeId: id, language: "en", fileName: "r.pdf", changeNote: { en: who, fr: who }, base },
        bytes: tinyPdf(who),
      });
    await give("owner@aurora", FIRST);
    const draft = async () => (await manageDocuments({ ctx: publisher() })).find((one) => one.nodeId === id)?.draft;
    const before = await draft();
    const late = await raise.refused(() => give("publisher@aurora", FIRST));
    expect(late).toMatchObject({ kind: "conflict", code: "editedMeanwhile" });
    expect(await draft()).toEqual(before);
    await discardVersion({ ctx: publisher(), input: { nodeId: id, base: await draftNow(raise, "document", id) } });
    expect(await draft()).toBeNull();
  });

  it("that is the agreement is neither withdrawn nor restored alone", async () => {
    const agreement = raise.nodeId("confidentiality-agreement");
    const act = { nodeId: agreement, published: 1, leave: "nothing", reason: REASON } as const;
    expect(await raise.refused(() => withdrawVersion({ ctx: publisher(), input: act }))).toMatchObject({
      code: "agreementFixed",
    });
    const managed = (await manageDocuments({ ctx: publisher() })).find((one) => one.nodeId === agreement);
    expect(managed?.abilities).toMatchObject({ withdraw: false, discard: false, restore: false });
  });
});

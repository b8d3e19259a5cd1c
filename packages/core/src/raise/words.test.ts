import type { LanguageTag, OpenRequest, SectionContent } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptAgreement } from "../agreement/accept.ts";
import { getAgreement } from "../agreement/get.ts";
import { getDocument } from "../document/get.ts";
import { readIndex } from "../document/index-room.ts";
import { publishVersion } from "../document/publish.ts";
import { uploadVersion } from "../document/upload.ts";
import { canonical, sha256 } from "../evidence/seal.ts";
import { openBytes } from "../open-bytes.ts";
import { editSection, listSections } from "../section/edit.ts";
import { publishSection, sealOfSection } from "../section/publish.ts";
import { readPitch } from "../section/read.ts";
import { saveSectionDraft } from "../section/save-draft.ts";
import { editSite } from "../site/edit.ts";
import { publishSite } from "../site/publish.ts";
import { getSite } from "../site/read.ts";
import { saveSiteDraft } from "../site/save-draft.ts";
import { tinyPdf } from "../testing/pdf.ts";
import { createTestRaise, type TestRaise } from "../testing/raise.ts";
import { baseNow, draftNow } from "../testing/versions.ts";
import { getRaise } from "./get.ts";

let raise: TestRaise;
beforeAll(async () => {
  raise = await createTestRaise();
});
afterAll(() => raise.close());

const publisher = () => raise.ctx("publisher@aurora");
const english = () => raise.ctx("reader@alpha");
const french = () => raise.ctx("reader@alpha", { language: "fr" });

async function upload(key: string, language: LanguageTag, note: Record<LanguageTag, string> = { en: "New" }) {
  const nodeId = raise.nodeId(key);
  const base = await baseNow(raise, "document", nodeId);
  const input = { nodeId, language, fileName: `${key}.pdf`, changeNote: note, base };
  return uploadVersion({ ctx: publisher(), input, bytes: tinyPdf(`${key} ${language}`) });
}
async function publish(key: string, files: Record<LanguageTag, string>) {
  const base = await draftNow(raise, "document", raise.nodeId(key));
  return publishVersion({ ctx: publisher(), input: { nodeId: raise.nodeId(key), base, files } });
}

describe("a document", () => {
  it("is published in one language, whichever it is, and every reader is shown which", async () => {
    const { sha256: ja, versionId } = await upload("risk-factors", "ja", { ja: "初版" });
    const { entries } = await raise.recorded(() => publish("risk-factors", { ja }));
    expect(entries).toMatchObject([{ action: "document.publish", payload: { files: { ja } } }]);
    for (const ctx of [english(), french()]) {
      const node = (await readIndex({ ctx })).find(({ number }) => number === "1.2");
      expect(node).toMatchObject({ languages: ["ja"], pages: 1 });
      const input = { nodeId: raise.nodeId("risk-factors"), language: ctx.actor.language };
      expect(await getDocument({ ctx, input })).toMatchObject({ language: "ja", changeNote: "初版" });
    }
    const page: OpenRequest = { kind: "page", versionId, language: "ja", page: 1, width: 480 };
    const { value, entries: opened } = await raise.recorded(() => openBytes({ ctx: english(), input: page }));
    expect(value.mime).toBe("image/jpeg");
    expect(opened).toMatchObject([{ action: "document.page", payload: { language: "ja" } }]);
    // the language it is not in is not there, though the document is
    const missing = () => openBytes({ ctx: english(), input: { ...page, language: "en" } });
    expect(await raise.refused(missing)).toMatchObject({ code: "notFound" });
  });

  it("in several is given in the reader's own first, else in the raise's, and can be had in the others", async () => {
    const { sha256: de } = await upload("information-memorandum", "de");
    const { sha256: fr } = await upload("information-memorandum", "fr");
    await publish("information-memorandum", { de, fr });
    const input = { nodeId: raise.nodeId("information-memorandum"), language: "fr" };
    expect(await getDocument({ ctx: french(), input })).toMatchObject({ language: "fr", languages: ["fr", "de"] });
    // not written in English: the raise is in French too, and not in German
    const forEnglish = await getDocument({ ctx: english(), input: { ...input, language: "en" } });
    expect(forEnglish).toMatchObject({ language: "fr", languages: ["fr", "de"], sha256: fr });
    const switched = await getDocument({ ctx: english(), input: { ...input, language: "de" } });
    expect(switched).toMatchObject({ language: "de", sha256: de });
  });

  it("keeps its office file and makes pages of it in any language", async () => {
    const { buildDocx } = await import("@fabroom/documents");
    const { inspectFile, toReadingPdf } = await import("@fabroom/documents");
    const createdAt = new Date("2026-02-02T00:00:00Z");
    const bytes = await buildDocx({
      language: "en",
      properties: { title: "n", createdAt },
      blocks: [{ kind: "paragraph", text: "契約書 — Vertrag" }],
    });
    for (const lang of ["ja", "zh-Hant", "de-CH"]) {
      const pdf = await toReadingPdf({ bytes, kind: "docx", title: "契約書", lang, createdAt });
      expect(await inspectFile(pdf, "reading.pdf", { maxBytes: 10_000_000 })).toMatchObject({ ok: true, pages: 1 });
    }
  });
});

describe("a raise in English and Japanese", () => {
  const text = (title: string) => ({ title, finding: `${title}.`, body: `${title}, at length.` });
  const content = (texts: SectionContent["texts"]): SectionContent => ({ texts, chart: "none" });
  const save = async (texts: SectionContent["texts"]) => {
    const base = await baseNow(raise, "section", raise.sectionId("thesis"));
    return saveSectionDraft({ ctx: publisher(), input: { key: "thesis", content: content(texts), base } });
  };
  const publishDraft = async () => {
    const base = await draftNow(raise, "section", raise.sectionId("thesis"));
    return publishSection({ ctx: publisher(), input: { key: "thesis", base } });
  };
  beforeAll(async () => {
    await raise.db.update(schema.raises).set({ languages: ["en", "ja"], name: { en: "The raise", ja: "募集" } });
  });

  it("names them, and the one in which a French reader is given its name", async () => {
    expect(await getRaise({ ctx: french() })).toMatchObject({
      name: "The raise",
      language: "en",
      languages: ["en", "ja"],
    });
  });

  it("keeps a chapter's draft that is not whole, and says what it still lacks", async () => {
    await save({ en: text("Thesis"), ja: { ...text("論旨"), body: "" } });
    const [listed] = await listSections({ ctx: publisher() });
    expect(listed).toMatchObject({ title: { language: "en", text: "Thesis" }, missing: ["ja"] });
    const edit = await editSection({ ctx: publisher(), input: { key: "thesis" } });
    expect(edit.languages).toEqual(["en", "ja"]);
  });

  it("does not publish it: each field is named with its language", async () => {
    expect(await raise.refused(publishDraft)).toEqual({
      kind: "invalid",
      code: "languageMissing",
      fields: [{ path: "content.texts.ja.body", code: "required" }],
    });
    await save({ en: text("Thesis") });
    expect((await raise.refused(publishDraft)).fields.map(({ path }) => path)).toEqual([
      "content.texts.ja.title",
      "content.texts.ja.finding",
      "content.texts.ja.body",
    ]);
  });

  it("publishes it whole without French, and gives a French reader the English text, marked as English", async () => {
    await save({ en: text("Thesis"), ja: text("論旨") });
    await publishDraft();
    const [chapter] = await readPitch({ ctx: french() });
    expect(chapter).toMatchObject({ key: "thesis", language: "en", title: "Thesis" });
  });

  it("gives what is written in French all the same in French", async () => {
    const site = await getSite({ ctx: french(), input: { slug: "north" } });
    expect(site).toMatchObject({ language: "fr", name: "Nord" });
  });

  it("does not publish a case whose texts lack a language, and says which text", async () => {
    const slug = "north";
    const base = await baseNow(raise, "site", raise.siteId(slug));
    const patch = { "pricing.waferPrice": 17_500 };
    await saveSiteDraft({ ctx: publisher(), input: { slug, base, patch, changeNote: "Price" } });
    const draft = await draftNow(raise, "site", raise.siteId(slug));
    const refused = await raise.refused(() => publishSite({ ctx: publisher(), input: { slug, base: draft } }));
    expect(refused).toMatchObject({ kind: "invalid", code: "languageMissing" });
    expect(refused.fields).toContainEqual({
      path: "thesis.ja",
      code: "textMissing",
      values: { part: "thesis", number: 1, language: "ja" },
    });
    expect(refused.fields.every(({ values }) => values?.language === "ja")).toBe(true);
    const edit = await editSite({ ctx: publisher(), input: { slug } });
    expect(edit.missing).toHaveLength(refused.fields.length);
    // the product has no Japanese words for who set a field
    expect(edit.register.find(({ path }) => path === "pricing.waferPrice")?.source).toEqual({
      en: "Set by the issuer: Price",
    });
  });

  it("lets a French reader accept the agreement in the language it has", async () => {
    const versionId = await raise.versionId("confidentiality-agreement");
    await raise.rows((tx) => tx.delete(schema.agreementTexts).where(eq(schema.agreementTexts.language, "fr")));
    const ctx = raise.ctx("signatory@beta", { kind: "member", language: "fr" });
    const agreement = await getAgreement({ ctx });
    expect(agreement).toMatchObject({ versionId, language: "en" });
    const input = { versionId, language: agreement.language, sha256: agreement.sha256, authority: true } as const;
    const { entries } = await raise.recorded(() =>
      acceptAgreement({ ctx, input: { ...input, nameTyped: agreement.signer.name } }),
    );
    for (const entry of entries)
      expect(entry).toMatchObject({ action: "agreement.accept", payload: { language: "en" } });
  });
});

it("seals a chapter as it was sealed when there were two languages alone", () => {
  const en = { title: "Thesis", finding: "It holds", body: "Text" };
  const fr = { title: "Thèse", finding: "Elle tient", body: "Texte" };
  expect(sealOfSection({ texts: { fr, en }, chart: "none" })).toBe(sha256(canonical({ en, fr, chart: "none" })));
});

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { MAX_UPLOAD_BYTES, UploadVersion } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { buildDocx, buildWorkbook } from "@fabroom/documents";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "../context.ts";
import { sha256 } from "../evidence/seal.ts";
import { openBytes } from "../open-bytes.ts";
import { tinyPdf } from "../testing/pdf.ts";
import { createTestRaise, notThere, roleMissing, type TestRaise, UNKNOWN_ID } from "../testing/raise.ts";
import { baseNow } from "../testing/versions.ts";
import { readIndex } from "./index-room.ts";
import { manageDocuments } from "./manage.ts";
import { publishVersion } from "./publish.ts";
import { uploadVersion } from "./upload.ts";

const { documentFiles, documentVersions } = schema;
const createdAt = new Date("2026-02-02T00:00:00Z");
let raise: TestRaise;
let xlsx: Uint8Array;
let docx: Uint8Array;
beforeAll(async () => {
  raise = await createTestRaise();
  xlsx = await buildWorkbook({ properties: { title: "m", createdAt }, sheets: [{ name: "A", rows: [["x", 1]] }] });
  docx = await buildDocx({
    language: "en",
    properties: { title: "n", createdAt },
    blocks: [{ kind: "paragraph", text: "Note" }],
  });
});
afterAll(() => raise.close());

/** A workbook of this many filled cells, in rows of a hundred. */
const cells = (count: number) => {
  const rows = Array.from({ length: count / 100 }, () => Array.from({ length: 100 }, () => 1));
  return buildWorkbook({ properties: { title: "m", createdAt: new Date(0) }, sheets: [{ name: "A", rows }] });
};

type Change = Partial<UploadVersion> & { node?: string; bytes?: Uint8Array };
const upload = async (ctx: Ctx, { node = "risk-factors", bytes = tinyPdf("new"), ...input }: Change = {}) =>
  uploadVersion({
    ctx,
    bytes,
    input: UploadVersion.parse({
      nodeId: raise.nodeId(node),
      language: "en",
      fileName: "risks.pdf",
      changeNote: { en: "Longer", fr: "Plus long" },
      base: await baseNow(raise, "document", raise.nodeId(node)),
      ...input,
    }),
  });
const versionsOf = (node: string) =>
  raise.db
    .select()
    .from(documentVersions)
    .where(eq(documentVersions.nodeId, raise.nodeId(node)));

describe("uploading", () => {
  it("keeps the bytes under their hash as a draft that no investor sees, and records it", async () => {
    const bytes = tinyPdf("a new chapter", { pages: 3 });
    const ctx = raise.ctx("contributor@aurora");
    const { value, entries } = await raise.recorded(() => upload(ctx, { bytes }));
    expect(value).toMatchObject({ version: 2, sha256: sha256(bytes), pages: 3 });
    expect(entries).toMatchObject([
      {
        action: "document.upload",
        object: { id: raise.nodeId("risk-factors"), version: 2, sha256: sha256(bytes) },
        payload: { versionId: value.versionId, language: "en", fileName: "risks.pdf", bytes: bytes.length },
      },
    ]);
    expect(await raise.ports.storage.get(`sha256/${value.sha256.slice(0, 2)}/${value.sha256}`)).toEqual(bytes);
    const node = (await readIndex({ ctx: raise.ctx("reader@alpha") })).find(({ number }) => number === "1.2");
    expect(node).toMatchObject({ version: 1, state: "new" });
    const managed = (await manageDocuments({ ctx })).find(({ nodeId }) => nodeId === raise.nodeId("risk-factors"));
    expect(managed?.draft).toMatchObject({ version: 2, uploadedBy: "Chloé Writer", files: [{ language: "en" }] });
    expect(managed?.abilities).toEqual({
      upload: true,
      publish: false,
      discard: true,
      withdraw: false,
      restore: true,
    });
  });

  it("of the other language joins the same draft; of the same language replaces its file", async () => {
    const ctx = raise.ctx("contributor@aurora");
    const french = await upload(ctx, { language: "fr", fileName: "risques.pdf", bytes: tinyPdf("nouveau") });
    raise.pass(60_000);
    const english = await upload(raise.ctx("owner@aurora"), { bytes: tinyPdf("better") });
    expect(french.version).toBe(2);
    expect(english.versionId).toBe(french.versionId);
    const managed = (await manageDocuments({ ctx })).find(({ nodeId }) => nodeId === raise.nodeId("risk-factors"));
    expect(managed?.draft).toMatchObject({ uploadedAt: raise.ports.clock.now().toISOString() });
    expect(managed?.draft?.files.map(({ language }) => language).sort()).toEqual(["en", "fr"]);
    expect((await versionsOf("risk-factors")).filter(({ state }) => state === "draft")).toHaveLength(1);
  });

  it("of both languages at once is taken from one, and from the other once it has seen the draft", async () => {
    const give = (language: "en" | "fr") =>
      upload(raise.ctx("publisher@aurora"), { node: "dossier-north", language, fileName: "n.pdf" });
    const both = await Promise.allSettled([give("en"), give("fr")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await give(both[0]!.status === "rejected" ? "en" : "fr");
    const drafts = (await versionsOf("dossier-north")).filter(({ state }) => state === "draft");
    expect(drafts).toMatchObject([{ revision: 2 }]);
  });

  it("of a workbook keeps the workbook and makes pages to read", async () => {
    const made = await upload(raise.ctx("publisher@aurora"), { node: "model", fileName: "model.xlsx", bytes: xlsx });
    expect(made).toMatchObject({ sha256: sha256(xlsx) });
    expect(made.pages).toBeGreaterThan(0);
  });

  const bad: [string, Change | (() => Change | Promise<Change>), string][] = [
    ["nothing", { bytes: new Uint8Array() }, "file.empty"],
    ["text named PDF", { bytes: Buffer.from("hello") }, "file.not_a_pdf"],
    ["a picture named PDF", { bytes: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex") }, "file.not_a_pdf"],
    ["a Word file named PDF", () => ({ bytes: docx }), "file.not_a_pdf"],
    ["a workbook under its own name", () => ({ bytes: xlsx, fileName: "risks.xlsx" }), "file.not_a_pdf"],
    ["a PDF cut short", { bytes: tinyPdf("x").subarray(0, 300) }, "file.damaged"],
    ["a locked PDF", () => ({ bytes: locked(tinyPdf("x")) }), "file.encrypted"],
    [
      "a PDF with a script",
      { bytes: tinyPdf("x", { catalogue: "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>" }) },
      "file.active_content",
    ],
    ["a PDF named otherwise", { fileName: "risks.docx" }, "file.type_mismatch"],
    ["a file without a known type", { bytes: Buffer.from("hello"), fileName: "notes.txt" }, "file.unknown_type"],
    ["a PDF where a workbook belongs", { node: "model" }, "file.type_mismatch"],
    [
      "a Word file where a workbook belongs",
      () => ({ node: "model", bytes: docx, fileName: "m.docx" }),
      "file.type_mismatch",
    ],
    [
      "a workbook of 156,000 cells",
      async () => ({ node: "model", fileName: "m.xlsx", bytes: await cells(156_000) }),
      "file.too_many_cells",
    ],
    ["more than 100 MB", () => ({ bytes: new Uint8Array(MAX_UPLOAD_BYTES + 1) }), "file.too_large"],
  ];
  it.each(bad)("of %s is refused beside the file's field, and nothing is kept", async (_, change, code) => {
    const files = raise.files.size;
    const versions = await raise.db.select().from(documentVersions);
    const given = typeof change === "function" ? await change() : change;
    expect(await raise.refused(() => upload(raise.ctx("publisher@aurora"), given))).toEqual({
      kind: "invalid",
      code: "invalidInput",
      fields: [{ path: "file", code }],
    });
    expect(raise.files.size).toBe(files);
    expect(await raise.db.select().from(documentVersions)).toEqual(versions);
  });

  it.each([
    ["an unknown document", () => UNKNOWN_ID],
    ["a folder", () => raise.nodeId("offering")],
  ])("to %s is refused", async (_, nodeId) => {
    expect(await raise.refused(() => upload(raise.ctx("publisher@aurora"), { nodeId: nodeId() }))).toEqual(notThere);
  });

  it("cannot replace the agreement, whose text would stay the old one", async () => {
    const change = { node: "confidentiality-agreement" };
    expect(await raise.refused(() => upload(raise.ctx("owner@aurora"), change))).toMatchObject({
      kind: "conflict",
      code: "agreementFixed",
    });
  });

  it.each(["reader@alpha", "signatory@beta", "auditor@aurora", "bookrunner@aurora"] as const)(
    "is not for %s",
    async (who) => {
      expect(await raise.refused(() => upload(raise.ctx(who)))).toEqual(roleMissing);
    },
  );
});

describe("publishing", () => {
  const filesOf = async (versionId: string) => {
    const rows = await raise.db.select().from(documentFiles).where(eq(documentFiles.versionId, versionId));
    return Object.fromEntries(rows.map(({ language, sha256 }) => [language, sha256]));
  };
  const publish = async (ctx: Ctx, node: string, versionId: string, files?: Record<string, string>) =>
    publishVersion({
      ctx,
      input: {
        nodeId: raise.nodeId(node),
        base: await ofDraft(node, versionId),
        files: files ?? (await filesOf(versionId)),
      },
    });
  const ofDraft = async (node: string, versionId: string) => {
    const { draft, published } = await baseNow(raise, "document", raise.nodeId(node));
    return { draft: { versionId, revision: draft?.revision ?? 1 }, published };
  };

  it("is refused where a language of the draft was not looked at", async () => {
    const ctx = raise.ctx("publisher@aurora");
    const { versionId, sha256: en } = await upload(ctx, { node: "information-memorandum", fileName: "im.pdf" });
    for (const seen of [{}, { en, fr: en }])
      expect(await raise.refused(() => publish(ctx, "information-memorandum", versionId, seen))).toMatchObject({
        kind: "conflict",
        code: "filesReplaced",
      });
  });

  it("puts the version before investors, supersedes the last one and marks it updated for who had read that", async () => {
    const reader = raise.ctx("reader@alpha");
    const before = await raise.versionId("information-memorandum");
    const page = { kind: "page", language: "en", page: 1, width: 480 } as const;
    await openBytes({ ctx: reader, input: { ...page, versionId: before } });
    const ctx = raise.ctx("publisher@aurora");
    const { versionId, sha256: fr } = await upload(ctx, {
      node: "information-memorandum",
      language: "fr",
      fileName: "im-fr.pdf",
    });
    const { value, entries } = await raise.recorded(() => publish(ctx, "information-memorandum", versionId));
    expect(value).toEqual({ version: 2 });
    expect(entries).toMatchObject([{ action: "document.publish", object: { version: 2 }, payload: { files: { fr } } }]);
    const states = (await versionsOf("information-memorandum")).map(({ number, state }) => `${number} ${state}`).sort();
    expect(states).toEqual(["1 superseded", "2 published"]);
    const node = (await readIndex({ ctx: reader })).find(({ number }) => number === "1.1");
    expect(node).toMatchObject({ version: 2, state: "updated" });
    // who had begun the version before finishes it; who had not is not shown it
    expect((await openBytes({ ctx: reader, input: { ...page, versionId: before } })).mime).toBe("image/jpeg");
    const other = raise.ctx("reader@beta");
    expect(await raise.refused(() => openBytes({ ctx: other, input: { ...page, versionId: before } }))).toEqual(
      notThere,
    );
    expect((await openBytes({ ctx: reader, input: { ...page, versionId } })).mime).toBe("image/jpeg");
  });

  it("twice is a conflict; of another document's draft, or of nothing, is not there", async () => {
    const ctx = raise.ctx("publisher@aurora");
    const published = await raise.versionId("information-memorandum");
    const [draft] = (await versionsOf("risk-factors")).filter(({ state }) => state === "draft");
    expect(await raise.refused(() => publish(ctx, "information-memorandum", published))).toMatchObject({
      code: "publishedMeanwhile",
    });
    expect(await raise.refused(() => publish(ctx, "dossier-north", draft!.id))).toEqual(notThere);
    expect(await raise.refused(() => publish(ctx, "risk-factors", UNKNOWN_ID))).toEqual(notThere);
  });

  it("refuses another file than the one that was looked at", async () => {
    const [draft] = (await versionsOf("risk-factors")).filter(({ state }) => state === "draft");
    const seen = await filesOf(draft!.id);
    await upload(raise.ctx("contributor@aurora"), { bytes: tinyPdf("another text") });
    const late = () => publish(raise.ctx("publisher@aurora"), "risk-factors", draft!.id, seen);
    expect(await raise.refused(late)).toMatchObject({ kind: "conflict", code: "filesReplaced" });
  });

  it("from two publishers at once happens once", async () => {
    const ctx = raise.ctx("publisher@aurora");
    const [draft] = (await versionsOf("dossier-north")).filter(({ state }) => state === "draft");
    const both = await Promise.allSettled([
      publish(ctx, "dossier-north", draft!.id),
      publish(raise.ctx("owner@aurora"), "dossier-north", draft!.id),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it.each(["contributor@aurora", "auditor@aurora", "signatory@alpha"] as const)("is not for %s", async (who) => {
    const [draft] = (await versionsOf("risk-factors")).filter(({ state }) => state === "draft");
    expect(await raise.refused(() => publish(raise.ctx(who), "risk-factors", draft!.id))).toEqual(roleMissing);
  });
});

function locked(pdf: Uint8Array): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), "upload-"));
  const [from, to] = [path.join(folder, "a.pdf"), path.join(folder, "b.pdf")];
  writeFileSync(from, pdf);
  execFileSync("qpdf", ["--encrypt", "secret", "owner", "256", "--", from, to], { stdio: "pipe" });
  const bytes = readFileSync(to);
  rmSync(folder, { recursive: true });
  return bytes;
}

import type { OpenRequest } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { rasterPage } from "@fabroom/documents";
import { and, eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "../context.ts";
import { sha256 } from "../evidence/seal.ts";
import { openBytes } from "../open-bytes.ts";
import { tinyPdf } from "../testing/pdf.ts";
import { pixelsOf, shareOfDifference } from "../testing/pixels.ts";
import {
  createTestRaise,
  notThere,
  type PersonKey,
  refusalOf,
  roleMissing,
  type TestRaise,
  UNKNOWN_ID,
} from "../testing/raise.ts";
import { FIRST } from "../testing/versions.ts";
import { getDocument } from "./get.ts";
import { readIndex } from "./index-room.ts";
import { uploadVersion } from "./upload.ts";

const { documentFiles, documentReads, grants, walls } = schema;

let raise: TestRaise;
let version: Record<"memorandum" | "dossier" | "model" | "note" | "agreement" | "draft", string>;
beforeAll(async () => {
  raise = await createTestRaise();
  const draft = await uploadVersion({
    ctx: raise.ctx("publisher@aurora"),
    input: {
      nodeId: raise.nodeId("risk-factors"),
      language: "en",
      fileName: "risks.pdf",
      changeNote: { en: "new", fr: "nouveau" },
      base: FIRST,
    },
    bytes: tinyPdf("draft"),
  });
  version = {
    memorandum: await raise.versionId("information-memorandum"),
    dossier: await raise.versionId("dossier-north"),
    model: await raise.versionId("model"),
    note: await raise.versionId("internal-note"),
    agreement: await raise.versionId("confidentiality-agreement"),
    draft: draft.versionId,
  };
});
afterAll(() => raise.close());

const page = (versionId: string, more: Partial<Extract<OpenRequest, { kind: "page" }>> = {}): OpenRequest => ({
  kind: "page",
  versionId,
  language: "en",
  page: 1,
  width: 900,
  ...more,
});
const titles = (nodes: { number: string; title: string }[]) => nodes.map(({ number, title }) => `${number} ${title}`);

describe("the index", () => {
  it("shows a fund what its group is granted, in order, numbered like everybody's", async () => {
    const ctx = raise.ctx("reader@alpha");
    const { value, entries } = await raise.recorded(() => readIndex({ ctx }));
    expect(titles(value)).toEqual([
      "1 offering",
      "1.1 information-memorandum",
      "1.2 risk-factors",
      "2 sites",
      "2.1 dossier-north",
      "3 equity",
      "3.1 model",
    ]);
    expect(entries).toMatchObject([{ action: "room.read", payload: { nodes: 7 } }]);
  });

  it("shows a walled bank nothing behind the wall, not even its folder, though it holds a grant", async () => {
    const nodes = await readIndex({ ctx: raise.ctx("reader@beta") });
    expect(titles(nodes)).toEqual([
      "1 offering",
      "1.1 information-memorandum",
      "1.2 risk-factors",
      "2 sites",
      "2.1 dossier-north",
    ]);
  });

  it("says what each may do: the fund downloads a dossier, the bank only reads it", async () => {
    const of = async (who: PersonKey) =>
      (await readIndex({ ctx: raise.ctx(who) })).find(({ title }) => title === "dossier-north")?.abilities;
    expect(await of("reader@alpha")).toEqual({ view: true, download: true, original: false });
    expect(await of("reader@beta")).toEqual({ view: true, download: false, original: false });
  });

  it("shows only published versions, and the reader's language", async () => {
    const nodes = await readIndex({ ctx: raise.ctx("reader@alpha", { language: "fr" }) });
    expect(nodes.find(({ number }) => number === "1.2")).toMatchObject({
      title: "risk-factors (fr)",
      version: 1,
      languages: ["fr", "en"],
      pages: 2,
      state: "new",
    });
  });

  it("follows a grant that ends and a wall that is put up, at once", async () => {
    const ctx = raise.ctx("reader@beta");
    const sites = raise.nodeId("sites");
    const seen = async () => titles(await readIndex({ ctx })).includes("2.1 dossier-north");
    await raise.db.update(grants).set({ until: raise.ports.clock.now() }).where(eq(grants.nodeId, sites));
    expect(await seen()).toBe(false);
    await raise.db.update(grants).set({ until: null }).where(eq(grants.nodeId, sites));
    expect(await seen()).toBe(true);
    const [group] = await raise.db.select().from(schema.groups).where(eq(schema.groups.key, "lenders"));
    const wall = { groupId: group!.id, nodeId: sites, reason: "test", from: raise.ports.clock.now() };
    await raise.db.insert(walls).values(wall);
    expect(await seen()).toBe(false);
    await raise.db.delete(walls).where(and(eq(walls.nodeId, sites), eq(walls.reason, "test")));
    expect(await seen()).toBe(true);
  });

  it("is closed before the agreement and before sign-in", async () => {
    const member = raise.ctx("reader@alpha", { kind: "member" });
    expect(await raise.refused(() => readIndex({ ctx: member }))).toMatchObject({ code: "agreementFirst" });
    expect(await raise.refused(() => readIndex({ ctx: raise.visitor() }))).toMatchObject({ code: "signInFirst" });
  });

  it("is closed to investors while the raise is prepared, and open to staff", async () => {
    await raise.setPhase("preparation");
    expect(await raise.refused(() => readIndex({ ctx: raise.ctx("reader@alpha") }))).toMatchObject({
      code: "phaseClosed",
    });
    expect(titles(await readIndex({ ctx: raise.ctx("auditor@aurora") }))).toContain("4.1 internal-note");
    await raise.setPhase("open");
  });
});

describe("one document", () => {
  const get = (ctx: Ctx, nodeId: string, language: "en" | "fr" = "en") =>
    getDocument({ ctx, input: { nodeId, language } });

  it("comes with its place, its neighbours and its history", async () => {
    const view = await get(raise.ctx("reader@alpha"), raise.nodeId("dossier-north"), "fr");
    expect(view).toMatchObject({
      number: "2.1",
      language: "fr",
      pages: 2,
      versionId: version.dossier,
      path: [{ number: "2", title: "sites" }],
      previous: { title: "risk-factors" },
      next: { title: "model" },
      versions: [{ version: 1, current: true, changeNote: "First version" }],
    });
  });

  it("has no neighbour that the reader may not see", async () => {
    const view = await get(raise.ctx("reader@beta"), raise.nodeId("dossier-north"));
    expect(view.next).toBeNull();
  });

  it.each([
    ["an unknown document", () => UNKNOWN_ID],
    ["a walled one", () => raise.nodeId("model")],
    ["one granted to nobody", () => raise.nodeId("internal-note")],
    ["a folder", () => raise.nodeId("sites")],
  ])("%s is not there", async (_, id) => {
    expect(await raise.refused(() => get(raise.ctx("reader@beta"), id()))).toEqual(notThere);
  });
});

describe("opening a page", () => {
  const open = (ctx: Ctx, input: OpenRequest) => openBytes({ ctx, input });

  it("gives a marked picture, a record and a read mark", async () => {
    const ctx = raise.ctx("reader@alpha");
    const { value, entries } = await raise.recorded(() => open(ctx, page(version.memorandum, { page: 2 })));
    expect(value).toMatchObject({
      mime: "image/jpeg",
      disposition: "inline",
      fileName: "information-memorandum-en-2.jpg",
    });
    const file = await fileOf(version.memorandum, "en");
    expect(entries).toMatchObject([
      {
        action: "document.page",
        object: { type: "document", id: raise.nodeId("information-memorandum"), version: 1, sha256: file.sha256 },
        payload: { versionId: version.memorandum, language: "en", page: 2, width: 900, copyId: expect.any(String) },
      },
    ]);
    const [read] = await raise.db.select().from(documentReads).where(eq(documentReads.userId, ctx.actor.userId));
    expect(read).toMatchObject({ nodeId: raise.nodeId("information-memorandum"), versionId: version.memorandum });
    const node = (await readIndex({ ctx })).find(({ number }) => number === "1.1");
    expect(node?.state).toBe("read");
  });

  it("never gives the clean page: the mark covers it, and each reader's differs", async () => {
    const [alpha, beta, again] = await Promise.all([
      open(raise.ctx("reader@alpha"), page(version.memorandum)),
      open(raise.ctx("reader@beta"), page(version.memorandum)),
      open(raise.ctx("reader@alpha"), page(version.memorandum)),
    ]);
    const stored = await raise.ports.storage.get((await fileOf(version.memorandum, "en")).readingKey);
    const raster = await rasterPage({ pdf: stored!, page: 1, widthPx: 900, cacheKey: "clean" });
    const raw = { width: raster.width, height: raster.height, channels: 4 as const };
    const clean = await sharp(Buffer.from(raster.rgba), { raw }).png().toBuffer();
    expect(await pixelsOf(alpha.bytes)).toMatchObject({ width: 900 });
    expect(await shareOfDifference(alpha.bytes, clean)).toBeGreaterThan(0.005);
    expect(await shareOfDifference(alpha.bytes, beta.bytes)).toBeGreaterThan(0.003);
    // another copy of the same reader at the same moment: only the copy's number and trace differ
    expect(Buffer.from(again.bytes).equals(Buffer.from(alpha.bytes))).toBe(false);
  });

  it("leaves two records for two readings, each with its own copy number", async () => {
    const ctx = raise.ctx("reader@beta");
    const { entries } = await raise.recorded(async () => {
      await open(ctx, page(version.dossier));
      await open(ctx, page(version.dossier));
    });
    expect(new Set(entries.map(({ payload }) => payload.copyId)).size).toBe(2);
  });

  it("opens the agreement before it is accepted, and nothing else", async () => {
    const ctx = raise.ctx("reader@alpha", { kind: "member" });
    expect((await open(ctx, page(version.agreement))).mime).toBe("image/jpeg");
    expect(await raise.refused(() => open(ctx, page(version.memorandum)))).toMatchObject({ code: "agreementFirst" });
    expect(
      await raise.refused(() => open(ctx, { kind: "download", versionId: version.agreement, language: "en" })),
    ).toMatchObject({ code: "agreementFirst" });
  });

  const closed: [string, PersonKey, () => OpenRequest][] = [
    ["an unknown version", "reader@beta", () => page(UNKNOWN_ID)],
    ["a walled document", "reader@beta", () => page(version.model)],
    ["a document granted to nobody", "reader@beta", () => page(version.note)],
    ["a draft", "reader@beta", () => page(version.draft)],
    ["a download where only reading is granted", "reader@beta", () => download(version.dossier)],
    ["an original where only download is granted", "reader@alpha", () => original(version.dossier)],
    ["a page beyond the last", "reader@beta", () => page(version.memorandum, { page: 3 })],
    ["a walled download", "reader@beta", () => download(version.model)],
    ["the agreement, which the room's grants do not open", "reader@beta", () => download(version.agreement)],
  ];
  it.each(closed)("%s: refused like what is not there, without a record or a read mark", async (_, who, input) => {
    const ctx = raise.ctx(who);
    const marks = () => raise.db.select().from(documentReads).where(eq(documentReads.userId, ctx.actor.userId));
    const before = await marks();
    expect(await raise.refused(() => open(ctx, input()))).toEqual(notThere);
    expect(await marks()).toEqual(before);
  });

  it("tells an auditor of the staff that his role reads no bytes", async () => {
    expect(await raise.refused(() => open(raise.ctx("auditor@aurora"), page(version.memorandum)))).toEqual(roleMissing);
  });

  it("asks a visitor to sign in", async () => {
    expect(await raise.refused(() => open(raise.visitor(), page(version.memorandum)))).toMatchObject({
      code: "signInFirst",
    });
  });

  it("lets staff who write see a draft", async () => {
    expect((await open(raise.ctx("contributor@aurora"), page(version.draft))).mime).toBe("image/jpeg");
    expect(await raise.refused(() => open(raise.ctx("relations@aurora"), page(version.draft)))).toMatchObject({
      kind: "forbidden",
    });
  });

  it("gives nothing when the right ends while the page is drawn", async () => {
    const ctx = raise.ctx("reader@beta");
    const { storage } = raise.ports;
    const offering = raise.nodeId("offering");
    const end = () =>
      raise.db.update(grants).set({ until: raise.ports.clock.now() }).where(eq(grants.nodeId, offering));
    raise.ports.storage = {
      ...storage,
      get: async (key) => {
        await end();
        return storage.get(key);
      },
    };
    expect(await raise.refused(() => open(ctx, page(version.memorandum, { width: 480 })))).toEqual(notThere);
    raise.ports.storage = storage;
    await raise.db.update(grants).set({ until: null }).where(eq(grants.nodeId, offering));
  });

  it("logs stored bytes that are missing, and says to the reader that there is nothing", async () => {
    const { readingKey } = await fileOf(version.dossier, "fr");
    const kept = raise.files.get(readingKey);
    raise.files.delete(readingKey);
    const input = page(version.dossier, { language: "fr" });
    expect(await raise.refused(() => open(raise.ctx("reader@alpha"), input))).toEqual(notThere);
    expect(raise.logged.at(-1)).toMatchObject({ level: "error", data: { key: readingKey } });
    raise.files.set(readingKey, kept!);
  });

  const altered: [string, () => OpenRequest, "readingKey" | "storageKey", string][] = [
    ["a page drawn before", () => page(version.memorandum), "readingKey", "document.page"],
    ["a page of an office file's reading", () => page(version.model), "readingKey", "document.page"],
    ["a download", () => download(version.dossier), "readingKey", "document.download"],
    ["an original", () => original(version.model), "storageKey", "document.original"],
  ];
  it.each(altered)(
    "withholds %s whose stored bytes are not those on record, and records it",
    async (_, of, key, asked) => {
      const ctx = raise.ctx("signatory@alpha");
      const input = of();
      await open(ctx, input);
      const file = await fileOf((input as { versionId: string }).versionId, "en");
      const kept = raise.files.get(file[key])!;
      const bytes = Uint8Array.from(kept);
      bytes[bytes.length >> 1]! ^= 1;
      raise.files.set(file[key], bytes);
      const { value, entries } = await raise.recorded(() => refusalOf(open(ctx, input)));
      raise.files.set(file[key], kept);
      expect(value).toEqual({ kind: "conflict", code: "fileAltered", fields: [] });
      const [recorded, actual] = [kept, bytes].map((each) => sha256(each));
      expect(entries).toMatchObject([{ action: "file.withhold", payload: { asked, recorded, actual } }]);
      expect(raise.logged.at(-1)).toMatchObject({ level: "error", data: { key: file[key], recorded, actual } });
      await open(ctx, input);
    },
  );
});

describe("downloads", () => {
  it("are protected copies: a PDF of pictures, a stamped workbook, each on record", async () => {
    const ctx = raise.ctx("signatory@alpha");
    const pdf = await raise.recorded(() => openBytes({ ctx, input: download(version.dossier) }));
    expect(pdf.value).toMatchObject({ mime: "application/pdf", disposition: "attachment" });
    expect(Buffer.from(pdf.value.bytes).toString("latin1", 0, 5)).toBe("%PDF-");
    const stored = await raise.ports.storage.get((await fileOf(version.dossier, "en")).storageKey);
    expect(Buffer.from(pdf.value.bytes).includes(Buffer.from(stored!).subarray(0, 200))).toBe(false);
    expect(pdf.entries).toMatchObject([{ action: "document.download" }]);
    const xlsx = await raise.recorded(() => openBytes({ ctx, input: original(version.model) }));
    expect(xlsx.value.fileName).toBe("model-en.xlsx");
    expect(xlsx.entries).toMatchObject([{ action: "document.original" }]);
    const file = await fileOf(version.model, "en");
    expect(Buffer.from(xlsx.value.bytes).equals(Buffer.from(raise.files.get(file.storageKey)!))).toBe(false);
  });
});

const download = (versionId: string): OpenRequest => ({ kind: "download", versionId, language: "en" });
const original = (versionId: string): OpenRequest => ({ kind: "original", versionId, language: "en" });
async function fileOf(versionId: string, language: "en" | "fr") {
  const files = await raise.db.select().from(documentFiles).where(eq(documentFiles.versionId, versionId));
  return files.find((file) => file.language === language)!;
}

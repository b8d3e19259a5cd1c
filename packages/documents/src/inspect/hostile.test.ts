import { mkdtempSync, readdirSync, readFileSync, rmdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { zip } from "@cj-tech-master/excelts/archive";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { shared } from "../lib/shared.ts";
import { toReadingPdf } from "../reading/to-reading-pdf.ts";
import { withParts, word, workbook } from "../testing/office.ts";
import { handmadePdf } from "../testing/tools.ts";
import { inspectFile } from "./inspect-file.ts";
import { FileReader } from "./process.ts";

let docx: Uint8Array;
let xlsx: Uint8Array;
beforeAll(async () => {
  [docx, xlsx] = await Promise.all([word(), workbook()]);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const SHEET = "xl/worksheets/sheet1.xml";
const RELATIONS = "word/_rels/document.xml.rels";
const cells = (count: number) => `<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(count)}</row>`;
const inSheet = (xml: string) => (text: string) =>
  text.replace(/<sheetData[^>]*>.*<\/sheetData>/s, `<sheetData>${xml}</sheetData>`);
const linkedPicture = (text: string) =>
  text.replace(
    "</Relationships>",
    `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`,
  );

/** A sheet whose XML unfolds to this many bytes of spaces. */
const swollen = (bytes: number) => (text: string) => text.replace("<sheetData", `${" ".repeat(bytes)}<sheetData`);

describe("a hostile file is refused by its name", () => {
  it.each([
    [
      "a workbook of little that unfolds to 150 MB",
      "a.xlsx",
      () => withParts(xlsx, { [SHEET]: swollen(150e6) }),
      "unpacks_too_large",
    ],
    [
      "a workbook of 180,000 cells",
      "a.xlsx",
      () => withParts(xlsx, { [SHEET]: inSheet(cells(180_000)) }),
      "too_many_cells",
    ],
    [
      "a Word file with a DTD",
      "a.docx",
      () =>
        withParts(docx, {
          "word/document.xml": (text) => text.replace("<w:document", '<!DOCTYPE x [<!ENTITY a "b">]><w:document'),
        }),
      "document_type",
    ],
    [
      "a DTD in another encoding",
      "a.docx",
      () => withParts(docx, { "word/extra.xml": () => "" }).then((bytes) => withUtf16(bytes)),
      "document_type",
    ],
    [
      "a picture that lies elsewhere",
      "a.docx",
      () => withParts(docx, { [RELATIONS]: linkedPicture }),
      "linked_content",
    ],
    ["a part above the file", "a.docx", () => withParts(docx, { "../../word/evil.xml": () => "<x/>" }), "unsafe_path"],
    ["a part at the root", "a.docx", () => withParts(docx, { "/etc/cron.d/x": () => "x" }), "unsafe_path"],
    [
      "a part named as Windows would",
      "a.docx",
      () => withParts(docx, { "word\\..\\..\\x.xml": () => "<x/>" }),
      "unsafe_path",
    ],
    [
      "20,000 parts",
      "a.docx",
      () =>
        withParts(docx, Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`word/p${i}.xml`, () => "<x/>"]))),
      "unpacks_too_large",
    ],
    ["a PDF of 6,000 pages", "a.pdf", async () => manyPages(6000), "too_many_pages"],
  ])("%s", async (_, name, make, reason) => {
    expect(await inspectFile(await make(), name)).toEqual({ ok: false, reason });
  });

  it("and one that nests too deeply to be read has no pages, and says so", async () => {
    const deep = `${"<w:tbl><w:tr><w:tc>".repeat(30_000)}<w:p/>${"</w:tc></w:tr></w:tbl>".repeat(30_000)}`;
    const bytes = await withParts(docx, { "word/document.xml": (text) => text.replace("<w:body>", `<w:body>${deep}`) });
    const read = toReadingPdf({ bytes, kind: "docx", title: "t", lang: "en", createdAt: new Date(0) });
    await expect(read).rejects.toMatchObject({ name: "DocumentError" });
  });
});

describe("the process that reads files", () => {
  it("gives its memory back after a large one, and leaves nothing on the disk", async () => {
    const own = mkdtempSync(path.join(os.tmpdir(), "hostile-"));
    // other tests read files at the same time
    vi.stubEnv("TMPDIR", own);
    const before = process.memoryUsage().rss;
    for (let i = 0; i < 3; i++) await inspectFile(await withParts(xlsx, { [SHEET]: swollen(100e6) }), "a.xlsx");
    const { pid } = shared().fileReader ?? {};
    const resident = pid ? Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * 4096 : 0;
    expect(resident).toBeLessThan(320 * 1024 ** 2);
    // the test itself makes the file; the portal only passes it on
    expect(process.memoryUsage().rss - before).toBeLessThan(900e6);
    expect(os.tmpdir()).toBe(own);
    expect(readdirSync(own)).toEqual([]);
    rmdirSync(own);
  });

  it("is ended when a file takes too long, and the next file is read", async () => {
    const reader = new FileReader({ timeoutMs: 1 });
    await expect(
      reader.run({ op: "inspect", file: "/dev/null", fileName: "a.pdf", maxBytes: 1 }),
    ).rejects.toMatchObject({ code: "timeout" });
    expect(await inspectFile(handmadePdf(), "a.pdf")).toMatchObject({ ok: true, pages: 1 });
  });
});

/** One part rewritten as UTF-16 with a DTD, as Office would read it and a search for ASCII letters would not. */
async function withUtf16(bytes: Uint8Array): Promise<Uint8Array> {
  const { zipParts } = await import("../lib/zip-parts.ts");
  const reading = await zipParts(bytes, 1e8);
  if (!reading.ok) throw new Error(reading.reason);
  const archive = zip({ noSort: true });
  for (const { name, data } of reading.parts)
    archive.add(name, name === "word/extra.xml" ? Buffer.from("\ufeff<!DOCTYPE x><x/>", "utf16le") : data);
  return archive.bytes();
}

function manyPages(count: number): Uint8Array {
  const kids = `${"3 0 R ".repeat(count)}`;
  return Buffer.from(
    Buffer.from(handmadePdf()).toString("latin1").replace("/Kids [3 0 R] /Count 1", `/Kids [${kids}] /Count ${count}`),
    "latin1",
  );
}

import { beforeAll, describe, expect, it } from "vitest";
import { inspectFile } from "../inspect/inspect-file.ts";
import { zipParts } from "../lib/zip-parts.ts";
import { createdAt, partOf, withParts, word, workbook } from "../testing/office.ts";
import { buildDocx } from "../word/build-docx.ts";
import { readDocx } from "../word/read-docx.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";
import { stampDocx } from "./stamp-docx.ts";
import { stampWorkbook } from "./stamp-workbook.ts";

const lines = ['Zoë O’Brien & <Fils> "1"', "山田太郎", "محمد\u0000", "23 Nov 2026 17:00 CET"];
const shown = 'Zoë O’Brien & <Fils> "1"';
let xlsx: Uint8Array;
let docx: Uint8Array;
beforeAll(async () => {
  [xlsx, docx] = [await workbook(), await word()];
});

/** Names of the parts whose bytes are not the same in both files. */
async function changed(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const [old, now] = [await zipParts(before, 1e8), await zipParts(after, 1e8)];
  if (!old.ok || !now.ok) throw new Error("unreadable");
  const kept = new Map(old.parts.map(({ name, data }) => [name, Buffer.from(data).toString("hex")]));
  return now.parts
    .filter(({ name, data }) => kept.get(name) !== Buffer.from(data).toString("hex"))
    .map(({ name }) => name);
}

describe("stampWorkbook", () => {
  it("puts a sheet with the reader's lines first and keeps every other sheet", async () => {
    const stamped = await stampWorkbook(xlsx, lines);
    const [copy, ...rest] = await readWorkbook(stamped);
    expect(copy?.name).toBe("Copy");
    expect(copy?.cells.map(({ value }) => value)).toEqual([shown, "山田太郎", "محمد", "23 Nov 2026 17:00 CET"]);
    expect(rest).toEqual(await readWorkbook(xlsx));
  });

  it("changes nothing but the table of contents and adds the sheet and the property", async () => {
    expect((await changed(xlsx, await stampWorkbook(xlsx, lines))).sort()).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "docProps/custom.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/workbook.xml",
      "xl/worksheets/sheet3.xml",
    ]);
  });

  it("moves what counts sheets by their place", async () => {
    expect(await partOf(xlsx, "xl/workbook.xml")).toContain('localSheetId="1"');
    const opened = await withParts(xlsx, {
      "xl/workbook.xml": (text) =>
        text.replace("<sheets>", '<bookViews><workbookView activeTab="1" firstSheet="1"/></bookViews><sheets>'),
    });
    const book = await partOf(await stampWorkbook(opened, lines), "xl/workbook.xml");
    expect(book).toContain('localSheetId="2"');
    expect(book).not.toContain('localSheetId="1"');
    expect(book).not.toMatch(/activeTab|firstSheet/);
  });

  it("says the reader's lines in the properties, once also after a second stamp", async () => {
    const twice = await stampWorkbook(await stampWorkbook(xlsx, ["A"]), ["B & C"]);
    const custom = await partOf(twice, "docProps/custom.xml");
    expect(custom.match(/name="Copy"/g)).toHaveLength(1);
    expect(custom).toContain("<vt:lpwstr>B &amp; C</vt:lpwstr>");
    expect((await readWorkbook(twice)).map(({ name }) => name)).toEqual(["Copy 2", "Copy", "Inputs", "Cash flow"]);
  });

  it("takes a name for the sheet, however long", async () => {
    const [sheet] = await readWorkbook(
      await stampWorkbook(xlsx, lines, { sheetName: "Exemplaire nominatif de l’investisseur" }),
    );
    expect(sheet?.name.length).toBeLessThanOrEqual(31);
    expect(sheet?.name).toMatch(/^Exemplaire nominatif/);
  });

  it("gives a file that is still accepted, and equal bytes for equal input", async () => {
    const stamped = await stampWorkbook(xlsx, lines);
    expect(await inspectFile(stamped, "a.xlsx")).toMatchObject({ ok: true });
    expect(Buffer.compare(stamped, await stampWorkbook(xlsx, lines))).toBe(0);
  });

  it("refuses what is no workbook", async () => {
    await expect(stampWorkbook(docx, lines)).rejects.toMatchObject({ code: "unsupported" });
    await expect(stampWorkbook(Buffer.from("no"), lines)).rejects.toMatchObject({ code: "damaged" });
  });
});

describe("stampDocx", () => {
  it("writes the lines into the header that is there and keeps the body", async () => {
    const stamped = await stampDocx(docx, lines);
    const header = await partOf(stamped, "word/header1.xml");
    expect(header.replaceAll("\u200e", "")).toContain(
      "Zoë O’Brien &amp; &lt;Fils&gt; &quot;1&quot; · 山田太郎 · محمد · 23 Nov 2026 17:00 CET",
    );
    expect(header).toContain("Confidentiel");
    expect(await readDocx(stamped)).toEqual(await readDocx(docx));
    expect(await inspectFile(stamped, "a.docx")).toMatchObject({ ok: true });
  });

  it("makes a header where there is none, also for first and even pages and for a file without sections", async () => {
    const plain = await buildDocx({
      properties: { title: "t", createdAt },
      language: "en",
      blocks: [{ kind: "paragraph", text: "x" }],
    });
    const kinds = async (bytes: Uint8Array) =>
      [
        ...(await partOf(await stampDocx(bytes, lines), "word/document.xml")).matchAll(
          /<w:headerReference[^>]*w:type="(\w+)"/g,
        ),
      ].map(([, kind]) => kind);
    expect(await kinds(plain)).toEqual(["default"]);
    const special = await withParts(plain, {
      "word/document.xml": (text) => text.replace("</w:sectPr>", "<w:titlePg/></w:sectPr>"),
      "word/settings.xml": (text) =>
        text.replace(/<w:evenAndOddHeaders[^>]*>/, "").replace("</w:settings>", "<w:evenAndOddHeaders/></w:settings>"),
    });
    expect(await kinds(special)).toEqual(["default", "even", "first"]);
    const bare = await withParts(plain, {
      "word/document.xml": (text) => text.replace(/<w:sectPr.*<\/w:sectPr>/s, ""),
    });
    expect(await kinds(bare)).toEqual(["default"]);
    expect(await partOf(await stampDocx(bare, lines), "word/header1.xml")).toContain("山田太郎");
  });

  it("stamps a stamped file once more without harm", async () => {
    const twice = await stampDocx(await stampDocx(docx, ["A"]), ["B"]);
    expect(await inspectFile(twice, "a.docx")).toMatchObject({ ok: true });
    const types = await partOf(twice, "[Content_Types].xml");
    const names = [...types.matchAll(/PartName="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("refuses what is no Word file", async () => {
    await expect(stampDocx(xlsx, lines)).rejects.toMatchObject({ code: "unsupported" });
  });
});

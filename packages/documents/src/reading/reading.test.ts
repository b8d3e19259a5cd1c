import * as docx from "docx";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { createdAt, docxSpec, word, workbook, workbookSpec } from "../testing/office.ts";
import { onPdf } from "../testing/tools.ts";
import { buildDocx } from "../word/build-docx.ts";
import { encodeColumn } from "../workbook/address.ts";
import { buildWorkbook } from "../workbook/build-workbook.ts";
import { toReadingPdf } from "./to-reading-pdf.ts";

const text = (pdf: Uint8Array) => onPdf(pdf, "pdftotext", "-layout", "@", "-");
const read = (bytes: Uint8Array, kind: "xlsx" | "docx", lang: "en" | "fr" = "fr") =>
  toReadingPdf({ bytes, kind, title: "Modèle : site de Brest", lang, createdAt });

describe("toReadingPdf of a workbook", () => {
  it("shows each sheet with its stored values and the cells' addresses", async () => {
    const pdf = await read(await workbook(), "xlsx");
    const words = await text(pdf);
    expect(words).toMatch(/Inputs[\s\S]*Cash flow/);
    expect(words).toMatch(/2 +Taux d’actualisation +8\.0%/);
    expect(words).toMatch(/ A +B +C +D/);
    expect(words).toMatch(/4 +NPV +300\.0/);
    expect(words).toContain("=1+1");
    expect(await onPdf(pdf, "pdfinfo", "@")).toMatch(/Tagged:\s+yes/);
  });

  it("cuts wide sheets into strips, breaks long ones between rows, and loses no cell", async () => {
    const rows = Array.from({ length: 70 }, (_, r) => Array.from({ length: 60 }, (_, c) => (r + 1) * 1000 + c));
    const bytes = await buildWorkbook({ properties: { title: "t", createdAt }, sheets: [{ name: "Wide", rows }] });
    const pdf = await read(bytes, "xlsx", "en");
    const words = new Set((await text(pdf)).split(/\s+/));
    expect(rows.flat().filter((value) => !words.has(String(value)))).toEqual([]);
    expect([...Array(60).keys()].map((i) => encodeColumn(i + 1)).filter((label) => !words.has(label))).toEqual([]);
    const pages = Number(/Pages:\s+(\d+)/.exec(await onPdf(pdf, "pdfinfo", "@"))?.[1]);
    expect(pages).toBeGreaterThan(8);
    expect(await onPdf(pdf, "pdfinfo", "@")).toMatch(/Page size:\s+841\.89 x 595\.2/);
  });

  it("never cuts a number, says so where a sheet is too large, and leaves hidden sheets hidden", async () => {
    const long = { value: 123456789012.345, format: "#,##0.000" };
    const wide = Array.from({ length: 24 }, (_, i) => i);
    const rows = [[long, 1 / 3, ...wide], ...Array.from({ length: 3000 }, (_, i) => [i])];
    const secret = { name: "Secret", hidden: true, rows: [["hidden words"]] };
    const spec = { ...workbookSpec(), names: [], sheets: [{ name: "Long", columns: [{ width: 5 }], rows }, secret] };
    const words = await text(await read(await buildWorkbook(spec), "xlsx", "fr"));
    expect(words).toContain("123,456,789,012.345");
    expect(words).toContain("0.3333333333");
    expect(words).toContain("La feuille continue");
    expect(words).not.toMatch(/Secret|hidden words/);
    expect(words).not.toMatch(/\b2999\b/);
  });

  it("lets a text run over the empty cells beside it", async () => {
    const title = "A rather long title of the sheet that needs far more room than its own narrow column";
    const rows = [
      [title, null, null, null, null, null, null, null, "end"],
      [1, 2, 3],
    ];
    const bytes = await buildWorkbook({ properties: { title: "t", createdAt }, sheets: [{ name: "A", rows }] });
    expect(await text(await read(bytes, "xlsx", "en"))).toMatch(new RegExp(`1 +${title} +end`));
  });
});

describe("toReadingPdf of a Word file", () => {
  it("shows the blocks in order, with headings that skip no level", async () => {
    const pdf = await read(await word(), "docx");
    const words = (await text(pdf)).replaceAll(/\s+/g, " ");
    expect(words).toMatch(
      /Note du conseil Objet Résumé & <b> Un mot 山田太郎 محمد|Note du conseil Objet Résumé & <b> Un mot 山田太郎/,
    );
    expect(words).toMatch(/1\. un 1\. sous 2\. deux – puce Saut de niveau 1\. encore un/);
    expect(words).toMatch(/Retard 1 250/);
    const tree = await onPdf(pdf, "pdfinfo", "-struct", "@");
    expect(tree).toMatch(/^ *H2\b/m);
    expect(tree).not.toMatch(/^ *H3\b/m);
  });

  it("takes pictures in, and says where one cannot be shown", async () => {
    const data = await sharp({ create: { width: 40, height: 40, channels: 3, background: "#17548f" } })
      .jpeg()
      .toBuffer();
    const image = (type: "jpg" | "bmp", bytes: Buffer) =>
      new docx.Paragraph({
        children: [new docx.ImageRun({ type, data: bytes, transformation: { width: 40, height: 40 } })],
      });
    const sections = [{ children: [image("jpg", data), image("bmp", Buffer.from("424d00", "hex"))] }];
    const pdf = await read(await docx.Packer.toBuffer(new docx.Document({ sections })), "docx");
    expect((await onPdf(pdf, "pdfimages", "-list", "@")).trim().split("\n")).toHaveLength(3);
    expect(await text(pdf)).toContain("Image");
  });

  it("spells what no font draws, and repeats itself to the byte", async () => {
    const spec = { ...docxSpec(), blocks: [{ kind: "paragraph" as const, text: "ไ #panic()\n*a*" }] };
    const bytes = await buildDocx(spec);
    const [first, second] = [await read(bytes, "docx"), await read(bytes, "docx")];
    expect(await text(first)).toContain("[U+0E44] #panic()");
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

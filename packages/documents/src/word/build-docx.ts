import type * as Docx from "docx";
import { zipParts } from "../lib/zip-parts.ts";
import { zipWrite } from "../lib/zip-write.ts";
import { type DocxSpec, type RichText, runsOf, type TableCell, type WordBlock } from "./spec.ts";

const INK = "111A27";
const ACCENT = "17548F";
const MUTED = "4C5663";
const LINE = "DBD9D3";
const LANGUAGE = { en: "en-GB", fr: "fr-FR" } as const;
const NUMBERED = "numbered";
/** docx writes many small parts: 64 MB unpacked is far more than any of our documents. */
const BUDGET = 64 * 1024 * 1024;

/** A Word file from plain data: styles, lists, tables with a repeated header, running lines, page numbers. */
export async function buildDocx(spec: DocxSpec): Promise<Uint8Array> {
  const docx = await import("docx");
  const { createdAt, author, ...words } = spec.properties;
  const document = new docx.Document({
    ...words,
    creator: author ?? "",
    lastModifiedBy: author ?? "",
    styles: styles(spec.language),
    numbering: { config: [{ reference: NUMBERED, levels: [0, 1, 2, 3].map((level) => numbering(docx, level)) }] },
    sections: [
      {
        ...(spec.header ? { headers: { default: new docx.Header({ children: [small(docx, [spec.header])] }) } } : {}),
        footers: { default: new docx.Footer({ children: [small(docx, [`${spec.footer ?? ""}\t`, "page"])] }) },
        children: numberLists(spec.blocks).flatMap(({ block, list }) => render(docx, block, list)),
      },
    ],
  });
  return withDate(await docx.Packer.toBuffer(document), createdAt);
}

/** The library stamps the present time into the properties; equal specs must give equal bytes. */
async function withDate(bytes: Uint8Array, createdAt: Date): Promise<Uint8Array> {
  const reading = await zipParts(bytes, BUDGET);
  if (!reading.ok) throw new Error(`docx wrote an unreadable file: ${reading.reason}`);
  const iso = createdAt.toISOString().replace(/\.\d+Z$/, "Z");
  const parts = reading.parts.map(({ name, data }) => {
    if (name !== "docProps/core.xml") return { name, data };
    const xml = Buffer.from(data).toString("utf8");
    return { name, data: Buffer.from(xml.replaceAll(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${iso}`)) };
  });
  return zipWrite(parts);
}

/** Each ordered list counts from one again: it gets an instance number of its own. */
function numberLists(blocks: WordBlock[]): { block: WordBlock; list: number }[] {
  let list = 0;
  return blocks.map((block) => ({ block, list: block.kind === "list" && block.ordered ? ++list : 0 }));
}

function render(docx: typeof Docx, block: WordBlock, list: number): Docx.FileChild[] {
  const { Paragraph, HeadingLevel } = docx;
  switch (block.kind) {
    case "title":
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: runs(docx, block.text) })];
    case "heading": {
      const level = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][block.level - 1];
      return [new Paragraph({ ...(level ? { heading: level } : {}), children: runs(docx, block.text) })];
    }
    case "paragraph":
      return [new Paragraph({ ...(block.style ? { style: block.style } : {}), children: runs(docx, block.text) })];
    case "list":
      return block.items.map(
        ({ text, level = 0 }) =>
          new Paragraph({
            ...(block.ordered ? { numbering: { reference: NUMBERED, level, instance: list } } : { bullet: { level } }),
            children: runs(docx, text),
          }),
      );
    case "table":
      return [
        ...(block.caption ? [new Paragraph({ style: "caption", keepNext: true, text: block.caption })] : []),
        table(docx, block.header, block.rows),
        new Paragraph({}),
      ];
    case "page-break":
      return [new Paragraph({ children: [new docx.PageBreak()] })];
  }
}

function runs(docx: typeof Docx, text: RichText): Docx.TextRun[] {
  return runsOf(text).map(({ text, bold, italic }) => {
    return new docx.TextRun({ text, ...(bold ? { bold } : {}), ...(italic ? { italics: true } : {}) });
  });
}

function table(docx: typeof Docx, header: TableCell[], rows: TableCell[][]): Docx.Table {
  const line = { style: docx.BorderStyle.SINGLE, size: 4, color: LINE };
  const none = { style: docx.BorderStyle.NONE, size: 0, color: "FFFFFF" };
  const cell = ({ text, align }: TableCell, column: number, bold: boolean) =>
    new docx.TableCell({
      children: [
        new docx.Paragraph({
          style: "cell",
          alignment: align ?? header[column]?.align ?? "left",
          children: runs(
            docx,
            runsOf(text).map((run) => (bold ? { ...run, bold } : run)),
          ),
        }),
      ],
    });
  const row = (cells: TableCell[], isHeader: boolean) =>
    new docx.TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: cells.map((content, i) => cell(content, i, isHeader)),
    });
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
    rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
  });
}

function small(docx: typeof Docx, parts: string[]): Docx.Paragraph {
  return new docx.Paragraph({
    style: "running",
    tabStops: [{ type: "right", position: docx.TabStopPosition.MAX }],
    children: parts.map((part) =>
      part === "page" ? new docx.TextRun({ children: [docx.PageNumber.CURRENT] }) : new docx.TextRun(part),
    ),
  });
}

function numbering(docx: typeof Docx, level: number): Docx.ILevelsOptions {
  const indent = { left: 567 * (level + 1), hanging: 397 };
  const format = level % 2 === 0 ? docx.LevelFormat.DECIMAL : docx.LevelFormat.LOWER_LETTER;
  return { level, format, text: `%${level + 1}.`, alignment: "left", style: { paragraph: { indent } } };
}

function styles(language: "en" | "fr"): Docx.IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { font: "Georgia", size, bold: true, color: INK },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  const paragraph = (id: string, run: Docx.IRunStylePropertiesOptions, after: number) => ({
    id,
    name: id,
    basedOn: "Normal",
    run,
    paragraph: { spacing: { after } },
  });
  return {
    default: {
      document: {
        run: { font: "Georgia", size: 21, color: INK, language: { value: LANGUAGE[language] } },
        paragraph: { spacing: { after: 140, line: 288 } },
      },
      title: heading(44, 0),
      heading1: heading(32, 400),
      heading2: heading(25, 300),
      heading3: heading(21, 240),
    },
    paragraphStyles: [
      paragraph("lead", { size: 24, color: MUTED }, 200),
      paragraph("note", { size: 17, color: MUTED }, 120),
      paragraph("caption", { size: 18, bold: true, color: ACCENT }, 80),
      paragraph("cell", { size: 18 }, 40),
      paragraph("running", { size: 15, color: MUTED }, 0),
    ],
  };
}

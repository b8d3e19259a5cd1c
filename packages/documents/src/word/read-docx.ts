import { DocumentError } from "../lib/document-error.ts";
import type { ListItem, Run, TableCell, WordReading } from "./spec.ts";

/** The part of mammoth's document tree that is read here. */
type Node = {
  type: string;
  children?: Node[];
  value?: string;
  styleName?: string | null;
  numbering?: { level: string | number; isOrdered: boolean } | null;
  isBold?: boolean;
  isItalic?: boolean;
  isHeader?: boolean;
  breakType?: string;
  altText?: string | null;
  contentType?: string;
  readAsBuffer?: () => Promise<Buffer>;
  alignment?: string | null;
};

/**
 * Blocks of a Word file in reading order: headings, paragraphs, lists, tables and pictures. Running lines, comments and
 * drawings are left out.
 * @throws DocumentError damaged
 */
export async function readDocx(bytes: Uint8Array): Promise<WordReading> {
  const { default: mammoth } = await import("mammoth");
  let root: Node | undefined;
  try {
    const transformDocument = (document: Node) => {
      root = document;
      return { ...document, children: [] };
    };
    await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { transformDocument });
  } catch (cause) {
    throw new DocumentError("damaged", "not a readable Word file", { cause });
  }
  const blocks: WordReading = [];
  for (const node of root?.children ?? []) await addBlock(blocks, node);
  return blocks;
}

async function addBlock(blocks: WordReading, node: Node): Promise<void> {
  if (node.type === "table") blocks.push(tableOf(node));
  if (node.type !== "paragraph") return;
  const text = runsIn(node);
  if (text.length > 0) addText(blocks, node, text);
  for (const image of find(node, "image")) {
    if (!image.readAsBuffer) continue;
    const bytes = await image.readAsBuffer();
    blocks.push({ kind: "image", bytes, mime: image.contentType ?? "", alt: image.altText ?? "" });
  }
}

function addText(blocks: WordReading, node: Node, text: Run[]): void {
  const style = node.styleName?.toLowerCase() ?? "";
  const heading = /^(?:heading|titre|überschrift) ([1-9])/.exec(style)?.[1];
  if (style === "title" || style === "titre") blocks.push({ kind: "title", text });
  else if (heading) blocks.push({ kind: "heading", level: clampLevel(Number(heading)), text });
  else if (node.numbering) addItem(blocks, node.numbering, text);
  else blocks.push({ kind: "paragraph", text, ...(style === "lead" || style === "note" ? { style } : {}) });
}

const clampLevel = (level: number) => (level <= 1 ? 1 : level === 2 ? 2 : 3);

function addItem(blocks: WordReading, { level, isOrdered }: NonNullable<Node["numbering"]>, text: Run[]): void {
  const item: ListItem = { text, level: Number(level) };
  const last = blocks.at(-1);
  if (last?.kind === "list" && (last.ordered === isOrdered || Number(level) > 0)) last.items.push(item);
  else blocks.push({ kind: "list", ordered: isOrdered, items: [item] });
}

function tableOf(node: Node): WordReading[number] {
  const rows = (node.children ?? []).filter(({ type }) => type === "tableRow");
  const cells = (row: Node): TableCell[] =>
    (row.children ?? []).map((cell) => {
      const paragraphs = cell.children ?? [];
      const align = paragraphs[0]?.alignment;
      const text = joinParagraphs(paragraphs.map(runsIn));
      return align === "right" || align === "center" ? { text, align } : { text };
    });
  const [first, ...rest] = rows;
  return { kind: "table", header: first ? cells(first) : [], rows: rest.map(cells) };
}

function joinParagraphs(paragraphs: Run[][]): Run[] {
  return paragraphs.flatMap((runs, i) => (i === 0 ? runs : [{ text: "\n" }, ...runs]));
}

function runsIn(node: Node): Run[] {
  const runs: Run[] = [];
  for (const run of find(node, "run")) {
    const text = (run.children ?? []).map(letters).join("");
    if (text === "") continue;
    runs.push({ text, ...(run.isBold ? { bold: true } : {}), ...(run.isItalic ? { italic: true } : {}) });
  }
  return runs;
}

function letters({ type, value, breakType }: Node): string {
  if (type === "text") return value ?? "";
  if (type === "tab") return "\t";
  return type === "break" && breakType === "line" ? "\n" : "";
}

function find(node: Node, type: string): Node[] {
  return (node.children ?? []).flatMap((child) => (child.type === type ? [child] : find(child, type)));
}

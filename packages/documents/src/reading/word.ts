import { type ListItem, plainText, type RichText, runsOf, type WordReading } from "../word/spec.ts";

type Blocks = Record<string, unknown>[];

const EXTENSION: Record<string, string> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/svg+xml": "svg",
};

/** Blocks as the template wants them, and the pictures as files. The Word title gives way to the page's own. */
export function wordPages(
  reading: WordReading,
  title: string,
  picture: string,
): { blocks: Blocks; files: Record<string, Uint8Array> } {
  const files: Record<string, Uint8Array> = {};
  const blocks: Blocks = [];
  let depth = 0;
  // a title of its own, other than the document's, is the outermost heading
  const kept = reading.filter((block) => block.kind !== "title" || plainText(block.text).trim() !== title.trim());
  for (const block of kept) {
    switch (block.kind) {
      case "title":
      case "heading":
        // tagged PDF allows no skipped level
        depth = Math.min(block.kind === "title" ? 1 : block.level, depth + 1);
        blocks.push({ kind: "heading", level: depth, text: clean(block.text) });
        break;
      case "paragraph":
        blocks.push({ ...block, text: clean(block.text) });
        break;
      case "list":
        blocks.push({ ...block, items: nest(block.items) });
        break;
      case "table":
        blocks.push(...tableBlock(block));
        break;
      case "image": {
        const extension = EXTENSION[block.mime];
        const file = `/picture-${Object.keys(files).length + 1}.${extension}`;
        if (extension) files[file] = block.bytes;
        blocks.push(extension ? { kind: "image", file, alt: block.alt || picture } : { kind: "missing-image" });
        break;
      }
      case "page-break":
        break;
    }
  }
  return { blocks, files };
}

type Nested = { text: ReturnType<typeof clean>; items: Nested[] };

/** Lines with levels become lists within lists; a line deeper than its place allows goes one level down only. */
function nest(items: ListItem[]): Nested[] {
  const top: Nested[] = [];
  const open = [top];
  for (const { text, level = 0 } of items) {
    open.length = Math.min(open.length, level + 1);
    const line: Nested = { text: clean(text), items: [] };
    open.at(-1)?.push(line);
    open.push(line.items);
  }
  return top;
}

function tableBlock({ header, rows }: Extract<WordReading[number], { kind: "table" }>): Blocks {
  const width = Math.max(header.length, ...rows.map((row) => row.length));
  if (width === 0) return [];
  const fill = (row: typeof header) => Array.from({ length: width }, (_, i) => row[i] ?? { text: "" });
  return [
    {
      kind: "table",
      header: fill(header).map(({ text, align = "left" }) => ({ text: clean(text), align })),
      rows: rows.map((row) => fill(row).map(({ text }) => ({ text: clean(text) }))),
    },
  ];
}

function clean(text: RichText) {
  return runsOf(text).map((run) => ({ ...run, text: run.text.replaceAll("\t", " ") }));
}

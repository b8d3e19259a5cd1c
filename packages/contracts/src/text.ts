import { FIGURE_ID } from "./figure.ts";

/** Neither NUL nor half a character: the database keeps none. */
export const keepable = (text: string): boolean => text.isWellFormed() && !text.includes("\0");

/** Marks that turn the direction of the text after them: a name that bears one reads as another name. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A name or a title as it is kept: on one line, without what would turn the words around it. */
export const plainName = (text: string): string => text.replace(TURNING, "").replace(/[\r\n\t\u2028\u2029]+/g, " ");

/**
 * The small text form of edited content: paragraphs separated by an empty line, `## heading`, `- list item`,
 * `**strong**`, and `{figure.id}` where a number stands, so that nobody types a number by hand.
 */
export type Inline = { kind: "text"; text: string; strong?: true } | { kind: "figure"; id: string };
export type Block =
  | { kind: "heading"; inlines: Inline[] }
  | { kind: "paragraph"; inlines: Inline[] }
  | { kind: "list"; items: Inline[][] };

export function parseInlines(text: string): Inline[] {
  const out: Inline[] = [];
  for (const part of text.split(/(\{[^{}\s]+\}|\*\*[^*]+\*\*)/)) {
    if (part === "") continue;
    const id = part.startsWith("{") ? part.slice(1, -1) : "";
    if (id && FIGURE_ID.test(id)) out.push({ kind: "figure", id });
    else if (part.startsWith("**") && part.endsWith("**") && part.length > 4)
      out.push({ kind: "text", text: part.slice(2, -2), strong: true });
    else out.push({ kind: "text", text: part });
  }
  return out;
}

export function parseText(text: string): Block[] {
  const blocks: Block[] = [];
  for (const chunk of text.replace(/\r\n?/g, "\n").split(/\n{2,}/)) {
    const lines = chunk
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
    if (lines.length === 0) continue;
    let prose: string[] = [];
    const flush = () => {
      if (prose.length) blocks.push({ kind: "paragraph", inlines: parseInlines(prose.join(" ")) });
      prose = [];
    };
    for (const line of lines) {
      if (line.startsWith("## ")) {
        flush();
        blocks.push({ kind: "heading", inlines: parseInlines(line.slice(3)) });
      } else if (line.startsWith("- ")) {
        flush();
        const last = blocks.at(-1);
        if (last?.kind === "list") last.items.push(parseInlines(line.slice(2)));
        else blocks.push({ kind: "list", items: [parseInlines(line.slice(2))] });
      } else prose.push(line);
    }
    flush();
  }
  return blocks;
}

/** Every figure a text relies on. */
export function figureIdsIn(text: string): string[] {
  const inlines = parseText(text).flatMap((block) => (block.kind === "list" ? block.items.flat() : block.inlines));
  return [...new Set(inlines.flatMap((inline) => (inline.kind === "figure" ? [inline.id] : [])))];
}

import type { Inline as TextInline } from "@fabroom/contracts";
import { type Language, parseText } from "@fabroom/contracts";
import { type Said, saidIn } from "../../localised.ts";
import type { Align, Block, Column, Cover, Inline, Row, RowKind } from "./block.ts";
import { columnWidths } from "./column-widths.ts";
import { inlinesOf } from "./inlines.ts";
import { renderer } from "./renderer.ts";
import { printed } from "./spacing.ts";

/** A text in both languages, or one already in the language of the document. */
export type Text = Said | string;
export type Cell = Text;
export type ColumnInput = { label: Text; align?: Align };
export type RowInput = Cell[] | { kind: RowKind; cells: Cell[] };
export type TableInput = { title: Text; columns: ColumnInput[]; rows: RowInput[]; note?: Text; small?: boolean };
export type FigureInput = { svg: string; title: Text; subtitle: Text; alt: Text; note: Text; twin?: TableInput };
export type TypstSource = { kind: "pdf"; entry: string; files: Record<string, string | Uint8Array> };

/**
 * A document under construction: blocks in reading order and the drawings they show. Texts reach the typesetter as
 * data, never as mark-up, so nothing a person wrote can act on the page.
 */
export class Book {
  readonly language: Language;
  readonly #blocks: Block[] = [];
  readonly #files: Record<string, string> = {};
  readonly #twins: TableInput[] = [];
  #risks = 0;

  constructor(language: Language) {
    this.language = language;
  }

  #text(text: Text): string {
    return printed(typeof text === "string" ? text : saidIn(text, this.language), this.language);
  }

  #inlines(text: Text): Inline[] {
    return inlinesOf(typeof text === "string" ? text : saidIn(text, this.language), this.language);
  }

  chapter(text: Text): this {
    this.#blocks.push({ kind: "heading", level: 1, text: this.#text(text) });
    return this;
  }

  section(text: Text): this {
    this.#blocks.push({ kind: "heading", level: 2, text: this.#text(text) });
    return this;
  }

  part(text: Text): this {
    this.#blocks.push({ kind: "heading", level: 3, text: this.#text(text) });
    return this;
  }

  /** One or more paragraphs. */
  p(...texts: Text[]): this {
    for (const text of texts)
      for (const part of this.#paragraphs(text))
        this.#blocks.push({ kind: "paragraph", inlines: inlinesOf(part, this.language) });
    return this;
  }

  #paragraphs(text: Text): string[] {
    return (typeof text === "string" ? text : saidIn(text, this.language))
      .split(/\n{2,}/)
      .filter((part) => part.trim() !== "");
  }

  /** A text as the pages keep it: headings, lists and strong words; its numbers already put in. */
  rich(text: string, heading: 2 | 3 = 3): this {
    const set = (inlines: TextInline[]) =>
      inlines.flatMap((inline): Inline[] => {
        if (inline.kind === "figure") throw new Error(`figure ${inline.id} was not put into its text`);
        const words = printed(inline.text, this.language);
        return [inline.strong ? { text: words, strong: true } : { text: words }];
      });
    for (const block of parseText(text)) {
      if (block.kind === "list") this.#blocks.push({ kind: "list", ordered: false, items: block.items.map(set) });
      else if (block.kind === "paragraph") this.#blocks.push({ kind: "paragraph", inlines: set(block.inlines) });
      else {
        const words = set(block.inlines).map((inline) => inline.text);
        this.#blocks.push({ kind: "heading", level: heading, text: words.join("") });
      }
    }
    return this;
  }

  /** The finding of a chapter, set larger. */
  lead(text: Text): this {
    this.#blocks.push({ kind: "lead", inlines: this.#inlines(text) });
    return this;
  }

  list(items: Text[], ordered = false): this {
    this.#blocks.push({ kind: "list", ordered, items: items.map((item) => this.#inlines(item)) });
    return this;
  }

  terms(items: { term: Text; text: Text }[]): this {
    const set = items.map((item) => ({ term: this.#text(item.term), inlines: this.#inlines(item.text) }));
    this.#blocks.push({ kind: "terms", items: set });
    return this;
  }

  table(input: TableInput): this {
    const labels = input.columns.map((column) => this.#text(column.label));
    const rows: Row[] = input.rows.map((row) => {
      const { kind, cells } = Array.isArray(row) ? { kind: "plain" as const, cells: row } : row;
      return { kind, cells: labels.map((_, index) => this.#inlines(cells[index] ?? "")) };
    });
    const small = input.small ?? false;
    const told = rows.filter((row) => row.kind !== "group");
    const texts = labels.map((label, index) => [
      label,
      ...told.map((row) => (row.cells[index] ?? []).map((part) => part.text).join("")),
    ]);
    const stretch = Math.max(
      0,
      input.columns.findIndex((column) => (column.align ?? "left") === "left"),
    );
    const widths = columnWidths(texts, { small, stretch });
    const columns: Column[] = labels.map((label, index) => ({
      label,
      align: input.columns[index]?.align ?? "left",
      width: widths[index] ?? 0,
    }));
    const [title, note] = [this.#text(input.title), this.#text(input.note ?? "")];
    this.#blocks.push({ kind: "table", title, columns, rows, note, small });
    return this;
  }

  /** A drawing; its numbers, where given, are printed again as a table by `dataChapter`. */
  figure(input: FigureInput): this {
    const file = `/figures/${String(Object.keys(this.#files).length + 1).padStart(2, "0")}.svg`;
    this.#files[file] = input.svg;
    this.#blocks.push({
      kind: "figure",
      file,
      alt: this.#text(input.alt),
      title: this.#text(input.title),
      subtitle: this.#text(input.subtitle),
      note: this.#text(input.note),
    });
    if (input.twin) this.#twins.push(input.twin);
    return this;
  }

  /** A last chapter with every figure's numbers as tables, where there are any. */
  dataChapter(): this {
    if (this.#twins.length > 0) this.chapter({ en: "Data behind the figures", fr: "Données des figures" });
    for (const twin of this.#twins) this.table({ ...twin, small: true });
    return this;
  }

  /** Key figures side by side. */
  strip(items: { label: Text; value: string; note?: Text }[]): this {
    const set = items.map((item) => ({
      label: this.#text(item.label),
      value: this.#text(item.value),
      note: this.#text(item.note ?? ""),
    }));
    this.#blocks.push({ kind: "strip", items: set });
    return this;
  }

  callout(tone: "note" | "caution", title: Text, ...body: Text[]): this {
    const paragraphs = body.flatMap((text) => this.#paragraphs(text).map((part) => inlinesOf(part, this.language)));
    this.#blocks.push({ kind: "callout", tone, title: this.#text(title), body: paragraphs });
    return this;
  }

  /** A numbered risk with its labelled rows (effect, mitigation, …). */
  risk(title: Text, text: Text, rows: { label: Text; text: Text }[]): this {
    this.#risks++;
    this.#blocks.push({
      kind: "risk",
      number: `R${this.#risks}`,
      title: this.#text(title),
      inlines: this.#inlines(text),
      rows: rows.map((row) => ({ label: this.#text(row.label), inlines: this.#inlines(row.text) })),
    });
    return this;
  }

  formula(...lines: string[]): this {
    this.#blocks.push({ kind: "formula", lines });
    return this;
  }

  break(): this {
    this.#blocks.push({ kind: "break" });
    return this;
  }

  /** The finished source: a renderer, the texts as JSON, the drawings. */
  source(cover: Record<keyof Cover, string>): TypstSource {
    const set = Object.fromEntries(Object.entries(cover).map(([key, text]) => [key, this.#text(text)]));
    return {
      kind: "pdf",
      entry: "/main.typ",
      files: {
        "/main.typ": renderer,
        "/document.json": JSON.stringify({ cover: set, blocks: this.#blocks }),
        ...this.#files,
      },
    };
  }
}

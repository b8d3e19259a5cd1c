/** A stretch of text of one look. */
export type Run = { text: string; bold?: boolean; italic?: boolean };
/** Text as a plain string or as runs. */
export type RichText = string | Run[];

export type WordBlock =
  | { kind: "title"; text: RichText }
  | { kind: "heading"; level: 1 | 2 | 3; text: RichText }
  | { kind: "paragraph"; text: RichText; style?: "lead" | "note" }
  | { kind: "list"; ordered: boolean; items: ListItem[] }
  | { kind: "table"; caption?: string; header: TableCell[]; rows: TableCell[][] }
  | { kind: "page-break" };

/** A line of a list; `level` 0 is the outermost, 3 the innermost. */
export type ListItem = { text: RichText; level?: number };
/** `align` of a header cell rules its column. */
export type TableCell = { text: RichText; align?: "left" | "center" | "right" };

export type DocxSpec = {
  properties: {
    title: string;
    subject?: string;
    author?: string;
    keywords?: string;
    description?: string;
    /** The only date in the file. */
    createdAt: Date;
  };
  /** Language of proofing and hyphenation. */
  language: "en" | "fr";
  blocks: WordBlock[];
  /** Running line at the head, e.g. that the document is confidential. */
  header?: string;
  /** Running line at the foot, left of the page number. */
  footer?: string;
};

/** What a Word file holds: the blocks above, with pictures where they stand. */
export type WordReading = (WordBlock | { kind: "image"; bytes: Uint8Array; mime: string; alt: string })[];

export function runsOf(text: RichText): Run[] {
  return typeof text === "string" ? [{ text }] : text;
}

export function plainText(text: RichText): string {
  return runsOf(text)
    .map((run) => run.text)
    .join("");
}

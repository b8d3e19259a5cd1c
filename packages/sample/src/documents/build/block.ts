/** Running text: plain pieces and strong pieces. Numbers arrive already formatted. */
export type Inline = { text: string; strong?: true };

export type Align = "left" | "right" | "center";
/** `width` in points. */
export type Column = { label: string; align: Align; width: number };
export type RowKind = "plain" | "total" | "group";
export type Row = { kind: RowKind; cells: Inline[][] };

export type Block =
  | { kind: "heading"; level: 1 | 2 | 3; text: string }
  | { kind: "paragraph"; inlines: Inline[] }
  | { kind: "lead"; inlines: Inline[] }
  | { kind: "list"; ordered: boolean; items: Inline[][] }
  | { kind: "terms"; items: { term: string; inlines: Inline[] }[] }
  | { kind: "table"; title: string; columns: Column[]; rows: Row[]; note: string; small: boolean }
  | {
      kind: "figure";
      file: string;
      alt: string;
      title: string;
      subtitle: string;
      note: string;
    }
  | { kind: "strip"; items: { label: string; value: string; note: string }[] }
  | { kind: "callout"; tone: "note" | "caution"; title: string; body: Inline[][] }
  | { kind: "risk"; number: string; title: string; inlines: Inline[]; rows: { label: string; inlines: Inline[] }[] }
  | { kind: "formula"; lines: string[] }
  | { kind: "break" };

/** What stands on the cover and in the running head of every page. */
export type Cover = {
  title: string;
  subtitle: string;
  issuer: string;
  raise: string;
  notice: string;
  dateLabel: string;
  versionLabel: string;
  confidentiality: string;
  tableWord: string;
  figureWord: string;
  language: string;
};

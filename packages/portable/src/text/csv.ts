import { type Spot, spot } from "./spot.ts";

/** A table with the line of each row. Rows of nothing but empty cells are left out. */
export type Table = { columns: string[]; rows: { line: number; cells: string[] }[] };
export type ParsedTable = { ok: true; table: Table } | { ok: false; spots: Spot[] };

/**
 * Reads CSV (RFC 4180) as spreadsheet programs write it: with or without a byte order mark, any line end, and with
 * semicolons where the program's language parts by them. An apostrophe that keeps a cell from being a formula is taken off.
 */
export function parseCsv(text: string): ParsedTable {
  const clean = text.replace(/^\ufeff/, "");
  const head = /^[^\r\n]*/.exec(clean)?.[0] ?? "";
  const comma = head.includes(";") && !head.includes(",") ? ";" : ",";
  const rows: Table["rows"] = [];
  let line = 1;
  let cells: string[] = [];
  let start = 1;
  let at = 0;
  const end = () => {
    if (cells.some((cell) => cell !== "")) rows.push({ line: start, cells });
    cells = [];
  };
  while (at < clean.length) {
    if (cells.length === 0) start = line;
    let cell: string;
    if (clean[at] === '"') {
      const opened = line;
      const closing = closingQuote(clean, at);
      if (closing === -1) return { ok: false, spots: [spot("quoteOpen", opened)] };
      cell = clean
        .slice(at + 1, closing)
        .replaceAll('""', '"')
        .replace(/\r\n?/g, "\n");
      line += cell.split("\n").length - 1;
      at = closing + 1;
      if (at < clean.length && clean[at] !== comma && clean[at] !== "\n" && clean[at] !== "\r")
        return { ok: false, spots: [spot("quoteOpen", line)] };
    } else {
      const from = at;
      while (at < clean.length && clean[at] !== comma && clean[at] !== "\n" && clean[at] !== "\r") at++;
      cell = clean.slice(from, at).trim();
    }
    cells.push(bare(cell));
    if (clean[at] === comma) {
      at++;
      // a comma at the very end of a line opens one more, empty cell
      if (at === clean.length || clean[at] === "\n" || clean[at] === "\r") cells.push("");
    }
    if (clean[at] === "\r") at++;
    if (clean[at] === "\n" || clean[at - 1] === "\r") {
      if (clean[at] === "\n") at++;
      line++;
      end();
    }
  }
  end();
  const [columns, ...body] = rows;
  if (!columns) return { ok: false, spots: [spot("fileEmpty", null)] };
  return { ok: true, table: { columns: columns.cells, rows: body } };
}

function closingQuote(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"') return at;
    at++;
  }
  return -1;
}

/** What a spreadsheet would run as a formula begins with an apostrophe in the file. */
const FORMULA = /^'*[=+\-@]/;
const bare = (cell: string) => (/^'+[=+\-@]/.test(cell) ? cell.slice(1) : cell);
const numeric = (cell: string) => /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(cell);

export function writeCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const written = [columns, ...rows].map((cells) => cells.map(written1).join(","));
  return `${written.join("\n")}\n`;
}

function written1(cell: string): string {
  const safe = FORMULA.test(cell) && !numeric(cell) ? `'${cell}` : cell;
  return /[",;\n\r]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

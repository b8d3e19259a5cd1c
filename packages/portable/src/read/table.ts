import type { z } from "zod";
import { BUDGETS } from "../budgets.ts";
import { canonicalTag } from "../format/localised.ts";
import { parseCsv, type Table } from "../text/csv.ts";
import type { Reading } from "./reading.ts";

/** What the columns of a table hold. Those by language are written `title.en`, `title.fr`. */
export type Columns = {
  text: readonly string[];
  number?: readonly string[];
  byLanguage?: readonly string[];
  required: readonly string[];
};
type Cell = string | number | boolean | null;
/** A sheet as a program for workbooks reads it: rows with their line, the first of them the names of the columns. */
export type SheetRows = { name: string; rows: { line: number; cells: Cell[] }[] };
export type ReadSheets = (bytes: Uint8Array) => Promise<SheetRows[]>;

/** A table kept as CSV, or as XLSX where a reader of workbooks is at hand. An absent one is empty. */
export async function readTable<T extends object>(
  reading: Reading,
  name: string,
  columns: Columns,
  schema: z.ZodType<T>,
  sheets: ReadSheets | undefined,
): Promise<T[]> {
  const file = [`${name}.csv`, `${name}.xlsx`].find((path) => reading.has(path));
  if (file === undefined) return [];
  const table = file.endsWith(".csv") ? await csvTable(reading, file) : await sheetTable(reading, file, sheets);
  if (!table) return [];
  const plan = planOf(reading, file, table, columns);
  if (!plan) return [];
  const values = table.rows.map(({ cells, line }) => {
    if (cells.length > table.columns.length)
      reading.problems.push({
        ...{ level: "error", code: "rowTooLong", file, line, field: null },
        values: { columns: table.columns.length },
      });
    return rowOf(plan, cells);
  });
  reading.locate(file, {
    value: values,
    lineOf: ([row]) => (row === undefined ? 1 : (table.rows[Number(row)]?.line ?? 1)),
  });
  return reading.entries(file, schema, values);
}

async function csvTable(reading: Reading, file: string): Promise<Table | null> {
  const text = await reading.text(file, BUDGETS.tableBytes);
  if (text === null) return null;
  const parsed = parseCsv(text);
  if (parsed.ok) return parsed.table;
  for (const { code, values, line } of parsed.spots)
    reading.problems.push({ level: "error", code, file, line, field: null, values });
  return null;
}

async function sheetTable(reading: Reading, file: string, sheets: ReadSheets | undefined): Promise<Table | null> {
  const first = await firstSheet(reading, file, sheets);
  if (!first) return null;
  const [head, ...rows] = first.rows;
  const words = (cells: Cell[]) => cells.map((cell) => (cell === null ? "" : String(cell).trim()));
  return {
    columns: words(head?.cells ?? []),
    rows: rows.map(({ line, cells }) => ({ line, cells: words(cells) })).filter(({ cells }) => cells.some(Boolean)),
  };
}

export async function firstSheet(
  reading: Reading,
  file: string,
  sheets: ReadSheets | undefined,
): Promise<SheetRows | null> {
  const bytes = await reading.bytes(file, BUDGETS.tableBytes);
  if (!bytes) return null;
  try {
    const [first] = sheets ? await sheets(bytes) : [];
    if (first) return first;
  } catch {
    // told below: a damaged workbook and one that nothing here can read end alike
  }
  reading.report({ file, path: [] }, "workbookUnread");
  return null;
}

type Plan = ({ name: string; tag?: string; number: boolean } | null)[];

function planOf(reading: Reading, file: string, table: Table, columns: Columns): Plan | null {
  const { text, number = [], byLanguage = [], required } = columns;
  const seen = new Set<string>();
  const before = reading.problems.length;
  const say = (code: "columnUnknown" | "columnTwice" | "columnMissing", column: string, more = {}) =>
    reading.problems.push({
      ...{ level: "error", code, file, line: table.rows.length ? 1 : null, field: column || null },
      values: { column, ...more },
    });
  const known = [...text, ...number, ...byLanguage.map((name) => `${name}.en`)].join(", ");
  const plan = table.columns.map((title) => {
    if (title === "") return null;
    if (seen.has(title)) say("columnTwice", title);
    seen.add(title);
    const [name = "", ...rest] = title.split(".");
    if (rest.length === 0 && (text.includes(name) || number.includes(name)))
      return { name, number: number.includes(name) };
    const tag = rest.join(".");
    if (byLanguage.includes(name) && canonicalTag(tag) === tag) return { name, tag, number: false };
    say("columnUnknown", title, { known });
    return null;
  });
  for (const name of required)
    if (![...seen].some((title) => title === name || title.startsWith(`${name}.`))) say("columnMissing", name);
  return reading.problems.length === before ? plan : null;
}

function rowOf(plan: Plan, cells: readonly string[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [index, column] of plan.entries()) {
    const cell = cells[index] ?? "";
    if (!column || cell === "") continue;
    if (column.tag === undefined) row[column.name] = column.number ? numberOf(cell) : cell;
    else row[column.name] = { ...((row[column.name] as object) ?? {}), [column.tag]: cell };
  }
  return row;
}

/** A number as tables write it, or the text as it stands, which the schema then refuses. */
const numberOf = (cell: string): number | string => (/^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(cell) ? Number(cell) : cell);

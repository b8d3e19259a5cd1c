import { encodeColumn } from "./columns.ts";
import type { Formula, Item, Page } from "./model.ts";

/** Columns: A wording, B unit, C total or value, D opening, E the first period. */
export const FIRST = 5;
const HEADER_ROWS = 4;

type Place = { sheet: string; row: number; kind: "line" | "scalar" };
type Area = { sheet: string; ref: string };

/** Pages with addresses, and the translation of formulas into them. */
export type Book = {
  sheetOf: (page: Page) => string;
  /** Quoted name of the sheet with the calendar. */
  timeline: string;
  rowOf: (page: Page, index: number) => number;
  columnsOf: (page: Page) => number;
  /** A formula of a page as the program reads it, for one column (of periods or years) or for a single cell. */
  translate: (page: Page, formula: Formula, column: string) => string;
  /** Cell of an item in column C, with its sheet, for names. */
  cellOf: (key: string) => string;
  areaOf: (key: string) => string;
  has: (key: string) => boolean;
};

const TOKEN = /\{([A-Za-z0-9_.]+)(?:(\*|-1)|:([A-Z]{1,2}))?\}/g;
const NAME = /\bin_[A-Za-z0-9_]+/g;

/** Keys that a formula depends on. */
export const keysIn = (formula: Formula): string[] => [...formula.matchAll(TOKEN)].map(([, key]) => key as string);
export const namesIn = (formula: Formula): string[] => formula.match(NAME) ?? [];

/** Gives every item a row and every formula its addresses. @throws Error where a formula names what is not there */
export function bind(pages: readonly Page[], sheets: ReadonlyMap<string, string>, size: Size): Book {
  const places = new Map<string, Place>();
  const areas = new Map<string, Area>();
  const rows = new Map<Page, number[]>();
  for (const page of pages) placeItems(page, sheetName(page, sheets), places, rows);
  for (const page of pages) for (const range of page.ranges ?? []) areas.set(range.key, areaOf(page, range, places));
  const columnsOf = (page: Page) =>
    page.across === "nothing" ? 0 : page.across === "years" ? size.years : size.periods;
  const translate = (page: Page, formula: Formula, column: string): string => {
    const sheet = sheetName(page, sheets);
    const last = encodeColumn(FIRST + columnsOf(page) - 1);
    const scope = page.scope;
    const renamed = scope ? formula.replace(NAME, (name) => scope.names[name] ?? name) : formula;
    return renamed.replace(TOKEN, (_, key: string, suffix: string | undefined, letter: string | undefined) => {
      if (key === "i" || key === "date") {
        const row = key === "i" ? HEADER_ROWS : HEADER_ROWS - 1;
        return suffix === "*" ? `$${encodeColumn(FIRST)}$${row}:$${last}$${row}` : `${column}$${row}`;
      }
      const area = areas.get(key);
      if (area) return area.sheet === sheet ? area.ref : `${quote(area.sheet)}!${area.ref}`;
      const place = (scope && places.get(`${scope.prefix}.${key}`)) ?? places.get(key);
      if (!place) throw new Error(`"${key}" of the ${page.key} page is nowhere in the workbook`);
      const cell = addressIn(place, suffix, letter, column, size);
      return place.sheet === sheet ? cell : `${quote(place.sheet)}!${cell}`;
    });
  };
  const placed = (key: string): Place => {
    const place = places.get(key);
    if (!place) throw new Error(`"${key}" is nowhere in the workbook`);
    return place;
  };
  return {
    sheetOf: (page) => sheetName(page, sheets),
    timeline: quote(sheets.get("timeline") ?? "timeline"),
    rowOf: (page, index) => rows.get(page)?.[index] as number,
    columnsOf,
    translate,
    cellOf: (key) => `${quote(placed(key).sheet)}!$C$${placed(key).row}`,
    areaOf: (key) => {
      const area = areas.get(key) as Area;
      return `${quote(area.sheet)}!${area.ref}`;
    },
    has: (key) => places.has(key),
  };
}

export type Size = { periods: number; years: number };

const sheetName = (page: Page, sheets: ReadonlyMap<string, string>): string => sheets.get(page.key) ?? page.key;

/** Sheet names are always quoted: "IS" or "CF" could be read as something else. */
const quote = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

function placeItems(page: Page, sheet: string, places: Map<string, Place>, rows: Map<Page, number[]>): void {
  let row = page.across === "nothing" ? 3 : HEADER_ROWS;
  const own: number[] = [];
  page.items.forEach((item: Item, index) => {
    row += item.kind === "heading" && index > 0 ? 2 : 1;
    own.push(row);
    if (item.kind !== "line" && item.kind !== "scalar") return;
    if (places.has(item.key)) throw new Error(`"${item.key}" stands twice in the workbook`);
    places.set(item.key, { sheet, row, kind: item.kind });
  });
  rows.set(page, own);
}

function areaOf(page: Page, range: NonNullable<Page["ranges"]>[number], places: Map<string, Place>): Area {
  const first = places.get(range.first);
  const last = places.get(range.last);
  if (!first || !last) throw new Error(`range "${range.key}" of the ${page.key} page has no ends`);
  return { sheet: first.sheet, ref: `$${range.column}$${first.row}:$${range.column}$${last.row}` };
}

function addressIn(
  { kind, row }: Place,
  suffix: string | undefined,
  letter: string | undefined,
  column: string,
  size: Size,
): string {
  if (letter) return `$${letter}$${row}`;
  if (kind === "scalar") return `$C$${row}`;
  if (suffix === "*") return `$${encodeColumn(FIRST)}$${row}:$${encodeColumn(FIRST + size.periods - 1)}$${row}`;
  if (column === "C") throw new Error(`a single cell can't refer to one period of row ${row}`);
  return `${suffix === "-1" ? before(column) : column}${row}`;
}

const before = (column: string): string => encodeColumn(decode(column) - 1);
const decode = (column: string): number => [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

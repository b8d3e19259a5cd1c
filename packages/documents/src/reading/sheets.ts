import { encodeColumn } from "../workbook/address.ts";
import type { CellReading, SheetReading } from "../workbook/spec.ts";

type Cell = { text: string; right?: boolean; bold?: boolean; span?: number };
type Strip = { columns: { label: string; width: number }[]; rows: { label: string; cells: Cell[] }[] };
type SheetPages = { name: string; strips: Strip[]; cut: boolean };

/** Room for cells on a landscape A4 page, in points, beside the row numbers. */
const ROOM = 725;
const POINTS_A_CHARACTER = 5.4;
/** Cells a workbook may fill before the rest is left to the original: about 3 seconds of typesetting, 7 MB. */
const MAX_CELLS = 24_000;
/** A sheet too large keeps its rows and gives up columns, down to these: its labels stand in the first ones. */
const KEPT_COLUMNS = 24;

/** The visible sheets, each with an equal share of the room. */
export function workbookPages(sheets: SheetReading[]): SheetPages[] {
  const visible = sheets.filter((sheet) => !sheet.hidden);
  return visible.map((sheet) => sheetPages(sheet, MAX_CELLS / visible.length));
}

/** A sheet cut into strips of columns, each narrow enough for a page; pages break between rows by themselves. */
function sheetPages(sheet: SheetReading, limit: number): SheetPages {
  const columns = Math.min(sheet.columns, Math.max(KEPT_COLUMNS, Math.floor(limit / Math.max(1, sheet.rows))));
  const rows = Math.min(sheet.rows, Math.ceil(limit / Math.max(1, columns)));
  const cells = new Map(sheet.cells.map((cell) => [cell.row * 16_384 + cell.column, cell]));
  const at = (row: number, column: number) => cells.get(row * 16_384 + column);
  const widths = columnWidths(sheet).slice(0, columns);
  const strips = groups(widths).map(([from, to]) => ({
    columns: widths.slice(from, to).map((width, i) => ({ label: encodeColumn(from + i + 1), width })),
    rows: Array.from({ length: rows }, (_, i) => ({ label: String(i + 1), cells: rowCells(at, i + 1, from + 1, to) })),
  }));
  return { name: sheet.name, strips, cut: rows < sheet.rows || columns < sheet.columns };
}

/** The file's widths in points, widened where a number would not fit: a number is never cut. */
function columnWidths(sheet: SheetReading): number[] {
  const characters = Array.from({ length: sheet.columns }, (_, i) =>
    Math.min(45, Math.max(4, sheet.columnWidths[i] ?? 10)),
  );
  for (const cell of sheet.cells)
    if (isNumber(cell)) {
      const i = cell.column - 1;
      characters[i] = Math.max(characters[i] ?? 0, shown(cell).length + 1);
    }
  return characters.map((width) => Math.round(width * POINTS_A_CHARACTER));
}

const isNumber = ({ value }: CellReading) => typeof value === "number" || value instanceof Date;

/** A number without a format is shown with ten significant digits, as spreadsheets do, not with seventeen. */
function shown({ value, text, format }: CellReading): string {
  if (typeof value !== "number" || text.length <= 11 || (format ?? "General") !== "General") return text;
  return String(Number(value.toPrecision(10)));
}

/** Half-open ranges of columns that fit the room together. */
function groups(widths: number[]): [number, number][] {
  const found: [number, number][] = [];
  let from = 0;
  let sum = 0;
  widths.forEach((width, i) => {
    if (sum + width > ROOM && i > from) {
      found.push([from, i]);
      from = i;
      sum = 0;
    }
    sum += width;
  });
  if (widths.length > from) found.push([from, widths.length]);
  return found;
}

/** Cells of a row from column `from` to `to`; text runs over the empty cells to its right, as on a screen. */
function rowCells(
  at: (row: number, column: number) => CellReading | undefined,
  row: number,
  from: number,
  to: number,
): Cell[] {
  const cells: Cell[] = [];
  for (let column = from; column <= to; column++) {
    const cell = at(row, column);
    if (!cell) {
      cells.push({ text: "" });
      continue;
    }
    let span = 1;
    if (typeof cell.value === "string") while (column + span <= to && !at(row, column + span)) span++;
    cells.push({
      text: shown(cell),
      ...(isNumber(cell) ? { right: true } : {}),
      ...(cell.bold ? { bold: true } : {}),
      ...(span > 1 ? { span } : {}),
    });
    column += span - 1;
  }
  return cells;
}

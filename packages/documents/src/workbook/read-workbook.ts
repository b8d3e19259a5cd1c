import type { Cell } from "@cj-tech-master/excelts";
import { DocumentError } from "../lib/document-error.ts";
import type { CellReading, CellValue, SheetReading } from "./spec.ts";

/**
 * Sheets of an XLSX file with values, formulas and the text a reader would see. Formulas are not recalculated: the
 * value is the one stored in the file.
 * @throws DocumentError damaged
 */
export async function readWorkbook(bytes: Uint8Array): Promise<SheetReading[]> {
  const { encodeRange, getCellDisplayText, Workbook } = await import("@cj-tech-master/excelts");
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(bytes);
  } catch (cause) {
    throw new DocumentError("damaged", "not a readable workbook", { cause });
  }
  return workbook.worksheets.map((sheet) => {
    const cells: CellReading[] = [];
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        // the other cells of a merged range repeat the first
        if (cell.master === cell) cells.push(readCell(cell, getCellDisplayText(cell)));
      });
    });
    return {
      name: sheet.name,
      hidden: sheet.state !== "visible",
      rows: cells.reduce((most, { row }) => Math.max(most, row), 0),
      columns: cells.reduce((most, { column }) => Math.max(most, column), 0),
      cells: cells.filter(({ value, formula }) => value !== null || formula !== undefined),
      merges: sheet.mergedRegions.map(({ top, left, bottom, right }) =>
        encodeRange({ r: top - 1, c: left - 1 }, { r: bottom - 1, c: right - 1 }),
      ),
      columnWidths: Array.from({ length: sheet.columnCount }, (_, i) => sheet.getColumn(i + 1).width),
    };
  });
}

function readCell(cell: Cell, text: string): CellReading {
  return {
    address: cell.address,
    row: Number(cell.row),
    column: Number(cell.col),
    value: plain(cell.formula === undefined ? cell.value : cell.result),
    ...(cell.formula === undefined ? {} : { formula: cell.formula }),
    ...(cell.numFmt === undefined ? {} : { format: String(cell.numFmt) }),
    text,
    bold: cell.font?.bold === true,
  };
}

function plain(value: unknown): CellValue | null {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return value;
  if (typeof value !== "object" || value === null) return null;
  if ("error" in value) return String(value.error);
  if ("richText" in value && Array.isArray(value.richText))
    return value.richText.map((run: { text: string }) => run.text).join("");
  if ("text" in value) return String(value.text);
  return null;
}

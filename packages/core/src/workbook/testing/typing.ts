import type { CellSpec, CellValue, RowSpec, WorkbookSpec } from "@fabroom/documents";
import type { ModelResult, Patch } from "@fabroom/finance";
import { nameOf } from "../grid/model.ts";

/** Where a name points to: the sheet, row and column from 0. */
export function placeOf(spec: WorkbookSpec, name: string): { sheet: string; row: number; column: number } {
  const ref = spec.names?.find((one) => one.name === name)?.ref;
  if (ref === undefined) throw new Error(`the workbook has no name "${name}"`);
  return cellAt(ref);
}

/** Sheet, row and column (from 0) of "'Inputs'!$C$7". */
export function cellAt(ref: string): { sheet: string; row: number; column: number } {
  const [, sheet, column, row] = /^'(.*)'!\$([A-Z])\$(\d+)$/.exec(ref) ?? [];
  if (sheet === undefined || column === undefined) throw new Error(`"${ref}" is no cell`);
  return { sheet: sheet.replaceAll("''", "'"), row: Number(row) - 1, column: column.charCodeAt(0) - 65 };
}

/**
 * The workbook as saved after typing values into named cells. Nothing else changes: every result it shows is the old one.
 * @throws Error a name that is not there, or a cell that is no input
 */
export function typed(spec: WorkbookSpec, values: Readonly<Record<string, CellValue>>): WorkbookSpec {
  const sheets = spec.sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] }));
  for (const [name, value] of Object.entries(values)) {
    const { sheet, row, column } = placeOf(spec, name);
    const rows = sheets.find((one) => one.name === sheet)?.rows ?? [];
    const cells: RowSpec = [...(rows[row] ?? [])];
    const cell = cells[column] as CellSpec | null | undefined;
    if (cell?.style !== "input") throw new Error(`the cell of "${name}" is no input`);
    cells[column] = { ...cell, value };
    rows[row] = cells;
  }
  return { ...spec, sheets };
}

/** Cells to type for a patch: `incentives.0.rate` is the first instrument's `in_incentive_1_rate`. */
export const inputsOf = (patch: Patch): Record<string, CellValue> =>
  Object.fromEntries(
    Object.entries(patch).map(([path, value]) => [
      nameOf(path.replace(/^incentives\.(\d+)/, (_, index: string) => `incentive.${Number(index) + 1}`)),
      value as CellValue,
    ]),
  );

/** What the recipe pastes: the figures that the engine solves for a changed case. */
export function solvedOf(spec: WorkbookSpec, { headline, debt, assumptions }: ModelResult): Record<string, CellValue> {
  const all: Record<string, CellValue> = {
    in_solved_dscr: headline.sculptedDscr ?? assumptions.debt.targetDscr,
    in_solved_capacity: debt.limits.dscr !== null && debt.limits.dscr < 1e15 ? debt.limits.dscr : debt.amount,
    in_solved_breakEvenPrice: headline.breakEvenPrice ?? "n/a",
    in_solved_breakEvenUtilisation: headline.breakEvenUtilisation ?? "n/a",
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => spec.names?.some(({ name }) => name === key)));
}

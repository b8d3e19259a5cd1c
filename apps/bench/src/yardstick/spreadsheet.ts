import type { CellValue, RowSpec, WorkbookSpec } from "@fabroom/documents";
import { HyperFormula, type RawCellContent, type SimpleCellAddress } from "hyperformula";

/** A workbook opened in a spreadsheet engine. */
export interface Spreadsheet {
  formulas: number;
  /** Writes the cell of a name; everything that depends on it is computed again. */
  set: (name: string, value: number) => void;
  /** The number in the cell of a name. */
  get: (name: string) => number;
  close: () => void;
}

/** Opens a workbook in HyperFormula. Only the benchmark uses it: its licence is the GPL (docs/decisions/043). */
export function openSpreadsheet(spec: WorkbookSpec): Spreadsheet {
  const sheets = Object.fromEntries(spec.sheets.map(({ name, rows }) => [name, rows.map(contentsOf)]));
  const named = (spec.names ?? []).map(({ name, ref }) => ({ name, expression: `=${ref}` }));
  const engine = HyperFormula.buildFromSheets(sheets, { licenseKey: "gpl-v3", smartRounding: false }, named);
  const refs = new Map((spec.names ?? []).map(({ name, ref }) => [name, ref]));
  const place = (name: string): SimpleCellAddress => {
    const ref = refs.get(name);
    if (ref === undefined) throw new Error(`the workbook has no cell named ${name}`);
    return placeOf(engine, ref);
  };
  return {
    formulas: spec.sheets.flatMap(({ rows }) => rows.flat()).filter(isFormula).length,
    set: (name, value) => {
      engine.setCellContents(place(name), value);
    },
    get: (name) => {
      const value = engine.getCellValue(place(name));
      if (typeof value !== "number") throw new Error(`${name} holds no number but ${JSON.stringify(value)}`);
      return value;
    },
    close: () => engine.destroy(),
  };
}

const isFormula = (cell: RowSpec[number]): boolean =>
  typeof cell === "object" && cell !== null && !(cell instanceof Date) && cell.formula !== undefined;

function contentsOf(row: RowSpec): RawCellContent[] {
  return row.map((cell) => {
    if (cell === null || typeof cell !== "object" || cell instanceof Date) return plain(cell);
    return cell.formula === undefined ? plain(cell.value ?? null) : `=${cell.formula}`;
  });
}

/** Text stays text, also where it looks like a formula. */
const plain = (value: CellValue | null): RawCellContent =>
  typeof value === "string" && /^[='+-]/.test(value) ? `'${value}` : value;

function placeOf(engine: HyperFormula, ref: string): SimpleCellAddress {
  const address = engine.simpleCellAddressFromString(ref.replaceAll("$", ""), 0);
  if (address === undefined) throw new Error(`${ref} is no cell`);
  return address;
}

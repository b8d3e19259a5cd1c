import type { ColumnUnit } from "@fabroom/contracts";
import { memo } from "react";
import { DataTable } from "../primitives/data-table.tsx";
import type { CsvCell } from "./csv.ts";

/** A cell as it is read, and as a spreadsheet wants it: in the unit of its column, or of its own. */
export type TwinCell = string | { text: string; value: number | null; unit?: ColumnUnit };

/** How a unit is named at the head of a column, and what its values are multiplied with to be in it. */
export type HeadUnit = (unit: ColumnUnit) => { words: string; scale: number };

export type ChartTable = {
  caption: string;
  /** The first column names the row. `unit`: of the values as they are given; null where the column holds words. */
  columns: readonly { label: string; unit: ColumnUnit | null }[];
  rows: readonly (readonly TwinCell[])[];
};

/** The rows of the CSV: headers with their unit, then numbers as numbers. */
export function tableRows({ columns, rows }: ChartTable, headUnit: HeadUnit): CsvCell[][] {
  const inUnit = (cell: TwinCell, unit: ColumnUnit | null): CsvCell => {
    if (typeof cell === "string") return cell;
    const { scale } = headUnit(cell.unit ?? unit ?? "none");
    // fifteen digits, as spreadsheets keep: what binary arithmetic leaves behind them is no value
    return cell.value === null ? null : Number((cell.value * scale).toPrecision(15));
  };
  return [
    columns.map(({ label, unit }) => (unit === null ? label : `${label} (${headUnit(unit).words})`)),
    ...rows.map((row) => row.map((cell, index) => inUnit(cell, columns[index]?.unit ?? null))),
  ];
}

/**
 * The chart's values as a table, for those who read numbers or do not see drawings. The same table is not drawn again
 * while the drawing beside it moves.
 */
export const TableTwin = memo(function TableTwin({ table }: { table: ChartTable }) {
  return (
    <DataTable
      className="relative overflow-x-auto"
      caption={table.caption}
      columns={table.columns.map((column, index) => ({
        key: String(index),
        header: column.label,
        numeric: index > 0 && column.unit !== null,
        primary: index === 0,
      }))}
      rows={table.rows.map((row, index) => ({
        id: String(index),
        cells: Object.fromEntries(
          row.map((cell, column) => [String(column), typeof cell === "string" ? cell : cell.text]),
        ),
      }))}
    />
  );
});

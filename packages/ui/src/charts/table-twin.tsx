import { memo } from "react";
import { DataTable } from "../primitives/data-table.tsx";
import type { CsvCell } from "./csv.ts";

/** A cell as it is read, and as a spreadsheet wants it. */
export type TwinCell = string | { text: string; value: number | null };

export type ChartTable = {
  caption: string;
  /** The first column names the row. */
  columns: readonly { label: string; numeric?: boolean | undefined }[];
  rows: readonly (readonly TwinCell[])[];
};

/** The rows of the CSV: headers, then numbers as numbers. */
export const tableRows = (table: ChartTable): CsvCell[][] => [
  table.columns.map((column) => column.label),
  ...table.rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : cell.value))),
];

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
        numeric: column.numeric ?? index > 0,
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

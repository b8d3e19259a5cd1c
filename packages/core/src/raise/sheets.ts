import { inspectFile, readWorkbook } from "@fabroom/documents";
import { BUDGETS, type ReadSheets } from "@fabroom/portable";

/**
 * The sheets of a workbook that lies in a raise's folder, as rows of values. It is looked at first in the process for
 * files from outside, which refuses what unfolds beyond all measure.
 * @throws Error where it is no workbook that can be read
 */
export const readSheets: ReadSheets = async (bytes) => {
  const seen = await inspectFile(bytes, "table.xlsx", { maxBytes: BUDGETS.tableBytes });
  if (!seen.ok) throw new Error(`the workbook can't be read: ${seen.reason}`);
  const sheets = await readWorkbook(bytes);
  return sheets
    .filter(({ hidden }) => !hidden)
    .map(({ name, cells, columns }) => {
      const rows = new Map<number, (string | number | boolean | null)[]>();
      for (const { row, column, value } of cells) {
        const line = rows.get(row) ?? Array.from({ length: columns }, () => null);
        line[column - 1] = value instanceof Date ? value.toISOString().slice(0, 10) : value;
        rows.set(row, line);
      }
      return { name, rows: [...rows].sort(([a], [b]) => a - b).map(([line, cells]) => ({ line, cells })) };
    });
};

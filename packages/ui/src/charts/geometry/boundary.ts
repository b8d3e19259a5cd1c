import { finite } from "./scale.ts";

/** One edge between two cells, in grid units: columns across, rows down. */
export type Edge = { x1: number; y1: number; x2: number; y2: number };

/**
 * The contour `value = level` along the edges of the cells: every edge whose two cells lie on different sides.
 * It never crosses a printed number and is exact for the values shown. A missing value has no side.
 */
export function boundaryEdges(grid: readonly (readonly (number | null)[])[], level: number): Edge[] {
  const edges: Edge[] = [];
  const differ = (a: number | null | undefined, b: number | null | undefined) =>
    finite(a) && finite(b) && a >= level !== b >= level;
  grid.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (differ(value, cells[column + 1])) edges.push({ x1: column + 1, y1: row, x2: column + 1, y2: row + 1 });
      if (differ(value, grid[row + 1]?.[column])) edges.push({ x1: column, y1: row + 1, x2: column + 1, y2: row + 1 });
    });
  });
  return edges;
}

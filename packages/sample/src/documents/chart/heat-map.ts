import { drawing, FAINT, INK, line, rect, WIDTH, words } from "./svg.ts";

/** A grid of outcomes; cells below zero are warm, above zero cool, and the border between them is drawn. */
export function heatMap(input: {
  rows: string[];
  columns: string[];
  values: number[][];
  text: (value: number) => string;
  rowTitle: string;
  columnTitle: string;
}): string {
  const left = 120;
  const top = 44;
  const wide = (WIDTH - left) / input.columns.length;
  const high = 34;
  const most = Math.max(...input.values.flat().map(Math.abs), 1e-9);
  const parts: string[] = [
    words(left, 14, input.columnTitle, { weight: 500, fill: INK }),
    words(0, top - 10, input.rowTitle, { weight: 500, fill: INK }),
  ];
  input.columns.forEach((label, column) => {
    parts.push(words(left + (column + 0.5) * wide, top - 10, label, { anchor: "middle", fill: FAINT }));
  });
  const sign = (row: number, column: number) => (input.values[row]?.[column] ?? 0) >= 0;
  input.rows.forEach((label, row) => {
    parts.push(words(left - 10, top + row * high + 22, label, { anchor: "end", fill: FAINT }));
    input.columns.forEach((_, column) => {
      const value = input.values[row]?.[column] ?? 0;
      const strength = 0.12 + 0.5 * Math.sqrt(Math.abs(value) / most);
      const [x, y] = [left + column * wide, top + row * high];
      parts.push(
        rect(x + 1, y + 1, wide - 2, high - 2, value >= 0 ? "#17548f" : "#824d31", { "fill-opacity": strength }),
      );
      parts.push(words(x + wide / 2, y + 22, input.text(value), { anchor: "middle", fill: INK, size: 12 }));
      if (column > 0 && sign(row, column) !== sign(row, column - 1))
        parts.push(line(x, y, x, y + high, INK, { "stroke-width": 2.5 }));
      if (row > 0 && sign(row, column) !== sign(row - 1, column))
        parts.push(line(x, y, x + wide, y, INK, { "stroke-width": 2.5 }));
    });
  });
  return drawing(top + input.rows.length * high + 6, parts);
}

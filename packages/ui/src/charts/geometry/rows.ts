import { textWidth, wrapText } from "./text.ts";

const LINE_HEIGHT = 15;

type RowPlace = { lines: string[]; labelY: number; barY: number; top: number; height: number };
type RowsLayout = { labelWidth: number; rows: RowPlace[]; bottom: number };

type Options = {
  width: number;
  narrow: boolean;
  top: number;
  bar?: number | undefined;
  maxLabel?: number | undefined;
  /** Labels of sister charts: the label column is as wide as theirs. */
  sisters?: readonly string[] | undefined;
};

/** Rows of a horizontal chart: the label beside its bar, on a phone above it. */
export function rowsLayout(labels: readonly string[], options: Options): RowsLayout {
  const { width, narrow, top } = options;
  const bar = options.bar ?? 18;
  const cap = narrow ? width : (options.maxLabel ?? 190);
  const wrapped = labels.map((label) => wrapText(label, cap));
  const beside = options.sisters?.map((label) => wrapText(label, cap)) ?? [];
  const labelWidth = narrow
    ? 0
    : Math.ceil(Math.min(cap, Math.max(0, ...[...wrapped, ...beside].flat().map((line) => textWidth(line))))) + 12;
  let y = top;
  const rows = wrapped.map((lines) => {
    const text = lines.length * LINE_HEIGHT;
    const height = narrow ? text + bar + 14 : Math.max(text, bar) + 12;
    const row: RowPlace = narrow
      ? { lines, labelY: y + 12, barY: y + text + 3, top: y, height }
      : {
          lines,
          labelY: y + (height - text) / 2 + 11,
          barY: y + (height - bar) / 2,
          top: y,
          height,
        };
    y += height;
    return row;
  });
  return { labelWidth, rows, bottom: y };
}

import { drawing, FAINT, INK, LINE, labelRoom, line, polygon, rect, WIDTH, words } from "./svg.ts";

export type GanttRow = {
  label: string;
  bars: { from: number; to: number; colour: string }[];
  marks?: { at: number; label: string }[];
};

/** A programme on a calendar; times are years with a fraction (2027.5 is the middle of 2027). */
export function gantt(input: {
  rows: GanttRow[];
  from: number;
  to: number;
  legend?: { label: string; colour: string }[];
}): string {
  const labelWidth = labelRoom(
    input.rows.map((row) => row.label),
    230,
  );
  const rowHeight = 28;
  const [first, last] = [Math.floor(input.from), Math.ceil(input.to)];
  const at = (time: number) => labelWidth + ((time - first) / (last - first)) * (WIDTH - labelWidth - 8);
  const parts: string[] = [];
  let head = 0;
  if (input.legend) {
    let x = 0;
    for (const item of input.legend) {
      parts.push(rect(x, 4, 11, 11, item.colour), words(x + 17, 14, item.label));
      x += 17 + item.label.length * 6.8 + 16;
    }
    head = 24;
  }
  const top = head + 26;
  const bottom = top + input.rows.length * rowHeight;
  const every = Math.ceil((last - first) / 10);
  for (let year = first; year <= last; year++) {
    parts.push(line(at(year), top - 6, at(year), bottom, LINE));
    if (year < last && (year - first) % every === 0)
      parts.push(
        words((at(year) + at(Math.min(last, year + 1))) / 2, top - 12, String(year), { anchor: "middle", fill: FAINT }),
      );
  }
  input.rows.forEach((row, index) => {
    const y = top + index * rowHeight;
    parts.push(words(0, y + 16, row.label, { fill: INK }));
    for (const bar of row.bars) parts.push(rect(at(bar.from), y + 4, at(bar.to) - at(bar.from), 16, bar.colour));
    for (const mark of row.marks ?? []) {
      const x = at(mark.at);
      parts.push(
        polygon(
          [
            [x, y + 4],
            [x + 7, y + 12],
            [x, y + 20],
            [x - 7, y + 12],
          ],
          INK,
        ),
      );
      const before = x > WIDTH - 120;
      parts.push(
        words(before ? x - 11 : x + 11, y + 16, mark.label, { size: 11, fill: INK, anchor: before ? "end" : "start" }),
      );
    }
  });
  return drawing(bottom + 8, parts);
}

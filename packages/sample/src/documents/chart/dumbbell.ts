import { linear } from "./scale.ts";
import { ACCENT, drawing, FAINT, INK, LINE, labelRoom, line, rect, SERIES, textWidth, WIDTH, words } from "./svg.ts";

/** Two values a row joined by a line: the base and the case set against it, with a level to reach. */
export function dumbbell(input: {
  rows: { label: string; base: number | null; other: number | null }[];
  baseLabel: string;
  otherLabel: string;
  level?: { value: number; label: string };
  format: (value: number) => string;
}): string {
  const labelWidth = labelRoom(
    input.rows.map((row) => row.label),
    230,
  );
  const values = input.rows.flatMap((row) => [row.base, row.other]).filter((value) => value !== null);
  const x = linear([...values, ...(input.level ? [input.level.value] : [])], labelWidth + 50, WIDTH - 50, { count: 6 });
  const rowHeight = 30;
  const top = 44;
  const bottom = top + input.rows.length * rowHeight;
  const second = 17 + textWidth(input.otherLabel) + 18;
  const parts = [
    rect(0, 4, 11, 11, SERIES[1]),
    words(17, 14, input.otherLabel),
    rect(second, 4, 11, 11, ACCENT),
    words(second + 17, 14, input.baseLabel),
  ];
  for (const tick of x.ticks) {
    parts.push(line(x.at(tick), top - 6, x.at(tick), bottom, tick === 0 ? FAINT : LINE));
    parts.push(words(x.at(tick), bottom + 16, input.format(tick), { anchor: "middle", fill: FAINT }));
  }
  if (input.level) {
    parts.push(
      line(x.at(input.level.value), top - 8, x.at(input.level.value), bottom, INK, { "stroke-dasharray": "5 3" }),
    );
    parts.push(words(x.at(input.level.value), top - 13, input.level.label, { anchor: "middle", fill: INK }));
  }
  input.rows.forEach((row, index) => {
    const y = top + index * rowHeight + 15;
    parts.push(words(0, y + 4, row.label, { fill: INK }));
    if (row.base !== null && row.other !== null)
      parts.push(line(x.at(row.base), y, x.at(row.other), y, FAINT, { "stroke-width": 2 }));
    for (const [value, colour, side] of [
      [row.other, SERIES[1], (row.other ?? 0) <= (row.base ?? 0) ? -1 : 1],
      [row.base, ACCENT, (row.other ?? 0) <= (row.base ?? 0) ? 1 : -1],
    ] as const) {
      if (value === null) continue;
      parts.push(rect(x.at(value) - 5, y - 5, 10, 10, colour));
      const anchor = side < 0 ? "end" : "start";
      parts.push(words(x.at(value) + side * 10, y + 4, input.format(value), { anchor, size: 11, fill: INK }));
    }
  });
  return drawing(bottom + 24, parts);
}

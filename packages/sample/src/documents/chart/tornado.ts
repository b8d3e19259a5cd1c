import { linear } from "./scale.ts";
import { ACCENT, drawing, FAINT, INK, LINE, labelRoom, line, rect, SERIES, textWidth, WIDTH, words } from "./svg.ts";

export type Swing = { label: string; low: number; high: number; lowText: string; highText: string };

/** One-at-a-time swings around the base, widest on top; colour tells the lower input from the higher one. */
export function tornado(input: {
  base: number;
  swings: Swing[];
  format: (value: number) => string;
  lowLabel: string;
  highLabel: string;
  baseLabel: string;
}): string {
  const swings = [...input.swings].sort(
    (a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low) || a.label.localeCompare(b.label, "en"),
  );
  const labelWidth = labelRoom(
    swings.flatMap((swing) => [swing.label, `${swing.lowText} · ${swing.highText}`]),
    230,
  );
  const x = linear([input.base, ...swings.flatMap((swing) => [swing.low, swing.high])], labelWidth + 56, WIDTH - 56, {
    zero: false,
    count: 6,
  });
  const rowHeight = 34;
  const top = 44;
  const bottom = top + swings.length * rowHeight;
  const parts: string[] = [];
  parts.push(rect(0, 4, 11, 11, SERIES[1]), words(17, 14, input.lowLabel));
  const second = 17 + textWidth(input.lowLabel) + 18;
  parts.push(rect(second, 4, 11, 11, ACCENT), words(second + 17, 14, input.highLabel));
  for (const tick of x.ticks) {
    parts.push(line(x.at(tick), top - 6, x.at(tick), bottom, LINE));
    parts.push(words(x.at(tick), bottom + 16, input.format(tick), { anchor: "middle", fill: FAINT }));
  }
  swings.forEach((swing, index) => {
    const y = top + index * rowHeight;
    parts.push(words(0, y + 12, swing.label, { fill: INK, weight: 500 }));
    parts.push(words(0, y + 26, `${swing.lowText} · ${swing.highText}`, { size: 10.5, fill: FAINT }));
    for (const [value, colour] of [
      [swing.low, SERIES[1]],
      [swing.high, ACCENT],
    ] as const) {
      const [from, to] = [Math.min(value, input.base), Math.max(value, input.base)];
      parts.push(rect(x.at(from), y + 3, x.at(to) - x.at(from), 16, colour));
      const outward = value < input.base ? -1 : 1;
      parts.push(
        words(x.at(value) + outward * 5, y + 15, input.format(value), {
          anchor: outward < 0 ? "end" : "start",
          size: 11,
          fill: INK,
        }),
      );
    }
  });
  parts.push(line(x.at(input.base), top - 8, x.at(input.base), bottom, INK, { "stroke-width": 1.5 }));
  parts.push(words(x.at(input.base), top - 13, input.baseLabel, { anchor: "middle", fill: INK, weight: 500 }));
  return drawing(bottom + 24, parts);
}

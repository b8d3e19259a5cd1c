import { linear } from "./scale.ts";
import {
  axisRoom,
  drawing,
  FAINT,
  LINE,
  labelRoom,
  legend,
  line,
  polyline,
  rect,
  textWidth,
  WIDTH,
  words,
} from "./svg.ts";

/** Stacked columns, negative values below the axis; a thin line may run over them on the same axis. */
export function stackedColumns(input: {
  x: string[];
  series: { label: string; values: number[]; colour: string }[];
  over?: { label: string; values: number[]; colour: string };
  format: (value: number) => string;
  height?: number;
}): string {
  const height = input.height ?? 280;
  const keys = [
    ...input.series.map(({ label, colour }) => ({ label, colour })),
    ...(input.over ? [{ label: input.over.label, colour: input.over.colour, dash: true }] : []),
  ];
  const key = legend(keys);
  const [right, top, bottom] = [WIDTH, key.bottom + 6, height - 26];
  const sums = input.x.map((_, index) => {
    const values = input.series.map((series) => series.values[index] ?? 0);
    const up = values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0);
    const down = values.filter((value) => value < 0).reduce((sum, value) => sum + value, 0);
    return { up, down };
  });
  const y = linear([...sums.flatMap((sum) => [sum.up, sum.down]), ...(input.over?.values ?? [])], bottom, top);
  const left = axisRoom(y.ticks.map(input.format));
  const step = (right - left) / input.x.length;
  const wide = Math.min(34, step * 0.72);
  const middle = (index: number) => left + (index + 0.5) * step;
  const parts: string[] = [key.svg];
  for (const tick of y.ticks) {
    parts.push(line(left, y.at(tick), right, y.at(tick), LINE));
    parts.push(words(left - 8, y.at(tick) + 4, input.format(tick), { anchor: "end", fill: FAINT }));
  }
  input.x.forEach((label, index) => {
    let [up, down] = [0, 0];
    for (const series of input.series) {
      const value = series.values[index] ?? 0;
      const [from, to] = value >= 0 ? [up, up + value] : [down + value, down];
      parts.push(rect(middle(index) - wide / 2, y.at(to), wide, y.at(from) - y.at(to), series.colour));
      if (value >= 0) up = to;
      else down = from;
    }
    if (index % Math.ceil(input.x.length / 13) === 0)
      parts.push(words(middle(index), bottom + 18, label, { anchor: "middle", fill: FAINT }));
  });
  parts.push(line(left, y.at(0), right, y.at(0), FAINT));
  if (input.over) {
    const points = input.over.values.map((value, index): [number, number] => [middle(index), y.at(value)]);
    parts.push(polyline(points, input.over.colour, { "stroke-dasharray": "6 4" }));
  }
  return drawing(height, parts);
}

/** Horizontal bars in the order given, each with its value in words; parts of a bar may be stacked. */
export function rankedBars(input: {
  rows: { label: string; parts: number[]; text: string }[];
  parts?: { label: string; colour: string }[];
  colour: string;
}): string {
  const key = input.parts ? legend(input.parts) : { svg: "", bottom: 0 };
  const labelWidth = labelRoom(input.rows.map((row) => row.label));
  const total = (row: { parts: number[] }) => row.parts.reduce((sum, value) => sum + value, 0);
  const textRoom = Math.max(...input.rows.map((row) => textWidth(row.text))) + 16;
  const x = linear(input.rows.map(total), labelWidth, WIDTH - textRoom);
  const rowHeight = 27;
  const parts: string[] = [key.svg];
  input.rows.forEach((row, index) => {
    const top = key.bottom + 6 + index * rowHeight;
    parts.push(words(0, top + 14, row.label));
    let [up, down] = [0, 0];
    row.parts.forEach((value, part) => {
      const [from, to] = value >= 0 ? [up, up + value] : [down + value, down];
      parts.push(rect(x.at(from), top + 2, x.at(to) - x.at(from), 17, input.parts?.[part]?.colour ?? input.colour));
      if (value >= 0) up = to;
      else down = from;
    });
    parts.push(words(x.at(Math.max(up, 0)) + 8, top + 15, row.text, { fill: "#111a27", weight: 500 }));
  });
  const bottom = key.bottom + 6 + input.rows.length * rowHeight;
  parts.push(line(x.at(0), key.bottom + 2, x.at(0), bottom, FAINT));
  return drawing(bottom + 4, parts);
}

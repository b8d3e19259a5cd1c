import { linear } from "./scale.ts";
import {
  axisRoom,
  drawing,
  FAINT,
  INK,
  LINE,
  line,
  MUTED,
  polygon,
  polyline,
  rect,
  textWidth,
  WIDTH,
  words,
} from "./svg.ts";

export type LineSeries = {
  label: string;
  values: (number | null)[];
  colour: string;
  dash?: boolean;
  thin?: boolean;
};

/** Lines over categories on x, each named at its end; bands are areas between two lines; rules are levels. */
export function lineChart(input: {
  x: string[];
  series: LineSeries[];
  bands?: { low: number[]; high: number[]; colour: string }[];
  rules?: { value: number; label: string; colour: string }[];
  format: (value: number) => string;
  zero?: boolean;
  height?: number;
  xEvery?: number;
}): string {
  const height = input.height ?? 260;
  const names = [...input.series, ...(input.rules ?? [])].map((named) => textWidth(named.label));
  const [right, top, bottom] = [WIDTH - Math.min(Math.max(...names, 40) + 12, 190), 16, height - 28];
  const numbers = [
    ...input.series.flatMap((series) => series.values.filter((value) => value !== null)),
    ...(input.bands ?? []).flatMap((band) => [...band.low, ...band.high]),
    ...(input.rules ?? []).map((rule) => rule.value),
  ];
  const y = linear(numbers, bottom, top, { zero: input.zero ?? true });
  const left = axisRoom(y.ticks.map(input.format));
  const step = input.x.length > 1 ? (right - left) / (input.x.length - 1) : 0;
  const at = (index: number) => left + index * step;
  const parts: string[] = [];
  for (const tick of y.ticks) {
    parts.push(line(left, y.at(tick), right, y.at(tick), tick === 0 ? FAINT : LINE));
    parts.push(words(left - 8, y.at(tick) + 4, input.format(tick), { anchor: "end", fill: FAINT }));
  }
  const every = input.xEvery ?? Math.ceil(input.x.length / 11);
  input.x.forEach((label, index) => {
    if (index % every === 0) parts.push(words(at(index), bottom + 18, label, { anchor: "middle", fill: FAINT }));
  });
  for (const band of input.bands ?? []) {
    const upper = band.high.map((value, index): [number, number] => [at(index), y.at(value)]);
    const lower = band.low.map((value, index): [number, number] => [at(index), y.at(value)]).reverse();
    parts.push(polygon([...upper, ...lower], band.colour, { "fill-opacity": 0.16 }));
  }
  const ends: { y: number; label: string; colour: string }[] = [];
  for (const rule of input.rules ?? []) {
    parts.push(line(left, y.at(rule.value), right, y.at(rule.value), rule.colour, { "stroke-dasharray": "5 3" }));
    ends.push({ y: y.at(rule.value), label: rule.label, colour: rule.colour });
  }
  for (const series of input.series) {
    const points = series.values.flatMap((value, index): [number, number][] =>
      value === null ? [] : [[at(index), y.at(value)]],
    );
    const stroke = { "stroke-width": series.thin ? 1.5 : 2.5, ...(series.dash ? { "stroke-dasharray": "6 4" } : {}) };
    parts.push(polyline(points, series.colour, stroke));
    const last = points.at(-1);
    if (last) ends.push({ y: last[1], label: series.label, colour: series.colour });
  }
  // names at the end of lines are moved apart when lines meet
  ends.sort((a, b) => a.y - b.y);
  let floor = top;
  for (const end of ends) {
    const place = Math.max(end.y + 4, floor);
    floor = place + 15;
    parts.push(words(right + 6, place, end.label, { fill: end.colour === LINE ? MUTED : end.colour, weight: 500 }));
  }
  parts.push(rect(left, bottom, right - left, 1, y.low < 0 ? LINE : INK));
  return drawing(height, parts);
}

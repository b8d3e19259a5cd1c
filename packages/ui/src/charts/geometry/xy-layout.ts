import type { AxisFormat } from "../axis.tsx";
import { yGutter } from "../axis.tsx";
import type { BandPoint, Point } from "./path.ts";
import { finite, type Linear, linear } from "./scale.ts";
import { spread } from "./spread.ts";
import { textWidth, wrapText } from "./text.ts";

const LINE_HEIGHT = 15;

type Labelled = { id: string; label: string; end: { x: number; y: number } };
type XyInput = {
  width: number;
  height: number;
  narrow: boolean;
  top: number;
  points: readonly (readonly Point[])[];
  bands: readonly (readonly BandPoint[])[];
  /** Other heights that must be on the axis. */
  heights: readonly number[];
  levels: readonly number[];
  labels: readonly Labelled[];
  x: AxisFormat;
  y: AxisFormat & { truncatedNote?: string | undefined };
};

export type XyLayout = {
  x: Linear;
  y: Linear;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Baselines of the labels of the levels, moved apart. */
  levelLabels: number[];
  /** Whether the axis leaves zero out. */
  truncated: boolean;
  labels: { id: string; lines: string[]; x: number; y: number }[];
};

/** Margins, scales and the places of the direct labels of a line chart. Everything comes out finite. */
export function xyLayout(input: XyInput): XyLayout {
  const { width, height, narrow, points, bands, levels, x, y } = input;
  const cap = narrow ? 84 : 150;
  const wrapped = input.labels.map((label) => wrapText(label.label, cap));
  const widest = Math.max(0, ...wrapped.flat().map((line) => textWidth(line)));
  const top = input.top + 20;
  const bottom = height - 24;
  const right = width - (widest ? widest + 12 : 8);
  const yScale = linear(
    [...points.flat().map((point) => point.y), ...bands.flat().flatMap((point) => [point.low, point.high]), ...levels],
    { range: [bottom, top], zero: !y.truncatedNote, domain: y.domain, ticks: y.ticks, count: narrow ? 4 : 5 },
  );
  const left = yGutter(yScale, y);
  const xValues = [...points.flat(), ...bands.flat()].map((point) => point.x);
  const xScale = linear(xValues, {
    range: [left, right],
    nice: false,
    domain: x.domain,
    ticks: x.ticks,
    count: narrow ? 4 : 8,
  });
  // years and months are counted whole: no label for half a year
  if (!x.ticks && xValues.every(Number.isInteger)) xScale.ticks = xScale.ticks.filter(Number.isInteger);
  const levelPlaces = spread(
    levels.map((level) => ({ at: yScale(level) - 9, size: 13 })),
    [0, height],
    1,
  );
  const places = spread(
    input.labels.map((label, index) => ({
      at: finite(label.end.y) ? yScale(label.end.y) : bottom,
      size: wrapped[index]!.length * LINE_HEIGHT,
    })),
    [top - 8, bottom + 8],
  );
  return {
    x: xScale,
    y: yScale,
    left,
    right,
    top,
    bottom,
    levelLabels: levelPlaces.map((place) => place + 4),
    truncated: yScale.domain[0] > 0 || yScale.domain[1] < 0,
    labels: input.labels.map((label, index) => ({
      id: label.id,
      lines: wrapped[index]!,
      x: Math.min((finite(label.end.x) ? xScale(label.end.x) : right) + 8, right + 8),
      y: places[index]! - ((wrapped[index]!.length - 1) * LINE_HEIGHT) / 2 + 4,
    })),
  };
}

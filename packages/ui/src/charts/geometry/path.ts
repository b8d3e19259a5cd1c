import { area, curveStepAfter, line } from "d3-shape";
import { finite } from "./scale.ts";

export type Point = { x: number; y: number | null };
type Place = (value: number) => number;

/** The path of a line; a missing value leaves a gap. */
export const linePath = (points: readonly Point[], x: Place, y: Place): string =>
  line<Point>()
    .digits(1)
    .defined((point) => finite(point.x) && finite(point.y))
    .x((point) => x(point.x))
    .y((point) => y(point.y ?? 0))(points as Point[]) ?? "";

/** A stair: the value holds until the next x. */
export const stepPath = (points: readonly Point[], x: Place, y: Place): string =>
  line<Point>()
    .digits(1)
    .curve(curveStepAfter)
    .defined((point) => finite(point.x) && finite(point.y))
    .x((point) => x(point.x))
    .y((point) => y(point.y ?? 0))(points as Point[]) ?? "";

export type BandPoint = { x: number; low: number; high: number };

/** The area between two edges. */
export const bandPath = (points: readonly BandPoint[], x: Place, y: Place): string =>
  area<BandPoint>()
    .digits(1)
    .defined((point) => finite(point.low) && finite(point.high))
    .x((point) => x(point.x))
    .y0((point) => y(point.low))
    .y1((point) => y(point.high))(points as BandPoint[]) ?? "";

import { finite } from "./scale.ts";

/**
 * At which end of a level its label meets the least: the end whose third of the plot keeps the lines farthest from the
 * height of the label. `lines` and `y` are in pixels.
 */
export function clearSide(
  lines: readonly (readonly { x: number; y: number }[])[],
  y: number,
  left: number,
  right: number,
): "left" | "right" {
  const third = (right - left) / 3;
  const clearance = (from: number, to: number) => {
    let least = Number.POSITIVE_INFINITY;
    for (const point of lines.flat()) {
      if (point.x >= from && point.x <= to && finite(point.y)) least = Math.min(least, Math.abs(point.y - (y - 9)));
    }
    return least;
  };
  return clearance(left, left + third) > clearance(right - third, right) ? "left" : "right";
}

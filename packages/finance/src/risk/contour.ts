export type Point = { readonly x: number; readonly y: number };
export type Segment = readonly [Point, Point];

/**
 * Line where a gridded value crosses a level, as unordered segments (marching squares, linear inside each cell; a
 * saddle is cut by the mean of its corners). Cells with a missing corner are left out.
 * Units: x and y as given; `values[row][column]` belongs to ys[row], xs[column].
 */
export function contourSegments(
  xs: readonly number[],
  ys: readonly number[],
  values: readonly (readonly (number | null)[])[],
  level: number,
): Segment[] {
  const segments: Segment[] = [];
  for (let row = 0; row + 1 < ys.length; row++) {
    for (let column = 0; column + 1 < xs.length; column++) {
      const corners = [
        [xs[column], ys[row], values[row]?.[column]],
        [xs[column + 1], ys[row], values[row]?.[column + 1]],
        [xs[column + 1], ys[row + 1], values[row + 1]?.[column + 1]],
        [xs[column], ys[row + 1], values[row + 1]?.[column]],
      ] as [number, number, number | null][];
      if (corners.some(([, , value]) => value === null || value === undefined)) continue;
      cell(corners as [number, number, number][], level, segments);
    }
  }
  return segments;
}

function cell(corners: readonly [number, number, number][], level: number, segments: Segment[]): void {
  const crossings: Point[] = [];
  const above = corners.map(([, , value]) => value >= level);
  for (let k = 0; k < 4; k++) {
    const [x0, y0, v0] = corners[k] as [number, number, number];
    const [x1, y1, v1] = corners[(k + 1) % 4] as [number, number, number];
    if (above[k] === above[(k + 1) % 4]) continue;
    const t = (level - v0) / (v1 - v0);
    crossings.push({ x: x0 + t * (x1 - x0), y: y0 + t * (y1 - y0) });
  }
  const [a, b, c, d] = crossings;
  if (a !== undefined && b !== undefined && c === undefined) segments.push([a, b]);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return;
  const centre = corners.reduce((sum, [, , value]) => sum + value, 0) / 4 >= level;
  // A saddle: the centre decides which pair of corners is joined.
  if (centre === above[0]) segments.push([a, b], [c, d]);
  else segments.push([d, a], [b, c]);
}

export type Spot = [number, number];

/** Ring area by the shoelace formula, unsigned. */
export function ringArea(ring: readonly Spot[]): number {
  let twice = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2;
}

function distance([x, y]: Spot, [x1, y1]: Spot, [x2, y2]: Spot): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(x - x1, y - y1) : Math.abs(dy * x - dx * y + x2 * y1 - y2 * x1) / length;
}

/** Douglas and Peucker: drops points nearer than `tolerance` to the line between the kept ones. */
export function simplify(points: readonly Spot[], tolerance: number): Spot[] {
  const keep = new Set([0, points.length - 1]);
  const stack: [number, number][] = [[0, points.length - 1]];
  for (let span = stack.pop(); span; span = stack.pop()) {
    const [from, to] = span;
    let farthest = -1;
    let most = tolerance;
    for (let index = from + 1; index < to; index++) {
      const away = distance(points[index]!, points[from]!, points[to]!);
      if (away > most) [farthest, most] = [index, away];
    }
    if (farthest < 0) continue;
    keep.add(farthest);
    stack.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, index) => keep.has(index));
}

/** A closed path in whole pixels, written relative to its first point to stay short. */
export function ringPath(ring: readonly Spot[]): string {
  let [x, y] = [0, 0];
  const parts: string[] = [];
  for (const [index, point] of ring.entries()) {
    const [nextX, nextY] = [Math.round(point[0]), Math.round(point[1])];
    if (index === 0) parts.push(`M${nextX},${nextY}`);
    else if (nextX !== x || nextY !== y) parts.push(`l${nextX - x},${nextY - y}`);
    [x, y] = [nextX, nextY];
  }
  return parts.length > 3 ? `${parts.join("")}z` : "";
}

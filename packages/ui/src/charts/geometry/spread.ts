/**
 * Moves labels apart along one axis so that none overlaps, as little as possible.
 * `items`: wished centre and height each; the result keeps the order of the input.
 */
export function spread(
  items: readonly { at: number; size: number }[],
  range: readonly [number, number],
  gap = 2,
): number[] {
  const order = items.map((item, index) => ({ ...item, index })).sort((a, b) => a.at - b.at);
  const placed: number[] = [];
  let edge = range[0];
  for (const item of order) {
    const at = Math.max(item.at, edge + item.size / 2);
    placed.push(at);
    edge = at + item.size / 2 + gap;
  }
  let limit = range[1];
  for (let i = order.length - 1; i >= 0; i--) {
    const half = order[i]!.size / 2;
    placed[i] = Math.min(placed[i]!, limit - half);
    limit = placed[i]! - half - gap;
  }
  const result = new Array<number>(items.length);
  order.forEach((item, i) => {
    result[item.index] = placed[i]!;
  });
  return result;
}

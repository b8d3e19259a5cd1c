export type Stacked<T> = T & { from: number; to: number };

/** Stacks segments from zero: what is positive upwards, what is negative downwards, each in the order given. */
export function stack<T extends { value: number }>(segments: readonly T[]): Stacked<T>[] {
  let up = 0;
  let down = 0;
  return segments.map((segment) => {
    const value = Number.isFinite(segment.value) ? segment.value : 0;
    const from = value >= 0 ? up : down;
    const to = from + value;
    if (value >= 0) up = to;
    else down = to;
    return { ...segment, from, to };
  });
}

import { scaleLinear } from "d3-scale";

export type Linear = {
  (value: number): number;
  domain: [number, number];
  ticks: number[];
};

/** One decimal is enough on a drawing, and keeps the page small. */
export const round = (value: number): number => Math.round(value * 10) / 10;

export const finite = (value: number | null | undefined): value is number =>
  typeof value === "number" && Number.isFinite(value);

type Options = {
  range: [number, number];
  /** Bars always take zero in; a line may leave it out only where a note says so. */
  zero?: boolean | undefined;
  nice?: boolean | undefined;
  count?: number | undefined;
  domain?: readonly [number, number] | undefined;
  ticks?: readonly number[] | undefined;
};

/** A linear scale over the finite ones of `values`. Empty or flat data still give a usable domain, never NaN. */
export function linear(values: Iterable<number | null | undefined>, options: Options): Linear {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of options.domain ?? values) {
    if (!finite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) [low, high] = [0, 1];
  if (options.zero) {
    low = Math.min(low, 0);
    high = Math.max(high, 0);
  }
  if (low === high) {
    const pad = Math.abs(low) / 2 || 1;
    if (options.zero) high += pad;
    else [low, high] = [low - pad, high + pad];
  }
  const count = options.count ?? 5;
  const scale = scaleLinear([low, high], options.range);
  if (options.nice !== false && !options.domain) scale.nice(count);
  const [from = low, to = high] = scale.domain();
  return Object.assign((value: number) => round(scale(value)), {
    domain: [from, to] as [number, number],
    ticks: [...(options.ticks ?? scale.ticks(count))].filter((tick) => tick >= from && tick <= to),
  });
}

/** Equal bands along a range, with a gap in parts of a band. */
export function bands(count: number, range: [number, number], gap = 0.3) {
  const step = (range[1] - range[0]) / Math.max(count, 1);
  const size = step * (1 - gap);
  return { step, size: round(size), at: (index: number) => round(range[0] + index * step + (step - size) / 2) };
}

/** The most labels that fit side by side: every n-th index, the last one always kept. */
export function thin(count: number, widest: number, room: number): number[] {
  const fit = Math.max(1, Math.floor(room / (widest + 10)));
  const every = Math.max(1, Math.ceil(count / fit));
  const kept: number[] = [];
  for (let index = 0; index < count; index += every) kept.push(index);
  const last = kept.at(-1);
  if (last !== undefined && last !== count - 1) {
    if (count - 1 - last < every / 2 && kept.length > 1) kept.pop();
    if (count - 1 - (kept.at(-1) ?? 0) >= every) kept.push(count - 1);
  }
  return kept;
}

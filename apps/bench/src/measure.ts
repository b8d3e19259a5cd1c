/** Smallest, middle and largest of several runs. */
export interface Spread {
  min: number;
  median: number;
  max: number;
}

/** Does the work `count` times; the clock runs around the whole call. */
export type Batch = (count: number) => unknown;

export interface Pair {
  /** Microseconds for each repetition. */
  subject: Spread;
  yardstick: Spread;
  /** Subject over yardstick, run by run. */
  ratio: Spread;
  /** Fastest run over fastest run: what is left when the rest of the machine disturbs neither. */
  atBest: number;
}

export interface Effort {
  /** Counted runs; the two sides take turns, so that a slow moment of the machine meets both. */
  runs: number;
  /** Repetitions are gathered until a run lasts this long, milliseconds. */
  leastMs: number;
  /** Milliseconds of warming up for each side, not counted. */
  warmMs: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const at = (i: number) => sorted[i] ?? Number.NaN;
  const median = sorted.length % 2 === 1 ? at(Math.floor(middle)) : (at(middle - 1) + at(middle)) / 2;
  return { min: at(0), median, max: at(sorted.length - 1) };
}

/** Milliseconds of one call. */
async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The same work again and again, one after the other. */
export const repeated =
  (work: () => Promise<unknown>): Batch =>
  async (count) => {
    for (let i = 0; i < count; i++) await work();
  };

/** Two pieces of work beside each other, in turns: A B A B ... */
export async function pair(subject: Batch, yardstick: Batch, effort: Effort): Promise<Pair> {
  const sides = [subject, yardstick].map((batch) => ({ batch, count: 1, each: [] as number[] }));
  for (const side of sides) side.count = await warm(side.batch, effort);
  for (let run = 0; run < effort.runs; run++) {
    for (const { batch, count, each } of sides) each.push(((await timed(() => batch(count))) * 1000) / count);
  }
  const [a, b] = sides.map((side) => side.each) as [number[], number[]];
  const [own, other] = [spread(a), spread(b)];
  const ratio = spread(a.map((value, i) => value / (b[i] as number)));
  return { subject: own, yardstick: other, ratio, atBest: own.min / other.min };
}

/** Runs a batch until it is warm; returns how many repetitions last `leastMs`. */
async function warm(batch: Batch, { leastMs, warmMs }: Effort): Promise<number> {
  let count = 1;
  for (let spent = 0; ; ) {
    const ms = await timed(() => batch(count));
    spent += ms;
    if (spent >= warmMs && ms >= leastMs) return count;
    if (ms < leastMs) count = ms > leastMs / 16 ? Math.ceil((1.2 * count * leastMs) / ms) : count * 8;
  }
}

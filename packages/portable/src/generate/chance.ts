/** Chance that comes out the same for the same seed, on every machine (mulberry32). */
export type Chance = {
  /** From 0 up to, not including, `count`. */
  below(count: number): number;
  pick<T>(list: readonly T[]): T;
  /** True in about `share` of the calls, 0..1. */
  happens(share: number): boolean;
};

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (count) => Math.floor(next() * count),
    pick: (list) => list[Math.floor(next() * list.length)]!,
    happens: (share) => next() < share,
  };
}

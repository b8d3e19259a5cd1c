import type { Assumptions } from "../../assumptions.ts";

/** A cost that enters service (or an additions list) in a period. */
export interface Vintage {
  i: number;
  cost: number;
}

export const zeros = (n: number): number[] => new Array<number>(n).fill(0);
export const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
export const at = (list: readonly number[], i: number): number => list[i] ?? 0;
/** Adds to one entry. */
export const add = (list: number[], i: number, value: number): void => {
  list[i] = at(list, i) + value;
};

/** Root by halving alone. */
export function bisect(f: (x: number) => number, low: number, high: number): number {
  const rising = f(low) < 0;
  let [a, b] = [low, high];
  for (let k = 0; k < 200; k++) {
    const middle = (a + b) / 2;
    if (f(middle) < 0 === rising) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}

/** Integral by Simpson's rule. */
export function simpson(f: (x: number) => number, from: number, to: number): number {
  const n = 400;
  let total = 0;
  for (let i = 0; i <= n; i++) total += (i === 0 || i === n ? 1 : i % 2 ? 4 : 2) * f(from + ((to - from) * i) / n);
  return ((to - from) / (3 * n)) * total;
}

/** Months of a period inside a span. */
export const overlap = (i: number, m: number, from: number, to: number): number =>
  Math.max(0, Math.min((i + 1) * m, to) - Math.max(i * m, from));

/** The calendar: moments in months, and the periods they fall in. */
export function calendar(a: Assumptions) {
  const m = a.timeline.periodMonths;
  const { schedule } = a;
  const shellStart = schedule.permitMonths;
  const shellReady = shellStart + schedule.constructionMonths + schedule.delayMonths;
  const modules = a.capacity.modules.map(({ share, offsetMonths }) => {
    const arrival = Math.max(0, shellReady - schedule.moveInLeadMonths) + offsetMonths;
    return { share, arrival, ready: Math.max(shellReady, arrival + schedule.installMonths) };
  });
  const first = Math.min(...modules.map(({ ready }) => ready));
  const cycle = (a.operations.cycleTimeWeeks * 12) / 52;
  const done = Math.max(...modules.map(({ ready }) => ready)) + cycle;
  const cover = (months: number) => Math.max(0, Math.ceil(months / m - 1e-9));
  const n = a.timeline.horizonMonths / m;
  const ending = (month: number) => Math.min(n - 1, Math.max(0, cover(month) - 1));
  const built = Math.max(1, cover(done));
  return {
    m,
    n,
    perYear: 12 / m,
    shellStart,
    shellReady,
    modules,
    first,
    cycle,
    firstOut: first + cycle,
    done,
    cover,
    ending,
    built,
  };
}
export type Calendar = ReturnType<typeof calendar>;

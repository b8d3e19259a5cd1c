import type { Effort, Pair } from "./measure.ts";

/** How much work a run of the benchmark does. */
export interface Size {
  /** Work of microseconds to milliseconds. */
  effort: Effort;
  /** Work of milliseconds to a second. */
  slowEffort: Effort;
  /** Counted runs of work that lasts seconds. */
  longRuns: number;
  /** Paths of the network's Monte Carlo. */
  paths: number;
}

/** One hot path beside its yardstick. */
export interface Row extends Pair {
  id: string;
  title: string;
  yardstickTitle: string;
}

/** Something the measured work must also be: equal, flat, stoppable. */
export interface Fact {
  id: string;
  title: string;
  ok: boolean;
  detail: string;
}

export interface Findings {
  rows: Row[];
  facts: Fact[];
}

export interface BenchCase {
  id: string;
  title: string;
  /** Starts the built portal and a browser: minutes, and nothing for a unit test. */
  needsPortal?: true;
  run: (size: Size) => Promise<Findings>;
}

export const fullSize: Size = {
  // Many runs far shorter than a scheduler's slice: some of them are left alone even on a busy machine. Warm for long, since
  // the compiler's own threads have to wait there too.
  effort: { runs: 400, leastMs: 0.5, warmMs: 1500 },
  slowEffort: { runs: 15, leastMs: 20, warmMs: 400 },
  longRuns: 3,
  paths: 10_000,
};

/** Enough to see that everything runs and agrees; its times mean nothing. */
export const tinySize: Size = {
  effort: { runs: 1, leastMs: 0, warmMs: 0 },
  slowEffort: { runs: 1, leastMs: 0, warmMs: 0 },
  longRuns: 1,
  paths: 512,
};

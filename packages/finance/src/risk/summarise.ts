import { quantileSorted } from "../maths/quantile.ts";
import { type Draws, present, runFailed } from "./collect.ts";
import { correlation, ranks } from "./rank.ts";
import { selectQuantiles } from "./select.ts";

const shownQuantiles = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;
const bandQuantiles = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

export type OutputSummary = {
  /** Paths on which the figure exists, on which the run failed, and on which it does not exist. */
  readonly count: number;
  readonly failed: number;
  readonly absent: number;
  /** Over the paths where it exists; null when there is none. */
  readonly mean: number | null;
  readonly sd: number | null;
  /** Standard error of the mean. */
  readonly standardError: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Type 7 over ALL ranked paths, failures at the bad end; null where the quantile falls among the failures. */
  readonly quantiles: Readonly<Record<"p5" | "p10" | "p25" | "p50" | "p75" | "p90" | "p95", number | null>>;
};

/** Quantiles of one figure in each year: of the year, not one path's story. */
export type Band = {
  readonly p10: Float64Array;
  readonly p25: Float64Array;
  readonly p50: Float64Array;
  readonly p75: Float64Array;
  readonly p90: Float64Array;
};
export type ConvergencePoint = {
  readonly paths: number;
  readonly mean: number;
  readonly standardError: number;
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
};
export type Contribution = {
  readonly id: string;
  /** Spearman rank correlation of driver and output. */
  readonly rankCorrelation: number;
  /** Its square over the sum of squares: share of explained variance, 0..1. */
  readonly share: number;
};

const key = (p: number) => `p${Math.round(p * 100)}` as keyof OutputSummary["quantiles"];

/** Outputs of which more is worse: failures rank at the high end. */
const moreIsWorse = new Set(["lcow", "costPerWafer", "costPerGoodDie", "peakFunding", "paybackYears"]);
/** Rates that do not exist because the money was lost rank at the bad end; other absent figures are left out. */
const absentIsWorst = new Set(["equityIrr", "projectIrr", "projectIrrPreTax"]);

/** Sorted values of an output, and how many paths rank as failures beside them. */
function ranked(draws: Draws, name: string, limit = Number.POSITIVE_INFINITY) {
  const values = draws.values[name] as Float64Array;
  const states = draws.states[name] as Uint8Array;
  const n = Math.min(limit, values.length);
  const kept: number[] = [];
  let failed = 0;
  let missing = 0;
  for (let i = 0; i < n; i++) {
    if (states[i] === present) kept.push(values[i] as number);
    else if (states[i] === runFailed) failed++;
    else missing++;
  }
  const worst = failed + (absentIsWorst.has(name) ? missing : 0);
  return { sorted: Float64Array.from(kept).sort(), kept, failed, missing, worst };
}

function rankedQuantile(sorted: Float64Array, worst: number, high: boolean, p: number): number | null {
  if (worst === 0) return sorted.length === 0 ? null : quantileSorted(sorted, p);
  const h = (sorted.length + worst - 1) * p - (high ? 0 : worst);
  if (sorted.length === 0 || h < 0 || Math.ceil(h) > sorted.length - 1) return null;
  const below = Math.floor(h);
  const low = sorted[below] as number;
  return h === below ? low : low + (h - below) * ((sorted[below + 1] as number) - low);
}

function spread(values: readonly number[]) {
  let mean = 0;
  let squares = 0;
  values.forEach((value, i) => {
    const delta = value - mean;
    mean += delta / (i + 1);
    squares += delta * (value - mean);
  });
  const sd = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0;
  return { mean, sd, standardError: values.length > 0 ? sd / Math.sqrt(values.length) : 0 };
}

export function summariseOutput(draws: Draws, name: string): OutputSummary {
  const { sorted, kept, failed, missing, worst } = ranked(draws, name);
  const high = moreIsWorse.has(name);
  const quantiles = Object.fromEntries(
    shownQuantiles.map((p) => [key(p), rankedQuantile(sorted, worst, high, p)]),
  ) as OutputSummary["quantiles"];
  const { mean, sd, standardError } = spread(kept);
  const some = sorted.length > 0;
  return {
    count: sorted.length,
    failed,
    absent: missing,
    mean: some ? mean : null,
    sd: some ? sd : null,
    standardError: some ? standardError : null,
    min: sorted[0] ?? null,
    max: sorted.at(-1) ?? null,
    quantiles,
  };
}

/** Share of all paths on which the output is below a level; failed runs count as below, and rates that do not exist. */
export function probabilityBelow(draws: Draws, name: string, level: number): number {
  const { kept, worst } = ranked(draws, name);
  const total = draws.to - draws.from;
  return total === 0 ? 0 : (kept.filter((value) => value < level).length + worst) / total;
}

/** Mean of the worst share of the paths that ran (CVaR, expected shortfall); null when none ran. */
export function tailMean(draws: Draws, name: string, share: number): number | null {
  const { sorted } = ranked(draws, name);
  if (sorted.length === 0) return null;
  const exact = sorted.length * share;
  const whole = Math.floor(exact);
  if (exact <= 1) return sorted[0] as number;
  let sum = (exact - whole) * (sorted[Math.min(whole, sorted.length - 1)] as number);
  for (let i = 0; i < whole; i++) sum += sorted[i] as number;
  return sum / exact;
}

/** Quantiles of yearly and running cash over the paths that ran. */
export function cashBands(draws: Draws, failed: string): { flow: Band; cumulative: Band } {
  const states = draws.states[failed] as Uint8Array;
  const rows = Uint32Array.from(states.keys()).filter((row) => states[row] !== runFailed);
  const running = new Float64Array(rows.length);
  const column = new Float64Array(rows.length);
  const copy = new Float64Array(rows.length);
  const band = () => Object.fromEntries(bandQuantiles.map((p) => [key(p), new Float64Array(draws.years)])) as Band;
  const [flow, cumulative] = [band(), band()];
  for (let year = 0; year < draws.years && rows.length > 0; year++) {
    for (let i = 0; i < rows.length; i++) {
      const cash = draws.cash[(rows[i] as number) * draws.years + year] as number;
      column[i] = cash;
      running[i] = (running[i] as number) + cash;
    }
    copy.set(running);
    for (const [target, list] of [
      [flow, column],
      [cumulative, copy],
    ] as const) {
      selectQuantiles(list, bandQuantiles).forEach((value, k) => {
        target[key(bandQuantiles[k] as number) as keyof Band][year] = value;
      });
    }
  }
  return { flow, cumulative };
}

export function convergence(draws: Draws, name: string, points = 20): ConvergencePoint[] {
  const total = draws.to - draws.from;
  const marks = Array.from({ length: points }, (_, i) => Math.round((total * (i + 1)) / points));
  return [...new Set(marks)]
    .filter((n) => n > 0)
    .map((paths) => {
      const { sorted, kept, worst } = ranked(draws, name, paths);
      const { mean, standardError } = spread(kept);
      const at = (p: number) => rankedQuantile(sorted, worst, moreIsWorse.has(name), p);
      return { paths, mean, standardError, p10: at(0.1), p50: at(0.5), p90: at(0.9) };
    });
}

/**
 * Drivers by |rank correlation| with each output, over the paths where it exists; strongest first, ties by id.
 */
export function contributions(draws: Draws): Record<string, Contribution[]> {
  const total = draws.to - draws.from;
  /** Ranks of the drivers over all paths serve every output that exists on all of them. */
  let whole: Float64Array[] | undefined;
  const of = (name: string): Contribution[] => {
    const states = draws.states[name] as Uint8Array;
    const rows = Array.from(states.keys()).filter((row) => states[row] === present);
    if (rows.length < 2) return draws.drivers.map((id) => ({ id, rankCorrelation: 0, share: 0 }));
    const take = (list: Float64Array) =>
      ranks(rows.length === total ? list : Float64Array.from(rows, (row) => list[row] as number));
    const inputs = () => draws.drivers.map((id) => take(draws.inputs[id] as Float64Array));
    if (rows.length === total) whole ??= inputs();
    const output = take(draws.values[name] as Float64Array);
    const found = (rows.length === total && whole !== undefined ? whole : inputs()).map((list) =>
      correlation(list, output),
    );
    const sum = found.reduce((squares, rho) => squares + rho * rho, 0);
    return draws.drivers
      .map((id, k) => {
        const rankCorrelation = found[k] as number;
        return { id, rankCorrelation, share: sum > 0 ? rankCorrelation ** 2 / sum : 0 };
      })
      .sort((a, b) => Math.abs(b.rankCorrelation) - Math.abs(a.rankCorrelation) || (a.id < b.id ? -1 : 1));
  };
  return Object.fromEntries(draws.outputs.map((name) => [name, of(name)]));
}

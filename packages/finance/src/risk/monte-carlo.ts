import type { Assumptions } from "../assumptions.ts";
import type { CopulaRepair } from "../maths/copula.ts";
import { attempt, type Failure, FinanceError } from "../maths/error.ts";
import { wholeNumber } from "../maths/guard.ts";
import type { HeadlineName, Issue } from "../result.ts";
import { collect, type Draws, mergeDraws } from "./collect.ts";
import { type Correlations, type DrawPlan, driverId, planDraws } from "./draws.ts";
import { type DriverInput, readCorrelations, readDrivers } from "./read-input.ts";
import { createSiteRunner } from "./site-runner.ts";
import {
  type Band,
  type Contribution,
  type ConvergencePoint,
  cashBands,
  contributions,
  convergence,
  type OutputSummary,
  probabilityBelow,
  summariseOutput,
  tailMean,
} from "./summarise.ts";

export const maxPaths = 50_000;
const defaultOutputs = ["npv", "equityNpv", "equityIrr", "projectIrr", "minDscr", "lcow", "peakFunding"] as const;

export type MonteCarloInput = {
  readonly assumptions: Assumptions;
  readonly drivers: readonly DriverInput[];
  readonly correlations?: Correlations | null;
  /** Default 5,000; at most 50,000. */
  readonly paths?: number;
  /** Whole number 0..2^53-1; stored with the result. */
  readonly seed: number;
  readonly outputs?: readonly HeadlineName[];
  /** Called after every 64 paths. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops the run; what was drawn until then is kept and told. */
  readonly signal?: AbortSignal;
};

export type MonteCarloReport = {
  readonly ok: true;
  readonly seed: number;
  readonly paths: number;
  /** Fewer than asked for when the run was stopped. */
  readonly asked: number;
  readonly cancelled: boolean;
  /** Runs on impossible assumptions, by the path and reason of their first issue. They are part of every count. */
  readonly failed: number;
  readonly failures: Readonly<Record<string, number>>;
  readonly repair: CopulaRepair;
  readonly outputs: Readonly<Record<string, OutputSummary>>;
  /** Shares of ALL paths; failed runs count as bad. */
  readonly probability: {
    readonly npvBelowZero: number | null;
    readonly irrBelowHurdle: number | null;
    readonly minDscrBelow: number | null;
  };
  readonly hurdle: number;
  readonly dscrFloor: number;
  /** Mean NPV of the worst 5 % of the paths that ran. */
  readonly cvar5: number | null;
  /** Equity cash by model year, millions: quantiles of each year by itself. */
  readonly bands: { readonly flow: Band; readonly cumulative: Band };
  readonly convergence: readonly ConvergencePoint[];
  readonly contributions: Readonly<Record<string, readonly Contribution[]>>;
  readonly draws: Draws;
};
export type MonteCarloResult = MonteCarloReport | (Failure & { readonly issues: readonly Issue[] });

/**
 * Monte Carlo of one site.
 *
 * Equation: drivers by inverse CDF through a Gaussian copula on their rank correlations, path i on stream (seed, i);
 * the full model is run on every path. Quantiles are type 7 over all paths, failed runs at the bad end; P(NPV < 0),
 * P(equity IRR < hurdle) and P(minimum DSCR < 1.2) over all paths; CVaR5 the mean of the worst 5 %.
 * Units: as the assumptions and headline figures; P10 is the downside of NPV (lenders call it P90 exceedance).
 * Errors: `{ ok: false, code, reason, issues }`: invalid base case, bad driver, distribution or correlation.
 * Repeatable bit for bit for a seed, also when split by `monteCarloPart` and joined by `monteCarloReport`.
 */
export function monteCarlo(input: MonteCarloInput): MonteCarloResult {
  const part = monteCarloPart({ ...input, from: 0, to: input?.paths ?? 5000 });
  return "ok" in part ? part : monteCarloReport(input, [part]);
}

export type MonteCarloPartInput = MonteCarloInput & { readonly from: number; readonly to: number };

/** Runs the paths from..to-1 only: one share of the work of a worker. The result can be sent as it is. */
export function monteCarloPart(input: MonteCarloPartInput): Draws | (Failure & { readonly issues: readonly Issue[] }) {
  const made = attempt(() => {
    const { from, to } = input;
    wholeNumber(to - from, "paths", 1, maxPaths);
    const drivers = readDrivers(input.drivers);
    const outputs = input.outputs ?? defaultOutputs;
    if (outputs.length === 0) throw new FinanceError("empty", "outputs must name at least one figure");
    const runner = createSiteRunner(input.assumptions, drivers, outputs);
    if (!runner.ok) return { ...runner, issues: runner.issues };
    return collect(planOf(input), runner, { seed: input.seed, from, to, onBlock: watch(input, to - from) });
  });
  return "ok" in made && !("issues" in made) ? { ...made, issues: [] } : made;
}

export const watch =
  (input: Pick<MonteCarloInput, "onProgress" | "signal">, total: number) =>
  (done: number): boolean => {
    input.onProgress?.(done, total);
    return input.signal?.aborted !== true;
  };

function planOf(input: MonteCarloInput): DrawPlan {
  const drivers = readDrivers(input.drivers);
  const named = drivers.map((driver) => ({ id: driverId(driver), distribution: driver.distribution }));
  const plan = planDraws(named, readCorrelations(input.correlations, drivers), input.seed);
  if (!plan.ok) throw new FinanceError(plan.code, plan.reason);
  return plan;
}

/** Figures of one or more parts of the same run, in any order. Same bits as a single run. */
export function monteCarloReport(input: MonteCarloInput, parts: readonly Draws[]): MonteCarloResult {
  const made = attempt((): MonteCarloReport => {
    const draws = mergeDraws(parts);
    const asked = input.paths ?? draws.to - draws.from;
    const { hurdle } = input.assumptions.returns;
    return { ...reportOf(draws, { hurdle, dscrFloor: 1.2, asked }), repair: planOf(input).repair };
  });
  if (made.ok) input.onProgress?.(made.paths, made.asked);
  return made.ok ? made : { ...made, issues: [] };
}

export type ReportOptions = { readonly hurdle: number; readonly dscrFloor: number; readonly asked: number };

/** Everything that is reported about kept outputs, whatever model they came from. */
export function reportOf(draws: Draws, { hurdle, dscrFloor, asked }: ReportOptions): Omit<MonteCarloReport, "repair"> {
  const has = (name: string) => draws.outputs.includes(name);
  const below = (name: string, level: number) => (has(name) ? probabilityBelow(draws, name, level) : null);
  const first = draws.outputs[0] as string;
  const main = has("npv") ? "npv" : first;
  const paths = draws.to - draws.from;
  return {
    ok: true,
    seed: draws.seed,
    paths,
    asked,
    cancelled: paths < asked,
    failed: Object.values(draws.failures).reduce((sum, count) => sum + count, 0),
    failures: draws.failures,
    outputs: Object.fromEntries(draws.outputs.map((name) => [name, summariseOutput(draws, name)])),
    probability: {
      npvBelowZero: below("npv", 0),
      irrBelowHurdle: below("equityIrr", hurdle),
      // A schedule sculpted to the floor itself is not below it.
      minDscrBelow: below("minDscr", dscrFloor * (1 - 1e-9)),
    },
    hurdle,
    dscrFloor,
    cvar5: tailMean(draws, main, 0.05),
    bands: cashBands(draws, first),
    convergence: convergence(draws, main),
    contributions: contributions(draws),
    draws,
  };
}

import type { CorrelationPair } from "../maths/copula.ts";
import { attempt, type Failure, FinanceError } from "../maths/error.ts";
import { wholeNumber } from "../maths/guard.ts";
import type { Issue } from "../result.ts";
import { collect, type Draws, mergeDraws } from "../risk/collect.ts";
import { type DrawPlan, planDraws } from "../risk/draws.ts";
import { type MonteCarloReport, maxPaths, reportOf, watch } from "../risk/monte-carlo.ts";
import { readDrivers } from "../risk/read-input.ts";
import { checkNetwork } from "./check-network.ts";
import { expandCorrelations, expandDrivers, type Factor, type NetworkDriver } from "./drivers.ts";
import { createNetworkRunner } from "./network-runner.ts";
import { type NetworkSiteInput, readSites } from "./read-sites.ts";
import type { NetworkOptions } from "./site.ts";

export type NetworkMonteCarloInput = {
  readonly sites: readonly NetworkSiteInput[];
  readonly options?: NetworkOptions;
  readonly drivers: readonly NetworkDriver[];
  /** Pairs of driver ids; see `expandCorrelations` for what they mean between sites. */
  readonly correlations?: readonly CorrelationPair[];
  /** Default 5,000; at most 50,000. */
  readonly paths?: number;
  readonly seed: number;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
};
export type NetworkMonteCarloResult = MonteCarloReport | (Failure & { readonly issues: readonly Issue[] });

/**
 * Monte Carlo of the whole network: shared factors drawn once a path, own factors once a site and path; every site's
 * full model, exchange rates, gates and headquarters on every path.
 *
 * Units: USD millions, the network's share; npv is that of equity at `options.discountRate`; minDscr the lowest among
 * the sites built. Bands by calendar year from the network's first. Figures, failures and repeatability as `monteCarlo`.
 * Errors: `{ ok: false, code, reason, issues }`.
 */
export function networkMonteCarlo(input: NetworkMonteCarloInput): NetworkMonteCarloResult {
  const part = networkMonteCarloPart({ ...input, from: 0, to: input?.paths ?? 5000 });
  return "ok" in part ? part : networkMonteCarloReport(input, [part]);
}

/** Runs the paths from..to-1 only: one share of the work of a worker. */
export function networkMonteCarloPart(
  input: NetworkMonteCarloInput & { readonly from: number; readonly to: number },
): Draws | (Failure & { readonly issues: readonly Issue[] }) {
  const made = attempt(() => {
    const { from, to, seed } = input;
    wholeNumber(to - from, "paths", 1, maxPaths);
    const sites = readSites(input.sites);
    const issues = checkNetwork(sites, input.options ?? {});
    if (issues.length > 0) {
      return { ok: false as const, code: "out-of-range" as const, reason: "the network is impossible", issues };
    }
    const factors = expandDrivers(readDrivers(input.drivers), sites);
    const runner = createNetworkRunner(sites, input.options ?? {}, factors);
    if (!runner.ok) return runner;
    return collect(planOf(input, factors), runner, { seed, from, to, onBlock: watch(input, to - from) });
  });
  return "ok" in made && !("issues" in made) ? { ...made, issues: [] } : made;
}

/** Figures of one or more parts of the same run, in any order. Same bits as a single run. */
export function networkMonteCarloReport(
  input: NetworkMonteCarloInput,
  parts: readonly Draws[],
): NetworkMonteCarloResult {
  const made = attempt((): MonteCarloReport => {
    const draws = mergeDraws(parts);
    const asked = input.paths ?? draws.to - draws.from;
    const hurdle = input.options?.hurdle ?? 0.15;
    const { repair } = planOf(input, expandDrivers(readDrivers(input.drivers), readSites(input.sites)));
    return { ...reportOf(draws, { hurdle, dscrFloor: 1.2, asked }), repair };
  });
  if (made.ok) input.onProgress?.(made.paths, made.asked);
  return made.ok ? made : { ...made, issues: [] };
}

function planOf(input: NetworkMonteCarloInput, factors: readonly Factor[]): DrawPlan {
  const named = factors.map(({ id, driver }) => ({ id, distribution: driver.distribution }));
  const plan = planDraws(named, expandCorrelations(factors, input.correlations ?? []), input.seed);
  if (!plan.ok) throw new FinanceError(plan.code, plan.reason);
  return plan;
}

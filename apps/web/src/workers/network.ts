import {
  applyPatch,
  defaultCorrelations,
  defaultDrivers,
  defaultNetworkDrivers,
  type NetworkDriver,
  type NetworkMonteCarloInput,
  networkMonteCarloPart,
  networkMonteCarloReport,
  runNetwork,
  scenarioSet,
  validateAssumptions,
} from "@fabroom/finance";
import type { NetworkAsk, NetworkPart, Simulation } from "./protocol.ts";
import { simulationOf } from "./simulate.ts";

/** The run that an ask stands for; the same on every worker. */
export function networkInputOf({
  sites,
  rates,
  discountRate,
  hurdle,
  paths,
  seed,
}: NetworkAsk): NetworkMonteCarloInput {
  return {
    sites,
    options: { fx: rates, discountRate, hurdle },
    drivers: [...defaultNetworkDrivers(sites), ...grantDrivers(sites)],
    correlations: defaultCorrelations,
    paths,
    seed,
  };
}

/** Grants are granted or cut site by site: each where a case counts on one. */
const grantDrivers = (sites: NetworkAsk["sites"]): NetworkDriver[] =>
  sites.flatMap(({ id, assumptions }) =>
    defaultDrivers(assumptions)
      .filter((driver) => driver.id === "grant")
      .map((driver) => ({ ...driver, scope: "own" as const, sites: [id] })),
  );

/** Runs the paths from..to-1. Throws with the engine's reason where the network is impossible. */
export function networkPart(ask: NetworkAsk, from: number, to: number): NetworkPart {
  const part = networkMonteCarloPart({ ...networkInputOf(ask), from, to });
  if ("ok" in part) throw new Error(part.reason);
  return part;
}

/** The typed arrays of a part, to be handed over instead of copied. */
export const buffersOf = ({ values, states, inputs, cash }: NetworkPart): ArrayBuffer[] =>
  [...Object.values(values), ...Object.values(states), ...Object.values(inputs), cash].map(
    (list) => list.buffer as ArrayBuffer,
  );

/** What the page shows of the whole run, whoever ran its parts and in whatever order they come. */
export function networkReport(ask: NetworkAsk, parts: readonly NetworkPart[], milliseconds: number): Simulation {
  const report = networkMonteCarloReport(networkInputOf(ask), parts);
  if (!report.ok) throw new Error(report.reason);
  const years = report.bands.cumulative.p50.length;
  const published = cumulativeOf(ask, ask.sites, years);
  const worse = downside(ask);
  if (!published) throw new Error("the published network cannot run");
  return simulationOf(report, {
    caseEquityIrr: published.equityIrr,
    caseCumulative: published.cumulative,
    downsideCumulative: (worse && cumulativeOf(ask, worse, years)?.cumulative) ?? null,
    startYear: published.startYear,
    milliseconds,
  });
}

/** Every site in its own downside at once; null where the engine refuses one of them. */
function downside({ sites }: NetworkAsk): NetworkAsk["sites"] | null {
  const moved = sites.flatMap((site) => {
    const patch = scenarioSet(site.assumptions).find(({ id }) => id === "downside")?.patch ?? {};
    const valid = validateAssumptions(applyPatch(site.assumptions, patch));
    return valid.ok ? [{ ...site, assumptions: valid.assumptions }] : [];
  });
  return moved.length === sites.length ? moved : null;
}

/** The equity return of the network, and its running equity cash at the end of each calendar year, USD millions. */
function cumulativeOf({ rates, discountRate, hurdle }: NetworkAsk, sites: NetworkAsk["sites"], years: number) {
  const run = runNetwork(sites, { fx: rates, discountRate, hurdle });
  if (!run.ok) return null;
  const startYear = Number(run.months[0]!.slice(0, 4));
  const flows = new Array<number>(years).fill(0);
  run.months.forEach((month, index) => {
    const year = Number(month.slice(0, 4)) - startYear;
    if (year < years) flows[year]! += run.series.equityFlow[index]!;
  });
  let total = 0;
  const cumulative = flows.map((flow) => {
    total += flow;
    return total;
  });
  return { startYear, cumulative, equityIrr: run.returns.equityIrr };
}

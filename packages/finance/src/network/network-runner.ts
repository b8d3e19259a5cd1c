import { type Failure, FinanceError } from "../maths/error.ts";
import type { Issue } from "../result.ts";
import type { PathRecord, PathRunner } from "../risk/collect.ts";
import { workspace } from "../workspace.ts";
import { checkNetwork } from "./check-network.ts";
import { addFlow } from "./combine.ts";
import { type Factor, isFxDriver } from "./drivers.ts";
import { fxRates } from "./fx.ts";
import { gateOrder, openGate, type Reached } from "./gates.ts";
import { headquartersCost } from "./headquarters.ts";
import { yearOf } from "./month.ts";
import { prepareSite, reachedBy, type SiteOfNetwork } from "./network-runner-site.ts";
import { portfolioReturns } from "./returns.ts";
import type { NetworkOptions, NetworkSite } from "./site.ts";

/** Figures followed on every path; minDscr is the lowest among the sites built. */
const networkOutputs = [
  "npv",
  "projectNpv",
  "equityIrr",
  "projectIrr",
  "moic",
  "peakFunding",
  "minDscr",
  "sitesBuilt",
] as const;

/** Months by which gates may push a site beyond the base calendar; a path that goes further counts as failed. */
const slackMonths = 240;

/** Runs all sites on drawn factors and sums them in US dollars: the lean twin of `runNetwork`. */
export function createNetworkRunner(
  sites: readonly NetworkSite[],
  options: NetworkOptions,
  factors: readonly Factor[],
): ({ readonly ok: true } & PathRunner) | (Failure & { readonly issues: readonly Issue[] }) {
  const { order, issues: gateIssues } = gateOrder(sites);
  const issues = [...checkNetwork(sites, options), ...gateIssues];
  if (issues.length > 0) return { ok: false, code: "out-of-range", reason: "the network is impossible", issues };
  const prepared = sites.map((_, i) => prepareSite(sites, i, factors));
  const first = Math.min(...prepared.map(({ ownStart }) => ownStart));
  const gated = prepared.some(({ site }) => site.gate !== undefined);
  const ends = prepared.map(({ site, ownStart }) => ownStart + site.assumptions.timeline.horizonMonths);
  const months = Math.max(...ends) - first + (gated ? slackMonths : 0);
  const rates = prepareRates(sites, options, factors, first, months);
  const cost = headquartersCost(options.headquarters, first, months);
  const equity = new Float64Array(months);
  const project = new Float64Array(months);
  const reached: (Reached | undefined)[] = sites.map(() => undefined);
  const years = Uint16Array.from({ length: months }, (_, m) => yearOf(first + m) - yearOf(first));
  const { discountRate = 0.1, hurdle = 0.15 } = options;

  const run = (drawn: Float64Array, record: PathRecord): void => {
    rates.draw(drawn);
    equity.fill(0);
    project.fill(0);
    reached.fill(undefined);
    let end = 0;
    let minDscr: number | null = null;
    let built = 0;
    for (const i of order) {
      const one = prepared[i] as SiteOfNetwork;
      const { site, ownership } = one;
      let start = one.ownStart;
      if (site.gate !== undefined) {
        const gate = openGate(site.gate, site.assumptions.timeline.startMonth, reached[one.after]);
        if (!gate.open) continue;
        start = gate.start;
      }
      const ran = one.run(drawn);
      if ("reason" in ran) {
        record.failure = `${site.id}: ${ran.path}: ${ran.reason}`;
        return;
      }
      const { periods, months: periodMonths } = ran.plan;
      end = Math.max(end, start - first + periods * periodMonths);
      if (end > months) {
        record.failure = `${site.id}: gate: beyond the calendar`;
        return;
      }
      if (one.awaited) reached[i] = reachedBy(start, ran);
      const at = { offset: start - first, periodMonths, periods, ownership };
      const fx = rates.of(site.assumptions.currency);
      addFlow(equity, workspace.columns.equityFlow, fx, at);
      addFlow(project, workspace.columns.projectFlow, fx, at);
      if (ran.minDscr !== null) minDscr = minDscr === null ? ran.minDscr : Math.min(minDscr, ran.minDscr);
      built++;
    }
    for (let m = 0; m < end; m++) {
      equity[m] = (equity[m] as number) - (cost[m] as number);
      project[m] = (project[m] as number) - (cost[m] as number);
    }
    const returns = portfolioReturns(equity, project, discountRate, hurdle);
    const values = { ...returns, npv: returns.equityNpv, minDscr, sitesBuilt: built };
    for (let k = 0; k < networkOutputs.length; k++) record.values[k] = values[networkOutputs[k] as keyof typeof values];
    for (let m = 0; m < end; m++) {
      const year = years[m] as number;
      record.cash[year] = (record.cash[year] as number) + (equity[m] as number);
    }
  };
  return { ok: true, outputs: networkOutputs, years: (years[months - 1] as number) + 1, run };
}

/** Exchange rates by currency, drawn anew on every path where a driver moves them. */
function prepareRates(
  sites: readonly NetworkSite[],
  options: NetworkOptions,
  factors: readonly Factor[],
  first: number,
  months: number,
) {
  const currencies = [...new Set(sites.map((site) => site.assumptions.currency))];
  const plain = new Map(currencies.map((code) => [code, fxRates(code, options.fx ?? {}, first, months)]));
  const drawnRates = new Map(plain);
  const moved = factors.flatMap((factor, k) =>
    isFxDriver(factor.driver) ? [{ code: factor.driver.path.slice(3), k }] : [],
  );
  for (const { code } of moved) {
    if (code === "USD") throw new FinanceError("out-of-range", "a US dollar is worth one US dollar");
    const rate = plain.get(code);
    if (rate === undefined) throw new FinanceError("unknown-option", `no site has the currency of driver "fx.${code}"`);
    drawnRates.set(code, rate.slice());
  }
  return {
    of: (code: string) => drawnRates.get(code) as Float64Array,
    draw: (drawn: Float64Array) => {
      for (const { code } of moved) drawnRates.get(code)?.set(plain.get(code) as Float64Array);
      for (const { code, k } of moved) scale(drawnRates.get(code) as Float64Array, drawn[k] as number);
    },
  };
}

function scale(rates: Float64Array, factor: number): void {
  for (let m = 0; m < rates.length; m++) rates[m] = (rates[m] as number) * factor;
}

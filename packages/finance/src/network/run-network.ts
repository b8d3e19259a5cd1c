import type { Issue, ModelResult } from "../result.ts";
import { type BuiltSite, buildSites, type SiteDecision } from "./build-sites.ts";
import { type CapacityResult, capacityAgainstDemand } from "./capacity.ts";
import { checkNetwork } from "./check-network.ts";
import { addFlow, addSite, emptySeries, type NetworkSeries, type Placement } from "./combine.ts";
import { type Concentration, concentration } from "./concentration.ts";
import { fxRates } from "./fx.ts";
import { gateOrder } from "./gates.ts";
import { headquartersCost } from "./headquarters.ts";
import { monthCount, monthText } from "./month.ts";
import { type NetworkSiteInput, readSites } from "./read-sites.ts";
import { type PortfolioReturns, portfolioReturns } from "./returns.ts";
import { annualRows, type DieSource, diesByYear, type NetworkYear } from "./roll-up.ts";
import type { NetworkOptions, NetworkSite } from "./site.ts";

export type SiteRun = {
  readonly id: string;
  readonly country: string;
  readonly currency: string;
  readonly ownership: number;
  /** Why it was built or not. */
  readonly reason: SiteDecision["reason"];
  /** Null where the gate stayed shut. */
  readonly result: ModelResult | null;
  /** Start month after the gate, and months later than the site's own. */
  readonly startMonth: string | null;
  readonly postponedMonths: number;
  /** The network's share, USD millions a month of the network. */
  readonly equityFlow: Float64Array;
  readonly capex: number;
};

export type NetworkRun = {
  readonly ok: true;
  /** "YYYY-MM" of every month. */
  readonly months: readonly string[];
  /** USD millions (physical columns: wafers, dies), the network's share. */
  readonly series: NetworkSeries;
  readonly annual: readonly NetworkYear[];
  readonly sites: readonly SiteRun[];
  readonly returns: PortfolioReturns;
  /** By site, country and currency, weighted by capital expenditure in USD. */
  readonly concentration: Readonly<Record<"site" | "country" | "currency", Concentration>>;
  readonly capacity: CapacityResult;
  /** Sites' cash less headquarters less network cash, largest over the months: 0 within rounding (check 19). */
  readonly tieOut: number;
};
export type NetworkOutcome = NetworkRun | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Runs all sites and adds them up by month in US dollars.
 *
 * Equation: `network_m = sum over sites of ownership x fx_m x flow_m - headquarters_m`; flows fall on the last month of
 * the site's period, balances hold until the next. Gated sites start when their gate opens, or are not built; prices
 * and costs of a postponed site stay as assumed at its new start. Portfolio IRR, NPV, MOIC on the equity flow.
 * Units: USD millions; months "YYYY-MM". Errors: `{ ok: false, issues }`, paths from `sites.0...` or `options...`.
 */
export function runNetwork(given: readonly NetworkSiteInput[], asked?: NetworkOptions | null): NetworkOutcome {
  const sites = readSites(given);
  const options = asked ?? {};
  const issues = checkNetwork(sites, options);
  if (issues.length > 0) return { ok: false, issues };
  const { order, issues: gateIssues } = gateOrder(sites);
  if (gateIssues.length > 0) return { ok: false, issues: gateIssues };
  const { decisions, issues: runIssues } = buildSites(sites, order);
  if (runIssues.length > 0) return { ok: false, issues: runIssues };
  const built = decisions.flatMap((decision) => (decision.reason === "built" ? [decision.built] : []));
  const first = Math.min(...built.map(({ start }) => start));
  const months = Math.max(...built.map(endOf)) - first;
  const series = emptySeries(months);
  const dies: DieSource[] = [];
  const runs = sites.map((site, i): SiteRun => {
    const decision = decisions[i] as SiteDecision;
    if (decision.reason !== "built") return notBuilt(site, decision.reason, months);
    const { start, result } = decision.built;
    const { currency, timeline, nodeClass, die } = site.assumptions;
    const ownership = site.ownership ?? 1;
    const at: Placement = {
      offset: start - first,
      periodMonths: timeline.periodMonths,
      periods: result.periods,
      ownership,
    };
    const fx = fxRates(currency, options.fx ?? {}, first, months);
    addSite(series, result.series, fx, at);
    dies.push({ nodeClass, areaMm2: die.areaMm2, goodDies: result.series.goodDies, at });
    const own = (flow: Float64Array) => {
      const target = new Float64Array(months);
      addFlow(target, flow, fx, at);
      return target;
    };
    return {
      ...plain(site, "built"),
      result,
      startMonth: monthText(start),
      postponedMonths: start - monthCount(timeline.startMonth),
      equityFlow: own(result.series.equityFlow),
      capex: own(result.series.capex).reduce((sum, value) => sum + value, 0),
    };
  });
  series.headquarters.set(headquartersCost(options.headquarters, first, months));
  for (let m = 0; m < months; m++) {
    series.equityFlow[m] = (series.equityFlow[m] as number) - (series.headquarters[m] as number);
    series.projectFlow[m] = (series.projectFlow[m] as number) - (series.headquarters[m] as number);
  }
  const by = (key: (run: SiteRun) => string) =>
    concentration(runs.map((run) => ({ key: key(run), weight: Math.max(0, run.capex) })));
  const { discountRate = 0.1, hurdle = 0.15, forecast } = options;
  return {
    ok: true,
    months: Array.from({ length: months }, (_, m) => monthText(first + m)),
    series,
    annual: annualRows(series, first),
    sites: runs,
    returns: portfolioReturns(series.equityFlow, series.projectFlow, discountRate, hurdle),
    concentration: {
      site: by((run) => run.id),
      country: by((run) => run.country),
      currency: by((run) => run.currency),
    },
    capacity: capacityAgainstDemand({ network: diesByYear(dies, first), ...(forecast ? { forecast } : {}) }),
    tieOut: tieOut(runs, series),
  };
}

const endOf = ({ start, result }: BuiltSite) => start + result.periods * result.assumptions.timeline.periodMonths;

const plain = (site: NetworkSite, reason: SiteRun["reason"]) => ({
  id: site.id,
  country: site.country,
  currency: site.assumptions.currency,
  ownership: site.ownership ?? 1,
  reason,
});

function notBuilt(site: NetworkSite, reason: SiteRun["reason"], months: number): SiteRun {
  const equityFlow = new Float64Array(months);
  return { ...plain(site, reason), result: null, startMonth: null, postponedMonths: 0, equityFlow, capex: 0 };
}

function tieOut(runs: readonly SiteRun[], series: NetworkSeries): number {
  let worst = 0;
  for (let m = 0; m < series.equityFlow.length; m++) {
    const cash = runs.reduce((sum, run) => sum + (run.equityFlow[m] as number), 0) - (series.headquarters[m] as number);
    worst = Math.max(worst, Math.abs(cash - (series.equityFlow[m] as number)));
  }
  return worst;
}

import { type Failure, FinanceError } from "../maths/error.ts";
import type { Issue } from "../result.ts";
import type { PathRecord, PathRunner } from "../risk/collect.ts";
import { pricePath } from "../risk/default-drivers.ts";
import { type Driver, driverWriter } from "../risk/draws.ts";
import { createSiteEvaluator, figuresOf, type SiteEvaluator } from "../risk/site-evaluator.ts";
import type { Plan } from "../timeline/plan.ts";
import { createWorkspace, type Workspace } from "../workspace.ts";
import { checkNetwork } from "./check-network.ts";
import { addFlow } from "./combine.ts";
import { type Factor, isFxDriver } from "./drivers.ts";
import { fxRates } from "./fx.ts";
import { gateOrder, openGate, type Reached } from "./gates.ts";
import { headquartersCost } from "./headquarters.ts";
import { monthCount, yearOf } from "./month.ts";
import { portfolioReturns } from "./returns.ts";
import type { GateMilestone, NetworkOptions, NetworkSite } from "./site.ts";

/** Figures followed on every path; minDscr is the lowest among the sites built. */
export const networkOutputs = [
  "npv",
  "projectNpv",
  "equityIrr",
  "projectIrr",
  "moic",
  "peakFunding",
  "minDscr",
  "sitesBuilt",
] as const;

type Prepared = {
  readonly site: NetworkSite;
  readonly evaluator: SiteEvaluator;
  readonly factors: readonly number[];
  readonly write: (values: ArrayLike<number>) => void;
  readonly ownStart: number;
};

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
  const workspace = createWorkspace();
  const prepared = sites.map((site, i) => prepare(site, i, factors, workspace));
  const first = Math.min(...prepared.map(({ ownStart }) => ownStart));
  const gated = sites.some((site) => site.gate !== undefined);
  const ends = prepared.map(({ site, ownStart }) => ownStart + site.assumptions.timeline.horizonMonths);
  const months = Math.max(...ends) - first + (gated ? slackMonths : 0);
  const currencies = [...new Set(sites.map((site) => site.assumptions.currency))];
  const plain = new Map(currencies.map((code) => [code, fxRates(code, options.fx ?? {}, first, months)]));
  const rates = new Map(currencies.map((code) => [code, new Float64Array(months)]));
  const fxFactors = factors.flatMap((factor, k) =>
    isFxDriver(factor.driver) ? [{ code: factor.driver.path.slice(3), k }] : [],
  );
  for (const { code } of fxFactors) {
    if (!rates.has(code)) throw new FinanceError("unknown-option", `no site has the currency of driver "fx.${code}"`);
  }
  const cost = headquartersCost(options.headquarters, first, months);
  const equity = new Float64Array(months);
  const project = new Float64Array(months);
  const years = yearOf(first + months - 1) - yearOf(first) + 1;
  const { discountRate = 0.1, hurdle = 0.15 } = options;

  const run = (drawn: Float64Array, record: PathRecord): void => {
    for (const [code, rate] of rates) rate.set(plain.get(code) as Float64Array);
    for (const { code, k } of fxFactors) scale(rates.get(code) as Float64Array, drawn[k] as number);
    equity.fill(0);
    project.fill(0);
    let end = 0;
    const reached: (Reached | undefined)[] = sites.map(() => undefined);
    let minDscr: number | null = null;
    let built = 0;
    for (const i of order) {
      const { site, evaluator, factors: own, write, ownStart } = prepared[i] as Prepared;
      let start = ownStart;
      if (site.gate !== undefined) {
        const other = reached[sites.findIndex((entry) => entry.id === site.gate?.after)];
        const gate = openGate(site.gate, site.assumptions.timeline.startMonth, other);
        if (!gate.open) continue;
        start = gate.start;
      }
      write(own.map((k) => drawn[k] as number));
      const issue = evaluator.run();
      if (issue !== undefined) {
        record.failure = `${site.id}: ${issue.path}: ${issue.reason}`;
        return;
      }
      const evaluation = evaluator.last();
      const figures = figuresOf(evaluation);
      const { plan } = evaluation;
      reached[i] = { start, milestones: milestonesOf(plan), figures };
      end = Math.max(end, start - first + plan.periods * plan.months);
      if (end > months) {
        record.failure = `${site.id}: gate: beyond the calendar`;
        return;
      }
      const at = {
        offset: start - first,
        periodMonths: plan.months,
        periods: plan.periods,
        ownership: site.ownership ?? 1,
      };
      const fx = rates.get(site.assumptions.currency) as Float64Array;
      addFlow(equity, evaluator.columns.equityFlow, fx, at);
      addFlow(project, evaluator.columns.projectFlow, fx, at);
      if (figures.minDscr !== null) minDscr = minDscr === null ? figures.minDscr : Math.min(minDscr, figures.minDscr);
      built++;
    }
    for (let m = 0; m < end; m++) {
      equity[m] = (equity[m] as number) - (cost[m] as number);
      project[m] = (project[m] as number) - (cost[m] as number);
    }
    const returns = portfolioReturns(equity, project, discountRate, hurdle);
    const values = { ...returns, npv: returns.equityNpv, minDscr, sitesBuilt: built };
    networkOutputs.forEach((name, k) => {
      record.values[k] = values[name];
    });
    const firstYear = yearOf(first);
    for (let m = 0; m < months; m++) {
      const year = yearOf(first + m) - firstYear;
      record.cash[year] = (record.cash[year] as number) + (equity[m] as number);
    }
  };
  return { ok: true, outputs: networkOutputs, years, run };
}

function prepare(site: NetworkSite, index: number, factors: readonly Factor[], workspace: Workspace): Prepared {
  const own = factors.flatMap((factor, k) => (factor.sites.includes(index) ? [k] : []));
  const drivers = own.map((k): Driver => {
    const { driver } = factors[k] as Factor;
    return driver.path === "price" ? { ...driver, path: pricePath(site.assumptions) } : driver;
  });
  const made = createSiteEvaluator(
    site.assumptions,
    drivers.map((driver) => driver.path),
    workspace,
  );
  if (!made.ok) throw new FinanceError("out-of-range", `site "${site.id}" is invalid`);
  return {
    site,
    evaluator: made.site,
    factors: own,
    write: driverWriter(made.site.assumptions, drivers),
    ownStart: monthCount(site.assumptions.timeline.startMonth),
  };
}

function milestonesOf(plan: Plan): Record<GateMilestone, number> {
  const { constructionStart, shellReady, firstWaferOut, completion, maturityPeriod, months } = plan;
  return { constructionStart, shellReady, firstWaferOut, completion, maturity: (maturityPeriod + 1) * months };
}

function scale(rates: Float64Array, factor: number): void {
  for (let m = 0; m < rates.length; m++) rates[m] = (rates[m] as number) * factor;
}

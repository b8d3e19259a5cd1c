import { evaluateCash, type Financed } from "../evaluate.ts";
import { FinanceError } from "../maths/error.ts";
import type { Issue } from "../result.ts";
import { coverDebt } from "../returns/cover.ts";
import { pricePath } from "../risk/default-drivers.ts";
import { type Driver, driverWriter } from "../risk/draws.ts";
import { createSiteEvaluator, type FastFigures, figuresOf } from "../risk/site-evaluator.ts";
import type { Plan } from "../timeline/plan.ts";
import type { Factor } from "./drivers.ts";
import type { Reached } from "./gates.ts";
import { monthCount } from "./month.ts";
import type { GateMilestone, NetworkSite } from "./site.ts";

/** What the network takes from a site's run; the flows are in `workspace` until the next site runs. */
export type SiteCash = { readonly plan: Plan; readonly minDscr: number | null; readonly figures?: FastFigures };

/** A site of the network, run again and again on drawn factors. */
export type SiteOfNetwork = {
  readonly site: NetworkSite;
  readonly ownership: number;
  /** Month count of its own start. */
  readonly ownStart: number;
  /** Place of the site its gate waits for; -1 without a gate. */
  readonly after: number;
  /** Does another site wait for its milestones? */
  readonly awaited: boolean;
  /** Writes the draws and runs the site; an issue when they are impossible together. */
  readonly run: (drawn: Float64Array) => SiteCash | Issue;
};

/**
 * Prepares the site at `index` on its own copy of the assumptions. Its figures are worked out only where the gate of
 * another site has a condition on them: the network itself needs cash and cover alone.
 */
export function prepareSite(sites: readonly NetworkSite[], index: number, factors: readonly Factor[]): SiteOfNetwork {
  const site = sites[index] as NetworkSite;
  const own = factors.flatMap((factor, k) => (factor.sites.includes(index) ? [k] : []));
  const drivers = own.map((k): Driver => {
    const { driver } = factors[k] as Factor;
    return driver.path === "price" ? { ...driver, path: pricePath(site.assumptions) } : driver;
  });
  const paths = drivers.map((driver) => driver.path);
  const made = createSiteEvaluator(site.assumptions, paths);
  if (!made.ok) throw new FinanceError("out-of-range", `site "${site.id}" is invalid`);
  const { assumptions, check, run, last } = made.site;
  const write = driverWriter(assumptions, drivers);
  const values = new Float64Array(own.length);
  const gates = sites.flatMap(({ gate }) => (gate?.after === site.id ? [gate] : []));
  const judged = gates.some((gate) => gate.condition !== undefined);
  const full = (): SiteCash | Issue => {
    const issue = run();
    if (issue !== undefined) return issue;
    const figures = figuresOf(last());
    return { plan: last().plan, minDscr: figures.minDscr, figures };
  };
  const cashOnly = (): SiteCash | Issue => check() ?? cashOf(evaluateCash(assumptions));
  const cashOf = ({ plan, loan }: Financed): SiteCash => {
    const { minDscr } = coverDebt(plan, loan, assumptions);
    return { plan, minDscr };
  };
  return {
    site,
    ownership: site.ownership ?? 1,
    ownStart: monthCount(site.assumptions.timeline.startMonth),
    after: sites.findIndex((other) => other.id === site.gate?.after),
    awaited: gates.length > 0,
    run: (drawn) => {
      for (let k = 0; k < own.length; k++) values[k] = drawn[own[k] as number] as number;
      write(values);
      return judged ? full() : cashOnly();
    },
  };
}

export function reachedBy(start: number, { plan, figures }: SiteCash): Reached {
  const { constructionStart, shellReady, firstWaferOut, completion, maturityPeriod, months } = plan;
  const maturity = (maturityPeriod + 1) * months;
  const milestones: Record<GateMilestone, number> = {
    constructionStart,
    shellReady,
    firstWaferOut,
    completion,
    maturity,
  };
  return { start, milestones, ...(figures === undefined ? {} : { figures }) };
}

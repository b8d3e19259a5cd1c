import { type Headline, type ModelResult, type Patch, scenarios } from "@fabroom/finance";
import { pricePath } from "./price.ts";
import type { SiteCase } from "./site-case.ts";

const reruns = new WeakMap<ModelResult, Map<string, Headline | null>>();

/**
 * The case once more with changed assumptions, debt sized again; null where the engine refuses them. The same change of
 * the same case is run once, whatever document or language asks.
 */
export function rerun(site: SiteCase, patch: Patch): Headline | null {
  const known = reruns.get(site.r) ?? new Map<string, Headline | null>();
  reruns.set(site.r, known);
  const key = JSON.stringify(patch);
  const found = known.get(key);
  if (found !== undefined) return found;
  const [run] = scenarios({ assumptions: site.a, set: [], own: [{ id: "own", patch }] });
  const headline = run?.ok ? run.headline : null;
  known.set(key, headline);
  return headline;
}

type ScenarioId = "base" | "downside" | "upside" | "noSubsidy" | "delay12";

/** The standing scenarios of a site, the same as on its page. */
export function standing(site: SiteCase): Record<ScenarioId, Headline | null> {
  const known = kept.get(site.r) ?? runStanding(site);
  kept.set(site.r, known);
  return known;
}

const kept = new WeakMap<ModelResult, Record<ScenarioId, Headline | null>>();

function runStanding(site: SiteCase): Record<ScenarioId, Headline | null> {
  const runs = scenarios({ assumptions: site.a });
  const of = (id: ScenarioId): Headline | null => {
    const run = runs.find((candidate) => candidate.id === id);
    return run?.ok ? run.headline : null;
  };
  return {
    base: of("base"),
    downside: of("downside"),
    upside: of("upside"),
    noSubsidy: of("noSubsidy"),
    delay12: of("delay12"),
  };
}

const read = (site: SiteCase, path: string): number => {
  let place: unknown = site.a;
  for (const key of path.split(".")) place = (place as Record<string, unknown>)[key];
  return place as number;
};

/** Patches of one driver, worked out from the site's own base value. */
export const shock = {
  price: (site: SiteCase, factor: number): Patch => ({
    [pricePath(site.a)]: read(site, pricePath(site.a)) * factor,
  }),
  utilisation: (site: SiteCase, added: number): Patch => ({
    "operations.utilisation": Math.max(0.01, Math.min(1, site.a.operations.utilisation + added)),
  }),
  overrun: (site: SiteCase, added: number): Patch => ({ "capex.overrun": site.a.capex.overrun + added }),
  delay: (site: SiteCase, months: number): Patch => ({
    "schedule.delayMonths": site.a.schedule.delayMonths + months,
  }),
  ramp: (site: SiteCase, months: number): Patch => ({ "ramp.months": site.a.ramp.months + months }),
  defects: (site: SiteCase, factor: number): Patch => ({ "yield.defectsMature": site.a.yield.defectsMature * factor }),
  variableCost: (site: SiteCase, factor: number): Patch => ({
    "costs.variablePerStart": site.a.costs.variablePerStart * factor,
  }),
  energy: (site: SiteCase, factor: number): Patch => ({ "costs.energyPrice": site.a.costs.energyPrice * factor }),
  labour: (site: SiteCase, factor: number): Patch => ({ "costs.loadedCost": site.a.costs.loadedCost * factor }),
  rate: (site: SiteCase, added: number): Patch => ({ "debt.baseRate": site.a.debt.baseRate + added }),
  erosion: (site: SiteCase, added: number): Patch => ({ "pricing.erosion": site.a.pricing.erosion + added }),
  lineYield: (site: SiteCase, added: number): Patch => ({
    "operations.lineYield": site.a.operations.lineYield + added,
  }),
  tax: (site: SiteCase, added: number): Patch => ({ "tax.rate": site.a.tax.rate + added }),
  noIncentives: (): Patch => ({ incentives: [] }),
  noCredit: (site: SiteCase): Patch => ({
    incentives: site.a.incentives.filter((instrument) => instrument.type !== "investmentCredit"),
  }),
  noGrant: (site: SiteCase): Patch => ({
    incentives: site.a.incentives.filter((instrument) => instrument.type !== "grant"),
  }),
  receivables: (site: SiteCase, days: number): Patch => ({
    "workingCapital.receivableDays": site.a.workingCapital.receivableDays + days,
  }),
  sustaining: (site: SiteCase, factor: number): Patch => ({
    "costs.sustainingShare": site.a.costs.sustainingShare * factor,
  }),
} as const;

import { formatFigure } from "@fabroom/contracts";
import type { Voice } from "../build/voice.ts";
import type { Network } from "./network.ts";
import type { SiteCase } from "./site-case.ts";

const SITE: Record<string, (site: SiteCase, v: Voice) => string> = {
  capex: (site) => site.m(site.h.capex),
  capacity: (site, v) => formatFigure(site.a.capacity.wspm, "wafersPerMonth", v.language),
  projectIrr: (site, v) => v.percent(site.h.projectIrr),
  equityIrr: (site, v) => v.percent(site.h.equityIrr),
  npv: (site) => site.m(site.h.npv),
  payback: (site, v) => v.years(site.h.paybackYears),
  minDscr: (site, v) => v.multiple(site.h.minDscr),
  firstWafer: (site) => site.when(site.milestones.firstWaferOut),
};

/** `site.<slug>.<metric>` and `network.<metric>`, the same names as on the pages; null for any other id. */
export function derivedFigure(id: string, sites: SiteCase[], network: Network, v: Voice): string | null {
  const [scope, ...rest] = id.split(".");
  if (scope === "site") {
    const site = sites.find((candidate) => candidate.slug === rest[0]);
    return (site && SITE[rest[1] ?? ""]?.(site, v)) ?? null;
  }
  if (scope !== "network") return null;
  if (rest[0] === "capex") return v.usd(network.capex);
  if (rest[0] === "capacity") return formatFigure(network.capacity, "wafersPerMonth", v.language);
  return rest[0] === "sites" ? v.number(sites.length, 0) : null;
}

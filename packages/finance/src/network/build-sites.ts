import type { Assumptions } from "../assumptions.ts";
import type { Issue, ModelResult } from "../result.ts";
import { applyPatch } from "../risk/patch.ts";
import { runModel } from "../run-model.ts";
import { openGate } from "./gates.ts";
import { monthCount, monthText } from "./month.ts";
import type { NetworkSite } from "./site.ts";

export type BuiltSite = { readonly start: number; readonly result: ModelResult };
export type SiteDecision =
  | { readonly reason: "built"; readonly built: BuiltSite }
  | { readonly reason: "notBuilt" | "conditionNotMet" };

/** Decides the sites in gate order and runs those that are built. Issues carry the path of the site. */
export function buildSites(
  sites: readonly NetworkSite[],
  order: readonly number[],
): { decisions: SiteDecision[]; issues: Issue[] } {
  const decisions: SiteDecision[] = sites.map(() => ({ reason: "notBuilt" }));
  const issues: Issue[] = [];
  for (const i of order) {
    const site = sites[i] as NetworkSite;
    const start = startOf(site, sites, decisions);
    if (typeof start === "string") {
      decisions[i] = { reason: start };
      continue;
    }
    const assumptions: Assumptions =
      site.gate === undefined
        ? site.assumptions
        : applyPatch(site.assumptions, { "timeline.startMonth": monthText(start) });
    const run = runModel(assumptions, { checks: false });
    if (!run.ok) {
      issues.push(...run.issues.map((issue) => ({ ...issue, path: `sites.${i}.assumptions.${issue.path}` })));
      continue;
    }
    decisions[i] = { reason: "built", built: { start, result: run.result } };
  }
  return { decisions, issues };
}

function startOf(
  site: NetworkSite,
  sites: readonly NetworkSite[],
  decisions: readonly SiteDecision[],
): number | "notBuilt" | "conditionNotMet" {
  const own = site.assumptions.timeline.startMonth;
  if (site.gate === undefined) return monthCount(own);
  const other = decisions[sites.findIndex((entry) => entry.id === site.gate?.after)];
  if (other?.reason !== "built") return "notBuilt";
  const { start, result } = other.built;
  const gate = openGate(site.gate, own, { start, milestones: result.milestones, figures: result.headline });
  return gate.open ? gate.start : gate.reason;
}

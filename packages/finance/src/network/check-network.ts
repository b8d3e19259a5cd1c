import { attempt, type FinanceErrorCode } from "../maths/error.ts";
import { discountRate, notNegative, within } from "../maths/guard.ts";
import type { Issue, IssueReason } from "../result.ts";
import { isFastFigure } from "../risk/site-evaluator.ts";
import { validateAssumptions } from "../validation/validate-assumptions.ts";
import { fxRates } from "./fx.ts";
import { monthCount } from "./month.ts";
import { gateMilestones, type NetworkOptions, type NetworkSite } from "./site.ts";

const reasons: Partial<Record<FinanceErrorCode, IssueReason>> = {
  "not-finite": "not_a_number",
  "unknown-option": "missing",
  "invalid-date": "not_a_month",
  empty: "too_few_items",
};

/** Everything that makes a network impossible, each with its path. */
export function checkNetwork(sites: readonly NetworkSite[], options: NetworkOptions): Issue[] {
  const issues: Issue[] = [];
  const check = (path: string, run: () => unknown) => {
    const done = attempt(() => {
      run();
      return { ok: true as const };
    });
    if (!done.ok)
      issues.push({ path, reason: reasons[done.code] ?? "out_of_numeric_range", params: { problem: done.reason } });
  };
  if (!Array.isArray(sites) || sites.length === 0) return [{ path: "sites", reason: "too_few_items", params: {} }];
  const seen = new Set<string>();
  sites.forEach((site, i) => {
    if (seen.has(site.id)) issues.push({ path: `sites.${i}.id`, reason: "not_unique", params: { value: site.id } });
    seen.add(site.id);
    const valid = validateAssumptions(site.assumptions);
    if (!valid.ok) {
      issues.push(...valid.issues.map((issue) => ({ ...issue, path: `sites.${i}.assumptions.${issue.path}` })));
      return;
    }
    check(`sites.${i}.ownership`, () => within(site.ownership ?? 1, "ownership", 0, 1));
    if (site.gate !== undefined && !gateMilestones.includes(site.gate.milestone)) {
      const params = { options: gateMilestones.join(", ") };
      issues.push({ path: `sites.${i}.gate.milestone`, reason: "not_an_option", params });
    }
    const output = site.gate?.condition?.output;
    if (output !== undefined && !isFastFigure(output)) {
      issues.push({ path: `sites.${i}.gate.condition.output`, reason: "not_an_option", params: { value: output } });
    }
    check(`sites.${i}.gate.lagMonths`, () => within(site.gate?.lagMonths ?? 0, "lagMonths", 0, 600));
    const { currency, startMonth } = { ...site.assumptions.timeline, currency: site.assumptions.currency };
    check(`options.fx.${currency}`, () => fxRates(currency, options.fx ?? {}, monthCount(startMonth), 1));
  });
  check("options.discountRate", () => discountRate(options.discountRate ?? 0.1, "discountRate"));
  check("options.hurdle", () => discountRate(options.hurdle ?? 0.15, "hurdle"));
  const { headquarters } = options;
  check("options.headquarters.perYear", () => notNegative(headquarters?.perYear ?? 0, "perYear"));
  check("options.headquarters.inflation", () => discountRate(headquarters?.inflation ?? 0, "inflation"));
  check("options.headquarters.startMonth", () => monthCount(headquarters?.startMonth ?? "2026-01"));
  check("options.headquarters.endMonth", () => monthCount(headquarters?.endMonth ?? "2026-01"));
  return issues;
}

import { attempt, type FinanceErrorCode } from "../maths/error.ts";
import { finite, within } from "../maths/guard.ts";
import type { Issue, IssueReason } from "../result.ts";
import { isFastFigure } from "../risk/site-evaluator.ts";
import { validateAssumptions } from "../validation/validate-assumptions.ts";
import { fxRates } from "./fx.ts";
import { monthCount } from "./month.ts";
import { readForecast } from "./read-forecast.ts";
import { gateMilestones, type NetworkOptions, type NetworkSite, type StageGate } from "./site.ts";

const reasons: Partial<Record<FinanceErrorCode, IssueReason>> = {
  "not-finite": "not_a_number",
  "unknown-option": "missing",
  "invalid-date": "not_a_month",
  empty: "too_few_items",
};

type Check = (path: string, run: () => unknown) => void;
const isObject = <T>(value: T): value is T & object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Everything that makes a network impossible, each with its path. */
export function checkNetwork(sites: readonly NetworkSite[], options: NetworkOptions): Issue[] {
  const issues: Issue[] = [];
  const check: Check = (path, run) => {
    const done = attempt(() => {
      run();
      return { ok: true as const };
    });
    if (!done.ok)
      issues.push({ path, reason: reasons[done.code] ?? "out_of_numeric_range", params: { problem: done.reason } });
  };
  if (!Array.isArray(sites) || sites.length === 0) return [{ path: "sites", reason: "too_few_items", params: {} }];
  if (!isObject(options)) return [{ path: "options", reason: "not_an_object", params: {} }];
  for (const name of ["fx", "headquarters"] as const) {
    const part = options[name];
    if (part !== undefined && !isObject(part))
      issues.push({ path: `options.${name}`, reason: "not_an_object", params: {} });
  }
  if (issues.length > 0) return issues;
  const checkRate = (currency: string, month: number) =>
    check(`options.fx.${currency}`, () => fxRates(currency, options.fx ?? {}, month, 1));
  const seen = new Set<string>();
  sites.forEach((site, i) => {
    if (!isObject(site)) {
      issues.push({ path: `sites.${i}`, reason: "not_an_object", params: {} });
      return;
    }
    for (const name of ["id", "country"] as const) {
      if (typeof site[name] !== "string") issues.push({ path: `sites.${i}.${name}`, reason: "not_a_text", params: {} });
    }
    if (typeof site.id === "string" && seen.has(site.id))
      issues.push({ path: `sites.${i}.id`, reason: "not_unique", params: { value: site.id } });
    seen.add(site.id);
    check(`sites.${i}.ownership`, () => within(site.ownership ?? 1, "ownership", 0, 1));
    if (site.gate !== undefined) checkGate(site.gate, `sites.${i}.gate`, issues, check);
    const valid = validateAssumptions(site.assumptions);
    if (!valid.ok) {
      const place = (path: string) => (path === "" ? `sites.${i}.assumptions` : `sites.${i}.assumptions.${path}`);
      issues.push(...valid.issues.map((issue) => ({ ...issue, path: place(issue.path) })));
      return;
    }
    const { currency, timeline } = valid.assumptions;
    if (!Object.hasOwn(options.fx ?? {}, currency)) checkRate(currency, monthCount(timeline.startMonth));
  });
  // Also those of currencies that no site has.
  for (const currency of Object.keys(options.fx ?? {})) checkRate(currency, 0);
  checkOptions(options, check);
  return issues;
}

function checkGate(gate: StageGate, path: string, issues: Issue[], check: Check): void {
  if (!isObject(gate)) {
    issues.push({ path, reason: "not_an_object", params: {} });
    return;
  }
  if (typeof gate.after !== "string") issues.push({ path: `${path}.after`, reason: "missing", params: {} });
  if (!gateMilestones.includes(gate.milestone)) {
    issues.push({ path: `${path}.milestone`, reason: "not_an_option", params: { options: gateMilestones.join(", ") } });
  }
  check(`${path}.lagMonths`, () => within(gate.lagMonths ?? 0, "lagMonths", 0, 600));
  const { condition } = gate;
  if (condition === undefined || condition === null) return;
  if (!isFastFigure(condition.output)) {
    const value = typeof condition.output === "string" ? condition.output : typeof condition.output;
    issues.push({ path: `${path}.condition.output`, reason: "not_an_option", params: { value } });
  }
  for (const bound of ["atLeast", "atMost"] as const) {
    check(`${path}.condition.${bound}`, () => finite(condition[bound] ?? 0, bound));
  }
}

/** Bounds keep the sums over ninety years of rising cost and rates of exchange inside the range of numbers. */
function checkOptions(options: NetworkOptions, check: Check): void {
  const { headquarters } = options;
  check("options.discountRate", () => within(options.discountRate ?? 0.1, "discountRate", -0.9, 10));
  check("options.hurdle", () => within(options.hurdle ?? 0.15, "hurdle", -0.9, 10));
  check("options.headquarters.perYear", () => within(headquarters?.perYear ?? 0, "perYear", 0, 1e9));
  check("options.headquarters.inflation", () => within(headquarters?.inflation ?? 0, "inflation", -0.5, 1));
  check("options.headquarters.startMonth", () => monthCount(headquarters?.startMonth ?? "2026-01"));
  check("options.headquarters.endMonth", () => monthCount(headquarters?.endMonth ?? "2026-01"));
  check("options.forecast", () => readForecast(options.forecast));
}

import { type Assumptions, DEPRECIATION_USES, MACRS_CLASSES } from "../assumptions.ts";
import type { Issue, IssueReason } from "../result.ts";
import { makePlan } from "../timeline/plan.ts";
import { sumToOne } from "./check-lists.ts";

const MAX_PERIODS = 360;

/** Rules that tie fields together; every field alone is already within its range. */
export function checkRules(a: Assumptions, issues: Issue[]): void {
  const add = (path: string, reason: IssueReason, params: Issue["params"] = {}) =>
    issues.push({ path, reason, params });
  const { capex, depreciation, timeline, schedule, debt, pricing, costs, die } = a;
  sumToOne("capex.otherShare", [capex.shellShare, capex.toolShare, capex.otherShare], issues);
  sumToOne("capex.acceptanceShare", [capex.depositShare, capex.deliveryShare, capex.acceptanceShare], issues);
  for (const use of DEPRECIATION_USES) {
    if (depreciation[`${use}Method`] === "macrs" && !MACRS_CLASSES.includes(depreciation[`${use}Years`] as 5)) {
      add(`depreciation.${use}Years`, "not_an_option", { options: MACRS_CLASSES.join(", ") });
    }
  }
  const charge = (1 + pricing.costPlusMarkup) * (costs.salesShare + costs.royaltyShare);
  if (pricing.mode === "costPlus" && charge > 0.95) {
    add("pricing.costPlusMarkup", "price_cannot_cover_cost", { maximum: 0.95, value: charge });
  }
  const usable = die.diameterMm - 2 * die.edgeExclusionMm;
  if (usable <= 0 || die.areaMm2 > (Math.PI * usable ** 2) / 4) add("die.areaMm2", "die_too_large");
  if (timeline.horizonMonths % timeline.periodMonths !== 0) {
    add("timeline.horizonMonths", "not_a_multiple", { of: timeline.periodMonths });
  }
  if (timeline.horizonMonths / timeline.periodMonths > MAX_PERIODS) {
    add("timeline.horizonMonths", "too_many_periods", { maximum: MAX_PERIODS });
  }
  if (schedule.constructionMonths + schedule.delayMonths < 1) {
    add("schedule.delayMonths", "construction_too_short", { minimum: 1 });
  }
  if (issues.length > 0) return;
  const plan = makePlan(a);
  const operations = timeline.horizonMonths - plan.completionPeriod * plan.months;
  if (operations < 12) add("timeline.horizonMonths", "horizon_too_short", { completion: plan.completion, minimum: 12 });
  if (debt.gearing === 0 || debt.maximum === 0) return;
  if (debt.graceMonths >= debt.tenorMonths) add("debt.graceMonths", "grace_exceeds_tenor", { tenor: debt.tenorMonths });
  if (plan.maturityPeriod >= plan.periods) {
    add("debt.tenorMonths", "debt_outlives_model", { maximum: Math.max(0, operations) });
  }
}

import { INCENTIVES } from "../fields/structures.ts";
import { INCENTIVE_RULES, MOST_PER_WAFER } from "../incentives/rules.ts";
import { INCENTIVE_BASES, INCENTIVE_TRIGGERS, INCENTIVE_TYPES, type Incentive } from "../incentives/types.ts";
import type { Issue } from "../result.ts";
import { checkNumber } from "./check-field.ts";
import { checkPart, entryOf, SUM_TOLERANCE, size } from "./check-lists.ts";

export function checkIncentives(list: unknown, issues: Issue[]): void {
  if (!size("incentives", list, INCENTIVES.fewest, INCENTIVES.most, issues)) return;
  const ids = new Set<unknown>();
  for (const [i, item] of list.entries()) {
    const path = `incentives.${i}`;
    if (!entryOf(INCENTIVES, item, path, issues)) continue;
    if (typeof item.id === "string" && ids.has(item.id))
      issues.push({ path: `${path}.id`, reason: "not_unique", params: { id: item.id } });
    ids.add(item.id);
    checkIncentive(item as unknown as Incentive, path, issues);
  }
}

/** Each field for itself, then what the type allows; of an unknown type nothing more can be said. */
function checkIncentive(item: Incentive, path: string, issues: Issue[]): void {
  const known = INCENTIVE_TYPES.includes(item.type);
  for (const field of INCENTIVES.fields) {
    const read = known || field.path === "id" || field.path === "type";
    if (read && field.path !== "rate")
      checkPart(field, item[field.path as keyof Incentive], `${path}.${field.path}`, issues);
  }
  if (!known) return;
  const rule = INCENTIVE_RULES[item.type];
  const only = (key: "base" | "trigger", all: readonly string[], list: readonly string[]) => {
    if (all.includes(item[key]) && !list.includes(item[key])) {
      issues.push({ path: `${path}.${key}`, reason: "does_not_apply", params: { type: item.type, value: item[key] } });
    }
  };
  only("base", INCENTIVE_BASES, rule.bases);
  only("trigger", INCENTIVE_TRIGGERS, rule.triggers);
  const perWafer = item.type === "operatingCredit" && item.base === "wafersOut";
  checkNumber(item.rate, 0, perWafer ? MOST_PER_WAFER : rule.maxRate, `${path}.rate`, issues);
  if (item.type === "softLoan" && item.graceMonths >= item.durationMonths) {
    issues.push({ path: `${path}.graceMonths`, reason: "grace_exceeds_tenor", params: { tenor: item.durationMonths } });
  }
  checkMilestones(item, `${path}.milestones`, issues);
}

function checkMilestones({ milestones, trigger }: Incentive, path: string, issues: Issue[]): void {
  if (!Array.isArray(milestones)) return;
  if (trigger === "milestones" && milestones.length === 0)
    issues.push({ path, reason: "too_few_items", params: { minimum: 1 } });
  const sum = milestones.reduce((total, one) => total + (typeof one?.share === "number" ? one.share : 0), 0);
  if (sum > 1 + SUM_TOLERANCE) issues.push({ path, reason: "sum_above_one", params: { sum } });
}

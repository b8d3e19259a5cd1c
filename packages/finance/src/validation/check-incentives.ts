import {
  CAPITAL_BASES,
  INCENTIVE_BASES,
  INCENTIVE_TRIGGERS,
  INCENTIVE_TYPES,
  type Incentive,
  type IncentiveBase,
  type IncentiveTrigger,
  type IncentiveType,
  OPERATING_BASES,
} from "../incentives/types.ts";
import type { Issue } from "../result.ts";
import { checkNumber } from "./check-field.ts";
import { numbers, plainObject, SUM_TOLERANCE, size } from "./check-lists.ts";

const KEYS = [
  "id",
  "type",
  "base",
  "rate",
  "amount",
  "eligibleShare",
  "cap",
  "trigger",
  "milestones",
  "lagMonths",
  "durationMonths",
  "graceMonths",
  "interestRate",
  "taxable",
  "basisReduction",
  "refundable",
  "clawbackSchedule",
  "clawbackMonth",
] as const;

const DURING = ["firstRevenue", "completion"] as const;
const PAID = ["pariPassu", "milestones", "placedInService", "yearAfter"] as const;
const CREDITED = ["capex", "building", "tools"] as const;

/** Bases and triggers that make sense for each type, and the highest rate (in the unit of the base). */
export const INCENTIVE_RULES: Record<
  IncentiveType,
  { bases: readonly IncentiveBase[]; triggers: readonly IncentiveTrigger[]; maxRate: number }
> = {
  grant: { bases: CAPITAL_BASES, triggers: PAID, maxRate: 1 },
  inKind: { bases: CAPITAL_BASES, triggers: PAID, maxRate: 1 },
  investmentCredit: { bases: CREDITED, triggers: ["placedInService", "yearAfter"], maxRate: 1 },
  softLoan: { bases: CAPITAL_BASES, triggers: ["pariPassu", "milestones"], maxRate: 1 },
  taxHoliday: { bases: INCENTIVE_BASES, triggers: DURING, maxRate: 1 },
  interestSubsidy: { bases: INCENTIVE_BASES, triggers: ["completion"], maxRate: 0.2 },
  operatingCredit: { bases: OPERATING_BASES, triggers: DURING, maxRate: 1 },
};

export function checkIncentives(list: unknown, issues: Issue[]): void {
  if (!size("incentives", list, 0, 20, issues)) return;
  const ids = new Set<unknown>();
  for (const [i, item] of list.entries()) {
    const path = `incentives.${i}`;
    if (!plainObject(item, KEYS, path, issues)) continue;
    if (typeof item.id === "string" && ids.has(item.id))
      issues.push({ path: `${path}.id`, reason: "not_unique", params: { id: item.id } });
    ids.add(item.id);
    checkIncentive(item as unknown as Incentive, path, issues);
  }
}

function checkIncentive(item: Incentive, path: string, issues: Issue[]): void {
  if (typeof item.id !== "string" || item.id === "" || item.id.length > 64) {
    issues.push({ path: `${path}.id`, reason: "not_a_text", params: {} });
  }
  const options = (key: "type" | "base" | "trigger", list: readonly string[]) => {
    if (list.includes(item[key])) return true;
    issues.push({ path: `${path}.${key}`, reason: "not_an_option", params: { options: list.join(", ") } });
    return false;
  };
  if (!options("type", INCENTIVE_TYPES)) return;
  const known = { base: options("base", INCENTIVE_BASES), trigger: options("trigger", INCENTIVE_TRIGGERS) };
  const rule = INCENTIVE_RULES[item.type];
  const only = (key: "base" | "trigger", list: readonly string[]) => {
    if (known[key] && !list.includes(item[key])) {
      issues.push({ path: `${path}.${key}`, reason: "does_not_apply", params: { type: item.type, value: item[key] } });
    }
  };
  only("base", rule.bases);
  only("trigger", rule.triggers);
  const perWafer = item.type === "operatingCredit" && item.base === "wafersOut";
  checkNumber(item.rate, 0, perWafer ? 1e6 : rule.maxRate, `${path}.rate`, issues);
  checkNumber(item.amount, 0, 1e9, `${path}.amount`, issues);
  checkNumber(item.eligibleShare, 0, 1, `${path}.eligibleShare`, issues);
  if (item.cap !== null) checkNumber(item.cap, 0, 1e9, `${path}.cap`, issues);
  checkNumber(item.lagMonths, 0, 120, `${path}.lagMonths`, issues);
  checkNumber(item.durationMonths, 0, 360, `${path}.durationMonths`, issues);
  checkNumber(item.graceMonths, 0, 240, `${path}.graceMonths`, issues);
  checkNumber(item.interestRate, 0, 0.3, `${path}.interestRate`, issues);
  checkNumber(item.basisReduction, 0, 1, `${path}.basisReduction`, issues);
  for (const key of ["taxable", "refundable"] as const) {
    if (typeof item[key] !== "boolean") issues.push({ path: `${path}.${key}`, reason: "not_a_boolean", params: {} });
  }
  numbers(`${path}.clawbackSchedule`, item.clawbackSchedule, 0, 30, 0, 1, issues);
  if (item.clawbackMonth !== null) checkNumber(item.clawbackMonth, 0, 360, `${path}.clawbackMonth`, issues);
  if (item.type === "softLoan" && item.graceMonths >= item.durationMonths) {
    issues.push({ path: `${path}.graceMonths`, reason: "grace_exceeds_tenor", params: { tenor: item.durationMonths } });
  }
  checkMilestones(item, path, issues);
}

function checkMilestones(item: Incentive, path: string, issues: Issue[]): void {
  const at = `${path}.milestones`;
  if (!size(at, item.milestones, item.trigger === "milestones" ? 1 : 0, 60, issues)) return;
  let sum = 0;
  for (const [i, milestone] of item.milestones.entries()) {
    if (!plainObject(milestone, ["month", "share"], `${at}.${i}`, issues)) continue;
    checkNumber(milestone.month, 0, 360, `${at}.${i}.month`, issues);
    checkNumber(milestone.share, 0, 1, `${at}.${i}.share`, issues);
    sum += typeof milestone.share === "number" ? milestone.share : 0;
  }
  if (sum > 1 + SUM_TOLERANCE) issues.push({ path: at, reason: "sum_above_one", params: { sum } });
}

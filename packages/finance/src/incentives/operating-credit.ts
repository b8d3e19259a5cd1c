import { type Plan, periodsIn } from "../timeline/plan.ts";
import { workspace } from "../workspace.ts";
import type { Incentive } from "./types.ts";

const { columns } = workspace;

/** Months in which a running instrument is in force: from its trigger, for its duration. */
export function inForce(item: Incentive, plan: Plan): { from: number; to: number } {
  const from = item.trigger === "completion" ? plan.completion : plan.firstWaferOut;
  return { from, to: from + item.durationMonths };
}

/** Share of a period inside a span of months. */
export function overlap(i: number, months: number, from: number, to: number): number {
  return Math.max(0, Math.min((i + 1) * months, to) - Math.max(i * months, from)) / months;
}

/**
 * Credit on running cost or output: rate x base of the period (share of cost, or currency per wafer), up to the cap,
 * received after the lag. Part of EBITDA, so taxed like any income.
 */
export function addOperatingCredit(item: Incentive, plan: Plan): void {
  const c = columns;
  const { from, to } = inForce(item, plan);
  const lag = periodsIn(item.lagMonths, plan.months);
  const base = { opex: c.opex, labour: c.labourCost, energy: c.energyCost, wafersOut: c.wafersOut }[
    item.base as "opex" | "labour" | "energy" | "wafersOut"
  ];
  const rate = item.base === "wafersOut" ? item.rate / 1e6 : item.rate;
  let room = item.cap ?? Number.POSITIVE_INFINITY;
  for (let i = Math.floor(from / plan.months); i < plan.periods && i * plan.months < to; i++) {
    const credit = Math.min(room, rate * item.eligibleShare * base[i]! * overlap(i, plan.months, from, to));
    room -= credit;
    if (i + lag < plan.periods) c.operatingCredits[i + lag]! += credit;
  }
}

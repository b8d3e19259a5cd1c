import type { Issue } from "../result.ts";
import type { FastFigures } from "../risk/site-evaluator.ts";
import { monthCount } from "./month.ts";
import type { GateMilestone, NetworkSite, StageGate } from "./site.ts";

/** What a gate needs to know of the site it waits for. */
export type Reached = {
  readonly start: number;
  /** Months from the site's start. */
  readonly milestones: Readonly<Record<GateMilestone, number>>;
  /** Left out where no gate has a condition on the site. */
  readonly figures?: FastFigures;
};
export type GateOutcome =
  | { readonly open: true; readonly start: number }
  | { readonly open: false; readonly reason: "notBuilt" | "conditionNotMet" };

/** Order in which sites can be decided: each after the one its gate waits for. Issues for unknown sites and circles. */
export function gateOrder(sites: readonly NetworkSite[]): { order: number[]; issues: Issue[] } {
  const index = new Map(sites.map((site, i) => [site.id, i]));
  const order: number[] = [];
  const state = new Uint8Array(sites.length);
  const issues: Issue[] = [];
  const visit = (i: number): void => {
    if (state[i] === 2) return;
    if (state[i] === 1) {
      issues.push({ path: `sites.${i}.gate.after`, reason: "does_not_apply", params: { problem: "circle" } });
      return;
    }
    state[i] = 1;
    const after = sites[i]?.gate?.after;
    if (after !== undefined) {
      const other = index.get(after);
      if (other === undefined) {
        issues.push({ path: `sites.${i}.gate.after`, reason: "not_an_option", params: { value: after } });
      } else visit(other);
    }
    state[i] = 2;
    order.push(i);
  };
  for (let i = 0; i < sites.length; i++) visit(i);
  return { order, issues };
}

/**
 * When may the site start? Not before its own start month, and not before the month in which the milestone of the
 * other site and the lag have passed.
 */
export function openGate(gate: StageGate, ownStart: string, other: Reached | undefined): GateOutcome {
  if (other === undefined) return { open: false, reason: "notBuilt" };
  const { condition } = gate;
  if (condition !== undefined && condition !== null) {
    const value = other.figures?.[condition.output] ?? null;
    const met =
      value !== null &&
      value >= (condition.atLeast ?? Number.NEGATIVE_INFINITY) &&
      value <= (condition.atMost ?? Number.POSITIVE_INFINITY);
    if (!met) return { open: false, reason: "conditionNotMet" };
  }
  const earliest = other.start + Math.ceil(other.milestones[gate.milestone] + (gate.lagMonths ?? 0) - 1e-9);
  return { open: true, start: Math.max(monthCount(ownStart), earliest) };
}

import type { Assumptions } from "../assumptions.ts";

/** Base budget of one class, millions: nameplate x capex per wafer-a-month x share x contingency x overrun. */
function classBudget(a: Assumptions, share: number): number {
  const { perWspm, contingency, overrun } = a.capex;
  return (a.capacity.wspm * perWspm * share * (1 + contingency) * (1 + overrun)) / 1e6;
}

/** Tools, before escalation. */
export const toolBudget = (a: Assumptions): number => classBudget(a, a.capex.toolShare);

/** Infrastructure and other, before escalation. */
export const otherBudget = (a: Assumptions): number => classBudget(a, a.capex.otherShare);

/** Shell: with the regional factor and the cost of prolongation, before escalation. */
export function shellBudget(a: Assumptions): number {
  const { shellShare, regionFactor, delayCostShare } = a.capex;
  const prolongation = 1 + delayCostShare * Math.max(0, a.schedule.delayMonths);
  return classBudget(a, shellShare) * regionFactor * prolongation;
}

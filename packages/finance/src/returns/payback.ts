import type { Plan } from "../timeline/plan.ts";

/**
 * Years until the running total of flows, discounted by v a period, first comes back to zero, linear inside the period.
 * Null when it does not; 0 when it never falls below.
 */
export function payback(flows: Float64Array, plan: Plan, v: number): number | null {
  let d = 1;
  let total = 0;
  let below = false;
  for (let i = 0, end = plan.periods; i < end; i++) {
    const flow = d * flows[i]!;
    if (below && total + flow >= 0) return ((i - total / flow) * plan.months) / 12;
    total += flow;
    if (total < 0) below = true;
    d *= v;
  }
  return below ? null : 0;
}

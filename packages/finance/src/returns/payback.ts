import type { Plan } from "../timeline/plan.ts";

/**
 * Years until a running total of flows first comes back to zero, linear inside the period. Null when it does not; 0 when it
 * never falls below.
 */
export class Payback {
  private total = 0;
  private below = false;
  private found = -1;
  add(flow: number, i: number): void {
    const after = this.total + flow;
    if (after < 0) this.below = true;
    else if (this.below && this.found < 0) this.found = i - this.total / flow;
    this.total = after;
  }
  years(plan: Plan): number | null {
    if (this.found >= 0) return (this.found * plan.months) / 12;
    return this.below ? null : 0;
  }
}

import type { Assumptions } from "../assumptions.ts";
import type { Plan } from "../timeline/plan.ts";
import type { Workspace } from "../workspace.ts";
import { rampIntegral } from "./ramp.ts";

/**
 * Starts, wafers out and work in process.
 *
 * starts = nameplate x utilisation x sum over modules of share x ramp, capped by demand.
 * wafersOut_t = lineYield x ((1 - f) starts_{t-k} + f starts_{t-k-1}), with k + f the cycle time in periods.
 * Starts end one cycle time before the horizon, so that nothing is left in process.
 */
export function produce(a: Assumptions, plan: Plan, w: Workspace): void {
  const { starts, wafersOut, wip } = w.columns;
  const { active } = w.scratch;
  const n = plan.periods;
  const m = plan.months;
  starts.fill(0, 0, n);
  active.fill(0, 0, n);
  const full = a.capacity.wspm * a.operations.utilisation;
  for (let k = 0; k < plan.qualified.length; k++) {
    addModule(a, plan, w, plan.qualified[k]!, a.capacity.modules[k]!.share, full);
  }
  const demand = a.operations.demandWspm;
  if (demand.length > 0) {
    for (let i = 0; i < n; i++) {
      const year = Math.min(demand.length - 1, Math.floor((i * m) / 12));
      starts[i] = Math.min(starts[i]!, demand[year]! * m);
    }
  }
  const cycle = plan.cycleMonths / m;
  const whole = Math.floor(cycle + 1e-12);
  const part = Math.max(0, cycle - whole);
  const lag = whole + (part > 0 ? 1 : 0);
  starts.fill(0, Math.max(0, n - lag), n);
  const line = a.operations.lineYield;
  let inProcess = 0;
  for (let i = 0; i < n; i++) {
    const near = i >= whole ? starts[i - whole]! : 0;
    const far = i > whole ? starts[i - whole - 1]! : 0;
    const out = line * ((1 - part) * near + part * far);
    wafersOut[i] = out;
    inProcess += line * starts[i]! - out;
    wip[i] = inProcess;
  }
}

function addModule(a: Assumptions, plan: Plan, w: Workspace, qualified: number, share: number, full: number): void {
  const { starts } = w.columns;
  const { active } = w.scratch;
  const n = plan.periods;
  const m = plan.months;
  const first = Math.min(n, Math.floor(qualified / m));
  const rampPeriods = Math.min(n, Math.ceil((qualified + a.ramp.months) / m));
  let before = 0;
  for (let i = first; i < rampPeriods; i++) {
    const after = rampIntegral(a.ramp, (i + 1) * m - qualified);
    starts[i]! += full * share * (after - before);
    before = after;
  }
  const steady = full * share * m;
  for (let i = Math.max(first, rampPeriods); i < n; i++) starts[i]! += steady;
  if (first >= n) return;
  active[first]! += (share * Math.min(m, (first + 1) * m - qualified)) / m;
  for (let i = first + 1; i < n; i++) active[i]! += share;
}

import type { Assumptions } from "../assumptions.ts";
import type { Plan } from "../timeline/plan.ts";
import { workspace } from "../workspace.ts";
import { rampIntegral } from "./ramp.ts";

const { columns, scratch } = workspace;

/**
 * Starts, wafers out and work in process.
 *
 * starts = nameplate x utilisation x sum over modules of share x ramp, capped by demand.
 * wafersOut_t = lineYield x ((1 - f) starts_{t-k} + f starts_{t-k-1}), with k + f the cycle time in periods.
 * Starts end one cycle time before the horizon, so that nothing is left in process.
 */
export function produce(a: Assumptions, plan: Plan): void {
  const { starts, wafersOut, wip } = columns;
  const n = plan.periods;
  const m = plan.months;
  addModules(a, plan);
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
  const near = line * (1 - part);
  const far = line * part;
  // Nothing comes out before this period; from the next one on, both lagged periods exist.
  const first = Math.min(n, Math.floor(plan.firstStart / m) + whole);
  wafersOut.fill(0, 0, first);
  if (first < n) wafersOut[first] = near * starts[first - whole]!;
  for (let i = first + 1; i < n; i++) wafersOut[i] = near * starts[i - whole]! + far * starts[i - whole - 1]!;
  let inProcess = 0;
  for (let i = 0; i < n; i++) {
    inProcess += line * starts[i]! - wafersOut[i]!;
    wip[i] = inProcess;
  }
}

/** Adds up what the modules start and how much of them is qualified; after the last ramp both are constant. */
function addModules(a: Assumptions, plan: Plan): void {
  const { starts } = columns;
  const { active } = scratch;
  const n = plan.periods;
  const m = plan.months;
  const full = a.capacity.wspm * a.operations.utilisation;
  const given = rampIntegral(a.ramp);
  const settled = Math.min(n, Math.ceil(plan.rampEnd / m) + 1);
  starts.fill(0, 0, settled);
  active.fill(0, 0, settled);
  for (let k = 0; k < plan.qualified.length; k++) {
    const qualified = plan.qualified[k]!;
    const share = a.capacity.modules[k]!.share;
    let before = 0;
    for (let i = Math.floor(qualified / m); i < settled; i++) {
      const age = (i + 1) * m - qualified;
      const after = given(age);
      starts[i]! += full * share * (after - before);
      active[i]! += (share * Math.min(m, age)) / m;
      before = after;
    }
  }
  starts.fill(full * m, settled, n);
  active.fill(1, settled, n);
}

import type { Assumptions } from "../assumptions.ts";
import { portablePower } from "../maths/portable.ts";
import { type Plan, periodEnding } from "../timeline/plan.ts";
import { clear, workspace } from "../workspace.ts";
import { otherBudget, shellBudget, toolBudget } from "./budget.ts";

const { columns } = workspace;

type Curve = (share: number) => number;
const even: Curve = (x) => x;

/** Cumulated spending after a share x of construction. beta: the S-curve of Beta(2,2), 3x^2 - 2x^3. */
function shellCurve(capex: Assumptions["capex"]): Curve {
  if (capex.curve === "beta") return (x) => x * x * (3 - 2 * x);
  if (capex.curve === "linear") return even;
  const table = capex.curveTable;
  return (x) => {
    const whole = Math.min(table.length - 1, Math.floor(x * table.length));
    let sum = table[whole]! * (x * table.length - whole);
    for (let i = 0; i < whole; i++) sum += table[i]!;
    return sum;
  };
}

/**
 * Capex by class and the additions placed in service.
 *
 * Land at the start. Shell by S-curve over construction. Infrastructure and other evenly until the shell is ready. Tools
 * of a module: deposits evenly over its installation span, one order lead earlier; deliveries evenly over installation;
 * acceptance at qualification. All times (1 + escalation)^(months to the start of the period / 12).
 * Buildings are placed in service at the first module's qualification, tools at their module's.
 */
export function build(a: Assumptions, plan: Plan): void {
  const { landCapex, buildingCapex, toolCapex, otherCapex, buildingAdditions, toolAdditions } = columns;
  const n = plan.periods;
  clear([landCapex, buildingCapex, toolCapex, otherCapex, buildingAdditions, toolAdditions], 0, n);
  const { capex, capacity, schedule } = a;
  landCapex[0] = capex.land;
  const rise = portablePower(1 + capex.escalation, plan.months / 12);
  const spread = (column: Float64Array, total: number, from: number, to: number, curve: Curve): number =>
    spreadOver(column, total, from, to, curve, plan, rise);
  let building = spread(buildingCapex, shellBudget(a), plan.constructionStart, plan.shellReady, shellCurve(capex));
  building += spread(otherCapex, otherBudget(a), 0, plan.shellReady, even);
  buildingAdditions[inService(plan.firstStart, plan)]! += building;
  const tools = toolBudget(a);
  for (let k = 0; k < capacity.modules.length; k++) {
    const cost = tools * capacity.modules[k]!.share;
    const arrival = plan.moveIn[k]!;
    const ready = plan.qualified[k]!;
    const order = arrival - schedule.toolOrderMonths;
    let paid = spread(toolCapex, cost * capex.depositShare, order, order + schedule.installMonths, even);
    paid += spread(toolCapex, cost * capex.deliveryShare, arrival, arrival + schedule.installMonths, even);
    paid += spread(toolCapex, cost * capex.acceptanceShare, ready, ready, even);
    toolAdditions[inService(ready, plan)]! += paid;
  }
  const sum = columns.capex;
  const end = Math.min(n, plan.completionPeriod);
  for (let i = 0; i < end; i++) sum[i] = landCapex[i]! + buildingCapex[i]! + toolCapex[i]! + otherCapex[i]!;
  sum.fill(0, end, n);
}

const inService = (month: number, plan: Plan) => Math.min(plan.periods - 1, periodEnding(month, plan.months));

/** Spends `total` between two months along a curve; a span of no length is one payment. Returns what was spent. */
function spreadOver(
  column: Float64Array,
  total: number,
  from: number,
  to: number,
  curve: Curve,
  plan: Plan,
  rise: number,
): number {
  const m = plan.months;
  const last = Math.min(plan.periods - 1, periodEnding(to, m));
  const span = to - from;
  let done = 0;
  let sum = 0;
  // A span shorter than the slack of `periodEnding` may begin after its last period.
  for (let i = span > 0 ? Math.min(last, Math.max(0, Math.floor(from / m))) : last; i <= last; i++) {
    const x = i === last ? 1 : Math.max(0, ((i + 1) * m - from) / span);
    const reached = x >= 1 ? 1 : curve === even ? x : curve(x);
    const amount = total * (reached - done) * (rise === 1 ? 1 : portablePower(rise, i));
    column[i]! += amount;
    sum += amount;
    done = reached;
  }
  return sum;
}

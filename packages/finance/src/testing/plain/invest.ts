import type { Assumptions, DEPRECIATION_USES } from "../../assumptions.ts";
import { macrs } from "../../maths/macrs.ts";
import { add, at, type Calendar, sum, type Vintage, zeros } from "./base.ts";

/** Budgets, spending by period, and the vintages that enter service. */
export function spendCapex(a: Assumptions, c: Calendar) {
  const { capex, schedule } = a;
  const budget = (share: number) =>
    ((a.capacity.wspm * capex.perWspm) / 1e6) * share * (1 + capex.contingency) * (1 + capex.overrun);
  const tools = budget(capex.toolShare);
  const prolonged = 1 + capex.delayCostShare * Math.max(0, schedule.delayMonths);
  const even = (x: number) => x;
  const curve = (x: number) => {
    if (capex.curve === "beta") return 3 * x ** 2 - 2 * x ** 3;
    const slices = capex.curveTable;
    if (capex.curve === "linear") return x;
    return sum(slices.map((share, k) => share * Math.min(1, Math.max(0, x * slices.length - k))));
  };
  /** Differences of what is spent up to each period end. */
  const pay = (total: number, from: number, to: number, shape: (x: number) => number): number[] => {
    let before = 0;
    return zeros(c.n).map((_, i) => {
      const x = i >= c.ending(to) ? 1 : to > from ? Math.min(1, Math.max(0, ((i + 1) * c.m - from) / (to - from))) : 0;
      const reached = x >= 1 ? 1 : shape(x);
      const paid = total * (reached - before) * (1 + capex.escalation) ** ((i * c.m) / 12);
      before = reached;
      return paid;
    });
  };
  const land = zeros(c.n);
  land[0] = capex.land;
  const shell = pay(budget(capex.shellShare) * capex.regionFactor * prolonged, c.shellStart, c.shellReady, curve);
  const other = pay(budget(capex.otherShare), 0, c.shellReady, even);
  const buildings = shell.map((paid, i) => paid + at(other, i));
  const equipment = zeros(c.n);
  const toolVintages = c.modules.map(({ share, arrival, ready }): Vintage => {
    const cost = tools * share;
    const order = arrival - schedule.toolOrderMonths;
    const rows = [
      pay(cost * capex.depositShare, order, order + schedule.installMonths, even),
      pay(cost * capex.deliveryShare, arrival, arrival + schedule.installMonths, even),
      pay(cost * capex.acceptanceShare, ready, ready, even),
    ];
    for (const row of rows) for (const [i, paid] of row.entries()) add(equipment, i, paid);
    return { i: c.ending(ready), cost: sum(rows.map(sum)) };
  });
  const shellVintages: Vintage[] = [{ i: c.ending(c.first), cost: sum(buildings) }];
  const total = land.map((paid, i) => paid + at(buildings, i) + at(equipment, i));
  return { tools, land, buildings, equipment, total, toolVintages, shellVintages };
}
export type Spent = ReturnType<typeof spendCapex>;

/** By the method of one use, vintage by vintage, from the period after it enters service. */
export function writeOff(
  d: Assumptions["depreciation"],
  use: (typeof DEPRECIATION_USES)[number],
  vintages: readonly Vintage[],
  c: Calendar,
): number[] {
  const years = d[`${use}Years`];
  if (d[`${use}Method`] === "straightLine") return straight(vintages, years, c);
  const shares = d[`${use}Method`] === "macrs" ? macrs(1, years) : d[`${use}Table`];
  const column = zeros(c.n);
  for (const { i, cost } of vintages) {
    for (let t = i + 1; t < c.n; t++)
      add(column, t, (cost * at(shares, Math.floor((t - i - 1) / c.perYear))) / c.perYear);
  }
  return column;
}

function straight(vintages: readonly Vintage[], years: number, c: Calendar): number[] {
  const life = years * c.perYear;
  const column = zeros(c.n);
  for (const { i, cost } of vintages) {
    for (let t = i + 1; t < c.n; t++) add(column, t, (cost * Math.max(0, Math.min(1, life - (t - i) + 1))) / life);
  }
  return column;
}

/** Tax depreciation of what incentives leave of the basis; the rest, land too, in the last period. */
export function depreciateForTax(
  a: Assumptions,
  c: Calendar,
  spent: Spent,
  sustaining: readonly number[],
  keep: { tools: number; buildings: number },
): number[] {
  const tools = [
    ...spent.toolVintages.map(({ i, cost }) => ({ i, cost: cost * keep.tools })),
    ...sustaining.map((cost, i) => ({ i, cost })),
  ];
  const buildings = spent.shellVintages.map(({ i, cost }) => ({ i, cost: cost * keep.buildings }));
  const column = writeOff(a.depreciation, "taxBuilding", buildings, c);
  for (const [i, value] of writeOff(a.depreciation, "taxTool", tools, c).entries()) add(column, i, value);
  const basis = sum(tools.map(({ cost }) => cost)) + sum(buildings.map(({ cost }) => cost)) + a.capex.land;
  add(column, c.n - 1, basis - sum(column));
  return column;
}

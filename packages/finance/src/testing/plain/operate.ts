import type { Assumptions } from "../../assumptions.ts";
import { add, at, type Calendar, overlap, simpson, sum, zeros } from "./base.ts";

/** Months of full output that a module has given at an age. */
function given({ ramp }: Assumptions, age: number): number {
  if (age <= 0) return 0;
  const length = ramp.months;
  if (length === 0) return age;
  const ramped = Math.min(age, length);
  const beyond = age - ramped;
  if (ramp.shape === "table") {
    const slice = length / ramp.table.length;
    return sum(ramp.table.map((share, k) => share * Math.max(0, Math.min(slice, ramped - k * slice)))) + beyond;
  }
  const s = (z: number) => 1 / (1 + Math.exp(-z));
  const k = ramp.steepness;
  const logistic = (x: number) => (s(k * (x - 0.5)) - s(-k / 2)) / (1 - 2 * s(-k / 2));
  return length * simpson(ramp.shape === "linear" ? (x) => x : logistic, 0, ramped / length) + beyond;
}

/** Starts, wafers out by handing every start on, and modules qualified. */
export function makeWafers(a: Assumptions, c: Calendar) {
  const { m, n } = c;
  const [starts, out, active] = [zeros(n), zeros(n), zeros(n)];
  const full = a.capacity.wspm * a.operations.utilisation;
  const lag = c.cycle / m;
  const whole = Math.floor(lag + 1e-12);
  const part = Math.max(0, lag - whole);
  const demand = a.operations.demandWspm;
  for (let i = 0; i < n - whole - (part > 0 ? 1 : 0); i++) {
    for (const { share, ready } of c.modules) {
      add(starts, i, full * share * (given(a, (i + 1) * m - ready) - given(a, i * m - ready)));
    }
    if (demand.length > 0)
      starts[i] = Math.min(at(starts, i), m * at(demand, Math.min(demand.length - 1, Math.floor((i * m) / 12))));
    const good = at(starts, i) * a.operations.lineYield;
    add(out, i + whole, good * (1 - part));
    if (part > 0) add(out, i + whole + 1, good * part);
  }
  for (let i = 0; i < n; i++) {
    for (const { share, ready } of c.modules)
      add(active, i, (share * overlap(i, m, ready, Number.POSITIVE_INFINITY)) / m);
  }
  return { starts, out, active };
}

function yieldAt({ yield: y, die }: Assumptions, density: number): number {
  const x = (density * die.areaMm2) / 100;
  switch (y.model) {
    case "poisson":
      return Math.exp(-x);
    case "murphy":
      return x === 0 ? 1 : (-Math.expm1(-x) / x) ** 2;
    case "seeds":
      return 1 / (1 + x);
    case "negBinomial":
      return (1 + x / y.alpha) ** -y.alpha;
    default:
      return (1 + x) ** -y.layers;
  }
}

/** Saleable dies of every period. */
export function makeDies(a: Assumptions, c: Calendar, out: readonly number[], gross: number): number[] {
  const y = a.yield;
  let before = 0;
  return out.map((wafers, i) => {
    const age = Math.max(0, (i + 0.5) * c.m - c.firstOut);
    let good: number;
    if (y.learning === "berkeley") {
      const b = Math.log(1 / (1 - y.berkeleyRate)) / (y.berkeleyMonths / 2);
      const gain = age >= y.berkeleyMonths ? 1 : (1 - Math.exp(-b * age)) / (1 - Math.exp(-b * y.berkeleyMonths));
      good = y.berkeleyStart + (y.berkeleyMature - y.berkeleyStart) * gain;
    } else if (y.learning === "exponential") {
      good = yieldAt(a, y.defectsMature + (y.defectsStart - y.defectsMature) * Math.exp(-age / y.tauMonths));
    } else if (y.learning === "wright" && before > y.wrightWafers) {
      const density = y.defectsStart * (before / y.wrightWafers) ** -y.wrightExponent;
      good = yieldAt(a, Math.max(y.defectsMature, density));
    } else good = yieldAt(a, y.defectsStart);
    before += wafers;
    return wafers * gross * (good + y.harvestFraction * (1 - good));
  });
}

/** Cash cost that does not follow revenue, and sustaining capex. */
export function makeCosts(
  a: Assumptions,
  c: Calendar,
  starts: readonly number[],
  active: readonly number[],
  tools: number,
) {
  const { m } = c;
  const { costs } = a;
  const index = (i: number) => (1 + a.economy.inflation) ** ((i * m) / 12);
  const hiring = c.first - costs.hiringLeadMonths;
  const level = (t: number) => (t >= c.first ? 1 : t <= hiring ? 0 : (t - hiring) / costs.hiringLeadMonths);
  /** Mean staffing of a period: the level is linear between its corners. */
  const staff = (i: number) => {
    const corners = [i * m, hiring, c.first, (i + 1) * m]
      .filter((t) => t >= i * m && t <= (i + 1) * m)
      .sort((x, y) => x - y);
    return sum(corners.slice(1).map((t, k) => (t - at(corners, k)) * level((t + at(corners, k)) / 2))) / m;
  };
  const yearly = (share: number, i: number) => (share * m * index(i)) / 12;
  const from = c.first + 12 * costs.sustainingStartYears;
  return {
    materials: starts.map(
      (q, i) => ((q * (costs.variablePerStart + costs.energyMwhPerStart * costs.energyPrice)) / 1e6) * index(i),
    ),
    energy: starts.map((q, i) => ((q * costs.energyMwhPerStart * costs.energyPrice) / 1e6) * index(i)),
    maintenance: active.map((q, i) => q * yearly(costs.maintenanceShare * tools, i)),
    labour: active.map((_, i) => staff(i) * yearly((costs.headcount * costs.loadedCost) / 1e6, i)),
    fixed: active.map((_, i) => staff(i) * yearly(costs.otherFixed, i)),
    sustaining: active.map(
      (_, i) => (overlap(i, m, from, Number.POSITIVE_INFINITY) / m) * yearly(costs.sustainingShare * tools, i),
    ),
  };
}

/** Price, revenue, and the customers' prepayment: received, and earned by deliveries. */
export function makeSales(a: Assumptions, c: Calendar, out: readonly number[], dies: readonly number[]) {
  const { pricing, lta } = a;
  const perDie = pricing.mode === "goodDie";
  const contracted = out.map(
    (q, i) => (q * lta.share * overlap(i, c.m, c.firstOut, c.firstOut + lta.termMonths)) / c.m,
  );
  const price = out.map((_, i) => {
    const years = Math.min(pricing.erosionMonths, Math.max(0, i * c.m - pricing.erosionStartMonths)) / 12;
    const spot = (perDie ? pricing.diePrice : pricing.waferPrice) * (1 - pricing.erosion) ** years;
    const share = (lta.share * overlap(i, c.m, c.firstOut, c.firstOut + lta.termMonths)) / c.m;
    return (1 - share) * spot + share * Math.max(spot, lta.floorPrice);
  });
  const delivered = sum(contracted);
  const prepaid = delivered > 0 ? (lta.prepaymentPerWspm * a.capacity.wspm * lta.share) / 1e6 : 0;
  const received = zeros(c.n);
  received[c.ending(Math.max(0, c.firstOut - lta.prepaymentLeadMonths))] = prepaid;
  return {
    price,
    revenue: (perDie ? dies : out).map((q, i) => (q * at(price, i)) / 1e6),
    received,
    earned: contracted.map((q) => (delivered > 0 ? (prepaid * q) / delivered : 0)),
  };
}

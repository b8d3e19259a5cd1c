import type { Assumptions } from "../../assumptions.ts";
import type { Incentive } from "../../incentives/types.ts";
import { add, at, type Calendar, overlap, sum, type Vintage, zeros } from "./base.ts";
import type { Spent } from "./invest.ts";

/** What an instrument awards in each period before lag and clawback. */
function award(item: Incentive, c: Calendar, spent: Spent): number[] {
  const served = item.trigger === "placedInService" || item.trigger === "yearAfter";
  const base = item.base === "fixed" ? "capex" : item.base;
  const placed = (vintages: readonly Vintage[]) => {
    const column = zeros(c.n);
    for (const { i, cost } of vintages) add(column, i, cost);
    return column;
  };
  const parts: number[][] = [];
  if (base === "land" || (base === "capex" && item.type !== "investmentCredit")) parts.push(spent.land);
  if (base === "building" || base === "capex") parts.push(served ? placed(spent.shellVintages) : spent.buildings);
  if (base === "tools" || base === "capex") parts.push(served ? placed(spent.toolVintages) : spent.equipment);
  const profile = zeros(c.n).map((_, i) => (i < c.built ? sum(parts.map((part) => at(part, i))) : 0));
  const whole = item.rate * item.eligibleShare * (item.base === "fixed" ? item.amount : sum(profile));
  const most = Math.min(whole, item.cap ?? Number.POSITIVE_INFINITY);
  const column = zeros(c.n);
  if (item.trigger === "milestones") {
    for (const { month, share } of item.milestones) if (month <= c.n * c.m) add(column, c.ending(month), most * share);
    return column;
  }
  let left = most;
  return profile.map((paid) => {
    const now = sum(profile) > 0 ? Math.min(left, (whole * paid) / sum(profile)) : 0;
    left -= now;
    return now;
  });
}

/** Capital instruments: receipts, clawback, soft loans, and the shares of the tax basis that are left. */
export function subsidiseCapital(a: Assumptions, c: Calendar, spent: Spent) {
  const [grants, credits, carried, taxable, clawback] = [zeros(c.n), zeros(c.n), zeros(c.n), zeros(c.n), zeros(c.n)];
  const soft = { draw: zeros(c.n), interest: zeros(c.n), principal: zeros(c.n) };
  const cost = {
    tools: sum(spent.toolVintages.map((v) => v.cost)),
    buildings: sum(spent.shellVintages.map((v) => v.cost)),
  };
  const cut = { tools: 0, buildings: 0 };
  for (const item of a.incentives) {
    if (!["grant", "inKind", "investmentCredit", "softLoan"].includes(item.type)) continue;
    const awarded = award(item, c, spent);
    const lag = c.cover(item.lagMonths + (item.trigger === "yearAfter" ? 12 : 0));
    const called = item.type !== "softLoan" && item.clawbackMonth !== null && item.clawbackMonth <= c.n * c.m;
    const event = called ? c.ending(item.clawbackMonth as number) : c.n;
    const got = zeros(c.n);
    awarded.forEach((value, i) => {
      if (i + lag < c.n && i + lag <= event) add(got, i + lag, value);
    });
    if (item.type === "softLoan") {
      serve(item, c, got, soft);
      continue;
    }
    const into = item.type !== "investmentCredit" ? grants : item.refundable ? credits : carried;
    got.forEach((value, i) => {
      add(into, i, value);
      if (item.taxable) add(taxable, i, value);
    });
    if (called) {
      const year = Math.max(0, Math.floor(((item.clawbackMonth as number) - c.done) / 12));
      add(clawback, event, sum(got) * at(item.clawbackSchedule, year));
    }
    if (item.base === "land") continue;
    const all = cost.tools + cost.buildings;
    const share = item.base === "tools" ? 1 : item.base === "building" ? 0 : all > 0 ? cost.tools / all : 0;
    cut.tools += sum(awarded) * item.basisReduction * share;
    cut.buildings += sum(awarded) * item.basisReduction * (1 - share);
  }
  const keep = {
    tools: cost.tools > 0 ? Math.max(0, 1 - cut.tools / cost.tools) : 1,
    buildings: cost.buildings > 0 ? Math.max(0, 1 - cut.buildings / cost.buildings) : 1,
  };
  return { grants, credits, carried, taxable, clawback, soft, keep };
}

function serve(
  item: Incentive,
  c: Calendar,
  got: readonly number[],
  soft: Record<"draw" | "interest" | "principal", number[]>,
): void {
  const end = Math.min(c.n, c.built + Math.max(1, c.cover(item.durationMonths)));
  const start = Math.min(end - 1, c.built + c.cover(item.graceMonths));
  let balance = 0;
  for (let i = 0; i < end; i++) {
    const principal = i >= start ? balance / (end - i) : 0;
    const draw = i < end - 1 ? at(got, i) : 0;
    add(soft.interest, i, ((item.interestRate * c.m) / 12) * balance);
    add(soft.principal, i, principal);
    add(soft.draw, i, draw);
    balance += draw - principal;
  }
}

/** Months in which a running instrument is in force, as a share of each period. */
const force = (item: Incentive, c: Calendar, i: number): number => {
  const from = item.trigger === "completion" ? c.done : c.firstOut;
  return overlap(i, c.m, from, from + item.durationMonths) / c.m;
};

export function creditOperations(
  a: Assumptions,
  c: Calendar,
  bases: Readonly<Record<string, readonly number[]>>,
): number[] {
  const column = zeros(c.n);
  for (const item of a.incentives.filter(({ type }) => type === "operatingCredit")) {
    let left = item.cap ?? Number.POSITIVE_INFINITY;
    for (let i = 0; i < c.n; i++) {
      const credit = Math.min(left, item.rate * item.eligibleShare * at(bases[item.base] ?? [], i) * force(item, c, i));
      left -= credit;
      if (i + c.cover(item.lagMonths) < c.n) add(column, i + c.cover(item.lagMonths), credit);
    }
  }
  return column;
}

/** Share of the tax that holidays leave due. */
export const dueShare = (a: Assumptions, c: Calendar): number[] =>
  zeros(c.n).map((_, i) =>
    a.incentives
      .filter(({ type }) => type === "taxHoliday")
      .reduce((due, item) => due * (1 - item.rate * force(item, c, i)), 1),
  );

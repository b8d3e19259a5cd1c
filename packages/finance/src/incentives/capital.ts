import type { Assumptions } from "../assumptions.ts";
import type { TaxBasis } from "../depreciation/depreciate.ts";
import { type Plan, periodEnding, periodsIn } from "../timeline/plan.ts";
import { clear, workspace } from "../workspace.ts";
import { clearSoftLoans, serviceSoftLoan } from "./soft-loan.ts";
import type { Incentive } from "./types.ts";

const { columns, scratch } = workspace;

type Award = { flows: Float64Array; total: number };

/** Spending (pari passu) or additions in service that an instrument's base refers to; buildings include "other". */
function profile(item: Incentive, plan: Plan, column: Float64Array): number {
  const { landCapex, buildingAdditions, buildingCapex, otherCapex, toolAdditions, toolCapex } = columns;
  const served = item.trigger === "placedInService" || item.trigger === "yearAfter";
  const base = item.base === "fixed" ? "capex" : item.base;
  const all = base === "capex";
  const land = (all && item.type !== "investmentCredit") || base === "land";
  const building = all || base === "building";
  const tools = all || base === "tools";
  let total = 0;
  for (let i = 0, end = plan.completionPeriod; i < end; i++) {
    let amount = land ? landCapex[i]! : 0;
    if (building) amount += served ? buildingAdditions[i]! : buildingCapex[i]! + otherCapex[i]!;
    if (tools) amount += served ? toolAdditions[i]! : toolCapex[i]!;
    column[i] = amount;
    total += amount;
  }
  return total;
}

/**
 * What an instrument awards in each period, before lag and clawback: rate x eligible share x base, up to the cap.
 * `fixed`: rate x amount along the profile of all capex. Milestones: shares of the whole award at given months.
 */
function award(item: Incentive, plan: Plan): Award {
  const flows = scratch.award;
  const n = plan.completionPeriod;
  flows.fill(0, n, plan.periods);
  const base = profile(item, plan, flows);
  const whole = item.rate * item.eligibleShare * (item.base === "fixed" ? item.amount : base);
  const capped = Math.min(whole, item.cap ?? Number.POSITIVE_INFINITY);
  if (item.trigger === "milestones") {
    flows.fill(0, 0, plan.periods);
    let total = 0;
    for (const { month, share } of item.milestones) {
      const at = periodEnding(month, plan.months);
      if (at >= plan.periods) continue;
      flows[at]! += capped * share;
      total += capped * share;
    }
    return { flows, total };
  }
  const scale = base > 0 ? whole / base : 0;
  let room = capped;
  let total = 0;
  for (let i = 0; i < n; i++) {
    const amount = Math.min(room, scale * flows[i]!);
    flows[i] = amount;
    room -= amount;
    total += amount;
  }
  return { flows, total };
}

/**
 * Grants, in-kind contributions and investment credits: receipts, taxable part, clawback and tax basis. Soft loans:
 * drawings. The basis falls by the award whether or not it is clawed back later; credits that are not refundable are
 * set against tax instead of being paid.
 */
export function awardCapital(a: Assumptions, plan: Plan): TaxBasis {
  const c = columns;
  const n = plan.periods;
  clear([c.grants, c.inKind, c.investmentCredits, c.taxableIncentives, c.taxCreditsEarned, c.clawback], 0, n);
  scratch.publicCash.fill(0, 0, n);
  clearSoftLoans(plan);
  const cut = { tools: 0, buildings: 0 };
  for (const item of a.incentives) {
    const column = receiptColumn(item);
    if (!column) continue;
    const { flows, total } = award(item, plan);
    pay(item, plan, flows, column);
    if (item.type === "softLoan") serviceSoftLoan(item, plan);
    reduce(item, plan, total * item.basisReduction, cut);
  }
  const tools = sum(c.toolAdditions, n);
  const buildings = scratch.buildingsAtCost[n - 1]!;
  return {
    tools: tools > 0 ? Math.max(0, 1 - cut.tools / tools) : 1,
    buildings: buildings > 0 ? Math.max(0, 1 - cut.buildings / buildings) : 1,
  };
}

function receiptColumn(item: Incentive): Float64Array | null {
  const c = columns;
  if (item.type === "grant") return c.grants;
  if (item.type === "inKind") return c.inKind;
  if (item.type === "softLoan") return scratch.softDraw.fill(0, 0, scratch.softDraw.length);
  if (item.type === "investmentCredit") return item.refundable ? c.investmentCredits : c.taxCreditsEarned;
  return null;
}

/** Receipts after the lag ("yearAfter" adds twelve months), and what a clawback event takes back. */
function pay(item: Incentive, plan: Plan, flows: Float64Array, column: Float64Array): void {
  const c = columns;
  const { publicCash } = scratch;
  const n = plan.periods;
  const months = item.lagMonths + (item.trigger === "yearAfter" ? 12 : 0);
  const lag = periodsIn(months, plan.months);
  const event = item.type !== "softLoan" && item.clawbackMonth !== null ? item.clawbackMonth : -1;
  const eventPeriod = event >= 0 ? periodEnding(event, plan.months) : n;
  let received = 0;
  const last = item.trigger === "milestones" ? n : Math.min(n, plan.completionPeriod);
  for (let i = 0; i < last && i + lag < Math.min(n, eventPeriod + 1); i++) {
    const amount = flows[i]!;
    column[i + lag]! += amount;
    received += amount;
    if (item.type === "softLoan") continue;
    if (item.taxable) c.taxableIncentives[i + lag]! += amount;
    if (column !== c.taxCreditsEarned) publicCash[i + lag]! += amount;
  }
  if (eventPeriod >= n) return;
  const year = Math.max(0, Math.floor((event - plan.completion) / 12));
  const returned = received * (item.clawbackSchedule[year] ?? 0);
  c.clawback[eventPeriod]! += returned;
  publicCash[eventPeriod]! -= returned;
}

/** Spreads a basis reduction over buildings and tools in proportion to their cost, or to the one class meant. */
function reduce(item: Incentive, plan: Plan, amount: number, cut: TaxBasis): void {
  if (amount === 0 || item.base === "land" || item.type === "softLoan") return;
  const n = plan.periods;
  const tools = sum(columns.toolAdditions, n);
  const buildings = scratch.buildingsAtCost[n - 1]!;
  const share = item.base === "tools" ? 1 : item.base === "building" ? 0 : tools / Math.max(1e-300, tools + buildings);
  cut.tools += amount * share;
  cut.buildings += amount * (1 - share);
}

function sum(column: Float64Array, n: number): number {
  let total = 0;
  for (let i = 0; i < n; i++) total += column[i]!;
  return total;
}

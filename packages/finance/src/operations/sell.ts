import type { Assumptions } from "../assumptions.ts";
import { portablePower } from "../maths/portable.ts";
import { type Plan, periodEnding } from "../timeline/plan.ts";
import { workspace } from "../workspace.ts";

const { columns, scratch } = workspace;

/**
 * Price and revenue of wafers or good dies; long-term agreements with floor and prepayment.
 *
 * price_t = price x (1 - erosion)^(years since erosion began, at most its span). Under agreement: max(price, floor). The prepayment is
 * received in one sum, is a contract liability, and is earned evenly by the wafers delivered in the term: revenue
 * without cash. Cost-plus revenue: see `priceAtCost`.
 */
export function sell(a: Assumptions, plan: Plan): void {
  const { price, revenue, wafersOut, goodDies } = columns;
  const perDie = a.pricing.mode === "goodDie";
  quote(perDie ? a.pricing.diePrice : a.pricing.waferPrice, a, plan, price);
  const contractedWafers = contract(a, plan);
  const volume = perDie ? goodDies : wafersOut;
  for (let i = 0, end = plan.periods; i < end; i++) revenue[i] = (volume[i]! * price[i]!) / 1e6;
  prepay(a, plan, contractedWafers);
}

/** The price without agreements: constant, then eroding for its span, then constant. */
function quote(base: number, { pricing }: Assumptions, plan: Plan, price: Float64Array): void {
  const { erosion, erosionStartMonths, erosionMonths } = pricing;
  const m = plan.months;
  const n = plan.periods;
  const keep = 1 - erosion;
  const step = portablePower(keep, m / 12);
  const first = Math.min(n, Math.floor(erosionStartMonths / m) + 1);
  let factor = 1;
  let i = first;
  for (; i < n; i++) {
    const age = i * m - erosionStartMonths;
    if (age >= erosionMonths) break;
    factor = age < m ? portablePower(keep, age / 12) : factor * step;
    price[i] = base * factor;
  }
  price.fill(base, 0, first);
  price.fill(base * portablePower(keep, erosionMonths / 12), i, n);
}

/** Wafers under agreement, and what the floor does to the price while it runs; returns their sum. */
function contract({ lta }: Assumptions, plan: Plan): number {
  const { price, wafersOut } = columns;
  const { contracted } = scratch;
  const m = plan.months;
  const n = plan.periods;
  const from = plan.firstWaferOut;
  const to = from + lta.termMonths;
  contracted.fill(0, 0, n);
  let sum = 0;
  for (let i = Math.floor(from / m); i < n && i * m < to; i++) {
    const share = lta.share * ((Math.min((i + 1) * m, to) - Math.max(i * m, from)) / m);
    const spot = price[i]!;
    const wafers = wafersOut[i]! * share;
    price[i] = (1 - share) * spot + share * Math.max(spot, lta.floorPrice);
    contracted[i] = wafers;
    sum += wafers;
  }
  return sum;
}

function prepay(a: Assumptions, plan: Plan, contractedWafers: number): void {
  const { prepaymentReceived, prepaymentCredit, prepaymentBalance } = columns;
  const { contracted } = scratch;
  const { lta, capacity } = a;
  const due = (lta.prepaymentPerWspm * capacity.wspm * lta.share) / 1e6;
  const total = contractedWafers > 0 ? due : 0;
  const n = plan.periods;
  if (total === 0) {
    prepaymentReceived.fill(0, 0, n);
    prepaymentCredit.fill(0, 0, n);
    prepaymentBalance.fill(0, 0, n);
    return;
  }
  const receipt = periodEnding(Math.max(0, plan.firstWaferOut - lta.prepaymentLeadMonths), plan.months);
  let balance = 0;
  for (let i = 0; i < n; i++) {
    const received = i === receipt ? total : 0;
    const credit = (total * contracted[i]!) / contractedWafers;
    balance += received - credit;
    prepaymentReceived[i] = received;
    prepaymentCredit[i] = credit;
    prepaymentBalance[i] = balance;
  }
}

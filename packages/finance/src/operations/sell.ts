import type { Assumptions } from "../assumptions.ts";
import { portablePower } from "../maths/portable.ts";
import { type Plan, periodEnding } from "../timeline/plan.ts";
import type { Workspace } from "../workspace.ts";

/**
 * Price and revenue of wafers or good dies; long-term agreements with floor and prepayment.
 *
 * price_t = price x (1 - erosion)^(years since erosion began, at most its span). Under agreement: max(price, floor). The prepayment is
 * received in one sum, is a contract liability, and is earned evenly by the wafers delivered in the term: revenue
 * without cash. Cost-plus revenue: see `priceAtCost`.
 */
export function sell(a: Assumptions, plan: Plan, w: Workspace): void {
  const { price, revenue, wafersOut, goodDies } = w.columns;
  const { contracted } = w.scratch;
  const { pricing, lta } = a;
  const m = plan.months;
  const keep = 1 - pricing.erosion;
  const step = portablePower(keep, m / 12);
  const settled = portablePower(keep, pricing.erosionMonths / 12);
  const perDie = pricing.mode === "goodDie";
  const base = perDie ? pricing.diePrice : pricing.waferPrice;
  const volume = perDie ? goodDies : wafersOut;
  const termEnd = plan.firstWaferOut + lta.termMonths;
  let factor = 1;
  let contractedWafers = 0;
  for (let i = 0; i < plan.periods; i++) {
    const start = i * m;
    const age = start - pricing.erosionStartMonths;
    if (age > 0) {
      if (age >= pricing.erosionMonths) factor = settled;
      else factor = age < m ? portablePower(keep, age / 12) : factor * step;
    }
    const spot = base * factor;
    const inTerm = Math.max(0, Math.min(start + m, termEnd) - Math.max(start, plan.firstWaferOut)) / m;
    const share = lta.share * inTerm;
    const average = (1 - share) * spot + share * Math.max(spot, lta.floorPrice);
    price[i] = average;
    revenue[i] = (volume[i]! * average) / 1e6;
    contracted[i] = wafersOut[i]! * share;
    contractedWafers += contracted[i]!;
  }
  prepay(a, plan, w, contractedWafers);
}

function prepay(a: Assumptions, plan: Plan, w: Workspace, contractedWafers: number): void {
  const { prepaymentReceived, prepaymentCredit, prepaymentBalance } = w.columns;
  const { contracted } = w.scratch;
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

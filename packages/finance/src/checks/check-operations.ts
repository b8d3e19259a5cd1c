import type { Assumptions } from "../assumptions.ts";
import type { Incentive } from "../incentives/types.ts";
import type { ModelResult } from "../result.ts";
import { at, Gaps, total } from "./gaps.ts";

/** 16 starts x line yield = wafers out + change of wafers in process; nothing left in process at the end. */
export function wafersTie(a: Assumptions, { series: s, periods }: ModelResult): number {
  const gaps = new Gaps(total(s.starts));
  let started = 0;
  let out = 0;
  for (let i = 0; i < periods; i++) {
    started += at(s.starts, i) * a.operations.lineYield;
    out += at(s.wafersOut, i);
    gaps.equal(started - out - at(s.wip, i));
    gaps.atLeastZero(at(s.wip, i));
  }
  gaps.equal(at(s.wip, periods - 1));
  return gaps.value;
}

/** 17 yields lie between 0 and 1, dies per wafer and good dies are not negative. */
export function yieldsInRange({ series: s, headline, periods }: ModelResult): number {
  const gaps = new Gaps(1);
  for (let i = 0; i < periods; i++) {
    gaps.atLeastZero(at(s.dieYield, i));
    gaps.atLeastZero(1 - at(s.dieYield, i));
    gaps.atLeastZero(at(s.goodDies, i));
    gaps.atLeastZero(at(s.wafersOut, i) * headline.diesPerWafer - at(s.goodDies, i) + 1e-9 * at(s.goodDies, i));
  }
  gaps.atLeastZero(headline.diesPerWafer);
  return gaps.value;
}

/** Cost of the assets an instrument's base means; the credit leaves land out. */
function baseOf(item: Incentive, s: ModelResult["series"]): number {
  const land = total(s.landCapex);
  const building = total(s.buildingCapex) + total(s.otherCapex);
  const tools = total(s.toolCapex);
  switch (item.base) {
    case "land":
      return land;
    case "building":
      return building;
    case "tools":
      return tools;
    case "fixed":
      return item.amount;
    default:
      return building + tools + (item.type === "investmentCredit" ? 0 : land);
  }
}

/** What an instrument awards in all: rate x eligible share x base, at most the cap, times its milestones' shares. */
function awardOf(item: Incentive, s: ModelResult["series"]): number {
  const whole = Math.min(item.cap ?? Number.POSITIVE_INFINITY, item.rate * item.eligibleShare * baseOf(item, s));
  if (item.trigger !== "milestones") return whole;
  return whole * item.milestones.reduce((sum, { share }) => sum + share, 0);
}

const CAPITAL = ["grant", "inKind", "investmentCredit"];

/** 9 tax depreciation adds up to cost less basis reductions (never below zero), sustaining capex and land. */
export function taxBasis(a: Assumptions, { series: s, debt }: ModelResult, scale: number): number {
  const buildings = total(s.buildingAdditions);
  const tools = total(s.toolAdditions);
  let lessBuildings = 0;
  let lessTools = 0;
  for (const item of a.incentives) {
    if (!CAPITAL.includes(item.type) || item.base === "land") continue;
    const cut = item.basisReduction * lapsing(item, awardOf(item, s), a);
    const share = item.base === "tools" ? 1 : item.base === "building" ? 0 : ratio(tools, tools + buildings);
    lessTools += cut * share;
    lessBuildings += cut * (1 - share);
  }
  const basis = Math.max(0, tools - lessTools) + Math.max(0, buildings - lessBuildings);
  const gaps = new Gaps(scale);
  gaps.equal(total(s.taxDepreciation) - basis - total(s.sustainingCapex) - total(s.landCapex));
  gaps.equal(total(s.financingAmortisation) - (debt.amount > 0 || total(s.softLoanInterest) > 0 ? capitalised(s) : 0));
  return gaps.value;
}

const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : 0);

/** Milestones after the end of the model award nothing. */
function lapsing(item: Incentive, amount: number, a: Assumptions): number {
  if (item.trigger !== "milestones") return amount;
  const all = item.milestones.reduce((sum, { share }) => sum + share, 0);
  const inTime = item.milestones.filter(({ month }) => month <= a.timeline.horizonMonths);
  return (
    amount *
    ratio(
      inTime.reduce((sum, { share }) => sum + share, 0),
      all,
    )
  );
}

/** Interest and fees capitalised up to completion: what the asset account of financing cost was charged. */
function capitalised(s: ModelResult["series"]): number {
  return total(s.capitalisedInterest) + total(s.financingFees) + softBeforeCompletion(s);
}

function softBeforeCompletion(s: ModelResult["series"]): number {
  return total(s.softLoanInterest) - (total(s.interestExpense) - total(s.debtInterest));
}

/** 10 losses: opening + added - used = closing, never negative, use within its cap. */
export function lossesRoll(a: Assumptions, { series: s, periods }: ModelResult, scale: number): number {
  const gaps = new Gaps(scale);
  let balance = a.tax.lossOpening;
  for (let i = 0; i < periods; i++) {
    const income = at(s.taxableIncome, i);
    balance += Math.max(0, -income) - at(s.lossUsed, i);
    gaps.equal(at(s.lossBalance, i) - balance);
    gaps.atLeastZero(at(s.lossBalance, i));
    gaps.atLeastZero(a.tax.lossCap * Math.max(0, income) - at(s.lossUsed, i));
  }
  return gaps.value;
}

/** 21 grants stay within their award and cap; credits are rate x eligible cost placed in service, unless cut short. */
export function incentivesWithinAward(a: Assumptions, { series: s }: ModelResult, scale: number): number {
  const gaps = new Gaps(scale);
  const award = (types: readonly string[]) =>
    a.incentives.filter((item) => types.includes(item.type)).reduce((sum, item) => sum + awardOf(item, s), 0);
  gaps.atLeastZero(award(["grant"]) - total(s.grants));
  gaps.atLeastZero(award(["inKind"]) - total(s.inKind));
  gaps.atLeastZero(award(["softLoan"]) - total(s.softLoanDraw));
  const credits = total(s.investmentCredits) + total(s.taxCreditsEarned);
  gaps.atLeastZero(award(["investmentCredit"]) - credits);
  const whole = a.incentives.every((item) => item.type !== "investmentCredit" || paidInFull(item, a, s));
  if (whole) gaps.equal(award(["investmentCredit"]) - credits);
  return gaps.value;
}

/** Is the last receipt of a credit inside the model, and never clawed back? */
function paidInFull(item: Incentive, a: Assumptions, s: ModelResult["series"]): boolean {
  const placed = s.toolAdditions.findLastIndex((value, i) => value > 0 || (s.buildingAdditions[i] as number) > 0);
  const lag = item.lagMonths + (item.trigger === "yearAfter" ? 12 : 0);
  const month = (placed + 1) * a.timeline.periodMonths + lag;
  return item.clawbackMonth === null && month <= a.timeline.horizonMonths;
}

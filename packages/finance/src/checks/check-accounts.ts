import type { Assumptions } from "../assumptions.ts";
import type { ModelResult } from "../result.ts";
import { at, Gaps, total } from "./gaps.ts";

/** Value of a statement line in every period. */
function line(result: ModelResult, statement: "income" | "balance" | "cash", id: string): Float64Array {
  const found = result.statements[statement].find((entry) => entry.id === id);
  if (!found) throw new Error(`no line "${id}" in the ${statement} statement`);
  return found.values;
}

/** 1 sources = uses, in every period of construction and in total, and the uses are what the fab is budgeted to cost. */
export function sourcesEqualUses(a: Assumptions, result: ModelResult, scale: number): number {
  const { series: s, sourcesAndUses, milestones } = result;
  const gaps = new Gaps(scale);
  budgetSpent(a, result, gaps);
  for (let i = 0; i < milestones.completionPeriod; i++) {
    const uses = at(s.fundingNeed, i) + at(s.capitalisedInterest, i) + at(s.financingFees, i);
    gaps.equal(at(s.equityDraw, i) + at(s.debtDraw, i) - uses);
    const inflow =
      at(s.equityDraw, i) +
      at(s.debtDraw, i) +
      at(s.operatingCashFlow, i) +
      at(s.investingCashFlow, i) +
      at(s.softLoanDraw, i);
    const cost =
      at(s.capitalisedInterest, i) + at(s.financingFees, i) + at(s.softLoanInterest, i) + at(s.softLoanPrincipal, i);
    gaps.equal(inflow - cost - (at(s.cash, i) - at(s.cash, i - 1)));
  }
  gaps.equal(sourcesAndUses.totalSources - sourcesAndUses.totalUses);
  return gaps.value;
}

/**
 * Spending of each class at the prices of the model's start (each period's over (1 + escalation)^(months to it / 12)) is the
 * budget that the inputs make; all spending ends before completion, so inside the model.
 */
function budgetSpent(a: Assumptions, { series: s, periods }: ModelResult, gaps: Gaps): void {
  const { capex } = a;
  const base = (a.capacity.wspm * capex.perWspm * (1 + capex.contingency) * (1 + capex.overrun)) / 1e6;
  const prolonged = 1 + capex.delayCostShare * Math.max(0, a.schedule.delayMonths);
  const classes = [
    [s.buildingCapex, base * capex.shellShare * capex.regionFactor * prolonged],
    [s.toolCapex, base * capex.toolShare],
    [s.otherCapex, base * capex.otherShare],
  ] as const;
  const index = (i: number) => (1 + capex.escalation) ** ((i * a.timeline.periodMonths) / 12);
  for (const [column, budget] of classes) gaps.equal(column.reduce((sum, x, i) => sum + x / index(i), 0) - budget);
  gaps.equal(total(s.landCapex) - capex.land);
  for (let i = 0; i < periods; i++) {
    gaps.equal(at(s.landCapex, i) + at(s.buildingCapex, i) + at(s.toolCapex, i) + at(s.otherCapex, i) - at(s.capex, i));
  }
}

/** 2 assets = liabilities + equity in every period. */
export function balanceSheet(result: ModelResult, scale: number): number {
  const gaps = new Gaps(scale);
  const assets = line(result, "balance", "totalAssets");
  const claims = line(result, "balance", "totalLiabilitiesAndEquity");
  for (let i = 0; i < result.periods; i++) gaps.equal(at(assets, i) - at(claims, i));
  return gaps.value;
}

/** 3 cash is never negative. */
export function cashNotNegative({ series: s, periods }: ModelResult, scale: number): number {
  const gaps = new Gaps(scale);
  for (let i = 0; i < periods; i++) {
    gaps.atLeastZero(at(s.cash, i));
    gaps.atLeastZero(at(s.dsraBalance, i));
  }
  return gaps.value;
}

/** 4 cash of the balance sheet = opening cash + cash flow. */
export function cashFlowTies(result: ModelResult, scale: number): number {
  const gaps = new Gaps(scale);
  const change = line(result, "cash", "netCashFlow");
  const { cash, dsraBalance } = result.series;
  let rolled = 0;
  for (let i = 0; i < result.periods; i++) {
    rolled += at(change, i);
    gaps.equal(at(cash, i) + at(dsraBalance, i) - rolled);
  }
  return gaps.value;
}

/**
 * 8 net book value = cost less accumulated depreciation, never negative, and depreciation adds up to the base; what is
 * spent is placed in service, land apart.
 */
export function bookValue({ series: s, periods, milestones }: ModelResult, scale: number): number {
  const gaps = new Gaps(scale);
  let cost = 0;
  let written = 0;
  for (let i = 0; i < periods; i++) {
    cost += at(s.capex, i) + at(s.sustainingCapex, i);
    if (i < milestones.completionPeriod) {
      cost += at(s.capitalisedInterest, i) + at(s.financingFees, i) + at(s.softLoanInterest, i);
    }
    written += at(s.bookDepreciation, i) + at(s.financingAmortisation, i);
    if (i === periods - 1) written += at(s.terminalValue, i) - at(s.disposalGain, i);
    gaps.equal(at(s.netBookValue, i) - (cost - written));
    gaps.atLeastZero(at(s.netBookValue, i));
  }
  gaps.equal(cost - written);
  gaps.equal(total(s.capex) - total(s.landCapex) - total(s.buildingAdditions) - total(s.toolAdditions));
  return gaps.value;
}

/** 12 retained earnings = opening + net income - distributions, with net income from the income statement. */
export function retainedEarnings(result: ModelResult, scale: number): number {
  const gaps = new Gaps(scale);
  const income = line(result, "income", "netIncome");
  const { retainedEarnings: retained, distributions } = result.series;
  for (let i = 0; i < result.periods; i++) {
    gaps.equal(at(retained, i) - at(retained, i - 1) - at(income, i) + at(distributions, i));
  }
  return gaps.value;
}

/** 14 working capital and customer prepayments are back to zero at the end. */
export function workingCapitalUnwinds({ series: s, periods }: ModelResult, scale: number): number {
  const gaps = new Gaps(scale);
  const last = periods - 1;
  for (const column of [s.receivables, s.inventory, s.payables, s.workingCapital, s.prepaymentBalance]) {
    gaps.equal(at(column, last));
  }
  gaps.equal(total(s.workingCapitalChange));
  return gaps.value;
}

/** 15 quarters and years add up to the months, column by column. */
export function rollUps({ series, quarterly, annual }: ModelResult): number {
  const flows = [
    "starts",
    "revenue",
    "opex",
    "ebitda",
    "capex",
    "tax",
    "debtService",
    "distributions",
    "projectFlow",
  ] as const;
  let worst = 0;
  for (const name of [...flows, "equityFlow", "cfads", "netIncome"] as const) {
    const scale = Math.max(
      1,
      series[name].reduce((sum, value) => sum + Math.abs(value), 0),
    );
    for (const spans of [quarterly, annual]) {
      const sum = spans.reduce((add, span) => add + span.values[name], 0);
      worst = Math.max(worst, Math.abs(sum - total(series[name])) / scale);
    }
  }
  return worst;
}

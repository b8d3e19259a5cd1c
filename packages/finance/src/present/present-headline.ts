import type { Assumptions } from "../assumptions.ts";
import type { Evaluation } from "../evaluate.ts";
import { grossDies } from "../operations/learn.ts";
import type { Headline, Series } from "../result.ts";

/** Fewer wafers or dies than this a year have no unit cost. */
const LEAST = 1e-3;

/** Sum of a column over [from, to). */
function total(column: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += column[i] as number;
  return sum;
}

/**
 * The headline figures. Unit costs of maturity: operating cost plus book depreciation over the twelve mature months, by
 * wafers out and by saleable dies. Gearing: senior debt over senior debt and equity.
 */
export function presentHeadline(a: Assumptions, { plan, loan, measures: m }: Evaluation, c: Series): Headline {
  const { from, to } = m.mature;
  const cost = total(c.opex, from, to) + total(c.bookDepreciation, from, to);
  const wafers = total(c.wafersOut, from, to);
  const dies = total(c.goodDies, from, to);
  const starts = total(c.starts, from, to);
  const funded = loan.amount + m.equity;
  const uses = total(c.debtDraw, 0, plan.completionPeriod) + m.equity + otherSources(c, plan.completionPeriod);
  return {
    projectIrr: m.projectIrr.rate,
    projectIrrPreTax: m.projectIrrPreTax.rate,
    equityIrr: m.equityIrr.rate,
    npv: m.npv,
    equityNpv: m.equityNpv,
    moic: m.moic,
    paybackYears: m.paybackYears,
    discountedPaybackYears: m.discountedPaybackYears,
    equityPaybackYears: m.equityPaybackYears,
    capex: m.capex,
    totalUses: uses,
    peakFunding: m.peakFunding,
    equity: m.equity,
    sponsorSupport: m.sponsorSupport,
    debt: loan.amount,
    gearing: funded > 0 ? loan.amount / funded : 0,
    minDscr: m.cover.minDscr,
    averageDscr: m.cover.averageDscr,
    sculptedDscr: loan.dscr > 0 ? loan.dscr : null,
    llcr: m.cover.llcr,
    plcr: m.cover.plcr,
    lockups: m.cover.lockups,
    defaults: m.cover.defaults,
    lcow: m.lcow,
    costPerWafer: wafers >= LEAST ? (cost / wafers) * 1e6 : null,
    costPerGoodDie: dies >= LEAST ? (cost / dies) * 1e6 : null,
    breakEvenPrice: null,
    breakEvenUtilisation: null,
    delayCostPerMonth: null,
    subsidyShare: m.subsidyShare,
    subsidyNpv: m.subsidyNpv,
    dieYieldMature: c.dieYield[to - 1] as number,
    diesPerWafer: grossDies(a),
    wspmMature: starts / ((to - from) * plan.months),
    h100ePerYear: dies * a.die.h100ePerDie,
    jobs: a.costs.headcount,
    energyTwh: (starts * a.costs.energyMwhPerStart) / 1e6,
    firstWaferMonth: plan.firstWaferOut,
    completionMonth: plan.completion,
  };
}

/** Sources before completion beside equity and senior debt: incentives, public loans, prepayments, early cash. */
function otherSources(c: Series, completionPeriod: number): number {
  let sum = 0;
  for (let i = 0; i < completionPeriod; i++) {
    const early =
      (c.operatingCashFlow[i] as number) - (c.sustainingCapex[i] as number) - (c.prepaymentReceived[i] as number);
    sum += (c.grants[i] as number) + (c.inKind[i] as number) + (c.investmentCredits[i] as number);
    sum += (c.softLoanDraw[i] as number) + (c.prepaymentReceived[i] as number) + Math.max(0, early);
  }
  return sum;
}

import type { Assumptions } from "../assumptions.ts";

/** Weeks to months: 52 weeks are 12 months. */
const MONTHS_PER_WEEK = 12 / 52;
const SLACK = 1e-9;

/** The programme of a case: months from the model's start, and the periods they fall in. */
export interface Plan {
  /** Number of periods and months in each. */
  periods: number;
  months: number;
  constructionStart: number;
  shellReady: number;
  moveIn: number[];
  qualified: number[];
  firstStart: number;
  cycleMonths: number;
  firstWaferOut: number;
  completion: number;
  /** First period after completion: drawdown is over, debt service begins. */
  completionPeriod: number;
  rampEnd: number;
  /** Periods between payments; first period in which principal may be due; last payment. */
  paymentPeriods: number;
  repaymentPeriod: number;
  maturityPeriod: number;
}

/** Period whose end is the first at or after a moment; moments before the start fall in period 0. */
export function periodEnding(month: number, periodMonths: number): number {
  return Math.max(0, Math.ceil(month / periodMonths - SLACK) - 1);
}

/** Whole periods that cover a span of months. */
export function periodsIn(months: number, periodMonths: number): number {
  return Math.max(0, Math.ceil(months / periodMonths - SLACK));
}

/**
 * Permit, then construction (stretched by the delay); the tools of each module move in `moveInLeadMonths` before the
 * shell is ready, plus the module's offset; a module qualifies after installation, never before the shell is ready.
 * Completion is the first wafer out of the last module.
 */
export function makePlan(a: Assumptions): Plan {
  const { schedule, capacity, debt } = a;
  const months = a.timeline.periodMonths;
  const constructionStart = schedule.permitMonths;
  const shellReady = constructionStart + schedule.constructionMonths + schedule.delayMonths;
  const moveIn: number[] = [];
  const qualified: number[] = [];
  let firstStart = Number.POSITIVE_INFINITY;
  let lastStart = 0;
  for (const module of capacity.modules) {
    const arrival = Math.max(0, shellReady - schedule.moveInLeadMonths) + module.offsetMonths;
    const ready = Math.max(arrival + schedule.installMonths, shellReady);
    moveIn.push(arrival);
    qualified.push(ready);
    firstStart = Math.min(firstStart, ready);
    lastStart = Math.max(lastStart, ready);
  }
  const cycleMonths = a.operations.cycleTimeWeeks * MONTHS_PER_WEEK;
  const completion = lastStart + cycleMonths;
  const completionPeriod = Math.max(1, periodsIn(completion, months));
  return {
    periods: Math.round(a.timeline.horizonMonths / months),
    months,
    constructionStart,
    shellReady,
    moveIn,
    qualified,
    firstStart,
    cycleMonths,
    firstWaferOut: firstStart + cycleMonths,
    completion,
    completionPeriod,
    rampEnd: lastStart + a.ramp.months,
    paymentPeriods: Math.max(1, Math.round(debt.paymentMonths / months)),
    repaymentPeriod: completionPeriod + periodsIn(debt.graceMonths, months),
    maturityPeriod: completionPeriod + Math.max(1, periodsIn(debt.tenorMonths, months)) - 1,
  };
}

/** Is senior debt serviced at the end of this period? Counted from completion; the last date is maturity. */
export function isPayment(plan: Plan, period: number): boolean {
  if (period < plan.completionPeriod) return false;
  return (period - plan.completionPeriod + 1) % plan.paymentPeriods === 0 || period === plan.maturityPeriod;
}

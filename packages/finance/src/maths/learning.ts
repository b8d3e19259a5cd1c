import { discountRate, finite, named, notNegative, positive, result, within } from "./guard.ts";

/**
 * Defect density falling exponentially towards a mature level.
 *
 * Equation: `D(t) = mature + (start - mature) exp(-t/tau)`.
 * Units: defects per cm2; t and tau in one time unit. Before t = 0 the start value holds.
 * Errors: FinanceError `not-finite`, `out-of-range`.
 */
export function exponentialLearning(input: { start: number; mature: number; tau: number; t: number }): number {
  const start = notNegative(named(input, "exponentialLearning").start, "start");
  const mature = notNegative(input.mature, "mature");
  const t = Math.max(0, finite(input.t, "t"));
  return mature + (start - mature) * Math.exp(-t / positive(input.tau, "tau"));
}

/**
 * Wright's law: a constant fall with every doubling of cumulative output.
 *
 * Equation: `D = first (cumulative/reference)^(-exponent)`, never below `floor`; the fall per doubling is 1 - 2^-exponent.
 * Units: defects per cm2; cumulative and reference in one unit (wafers). Up to the reference the first value holds.
 * Errors: FinanceError `not-finite`, `out-of-range`.
 * Source: T. P. Wright, Factors Affecting the Cost of Airplanes (1936).
 */
export function wrightLearning(input: {
  first: number;
  reference: number;
  cumulative: number;
  exponent: number;
  floor?: number;
}): number {
  const first = notNegative(named(input, "wrightLearning").first, "first");
  const ratio = notNegative(input.cumulative, "cumulative") / positive(input.reference, "reference");
  const exponent = notNegative(input.exponent, "exponent");
  return result(Math.max(notNegative(input.floor ?? 0, "floor"), first * Math.max(1, ratio) ** -exponent), "density");
}

export type RampInput = {
  /** Yield at qualification and at maturity (die yield times line yield), 0..1. */
  readonly start: number;
  readonly mature: number;
  /** Length of the ramp, in the unit of t. */
  readonly ramp: number;
  /** Share of the whole gain reached at half the ramp, between 0.5 and 1 (both excluded). */
  readonly halfwayShare: number;
  readonly t: number;
};

/**
 * Two-point exponential yield ramp of the Berkeley fab model.
 *
 * Equation: `Y(t) = Y0 + (YF - Y0)(1 - exp(-b t))/(1 - exp(-b RT))` for t < RT, else YF; `b = ln(1/(1 - s))/(RT/2)`.
 * Note: with this b, the published learning rate s is the share reached at RT/2 of the ASYMPTOTE of the curve; of the
 * gain itself it is s/(1 - (1 - s)^2). Kept as published.
 * Units: yields 0..1; t and ramp in one time unit.
 * Errors: FinanceError `not-finite`, `out-of-range`.
 * Source: Leachman, Ding, Sato-Misawa, Spreadsheet Models for Fab Economic Analysis, UC Berkeley CSM (2001).
 */
export function berkeleyYield(input: RampInput): number {
  const start = within(named(input, "berkeleyYield").start, "start", 0, 1);
  const mature = within(input.mature, "mature", 0, 1);
  const ramp = positive(input.ramp, "ramp");
  const t = Math.max(0, finite(input.t, "t"));
  if (t >= ramp) return mature;
  const b = learningFactor(input.halfwayShare, ramp);
  return start + ((mature - start) * -Math.expm1(-b * t)) / -Math.expm1(-b * ramp);
}

function learningFactor(share: number, ramp: number): number {
  return -Math.log1p(-within(share, "halfwayShare", 1e-9, 1 - 1e-9)) / (ramp / 2);
}

export type BerkeleyInput = {
  /** Wafer starts per 30-day month, or phases of [first day, starts per month], the first from day 0. */
  readonly waferStartsPerMonth: number | readonly { readonly fromDay: number; readonly starts: number }[];
  readonly startYield: number;
  readonly matureYield: number;
  /** Days from qualification to mature yield. */
  readonly rampDays: number;
  readonly halfwayShare: number;
  /** Days of process life. */
  readonly lifeDays: number;
  /** Revenue of a 100 %-yielding wafer at the start of development. */
  readonly revenuePerWafer: number;
  /** Fall of that revenue in a 360-day year, 0..1. */
  readonly priceDeclinePerYear: number;
  /** Days until saleable starts begin, and cycle time in days. */
  readonly startDelayDays: number;
  readonly cycleTimeDays: number;
  /** Fab expense per wafer; with it the cost per die equivalent is returned. */
  readonly expensePerWafer?: number;
};

export type BerkeleyResult = {
  /** Output over the life in 100 %-yielding wafer equivalents (TD). */
  dieOutput: number;
  idealRevenue: number;
  actualRevenue: number;
  delayCost: number;
  delayCostPerDie: number;
  /** EPD; zero when no expense per wafer is given. */
  expensePerDie: number;
};

/**
 * Revenue lost to delay, as the Berkeley fab model counts it.
 *
 * Equation: `a = -ln(1 - decline)/360`; `ideal = W/30 YF R0 (1 - exp(-a H))/a`;
 * `actual = 1/30 R0 integral_0^H W(t) Y(t) exp(-a (t + VT + CT)) dt`; `TD = 1/30 integral_0^H W(t) Y(t) dt`;
 * `delay cost = ideal - actual`; `EPD = EPW * wafers started / TD`. The ideal case starts at the last phase's rate.
 * The integrals are taken in closed form. Units: days, wafers per 30-day month, money.
 * Errors: FinanceError `not-finite`, `out-of-range`.
 * Source: as `berkeleyYield`.
 */
export function berkeleyDelayCost(input: BerkeleyInput): BerkeleyResult {
  const life = positive(named(input, "berkeleyDelayCost").lifeDays, "lifeDays");
  const ramp = positive(input.rampDays, "rampDays");
  const revenue = notNegative(input.revenuePerWafer, "revenuePerWafer");
  const y0 = within(input.startYield, "startYield", 0, 1);
  const yf = within(input.matureYield, "matureYield", 0, 1);
  discountRate(-within(input.priceDeclinePerYear, "priceDeclinePerYear", 0, 1), "priceDeclinePerYear");
  const a = -Math.log1p(-input.priceDeclinePerYear) / 360;
  const b = learningFactor(input.halfwayShare, ramp);
  const delay = notNegative(input.startDelayDays, "startDelayDays") + notNegative(input.cycleTimeDays, "cycleTimeDays");
  const gain = (yf - y0) / -Math.expm1(-b * ramp);
  /** Integral of Y(t) exp(-k t) over [from, to]. */
  const yielded = (from: number, to: number, k: number) => {
    const ends = Math.min(to, ramp);
    const early = from < ends ? (y0 + gain) * decay(k, from, ends) - gain * decay(k + b, from, ends) : 0;
    return early + (to > ramp ? yf * decay(k, Math.max(from, ramp), to) : 0);
  };
  let dieOutput = 0;
  let actualRevenue = 0;
  let started = 0;
  const phases = phasesOf(input.waferStartsPerMonth, life);
  for (const { from, to, starts } of phases) {
    dieOutput += (starts / 30) * yielded(from, to, 0);
    actualRevenue += (starts / 30) * revenue * Math.exp(-a * delay) * yielded(from, to, a);
    started += (starts / 30) * (to - from);
  }
  const nameplate = phases.at(-1)?.starts ?? 0;
  const idealRevenue = (nameplate / 30) * yf * revenue * decay(a, 0, life);
  const delayCost = idealRevenue - actualRevenue;
  const perDie = (money: number) => (dieOutput > 0 ? money / dieOutput : 0);
  const expense = notNegative(input.expensePerWafer ?? 0, "expensePerWafer") * started;
  return {
    dieOutput: result(dieOutput, "dieOutput"),
    idealRevenue: result(idealRevenue, "idealRevenue"),
    actualRevenue: result(actualRevenue, "actualRevenue"),
    delayCost: result(delayCost, "delayCost"),
    delayCostPerDie: perDie(delayCost),
    expensePerDie: perDie(expense),
  };
}

/** Integral of exp(-k t) over [from, to]. */
function decay(k: number, from: number, to: number): number {
  return k === 0 ? to - from : (Math.exp(-k * from) * -Math.expm1(-k * (to - from))) / k;
}

function phasesOf(starts: BerkeleyInput["waferStartsPerMonth"], life: number) {
  if (typeof starts === "number") return [{ from: 0, to: life, starts: notNegative(starts, "waferStartsPerMonth") }];
  return starts.map((phase, i) => ({
    from: within(phase.fromDay, `waferStartsPerMonth[${i}].fromDay`, i === 0 ? 0 : (starts[i - 1]?.fromDay ?? 0), life),
    to: starts[i + 1]?.fromDay ?? life,
    starts: notNegative(phase.starts, `waferStartsPerMonth[${i}].starts`),
  }));
}

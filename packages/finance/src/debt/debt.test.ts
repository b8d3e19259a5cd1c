import { describe, expect, it } from "vitest";
import { sculptDebt } from "../maths/sculpt.ts";
import { list, mustRun } from "../testing/run.ts";
import { toyAssumptions } from "../testing/toy-assumptions.ts";
import { solveRising } from "./secant.ts";

const close = (values: number[], digits = 9) => values.map((value) => expect.closeTo(value, digits));
const sum = (column: Float64Array) => column.reduce((total, value) => total + value, 0);

describe("commitment in closed form", () => {
  it("with upfront and commitment fees: draws add up to it", () => {
    const a = toyAssumptions();
    Object.assign(a.debt, { upfrontFee: 0.02, commitmentFee: 0.01 });
    const { debt, series, headline } = mustRun(a);
    // C = d1 + d2; d1 = .6 (100 + .02 C + .01 C); d2 = .6 (100 + .08 d1 + .01 (C - d1)).
    // alpha = 60 + .6 (100 + .07 x 60) = 122.52; beta = .018 + .6 (.07 x .018 + .01) = .024756.
    const commitment = 122.52 / (1 - 0.024756);
    expect(debt.amount).toBeCloseTo(commitment, 10);
    expect(series.financingFees[0]).toBeCloseTo(0.03 * commitment, 10);
    expect(sum(series.debtDraw)).toBeCloseTo(commitment, 10);
    expect(headline.gearing).toBeCloseTo(0.6, 12);
  });
  it("equity first: equity pays until it is used up, and gearing still holds", () => {
    const a = toyAssumptions();
    a.funding.order = "equityFirst";
    Object.assign(a.debt, { gearing: 0.4, upfrontFee: 0.02, commitmentFee: 0.01 });
    const { series, debt, headline, modelCloses } = mustRun(a);
    // Year 1: 100 + .03 C all equity. Year 2: 100 + .01 C, of which C is debt. E = 1.5 C = 200 + .04 C - C.
    const commitment = 200 / (2.5 - 0.04);
    expect(debt.amount).toBeCloseTo(commitment, 9);
    expect(list(series.debtDraw).slice(0, 2)).toEqual(close([0, commitment]));
    expect(headline.gearing).toBeCloseTo(0.4, 10);
    expect(modelCloses).toBe(true);
  });
  it("equity first over many months with interest on the way", () => {
    const a = toyAssumptions();
    a.timeline.periodMonths = 1;
    a.funding.order = "equityFirst";
    Object.assign(a.debt, { upfrontFee: 0.015, commitmentFee: 0.005, paymentMonths: 3 });
    const { series, debt, headline, checks } = mustRun(a);
    expect(sum(series.debtDraw)).toBeCloseTo(debt.amount, 8);
    expect(headline.gearing).toBeCloseTo(0.6, 9);
    const last = series.equityDraw.findLastIndex((value) => value > 0);
    const first = series.debtDraw.findIndex((value) => value > 0);
    expect(first).toBeGreaterThanOrEqual(last);
    expect(checks.every((check) => check.ok)).toBe(true);
  });
  it("equity first has a commitment where fees and interest leave pro rata none", () => {
    const a = toyAssumptions();
    Object.assign(a.timeline, { horizonMonths: 240 });
    a.schedule.constructionMonths = 84;
    a.pricing.waferPrice *= 200;
    Object.assign(a.debt, { gearing: 0.8, baseRate: 0.3, margin: 0.2, upfrontFee: 0.1, commitmentFee: 0.05 });
    expect(mustRun(a).debt).toMatchObject({ amount: 0, binding: "none" });
    a.funding.order = "equityFirst";
    const { series, debt, headline, modelCloses } = mustRun(a);
    expect(debt.binding).toBe("gearing");
    expect(sum(series.debtDraw) / debt.amount).toBeCloseTo(1, 10);
    expect(headline.gearing).toBeCloseTo(0.8, 10);
    expect(modelCloses).toBe(true);
    // Less equity than the fees of its debt ask for: no commitment either way.
    a.debt.gearing = 0.95;
    expect(mustRun(a).debt).toMatchObject({ amount: 0, binding: "none" });
  });
});

describe("sizing", () => {
  it("names what binds: gearing, DSCR, user", () => {
    const a = toyAssumptions();
    a.debt.repayment = "sculpted";
    const free = mustRun(a);
    expect(free.debt.binding).toBe("gearing");
    a.debt.maximum = 100;
    const capped = mustRun(a);
    expect([capped.debt.binding, capped.debt.amount]).toEqual(["userCap", 100]);
    expect(capped.debt.limits).toMatchObject({ gearing: expect.closeTo(122.88, 9), userCap: 100 });
    a.debt.maximum = 0;
    const unwanted = mustRun(a);
    expect([unwanted.debt.binding, unwanted.debt.amount]).toEqual(["userCap", 0]);
    expect(unwanted.debt.limits).toMatchObject({ gearing: expect.closeTo(122.88, 9), userCap: 0 });
    a.debt.maximum = 100;
    a.debt.targetDscr = 3;
    const tight = mustRun(a);
    expect(tight.debt.binding).toBe("dscr");
    // Eight times 50 / 3 at 8 %.
    expect(tight.debt.amount).toBeCloseTo(((50 / 3) * (1 - 1.08 ** -8)) / 0.08, 8);
    expect(tight.headline.minDscr).toBeCloseTo(3, 10);
    expect([free, capped, tight].every((result) => result.modelCloses)).toBe(true);
  });
  it("scales draws and their cost when debt is below the gearing limit, equity pays the rest", () => {
    const a = toyAssumptions();
    a.debt.maximum = 61.44;
    const { series } = mustRun(a);
    expect(list(series.debtDraw).slice(0, 2)).toEqual(close([30, 31.44]));
    expect(list(series.capitalisedInterest).slice(0, 2)).toEqual(close([0, 2.4]));
    expect(list(series.equityDraw).slice(0, 2)).toEqual(close([70, 70.96]));
  });
  it("finds no capacity where there is no cash flow", () => {
    const a = toyAssumptions();
    a.pricing.waferPrice = 0;
    for (const repayment of ["sculpted", "annuity", "straight", "bullet"] as const) {
      a.debt.repayment = repayment;
      const { debt, headline, warnings } = mustRun(a);
      expect([debt.amount, debt.binding]).toEqual([0, "dscr"]);
      expect(headline.minDscr).toBeNull();
      expect(warnings).toContain("noDebtCapacity");
    }
  });
  it.each([
    // Level payment 50 / 2.5; first straight payment D/8 + 8 %; bullet pays interest only before its last date.
    ["annuity", (20 * (1 - 1.08 ** -8)) / 0.08],
    ["straight", 20 / (1 / 8 + 0.08)],
    ["bullet", 20 / 0.08],
  ] as const)("%s: the tightest date meets the target", (repayment, capacity) => {
    const a = toyAssumptions();
    Object.assign(a.debt, { repayment, targetDscr: 2.5, gearing: 0.95 });
    const { debt } = mustRun(a);
    expect(debt.limits.dscr).toBeCloseTo(capacity, 7);
  });
});

describe("repayment", () => {
  it("sculpted by hand: CFADS 100, 110, 121 at 8 % and DSCR 1.25", () => {
    const a = toyAssumptions();
    a.timeline.horizonMonths = 60;
    Object.assign(a.pricing, { waferPrice: 100e6 / 12_000 / 0.81, erosion: 0.1, erosionMonths: 24 });
    a.economy.inflation = 0;
    Object.assign(a.debt, { repayment: "sculpted", targetDscr: 1.25, gearing: 0.95, tenorMonths: 36 });
    a.capex.perWspm = 500_000;
    const result = mustRun(a);
    const flat = sculptDebt({ cfads: list(result.series.cfads).slice(2, 5), rate: 0.08, dscr: 1.25 });
    expect(list(result.series.cfads).slice(2, 5)).toEqual(close([100, 100, 100]));
    expect(result.debt.amount).toBeCloseTo(flat.debt, 8);
    // Growing flows: erosion of -10 % a year.
    Object.assign(a.pricing, { waferPrice: 100e6 / 12_000 / 1.21, erosion: -0.1, erosionMonths: 360 });
    const grown = mustRun(a);
    expect(list(grown.series.cfads).slice(2, 5)).toEqual(close([100, 110, 121]));
    expect(grown.debt.amount).toBeCloseTo(226.3628511914, 9);
    expect(list(grown.series.principal).slice(2, 5)).toEqual(close([61.8909719047, 74.8422496571, 89.6296296296]));
    expect(grown.headline.llcr).toBeCloseTo(1.25, 10);
  });
  it("sculpted below capacity: one DSCR for all dates, equal to LLCR without tax", () => {
    const a = toyAssumptions();
    Object.assign(a.debt, { repayment: "sculpted" });
    a.pricing.erosion = 0.05;
    const { debt, headline } = mustRun(a);
    expect(headline.minDscr).toBeCloseTo(headline.averageDscr as number, 10);
    expect(headline.sculptedDscr).toBeCloseTo(headline.llcr as number, 9);
    expect(debt.residual).toBe(0);
  });
  it("sculpted with tax and loss carry-forward: the schedule repays exactly, DSCR is level", () => {
    const a = toyAssumptions();
    Object.assign(a.debt, { repayment: "sculpted", graceMonths: 12 });
    Object.assign(a.tax, { rate: 0.3, lossCap: 0.5, lossOpening: 20 });
    a.depreciation.taxBuildingYears = 3;
    const { debt, modelCloses } = mustRun(a);
    const repaying = debt.tests.filter((test) => test.repayment);
    for (const test of repaying) expect(test.dscr).toBeCloseTo(debt.sculptedDscr as number, 8);
    expect(repaying).toHaveLength(7);
    expect(debt.tests[0]).toMatchObject({ principal: 0, repayment: false });
    expect(modelCloses).toBe(true);
  });
  it("straight and bullet", () => {
    const a = toyAssumptions();
    a.debt.repayment = "straight";
    expect(list(mustRun(a).series.principal).slice(2)).toEqual(close(Array(8).fill(15.36)));
    a.debt.repayment = "bullet";
    const { series, headline } = mustRun(a);
    expect(list(series.principal).slice(2)).toEqual(close([0, 0, 0, 0, 0, 0, 0, 122.88]));
    // 50 of cash against 132.7 due: the sponsor steps in.
    expect(headline.sponsorSupport).toBeCloseTo(122.88 * 1.08 - 50, 8);
  });
  it("quarterly payments in a monthly model: interest accrues and is paid every third month", () => {
    const a = toyAssumptions();
    a.timeline.periodMonths = 1;
    Object.assign(a.debt, { paymentMonths: 3, repayment: "straight", graceMonths: 6 });
    const { series, debt, modelCloses } = mustRun(a);
    const interest = (debt.amount * 0.08) / 12;
    expect(list(series.accruedInterest).slice(24, 27)).toEqual(close([interest, 2 * interest, 0]));
    expect(series.interestPaid[26]).toBeCloseTo(3 * interest, 9);
    // Grace covers the first two dates; 30 of 32 dates repay.
    expect(debt.tests.filter((test) => test.repayment)).toHaveLength(30);
    expect(series.principal[32]).toBeCloseTo(debt.amount / 30, 9);
    expect(debt.tests.map((test) => test.date).slice(0, 2)).toEqual(["2028-03-31", "2028-06-30"]);
    expect(modelCloses).toBe(true);
  });
});

describe("solveRising", () => {
  it.each([
    ["a line", (x: number) => 2 * x - 5, 2.5],
    ["a kink", (x: number) => Math.max(x - 4, 10 * (x - 5)) - 3, 5.3],
    ["far away", (x: number) => x - 1e6, 1e6],
    ["a curve", (x: number) => x ** 3 - 2, 2 ** (1 / 3)],
  ])("%s", (_name, f, root) => {
    for (const first of [0.1, 1, 50])
      expect(solveRising(f, first, f(first), first * 1.01, 1).x).toBeCloseTo(root as number, 9);
  });
});

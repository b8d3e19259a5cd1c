import { describe, expect, it } from "vitest";
import { failing, list, mustRun } from "./testing/run.ts";
import { toyAssumptions } from "./testing/toy-assumptions.ts";

describe("G1, the annual levered plant", () => {
  const result = mustRun(toyAssumptions(), { deep: true });
  const { headline, series, debt } = result;

  it("borrows 60 % of uses including interest during construction", () => {
    // P1: uses 100, debt 60. P2: interest 4.8, uses 104.8, debt 62.88.
    expect(list(series.debtDraw).slice(0, 2)).toEqual([60, expect.closeTo(62.88, 12)]);
    expect(debt.amount).toBeCloseTo(122.88, 10);
    expect(series.capitalisedInterest[1]).toBeCloseTo(4.8, 12);
    expect(debt.binding).toBe("gearing");
    expect(list(series.equityDraw).slice(0, 3)).toEqual([40, expect.closeTo(41.92, 12), 0]);
  });

  it("pays a level 21.38 for eight years", () => {
    for (let i = 2; i < 10; i++) expect(series.debtService[i]).toBeCloseTo(21.3829337815, 10);
    expect(series.debtBalance[9]).toBe(0);
    expect(headline.minDscr).toBeCloseTo(2.3383133723, 10);
    expect(headline.llcr).toBeCloseTo(2.3383133723, 10);
  });

  it("returns what the printed digits say", () => {
    expect(headline.projectIrr).toBeCloseTo(0.1614794258, 10);
    expect(headline.equityIrr).toBeCloseTo(0.26146943718, 11);
    expect(headline.equityNpv).toBeCloseTo(73.4555066539, 9);
    expect(headline.npv).toBeCloseTo(73.4555066539, 9);
    expect(headline.moic).toBeCloseTo(2.7946353729, 10);
  });

  it("pays back in whole arithmetic: 200 at 50 a year from year 3, equity in between", () => {
    expect(headline.paybackYears).toBeCloseTo(6, 12);
    // Equity 81.92 out, 28.6171 a year from year 3: 2 + 81.92 / 28.6171.
    expect(headline.equityPaybackYears).toBeCloseTo(2 + 81.92 / (50 - 21.3829337815), 8);
    expect(headline.peakFunding).toBeCloseTo(200, 12);
  });

  it("pays back at 8 % in the eighth year, and never above the project's own return", () => {
    // 100 + 92.59 out; 42.87, 39.69, 36.75, 34.03, 31.51 come back by the end of year 7, and 7.74 of year 8's 29.17.
    expect(headline.discountedPaybackYears).toBeCloseTo(7 + 7.7449 / 29.1745, 4);
    const dear = { ...toyAssumptions(), returns: { wacc: 0.17, hurdle: 0.15, costOfEquity: 0.08 } };
    expect(mustRun(dear).headline).toMatchObject({ paybackYears: expect.closeTo(6, 12), discountedPaybackYears: null });
  });

  it("finds the price at which NPV is zero", () => {
    // PV of capex over PV of wafers at 8 %: 100 (1 + 1/1.08) / (12,000 x annuity of 8 from year 3).
    const wafers = 12_000 * [2, 3, 4, 5, 6, 7, 8, 9].reduce((sum, i) => sum + 1.08 ** -i, 0);
    const price = (100e6 * (1 + 1 / 1.08)) / wafers;
    expect(headline.breakEvenPrice).toBeCloseTo(price, 6);
    expect(headline.lcow).toBeCloseTo(price, 6);
    expect(headline.breakEvenUtilisation).toBeCloseTo(price / (50e6 / 12_000), 9);
  });

  it("closes", () => {
    expect(failing(result)).toEqual([]);
    expect(result.modelCloses).toBe(true);
    expect(result.checks.map((check) => check.id)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
  });
});

describe("G1 in quarters and months", () => {
  it.each([3, 1] as const)("spends and earns the same totals with periods of %i months", (periodMonths) => {
    const a = toyAssumptions();
    a.timeline.periodMonths = periodMonths;
    const result = mustRun(a);
    const sum = (column: Float64Array) => column.reduce((total, value) => total + value, 0);
    expect(sum(result.series.capex)).toBeCloseTo(200, 10);
    expect(sum(result.series.ebitda)).toBeCloseTo(400, 10);
    expect(result.annual.map((year) => year.values.ebitda)).toEqual([0, 0, ...Array(8).fill(expect.closeTo(50, 10))]);
    expect(result.series.capex.slice(0, 12 / periodMonths).reduce((t, v) => t + v, 0)).toBeCloseTo(100, 10);
    expect(failing(result)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { incentive } from "../incentives/types.ts";
import { list, mustRun } from "../testing/run.ts";
import { toyAssumptions } from "../testing/toy-assumptions.ts";
import { assess, openTax } from "./assess.ts";

const close = (values: number[], digits = 9) => values.map((value) => expect.closeTo(value, digits));

/** All tools, placed in service at the end of year 2, no debt. */
const tooled = () => {
  const a = toyAssumptions();
  a.debt.gearing = 0;
  a.tax.rate = 0.25;
  Object.assign(a.capex, { shellShare: 0, toolShare: 1 });
  return a;
};

describe("tax depreciation", () => {
  it("MACRS five years from the year after the tools enter service", () => {
    const a = tooled();
    Object.assign(a.depreciation, { taxToolMethod: "macrs", taxToolYears: 5 });
    const { series } = mustRun(a);
    expect(list(series.taxDepreciation)).toEqual(close([0, 0, 40, 64, 38.4, 23.04, 23.04, 11.52, 0, 0]));
  });
  it("MACRS in months: a twelfth of the year's share", () => {
    const a = tooled();
    a.timeline.periodMonths = 1;
    Object.assign(a.depreciation, { taxToolMethod: "macrs", taxToolYears: 5 });
    const { series } = mustRun(a);
    expect(series.taxDepreciation[24]).toBeCloseTo(40 / 12, 9);
    expect(series.taxDepreciation[47]).toBeCloseTo(64 / 12, 9);
    expect(series.taxDepreciation[96]).toBeCloseTo(0, 9);
  });
  it("straight line and table", () => {
    const a = tooled();
    expect(list(mustRun(a).series.taxDepreciation).slice(2, 8)).toEqual(close([40, 40, 40, 40, 40, 0]));
    Object.assign(a.depreciation, { taxToolMethod: "table", taxToolTable: [0.5, 0.3, 0.2] });
    expect(list(mustRun(a).series.taxDepreciation).slice(2, 6)).toEqual(close([100, 60, 40, 0]));
  });
  it("deducts what is left, land included, in the last period", () => {
    const a = tooled();
    a.depreciation.taxToolYears = 16;
    a.capex.land = 5;
    const { series } = mustRun(a);
    expect(list(series.taxDepreciation).slice(2)).toEqual(close([...Array(7).fill(12.5), 112.5 + 5]));
  });
  it("renewals follow the method of tools", () => {
    const a = tooled();
    Object.assign(a.costs, { sustainingShare: 0.05, sustainingStartYears: 2 });
    Object.assign(a.depreciation, { taxToolMethod: "table", taxToolTable: [0.5, 0.5] });
    const { series } = mustRun(a);
    // 10 a year from year 5 on: half the year after, half the year after that.
    expect(list(series.sustainingCapex).slice(3, 6)).toEqual(close([0, 10, 10]));
    expect(list(series.taxDepreciation).slice(2, 7)).toEqual(close([100, 100, 0, 5, 10]));
  });
});

describe("losses", () => {
  it("roll forward and offset at most their cap", () => {
    const tax = { rate: 0.25, lossCap: 0.8, lossOpening: 10 };
    const state = openTax({ tax } as ReturnType<typeof toyAssumptions>);
    expect(assess(-30, 0, 0, tax, state)).toBe(0);
    expect(state.losses).toBe(40);
    // Income 20: 16 offset, tax on 4.
    expect(assess(20, 0, 0, tax, state)).toBeCloseTo(1, 12);
    expect(state.losses).toBeCloseTo(24, 12);
    // Income 50: the cap of 40 exceeds what is left.
    expect(assess(50, 0, 0, tax, state)).toBeCloseTo(6.5, 12);
    expect(state.losses).toBe(0);
  });
  it("in a case: year 3 has 50 - 100, years 4 and 5 use 80 % of income", () => {
    const a = tooled();
    Object.assign(a.depreciation, { taxToolMethod: "table", taxToolTable: [0.5, 0.5] });
    a.tax.lossCap = 0.8;
    const { series } = mustRun(a);
    expect(list(series.taxableIncome).slice(2, 6)).toEqual(close([-50, -50, 50, 50]));
    expect(list(series.lossBalance).slice(2, 7)).toEqual(close([50, 100, 60, 20, 0]));
    expect(list(series.tax).slice(2, 7)).toEqual(close([0, 0, 2.5, 2.5, 7.5]));
  });
});

describe("holiday and credits", () => {
  it("a holiday of two years from the first revenue exempts its share", () => {
    const a = tooled();
    Object.assign(a.depreciation, { taxToolMethod: "table", taxToolTable: [0, 0, 0, 0, 1] });
    a.incentives = [
      incentive({ id: "h", type: "taxHoliday", base: "capex", rate: 0.6, trigger: "firstRevenue", durationMonths: 24 }),
    ];
    const { series } = mustRun(a);
    expect(list(series.tax).slice(2, 5)).toEqual(close([5, 5, 12.5]));
    expect(list(series.holidaySaving).slice(2, 5)).toEqual(close([7.5, 7.5, 0]));
  });
  it("a credit that is not refundable is set against tax until it is used up", () => {
    const a = tooled();
    Object.assign(a.depreciation, { taxToolMethod: "table", taxToolTable: [0, 0, 0, 0, 1] });
    a.incentives = [
      incentive({
        id: "c",
        type: "investmentCredit",
        base: "tools",
        rate: 0.1,
        trigger: "placedInService",
        refundable: false,
        basisReduction: 0.5,
      }),
    ];
    const { series } = mustRun(a);
    expect(series.taxCreditsEarned[1]).toBeCloseTo(20, 10);
    expect(list(series.tax).slice(2, 5)).toEqual(close([0, 5, 12.5]));
    expect(list(series.taxCreditBalance).slice(1, 4)).toEqual(close([20, 7.5, 0]));
    expect(series.taxDepreciation[6]).toBeCloseTo(190, 10);
  });
});

describe("terminal value", () => {
  it("none by default; book value and multiple when asked, taxed above the tax basis", () => {
    const a = tooled();
    a.capex.land = 10;
    a.depreciation.bookToolYears = 16;
    a.depreciation.taxToolYears = 8;
    expect(mustRun(a).series.terminalValue[9]).toBe(0);
    a.terminal = { method: "netBookValue", multiple: 0 };
    const book = mustRun(a);
    // Half of 200 is left in the books, and the land; the tax basis is the land only.
    expect(book.series.terminalValue[9]).toBeCloseTo(110, 9);
    expect(book.series.disposalGain[9]).toBeCloseTo(0, 9);
    expect(book.series.tax[9]).toBeCloseTo(0.25 * (50 - 25 + 110 - 10), 9);
    a.terminal = { method: "ebitdaMultiple", multiple: 3 };
    expect(mustRun(a).series.terminalValue[9]).toBeCloseTo(150, 9);
  });
});

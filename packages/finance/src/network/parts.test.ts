import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FinanceError } from "../maths/error.ts";
import { capacityAgainstDemand } from "./capacity.ts";
import { concentration } from "./concentration.ts";
import { defaultForecast, forecastCases, seriesAt, supplyConstraints } from "./demand.ts";
import { fxRates } from "./fx.ts";
import { monthCount, monthText } from "./month.ts";

describe("concentration", () => {
  it("is 1 for one, 1/n for n equal parts", () => {
    expect(concentration([{ key: "US", weight: 3 }]).hhi).toBe(1);
    const four = concentration(["a", "b", "c", "d"].map((key) => ({ key, weight: 2 })));
    expect(four.hhi).toBeCloseTo(0.25, 15);
    expect(four.effectiveNumber).toBeCloseTo(4, 12);
  });
  it("adds up a key and sorts by share", () => {
    const out = concentration([
      { key: "US", weight: 1 },
      { key: "JP", weight: 3 },
      { key: "US", weight: 1 },
    ]);
    expect(out.shares).toEqual([
      { key: "JP", share: 0.6 },
      { key: "US", share: 0.4 },
    ]);
    expect(out.hhi).toBeCloseTo(0.52, 15);
  });
  it("refuses nothing at all and negative weights", () => {
    expect(() => concentration([])).toThrow(FinanceError);
    expect(() => concentration([{ key: "a", weight: -1 }])).toThrow(/weight of a/);
  });
});

describe("exchange rates", () => {
  const first = monthCount("2026-07");
  it("are fixed, drift or follow the year", () => {
    expect(Array.from(fxRates("EUR", { EUR: 1.1 }, first, 2))).toEqual([1.1, 1.1]);
    expect(fxRates("EUR", { EUR: { spot: 1, yearlyDrift: 0.02 } }, first, 25)[24]).toBeCloseTo(1.02 ** 2, 14);
    const byYear = fxRates("JPY", { JPY: { byYear: { 2026: 0.0065, 2028: 0.007 } } }, first, 40);
    expect([byYear[0], byYear[17], byYear[18], byYear[39]]).toEqual([0.0065, 0.0065, 0.007, 0.007]);
    expect(fxRates("USD", {}, first, 1)[0]).toBe(1);
  });
  it("refuse a currency without a path", () => {
    expect(() => fxRates("EUR", {}, first, 1)).toThrow(/no exchange rate for EUR/);
    expect(() => fxRates("EUR", { EUR: 0 }, first, 1)).toThrow(/above zero/);
    expect(() => fxRates("constructor", {}, first, 1)).toThrow(FinanceError);
  });
  it("months go there and back", () => {
    expect(monthText(monthCount("2031-12") + 1)).toBe("2032-01");
    expect(() => monthCount("2026-13")).toThrow(FinanceError);
  });
});

describe("capacity against demand", () => {
  const plain = capacityAgainstDemand();
  it("shows every year in three cases, the least supply binding", () => {
    for (const name of forecastCases) {
      expect(plain.cases[name]).toHaveLength(10);
      for (const year of plain.cases[name]) {
        expect(year.deliverable).toBe(Math.min(...supplyConstraints.map((c) => year.supply[c])));
        expect(year.supply[year.binding]).toBe(year.deliverable);
        expect(year.gap).toBeCloseTo(Math.max(0, year.demand - year.deliverable), 6);
        expect(year.gapShare).toBeGreaterThanOrEqual(0);
        expect(year.gapShare).toBeLessThanOrEqual(1);
      }
    }
  });
  it("starts at the first-year demand and grows by the stated rate at first, less than that later", () => {
    const base = plain.cases.base;
    expect(base[0]?.demand).toBeCloseTo(defaultForecast.firstYearDemand.base, 0);
    const growth = base.slice(1).map((year, i) => year.demand / (base[i]?.demand ?? 1));
    expect(growth.at(-1)).toBeLessThan(growth[0] ?? 0);
    const stillExponential = capacityAgainstDemand({
      forecast: { saturation: { ...defaultForecast.saturation, low: 1e12, base: 1e12, high: 1e12 } },
    }).cases.base;
    expect((stillExponential[5]?.demand ?? 0) / (stillExponential[4]?.demand ?? 1)).toBeCloseTo(1.57, 6);
  });
  it("in the long run the shipments replace the stock", () => {
    const long = capacityAgainstDemand({ forecast: { lastYear: 2075 } }).cases.base;
    const stock = long.slice(-5).reduce((sum, year) => sum + year.demand, 0);
    const history = Array.from({ length: 5 }, (_, k) => 10_900_000 * 1.57 ** -(k + 1)).reduce((a, b) => a + b, 0);
    expect(stock / (10 * history)).toBeCloseTo(1, 2);
  });
  it("the network's dies lift the front end, and the total only where the front end binds", () => {
    const network = [{ year: 2030, goodDies: 40e6 }];
    const with2030 = capacityAgainstDemand({ network }).cases.base[4];
    const without = plain.cases.base[4];
    expect((with2030?.supply.frontEnd ?? 0) - (without?.supply.frontEnd ?? 0)).toBeCloseTo(20e6, 3);
    expect(with2030?.networkUnits).toBe(20e6);
    expect(without?.binding).not.toBe("frontEnd");
    expect(with2030?.addedByNetwork).toBe(0);
    const scarce = { ...defaultForecast.aiShare, points: [{ year: 2026, low: 0.001, base: 0.001, high: 0.001 }] };
    const added = capacityAgainstDemand({ network, forecast: { aiShare: scarce } }).cases.base[4];
    expect(added?.addedByNetwork).toBeGreaterThan(1e6);
  });
  const scarce = (name: "aiShare" | "packagingWafers" | "memoryStacks") => ({
    [name]: { ...defaultForecast[name], points: [{ year: 2026, low: 0.001, base: 0.001, high: 0.001 }] },
  });
  it.each([
    ["frontEnd", scarce("aiShare")],
    ["advancedPackaging", scarce("packagingWafers")],
    ["memory", scarce("memoryStacks")],
    ["power", { energyPerPackage: { ...defaultForecast.energyPerPackage, low: 1e4, base: 1e4, high: 1e4 } }],
  ] as const)("%s binds where it alone is scarce, and the others keep what they allow", (name, forecast) => {
    const years = capacityAgainstDemand({ forecast }).cases.base;
    for (const [i, year] of years.entries()) {
      expect(year.binding).toBe(name);
      expect(year.deliverable).toBe(year.supply[name]);
      expect(year.gap).toBeGreaterThan(0);
      for (const other of supplyConstraints.filter((one) => one !== name))
        expect(year.supply[other]).toBe(plain.cases.base[i]?.supply[other]);
    }
  });
  it("the four limits of a year are what their inputs give by hand", () => {
    const { supply, binding } = plain.cases.base[2] as (typeof plain.cases.base)[number];
    // 2028: 1.4m wafers a month, 4 % to 11 % in four years, 54 dies, two a package.
    expect(supply.frontEnd).toBeCloseTo((1.4e6 * 12 * 0.04 * (0.11 / 0.04) ** 0.5 * 54) / 2, 3);
    // 140,000 a month at the end of 2027, a fifth more at the end of 2028; nine a wafer, 98 % good.
    expect(supply.advancedPackaging).toBeCloseTo(((140_000 + 168_000) / 2) * 12 * 9 * 0.98, 3);
    expect(supply.memory).toBeCloseTo(170e6 / 8, 6);
    // growth of the year on the way from 415 to 945 TWh, nine tenths of it; and shipments of five years before.
    const twh = (year: number) => 415 * (945 / 415) ** ((year - 2024) / 6);
    const retired = 10.9e6 * 1.57 ** -3;
    expect(supply.power).toBeCloseTo(((twh(2028) - twh(2027)) * 1e6 * 0.9) / 9.5 + retired, 3);
    expect(binding).toBe("power");
  });
  it("meets the sourced points of its series", () => {
    expect(seriesAt(defaultForecast.frontEndWafers, 2028, "base")).toBeCloseTo(1_400_000, 6);
    expect(seriesAt(defaultForecast.dataCentrePower, 2030, "base")).toBeCloseTo(945, 9);
    expect(seriesAt(defaultForecast.frontEndWafers, 2020, "base")).toBe(850_000);
    expect(seriesAt(defaultForecast.frontEndWafers, 2029, "base")).toBeCloseTo(1_400_000 * 1.09, 6);
  });
  it("every figure says where it is from and when", () => {
    for (const entry of Object.values(defaultForecast)) {
      if (typeof entry === "number") continue;
      expect(entry.source.length).toBeGreaterThan(5);
      expect(entry.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
  it("property: no NaN for random output; more dies never lower supply", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { maxLength: 12 }), (dies) => {
        const network = dies.map((goodDies, i) => ({ year: 2026 + i, goodDies }));
        for (const [i, year] of capacityAgainstDemand({ network }).cases.high.entries()) {
          expect(Object.values(year.supply).every(Number.isFinite)).toBe(true);
          expect(year.deliverable).toBeGreaterThanOrEqual(plain.cases.high[i]?.deliverable ?? 0);
        }
      }),
      { numRuns: 50 },
    );
  });
  it("refuses impossible forecasts", () => {
    expect(() => capacityAgainstDemand({ forecast: { lastYear: 2020 } })).toThrow(FinanceError);
    expect(() => capacityAgainstDemand({ network: [{ year: 2027, goodDies: -1 }] })).toThrow(/goodDies/);
    const growth = { ...defaultForecast.growth, base: 30 };
    expect(() => capacityAgainstDemand({ forecast: { growth } })).toThrow(/growth < saturation/);
  });
});

import { describe, expect, it } from "vitest";
import { dieYield } from "../maths/yield.ts";
import { list, mustRun } from "../testing/run.ts";
import { toyAssumptions } from "../testing/toy-assumptions.ts";
import { yieldAt } from "./learn.ts";
import { rampIntegral } from "./ramp.ts";

const monthly = () => {
  const a = toyAssumptions();
  a.timeline.periodMonths = 1;
  a.debt.gearing = 0;
  return a;
};

describe("ramp", () => {
  const ramp = { months: 12, shape: "linear" as const, steepness: 8, table: [] };
  it("linear: full output months are x^2 / 2 of the ramp", () => {
    expect(rampIntegral(ramp)(0)).toBe(0);
    expect(rampIntegral(ramp)(6)).toBeCloseTo(12 * 0.125, 12);
    expect(rampIntegral(ramp)(12)).toBeCloseTo(6, 12);
    expect(rampIntegral(ramp)(15)).toBeCloseTo(9, 12);
  });
  it("logistic: symmetric, so half the ramp is lost, and equal to its integral by Simpson", () => {
    const logistic = { ...ramp, shape: "logistic" as const };
    expect(rampIntegral(logistic)(12)).toBeCloseTo(6, 12);
    const k = 8;
    const s = (z: number) => 1 / (1 + Math.exp(-z));
    const r = (x: number) => (s(k * (x - 0.5)) - s(-k / 2)) / (1 - 2 * s(-k / 2));
    let sum = 0;
    const n = 2_000;
    for (let i = 0; i <= n; i++) sum += (i === 0 || i === n ? 1 : i % 2 ? 4 : 2) * r((0.4 * i) / n);
    expect(rampIntegral(logistic)(4.8)).toBeCloseTo((12 * 0.4 * sum) / (3 * n), 10);
  });
  it("table: constant over equal slices", () => {
    const table = { ...ramp, shape: "table" as const, table: [0.2, 0.5, 0.8] };
    expect(rampIntegral(table)(4)).toBeCloseTo(0.8, 12);
    expect(rampIntegral(table)(6)).toBeCloseTo(0.8 + 1, 12);
    expect(rampIntegral(table)(12)).toBeCloseTo(6, 12);
    expect(rampIntegral(table)(13)).toBeCloseTo(7, 12);
  });
  it("none: full output at once", () => expect(rampIntegral({ ...ramp, months: 0 })(3)).toBe(3));
});

describe("cycle time and modules", () => {
  it("splits a cycle of 2.5 months between two months, with line yield", () => {
    const a = monthly();
    a.operations.cycleTimeWeeks = (2.5 * 52) / 12;
    a.operations.lineYield = 0.9;
    const { series, milestones } = mustRun(a);
    expect(list(series.starts).slice(23, 26)).toEqual([0, 1_000, 1_000]);
    expect(list(series.wafersOut).slice(25, 29)).toEqual([0, 450, 900, 900].map((x) => expect.closeTo(x, 9)));
    expect(series.wip[26]).toBeCloseTo(0.9 * 3_000 - 450, 9);
    expect(milestones.firstWaferOut).toBeCloseTo(26.5, 12);
    // Starts end three months before the horizon, so that nothing stays in process.
    expect(list(series.starts).slice(-4)).toEqual([1_000, 0, 0, 0]);
    expect(series.wip[119]).toBeCloseTo(0, 9);
  });
  it("adds modules as they qualify, and demand caps the sum", () => {
    const a = monthly();
    a.capacity.modules = [
      { share: 0.25, offsetMonths: 0 },
      { share: 0.75, offsetMonths: 6.5 },
    ];
    a.operations.demandWspm = [9_999, 9_999, 9_999, 600];
    const { series, milestones } = mustRun(a);
    expect(list(series.starts).slice(24, 32)).toEqual([250, 250, 250, 250, 250, 250, 625, 1_000]);
    expect(series.starts[36]).toBe(600);
    expect(milestones.completion).toBeCloseTo(30.5, 12);
    expect(milestones.completionPeriod).toBe(31);
  });
});

describe("yield", () => {
  it.each([
    ["poisson", "poisson"],
    ["murphy", "murphy"],
    ["seeds", "seeds"],
    ["negBinomial", "negative-binomial"],
    ["boseEinstein", "bose-einstein"],
  ] as const)("%s agrees with dieYield", (model, name) => {
    for (const alpha of [2, 3, 2.7]) {
      for (const density of [0, 0.05, 0.1, 1.271]) {
        const y = { ...toyAssumptions().yield, model, alpha, layers: 9 };
        const expected = dieYield({ model: name, areaCm2: 8.14, defectsPerCm2: density, alpha, layers: 9 });
        expect(yieldAt(y, 8.14 * density)).toBeCloseTo(expected, 12);
      }
    }
  });
  it("learns exponentially from the first wafer out to the middle of the period", () => {
    const a = monthly();
    const { series } = mustRun(a);
    const density = 0.08 + 0.22 * Math.exp(-2.5 / 9);
    expect(series.defects[26]).toBeCloseTo(density, 12);
    expect(series.dieYield[26]).toBeCloseTo((1 + (8.14 * density) / 3) ** -3, 12);
    expect(series.dieYield[23]).toBe(0);
  });
  it("learns by Wright's law on wafers out before the period", () => {
    const a = monthly();
    Object.assign(a.yield, { learning: "wright", wrightExponent: 0.5, wrightWafers: 1_000, defectsMature: 0.1 });
    const { series } = mustRun(a);
    expect(series.defects[25]).toBeCloseTo(0.3, 12);
    expect(series.defects[28]).toBeCloseTo(0.3 * 4 ** -0.5, 12);
    expect(series.defects[60]).toBeCloseTo(0.1, 12);
  });
  it("follows the Berkeley ramp: two thirds of the gain at half time", () => {
    const a = monthly();
    Object.assign(a.yield, {
      learning: "berkeley",
      berkeleyMonths: 5,
      berkeleyRate: 2 / 3,
      berkeleyStart: 0.5,
      berkeleyMature: 0.95,
    });
    const { series } = mustRun(a);
    // Middle of the third month is half the ramp: (1 - 1/3) / (1 - 1/9) = 0.75 of the gain.
    expect(series.dieYield[26]).toBeCloseTo(0.5 + 0.45 * 0.75, 12);
    expect(series.dieYield[40]).toBe(0.95);
  });
  it("sells good dies and a part of the failing ones", () => {
    const a = monthly();
    Object.assign(a.yield, { learning: "none", defectsStart: 0.1, model: "poisson", harvestFraction: 0.6 });
    Object.assign(a.die, { edgeExclusionMm: 0, areaMm2: 814 });
    Object.assign(a.pricing, { mode: "goodDie", diePrice: 100 });
    const { series, headline } = mustRun(a);
    expect(headline.diesPerWafer).toBeCloseTo(63.4792, 4);
    const y = Math.exp(-0.814);
    expect(series.goodDies[30]).toBeCloseTo(1_000 * headline.diesPerWafer * (y + 0.6 * (1 - y)), 8);
    expect(series.revenue[30]).toBeCloseTo(((series.goodDies[30] as number) * 100) / 1e6, 10);
  });
});

describe("price", () => {
  it("erodes from its start for its span, then holds", () => {
    const a = toyAssumptions();
    Object.assign(a.pricing, { waferPrice: 1_000, erosion: 0.1, erosionStartMonths: 36, erosionMonths: 30 });
    const { series } = mustRun(a);
    const factors = [1, 1, 1, 1, 0.9, 0.81, 0.9 ** 2.5, 0.9 ** 2.5];
    for (const [i, factor] of factors.entries()) expect(series.price[i]).toBeCloseTo(1_000 * factor, 9);
  });
  it("holds a floor on the contracted share only, within the term", () => {
    const a = toyAssumptions();
    Object.assign(a.pricing, { waferPrice: 1_000, erosion: 0.1 });
    Object.assign(a.lta, { share: 0.4, floorPrice: 900, termMonths: 30 });
    const { series } = mustRun(a);
    expect(series.price[2]).toBeCloseTo(0.6 * 810 + 0.4 * 900, 9);
    // Third contract year: half of the period is in the term, 20 % of output.
    expect(series.price[4]).toBeCloseTo(0.8 * 656.1 + 0.2 * 900, 9);
    expect(series.price[5]).toBeCloseTo(590.49, 9);
  });
  it("takes a prepayment as a liability and earns it by wafers delivered", () => {
    const a = toyAssumptions();
    a.debt.gearing = 0;
    Object.assign(a.lta, { share: 0.5, termMonths: 48, prepaymentPerWspm: 20_000, prepaymentLeadMonths: 12 });
    const result = mustRun(a);
    const { series } = result;
    expect(list(series.prepaymentReceived).slice(0, 4)).toEqual([10, 0, 0, 0]);
    expect(list(series.prepaymentCredit).slice(2, 7)).toEqual(
      [2.5, 2.5, 2.5, 2.5, 0].map((x) => expect.closeTo(x, 12)),
    );
    expect(series.prepaymentBalance[3]).toBeCloseTo(5, 12);
    expect(series.cfads[2]).toBeCloseTo(47.5, 10);
    expect(series.fundingNeed[0]).toBeCloseTo(90, 10);
    expect(result.modelCloses).toBe(true);
  });
  it("adds a mark-up to cash cost and depreciation, with costs that follow revenue inside", () => {
    const a = toyAssumptions();
    Object.assign(a.pricing, { mode: "costPlus", costPlusMarkup: 0.2 });
    Object.assign(a.costs, { variablePerStart: 1_000, salesShare: 0.05 });
    const { series } = mustRun(a);
    // Base 12 + 25 depreciation + 5 % of revenue: R = 1.2 (37 + 0.05 R).
    const revenue = (1.2 * 37) / (1 - 1.2 * 0.05);
    expect(series.revenue[2]).toBeCloseTo(revenue, 10);
    expect((series.ebitda[2] as number) - 25).toBeCloseTo(revenue - revenue / 1.2, 10);
  });
});

describe("cost and working capital", () => {
  it("inflates from the second year, staffs before the first start", () => {
    const a = monthly();
    a.debt.gearing = 0;
    a.economy.inflation = 0.1;
    Object.assign(a.costs, { headcount: 100, loadedCost: 120_000, hiringLeadMonths: 2, variablePerStart: 500 });
    const { series } = mustRun(a);
    const index = (i: number) => 1.1 ** (i / 12);
    // Staff rises evenly over months 22 and 23: averages 1/4 and 3/4.
    expect(series.labourCost[22]).toBeCloseTo(0.25 * index(22), 10);
    expect(series.labourCost[23]).toBeCloseTo(0.75 * index(23), 10);
    expect(series.labourCost[24]).toBeCloseTo(1.1 ** 2, 10);
    expect(series.variableCost[36]).toBeCloseTo(0.5 * 1.1 ** 3, 10);
    expect(series.fundingNeed[22]).toBeGreaterThan((series.capex[22] as number) + 0.2);
  });
  it("ties up days of annualised figures and releases them at the end", () => {
    const a = monthly();
    Object.assign(a.workingCapital, { receivableDays: 73, inventoryDays: 36.5, payableDays: 36.5 });
    a.costs.variablePerStart = 1_000;
    const { series } = mustRun(a);
    expect(series.receivables[24]).toBeCloseTo((50 / 12) * 2.4, 10);
    expect(series.inventory[24]).toBeCloseTo(1.2, 10);
    expect(series.payables[24]).toBeCloseTo(1.2, 10);
    expect(series.workingCapitalChange[24]).toBeCloseTo(10, 10);
    expect(series.workingCapitalChange[119]).toBeCloseTo(-10, 10);
  });
  it("renews tools from the year that is set", () => {
    const a = toyAssumptions();
    Object.assign(a.capex, { shellShare: 0, toolShare: 1 });
    a.schedule.installMonths = 1;
    a.schedule.moveInLeadMonths = 1;
    Object.assign(a.costs, { sustainingShare: 0.03, sustainingStartYears: 3, maintenanceShare: 0.04 });
    const { series } = mustRun(a);
    expect(series.maintenanceCost[2]).toBeCloseTo(8, 10);
    expect(list(series.sustainingCapex).slice(4, 6)).toEqual([0, expect.closeTo(6, 10)]);
  });
});

import { describe, expect, it } from "vitest";
import { list, mustRun } from "../testing/run.ts";
import { toyAssumptions } from "../testing/toy-assumptions.ts";

describe("capex", () => {
  it("spends the shell along the S-curve 3x^2 - 2x^3", () => {
    const a = toyAssumptions();
    a.timeline.periodMonths = 3;
    const { series } = mustRun(a);
    const curve = (x: number) => 3 * x ** 2 - 2 * x ** 3;
    for (let i = 0; i < 8; i++) {
      expect(series.capex[i]).toBeCloseTo(200 * (curve((i + 1) / 8) - curve(i / 8)), 10);
    }
  });
  it("spends it evenly or by table when asked", () => {
    const a = toyAssumptions();
    a.schedule.constructionMonths = 48;
    a.timeline.horizonMonths = 144;
    a.capex.curve = "linear";
    expect(list(mustRun(a).series.capex).slice(0, 4)).toEqual([50, 50, 50, 50]);
    a.capex.curve = "table";
    a.capex.curveTable = [0.1, 0.6, 0.2, 0.1];
    expect(list(mustRun(a).series.capex).slice(0, 5)).toEqual([20, 120, 40, 20, 0].map((x) => expect.closeTo(x, 10)));
  });
  it("applies factors: region on the shell, contingency and overrun on all, delay cost on the shell", () => {
    const a = toyAssumptions();
    Object.assign(a.capex, {
      shellShare: 0.5,
      toolShare: 0.3,
      otherShare: 0.2,
      regionFactor: 2,
      contingency: 0.1,
      overrun: 0.2,
      land: 7,
      delayCostShare: 0.01,
    });
    a.schedule.delayMonths = 12;
    a.timeline.horizonMonths = 132;
    const { series } = mustRun(a);
    const sum = (column: Float64Array) => column.reduce((total, value) => total + value, 0);
    expect(sum(series.buildingCapex)).toBeCloseTo(100 * 2 * 1.1 * 1.2 * 1.12, 9);
    expect(sum(series.toolCapex)).toBeCloseTo(60 * 1.1 * 1.2, 9);
    expect(sum(series.otherCapex)).toBeCloseTo(40 * 1.1 * 1.2, 9);
    expect(series.landCapex[0]).toBe(7);
  });
  it("pays tools on order, delivery and acceptance, module by module", () => {
    const a = toyAssumptions();
    a.timeline.periodMonths = 1;
    a.debt.gearing = 0;
    Object.assign(a.capex, { shellShare: 0, toolShare: 1 });
    Object.assign(a.schedule, { moveInLeadMonths: 4, installMonths: 9, toolOrderMonths: 12 });
    a.capacity.modules = [
      { share: 0.5, offsetMonths: 0 },
      { share: 0.5, offsetMonths: 6 },
    ];
    const { series, milestones } = mustRun(a);
    expect(milestones.modules.map((module) => [module.moveIn, module.qualified])).toEqual([
      [20, 29],
      [26, 35],
    ]);
    // Deposits of 30 over nine months from month 8; deliveries of 60 over nine from month 20; 10 at month 29.
    expect(series.toolCapex[8]).toBeCloseTo(30 / 9, 10);
    expect(series.toolCapex[15]).toBeCloseTo(60 / 9, 10);
    expect(series.toolCapex[19]).toBeCloseTo(30 / 9, 10);
    expect(series.toolCapex[20]).toBeCloseTo(60 / 9 + 30 / 9, 10);
    expect(series.toolCapex[28]).toBeCloseTo(120 / 9 + 10, 10);
    expect(series.toolCapex[34]).toBeCloseTo(60 / 9 + 10, 10);
    expect(list(series.toolAdditions).filter((value) => value > 0)).toEqual(
      [100, 100].map((x) => expect.closeTo(x, 9)),
    );
  });
  it("escalates from the start of the model", () => {
    const a = toyAssumptions();
    a.capex.escalation = 0.1;
    expect(list(mustRun(a).series.capex).slice(0, 2)).toEqual([100, 110].map((x) => expect.closeTo(x, 10)));
  });
});

import { describe, expect, it } from "vitest";
import { mustRun } from "../testing/run.ts";
import { toyAssumptions } from "../testing/toy-assumptions.ts";
import { makePlan, periodEnding, periodsIn } from "./plan.ts";

describe("periods", () => {
  it("a moment belongs to the period that ends at or after it", () => {
    expect([0, 1, 1.5, 12, 12.0000000001, 13].map((month) => periodEnding(month, 12))).toEqual([0, 0, 0, 0, 0, 1]);
    expect([0, 0.5, 1, 2.5].map((months) => periodsIn(months, 1))).toEqual([0, 1, 1, 3]);
  });
  it("has ISO dates, leap years and fiscal years", () => {
    const a = toyAssumptions();
    a.timeline = { startMonth: "2027-11", periodMonths: 3, horizonMonths: 132, fiscalYearEndMonth: 3 };
    const { timeline, annual, quarterly } = mustRun(a);
    expect(timeline[0]).toMatchObject({ start: "2027-11-01", end: "2028-01-31", fiscalYear: 2028 });
    expect(timeline[1]).toMatchObject({ start: "2028-02-01", end: "2028-04-30", fiscalYear: 2029 });
    expect(annual.map((year) => year.label).slice(0, 3)).toEqual(["2028", "2029", "2030"]);
    expect([annual[0]?.first, annual[0]?.last, annual[1]?.last]).toEqual([0, 0, 4]);
    expect(quarterly[0]?.label).toBe("2028-Q1");
  });
  it("knows 29 February", () => {
    const a = toyAssumptions();
    a.timeline = { startMonth: "2028-02", periodMonths: 1, horizonMonths: 120, fiscalYearEndMonth: 12 };
    expect(mustRun(a).timeline[0]).toMatchObject({ end: "2028-02-29" });
  });
});

describe("programme", () => {
  it("permit, construction stretched by delay, move-in, qualification, cycle, completion", () => {
    const a = toyAssumptions();
    Object.assign(a.schedule, {
      permitMonths: 14,
      constructionMonths: 24,
      delayMonths: 3,
      moveInLeadMonths: 4,
      installMonths: 9,
    });
    a.capacity.modules = [
      { share: 0.5, offsetMonths: 0 },
      { share: 0.5, offsetMonths: 12 },
    ];
    a.operations.cycleTimeWeeks = 13;
    a.timeline.periodMonths = 1;
    const plan = makePlan(a);
    expect(plan).toMatchObject({ constructionStart: 14, shellReady: 41, moveIn: [37, 49], qualified: [46, 58] });
    expect(plan).toMatchObject({
      firstStart: 46,
      cycleMonths: 3,
      firstWaferOut: 49,
      completion: 61,
      completionPeriod: 61,
    });
  });
  it("a module never qualifies before the shell is ready", () => {
    const a = toyAssumptions();
    Object.assign(a.schedule, { moveInLeadMonths: 12, installMonths: 2 });
    expect(makePlan(a)).toMatchObject({ moveIn: [12], qualified: [24] });
  });
  it("names the phase reached at mid-period", () => {
    const a = toyAssumptions();
    Object.assign(a.schedule, { permitMonths: 12, moveInLeadMonths: 6, installMonths: 12 });
    a.ramp.months = 12;
    a.timeline.periodMonths = 3;
    a.timeline.horizonMonths = 180;
    const { timeline } = mustRun(a);
    const phases = timeline.map((period) => period.phase);
    expect(phases.slice(0, 18)).toEqual([
      ...Array(4).fill("permitting"),
      ...Array(6).fill("construction"),
      ...Array(4).fill("toolInstall"),
      ...Array(4).fill("ramp"),
    ]);
    expect(phases[18]).toBe("operations");
  });
});

import { describe, expect, it } from "vitest";
import { incentive } from "../incentives/types.ts";
import { failing, list, mustRun } from "../testing/run.ts";
import { toyAssumptions } from "../testing/toy-assumptions.ts";

/** What must not hang on the last bit of a number. */
describe("rounding", () => {
  it("a schedule sculpted to the lock-up level is not in lock-up, nor in default, nor below the floor", () => {
    const a = toyAssumptions();
    a.timeline.periodMonths = 1;
    Object.assign(a.pricing, { erosion: 0.037, erosionMonths: 360 });
    const level = { targetDscr: 3.1, lockupDscr: 3.1, defaultDscr: 3.1 };
    Object.assign(a.debt, { repayment: "sculpted", paymentMonths: 1, gearing: 0.9, ...level });
    const { headline, debt, series } = mustRun(a);
    expect(debt.binding).toBe("dscr");
    expect([headline.lockups, headline.defaults]).toEqual([0, 0]);
    expect(debt.tests.some((test) => test.lockup || test.default)).toBe(false);
    expect(list(series.cash).slice(24)).toEqual(Array(96).fill(expect.closeTo(0, 9)));
  });
  it("debt that is repaid before maturity leaves no dust that locks the cash in", () => {
    const a = toyAssumptions();
    // 85 - 35 for five years; then revenue falls to 34, and nothing is left to sculpt from.
    Object.assign(a.pricing, { erosion: 0.6, erosionStartMonths: 72, erosionMonths: 12 });
    a.costs.otherFixed = 35;
    a.pricing.waferPrice = 85e6 / 12_000;
    Object.assign(a.debt, { repayment: "sculpted", gearing: 0.95, targetDscr: 1.7, lockupDscr: 1.5 });
    a.dsra = { months: 12, funding: "equity" };
    const { series, debt, headline } = mustRun(a);
    // Five years carry it: 50 / 1.7 each, at 8 %.
    expect(debt.amount).toBeCloseTo(((50 / 1.7) * (1 - 1.08 ** -5)) / 0.08, 8);
    expect(list(series.debtBalance).slice(6)).toEqual([0, 0, 0, 0]);
    expect(headline.lockups).toBe(0);
    expect(list(series.cash).slice(6)).toEqual(Array(4).fill(expect.closeTo(0, 9)));
  });
  it("grants that pay all but a rounding leave no debt, whose cover would be a ratio of roundings", () => {
    const a = toyAssumptions();
    a.incentives = Array.from({ length: 3 }, (_, i) =>
      incentive({ id: `${i}`, type: "grant", base: "capex", rate: i === 2 ? 0.34 : 0.33, trigger: "pariPassu" }),
    );
    const { debt, headline, checks } = mustRun(a);
    expect([debt.amount, debt.binding, headline.llcr]).toEqual([0, "none", null]);
    expect(checks.every((check) => check.ok)).toBe(true);
  });
  it("equity first beside equity a hundred million times the debt: draws still add up to the commitment", () => {
    const a = toyAssumptions();
    a.capex.land = 1e9;
    a.funding.order = "equityFirst";
    Object.assign(a.debt, { repayment: "sculpted", gearing: 0.7 });
    expect(failing(mustRun(a))).toEqual([]);
  });
  it("a tool payment over a span of no measurable length is made", () => {
    const a = toyAssumptions();
    Object.assign(a.capex, {
      shellShare: 0,
      toolShare: 1,
      depositShare: 0.3,
      deliveryShare: 0.6,
      acceptanceShare: 0.1,
    });
    a.schedule.installMonths = 1.3e-11;
    const { series } = mustRun(a);
    // 1,000 wafers a month at 200,000: 200, all due at the end of the second year.
    expect(list(series.capex).reduce((sum, value) => sum + value, 0)).toBeCloseTo(200, 9);
    expect(series.capex[1]).toBeCloseTo(200, 9);
  });
});

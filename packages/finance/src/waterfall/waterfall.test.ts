import { describe, expect, it } from "vitest";
import { incentive } from "../incentives/types.ts";
import { failing, list, mustRun } from "../testing/run.ts";
import { toyAssumptions } from "../testing/toy-assumptions.ts";

const close = (values: number[]) => values.map((value) => expect.closeTo(value, 9));
const DS = 21.382933781523096;

describe("reserve", () => {
  it("from cash flow: a year of debt service held until the last year", () => {
    const a = toyAssumptions();
    a.dsra = { months: 12, funding: "cash" };
    const result = mustRun(a);
    expect(list(result.series.dsraBalance).slice(1)).toEqual(close([0, ...Array(7).fill(DS), 0]));
    // The first distribution is short by the reserve, the last one gets it back.
    expect(list(result.series.distributions).slice(2)).toEqual(close([50 - 2 * DS, ...Array(6).fill(50 - DS), 50]));
    expect(failing(result)).toEqual([]);
  });
  it("from equity at completion, beyond the gearing", () => {
    const a = toyAssumptions();
    a.dsra = { months: 12, funding: "equity" };
    const result = mustRun(a);
    expect(result.series.dsraEquity[1]).toBeCloseTo(DS, 9);
    expect(result.series.distributions[2]).toBeCloseTo(50 - DS, 9);
    expect(result.sourcesAndUses.uses.find((use) => use.id === "reserve")?.amount).toBeCloseTo(DS, 9);
    expect(failing(result)).toEqual([]);
  });
  it("is drawn on a shortfall before the sponsor pays", () => {
    const a = toyAssumptions();
    a.dsra = { months: 12, funding: "equity" };
    a.debt.repayment = "bullet";
    a.debt.targetDscr = 1;
    const result = mustRun(a);
    // Last year: 132.71 due against cash flow of 50 and a reserve filled from the cash flow of the year before.
    const due = 122.88 * 1.08;
    const reserve = result.series.dsraBalance[8] as number;
    expect(reserve).toBeGreaterThan(9);
    expect(result.series.sponsorSupport[9]).toBeCloseTo(due - 50 - reserve - (result.series.cash[8] as number), 8);
    expect(failing(result)).toEqual([]);
  });
});

describe("lock-up and limits", () => {
  it("traps cash while DSCR is below the lock-up level and releases it after", () => {
    const a = toyAssumptions();
    a.debt.lockupDscr = 2.4;
    const locked = mustRun(a);
    expect(list(locked.series.lockup).slice(2)).toEqual(Array(8).fill(1));
    expect(list(locked.series.distributions)).toEqual(close([0, 0, 0, 0, 0, 0, 0, 0, 0, 8 * (50 - DS)]));
    expect(locked.headline.lockups).toBe(8);
    expect(locked.warnings).toContain("lockup");
    // An erosion that starts late: first dates pass, later ones fail.
    a.debt.lockupDscr = 2;
    Object.assign(a.pricing, { erosion: 0.1, erosionStartMonths: 72 });
    const later = mustRun(a);
    expect(list(later.series.lockup).slice(2)).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
    expect(failing(later)).toEqual([]);
  });
  it("counts dates below the default level", () => {
    const a = toyAssumptions();
    a.debt.defaultDscr = 2.4;
    const result = mustRun(a);
    expect(result.headline.defaults).toBe(8);
    expect(result.warnings).toContain("belowDefaultDscr");
  });
  it("keeps the minimum cash to the end", () => {
    const a = toyAssumptions();
    a.funding.minimumCash = 10;
    const { series } = mustRun(a);
    expect(series.distributions[2]).toBeCloseTo(40 - DS, 9);
    expect(series.cash[8]).toBeCloseTo(10, 9);
    expect(series.distributions[9]).toBeCloseTo(60 - DS, 9);
  });
  it("stays within reserves when asked: depreciation is trapped", () => {
    const a = toyAssumptions();
    a.debt.gearing = 0;
    a.depreciation.bookBuildingYears = 4;
    a.funding.reservesOnly = true;
    const result = mustRun(a);
    // Income 0 for four years of depreciation 50, then 50 a year; the trapped 200 come back at the end.
    expect(list(result.series.distributions).slice(2)).toEqual(close([0, 0, 0, 0, 50, 50, 50, 250]));
    expect(failing(result)).toEqual([]);
  });
  it("covers losses by sponsor support and says so", () => {
    const a = toyAssumptions();
    a.debt.gearing = 0;
    a.costs.otherFixed = 60;
    const result = mustRun(a);
    expect(list(result.series.sponsorSupport).slice(2)).toEqual(close(Array(8).fill(10)));
    expect(result.warnings).toContain("sponsorSupportNeeded");
    expect(result.headline.equityIrr).toBeNull();
    expect(failing(result)).toEqual([]);
  });
  it("passes late incentives to equity", () => {
    const a = toyAssumptions();
    a.debt.gearing = 0;
    a.incentives = [
      incentive({ id: "g", type: "grant", base: "capex", rate: 0.1, trigger: "pariPassu", lagMonths: 36 }),
    ];
    expect(list(mustRun(a).series.distributions).slice(2, 6)).toEqual(close([50, 60, 60, 50]));
  });
});

import { describe, expect, it } from "vitest";
import { list, mustRun } from "../testing/run.ts";
import { toyAssumptions } from "../testing/toy-assumptions.ts";
import { type Incentive, incentive } from "./types.ts";

const close = (values: number[]) => values.map((value) => expect.closeTo(value, 9));

/** Shell 100 and tools 100, tools placed in service at the end of year 2; 8 years of EBITDA 50; no debt unless said. */
const plant = (...incentives: Incentive[]) => {
  const a = toyAssumptions();
  a.debt.gearing = 0;
  Object.assign(a.capex, { shellShare: 0.5, toolShare: 0.5 });
  a.incentives = incentives;
  return a;
};
const base = { id: "x", rate: 0.2, base: "capex" } as const;

describe("grants", () => {
  it("pari passu with capex, after their lag, up to the cap", () => {
    const a = plant(incentive({ ...base, type: "grant", trigger: "pariPassu", lagMonths: 12, cap: 33 }));
    // Shell 50 + 50, tools 30 deposit, 60 delivery and 10 acceptance in year 2: capex 50, 150.
    expect(list(mustRun(a).series.capex).slice(0, 2)).toEqual(close([50, 150]));
    expect(list(mustRun(a).series.grants).slice(0, 4)).toEqual(close([0, 10, 23, 0]));
  });
  it("on milestones, in shares of the whole award", () => {
    const milestones = [
      { month: 12, share: 0.25 },
      { month: 30, share: 0.5 },
    ];
    const a = plant(incentive({ ...base, type: "grant", trigger: "milestones", milestones }));
    expect(list(mustRun(a).series.grants).slice(0, 4)).toEqual(close([10, 0, 20, 0]));
  });
  it("a fixed amount along all capex", () => {
    const a = plant(incentive({ ...base, base: "fixed", amount: 80, rate: 0.5, type: "grant", trigger: "pariPassu" }));
    expect(list(mustRun(a).series.grants).slice(0, 3)).toEqual(close([10, 30, 0]));
  });
  it("pay first: equity and debt fund the rest", () => {
    const result = mustRun(plant(incentive({ ...base, type: "grant", trigger: "pariPassu" })));
    expect(list(result.series.fundingNeed).slice(0, 2)).toEqual(close([40, 120]));
    expect(result.sourcesAndUses.totalUses).toBeCloseTo(200, 9);
    expect(result.headline.subsidyShare).toBeCloseTo(0.2, 12);
    expect(result.modelCloses).toBe(true);
  });
  it("are income over the life of the tools, and taxable on receipt if said so", () => {
    const a = plant(incentive({ ...base, type: "grant", trigger: "pariPassu", taxable: true }));
    a.tax.rate = 0.25;
    const { series } = mustRun(a);
    expect(list(series.grantAmortisation).slice(1, 8)).toEqual(close([0, 8, 8, 8, 8, 8, 0]));
    expect(list(series.deferredGrants).slice(0, 4)).toEqual(close([10, 40, 32, 24]));
    expect(list(series.tax).slice(0, 2)).toEqual(close([2.5, 7.5]));
  });
  it("a clawback returns the share of its year and stops what is still to come", () => {
    const item = incentive({
      ...base,
      type: "grant",
      trigger: "pariPassu",
      lagMonths: 24,
      clawbackSchedule: [1, 0.8, 0.6],
      clawbackMonth: 36,
    });
    const { series, modelCloses } = mustRun(plant(item));
    // Receipts 10 in year 3 and 30 in year 4; the event ends year 3, one year after completion: 80 % of 10.
    expect(list(series.grants).slice(2, 4)).toEqual(close([10, 0]));
    expect(list(series.clawback).slice(1, 4)).toEqual(close([0, 8, 0]));
    expect(modelCloses).toBe(true);
  });
});

describe("investment credit", () => {
  it("is rate x eligible cost when placed in service, less land, and cuts the tax basis", () => {
    const a = plant(
      incentive({
        ...base,
        type: "investmentCredit",
        rate: 0.35,
        eligibleShare: 0.9,
        trigger: "placedInService",
        lagMonths: 12,
        basisReduction: 1,
      }),
    );
    a.capex.land = 50;
    const result = mustRun(a);
    expect(list(result.series.investmentCredits).slice(0, 4)).toEqual(close([0, 0, 63, 0]));
    const sum = result.series.taxDepreciation.reduce((total, value) => total + value, 0);
    expect(sum).toBeCloseTo(200 - 63 + 50, 9);
    const share = (id: string) => result.sourcesAndUses.uses.find((use) => use.id === id)?.eligibleShare;
    expect([share("tools"), share("building"), share("land")]).toEqual([0.9, 0.9, 0]);
    expect(result.modelCloses).toBe(true);
  });
  it("a year after means twelve months more; tools only when so based", () => {
    const item = incentive({ ...base, base: "tools", type: "investmentCredit", trigger: "yearAfter" });
    expect(list(mustRun(plant(item)).series.investmentCredits).slice(1, 4)).toEqual(close([0, 20, 0]));
  });
  it("follows the modules into service", () => {
    const a = plant(incentive({ ...base, base: "tools", type: "investmentCredit", trigger: "placedInService" }));
    a.capacity.modules = [
      { share: 0.25, offsetMonths: 0 },
      { share: 0.75, offsetMonths: 12 },
    ];
    expect(list(mustRun(a).series.investmentCredits).slice(1, 4)).toEqual(close([5, 15, 0]));
  });
});

describe("other instruments", () => {
  it("in kind: land given is both a use and a source", () => {
    const a = plant(incentive({ ...base, base: "land", rate: 1, type: "inKind", trigger: "pariPassu" }));
    a.capex.land = 30;
    const { series, sourcesAndUses } = mustRun(a);
    expect(series.inKind[0]).toBeCloseTo(30, 12);
    expect(series.fundingNeed[0]).toBeCloseTo(50, 12);
    expect(sourcesAndUses.sources.find((source) => source.id === "inKind")?.amount).toBeCloseTo(30, 12);
  });
  it("soft loan: drawn with capex, interest paid throughout, equal principal after its grace", () => {
    const a = plant(
      incentive({
        ...base,
        type: "softLoan",
        trigger: "pariPassu",
        interestRate: 0.02,
        durationMonths: 60,
        graceMonths: 12,
      }),
    );
    const { series, modelCloses, headline } = mustRun(a);
    expect(list(series.softLoanDraw).slice(0, 3)).toEqual(close([10, 30, 0]));
    expect(list(series.softLoanInterest).slice(0, 8)).toEqual(close([0, 0.2, 0.8, 0.8, 0.6, 0.4, 0.2, 0]));
    expect(list(series.softLoanPrincipal).slice(2, 8)).toEqual(close([0, 10, 10, 10, 10, 0]));
    // Interest of year 2 is capitalised, so equity pays it; later interest is an expense.
    expect(series.fundingNeed[1]).toBeCloseTo(150 - 30 + 0.2, 10);
    expect(series.interestExpense[2]).toBeCloseTo(0.8, 10);
    expect(headline.subsidyNpv).toBeGreaterThan(0);
    expect(modelCloses).toBe(true);
  });
  it("interest subsidy: points of the senior balance, never more than its interest, up to the cap", () => {
    const item = incentive({
      ...base,
      type: "interestSubsidy",
      rate: 0.03,
      trigger: "completion",
      durationMonths: 36,
      cap: 6,
    });
    const a = plant(item);
    a.debt.gearing = 0.5;
    a.debt.repayment = "straight";
    const { series, debt, modelCloses } = mustRun(a);
    const eighth = debt.amount / 8;
    const expected = [0.03 * debt.amount, Math.min(0.03 * (debt.amount - eighth), 6 - 0.03 * debt.amount)];
    expect(list(series.interestSubsidy).slice(2, 4)).toEqual(close(expected));
    expect(series.interestSubsidy.reduce((t, v) => t + v, 0)).toBeCloseTo(6, 9);
    a.incentives = [{ ...item, rate: 0.15, cap: null }];
    const all = mustRun(a).series;
    expect(all.interestSubsidy[2]).toBeCloseTo(all.debtInterest[2] as number, 10);
    expect(all.interestSubsidy[5]).toBe(0);
    expect(modelCloses).toBe(true);
  });
  it("operating credit: share of a cost, or currency a wafer, for its time and up to its cap", () => {
    const wafer = incentive({
      id: "w",
      type: "operatingCredit",
      base: "wafersOut",
      rate: 500,
      trigger: "firstRevenue",
      durationMonths: 30,
    });
    const energy = incentive({
      id: "e",
      type: "operatingCredit",
      base: "energy",
      rate: 0.5,
      trigger: "completion",
      durationMonths: 120,
      cap: 1,
    });
    const a = plant(wafer, energy);
    Object.assign(a.costs, { energyMwhPerStart: 1, energyPrice: 100 });
    const { series } = mustRun(a);
    expect(list(series.operatingCredits).slice(2, 6)).toEqual(close([6 + 0.6, 6 + 0.4, 3, 0]));
    expect(series.ebitda[2]).toBeCloseTo(50 - 1.2 + 6.6, 9);
  });
});

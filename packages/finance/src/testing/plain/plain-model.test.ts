import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assumptions } from "../../assumptions.ts";
import type { ColumnName } from "../../columns.ts";
import { defaultAssumptions } from "../../defaults.ts";
import { incentive } from "../../incentives/types.ts";
import type { HeadlineName } from "../../result.ts";
import { arbitraryAssumptions } from "../arbitrary-assumptions.ts";
import { mustRun } from "../run.ts";
import { toyAssumptions } from "../toy-assumptions.ts";
import { plainModel } from "./plain-model.ts";

const physical = new Set<string>(["starts", "wafersOut", "goodDies"]);
const ratios = new Set<string>(["lcow", "llcr", "plcr", "minDscr", "sculptedDscr"]);

/** Where the two models differ by more than the solves leave. */
function disagreements(assumptions: Assumptions): string[] {
  const { series, headline, debt, assumptions: settled } = mustRun(assumptions, { deep: false, checks: false });
  const plain = plainModel(settled);
  const money = Math.max(1, headline.totalUses, headline.capex, ...series.revenue, ...series.opex);
  const found: string[] = [];
  for (const [name, values] of Object.entries(plain.columns)) {
    const column = series[name as ColumnName];
    const scale = physical.has(name) ? Math.max(1, ...column) : money;
    const i = column.findIndex((value, k) => !(Math.abs(value - (values[k] ?? 0)) <= 1e-7 * scale));
    if (i >= 0) found.push(`${name}[${i}]: ${column[i]} and ${values[i]}`);
  }
  for (const [name, value] of Object.entries(plain.figures)) {
    const figure = headline[name as HeadlineName];
    const scale = ratios.has(name) ? Math.abs(figure ?? 0) : money;
    const same = figure === null || value === null ? figure === value : Math.abs(figure - value) <= 1e-6 * scale;
    if (!same) found.push(`${name}: ${figure} and ${value}`);
  }
  if (debt.binding !== plain.binding) found.push(`binding: ${debt.binding} and ${plain.binding}`);
  return found;
}

const changed = (change: (a: Assumptions) => void, a = defaultAssumptions()): Assumptions => {
  change(a);
  return a;
};
const grant = incentive({ id: "g", type: "grant", base: "tools", rate: 0.3, trigger: "pariPassu", cap: 900 });

describe("the engine and a second, plain model of the same equations", () => {
  it.each<[string, Assumptions]>([
    ["the toy", toyAssumptions()],
    ["the default", defaultAssumptions()],
    ["the default in quarters", changed((a) => Object.assign(a.timeline, { periodMonths: 3 }))],
    ["the default in years", changed((a) => Object.assign(a.timeline, { periodMonths: 12 }))],
    [
      "equity first, annuity, reserve from equity",
      changed((a) => {
        a.funding.order = "equityFirst";
        a.debt.repayment = "annuity";
        a.dsra.funding = "equity";
      }),
    ],
    [
      "a debt that its cover binds, paid back straight",
      changed((a) => {
        Object.assign(a.debt, { repayment: "straight", targetDscr: 2.2, gearing: 0.8 });
      }),
    ],
    [
      "grant with cap and clawback, credit against tax, holiday, soft loan and subsidy",
      changed((a) => {
        const claw = { clawbackSchedule: [1, 0.8, 0.6, 0.4], clawbackMonth: 90 };
        a.incentives = [
          { ...grant, ...claw, taxable: true, basisReduction: 0.5 },
          incentive({
            id: "c",
            type: "investmentCredit",
            base: "capex",
            rate: 0.25,
            trigger: "yearAfter",
            refundable: false,
            basisReduction: 1,
          }),
          incentive({
            id: "h",
            type: "taxHoliday",
            base: "capex",
            rate: 0.7,
            trigger: "firstRevenue",
            durationMonths: 50,
          }),
          incentive({
            id: "s",
            type: "softLoan",
            base: "building",
            rate: 0.4,
            trigger: "pariPassu",
            durationMonths: 120,
            graceMonths: 24,
            interestRate: 0.02,
          }),
          incentive({
            id: "i",
            type: "interestSubsidy",
            base: "capex",
            rate: 0.015,
            trigger: "completion",
            durationMonths: 60,
            cap: 300,
          }),
          incentive({
            id: "o",
            type: "operatingCredit",
            base: "energy",
            rate: 0.2,
            trigger: "completion",
            durationMonths: 48,
            lagMonths: 4,
          }),
        ];
      }),
    ],
    [
      "dies by Wright's law with prepayment and floor",
      changed((a) => {
        a.pricing.mode = "goodDie";
        a.yield.learning = "wright";
        Object.assign(a.lta, { prepaymentPerWspm: 50_000, floorPrice: 395 });
      }),
    ],
    [
      "MACRS and tables in the books and for tax, with a grant and renewals",
      changed((a) => {
        a.incentives = [{ ...grant, basisReduction: 0.5 }];
        Object.assign(a.depreciation, {
          bookToolMethod: "macrs",
          bookToolYears: 7,
          bookBuildingMethod: "table",
          bookBuildingTable: [0.3, 0, 0.7],
          taxToolMethod: "table",
          taxToolTable: [0.25, 0.5, 0.25],
          taxBuildingMethod: "macrs",
          taxBuildingYears: 20,
        });
      }),
    ],
    [
      "cost-plus, terminal multiple, losses, distributions from reserves",
      changed((a) => {
        a.pricing.mode = "costPlus";
        a.terminal = { method: "ebitdaMultiple", multiple: 4 };
        a.tax.lossOpening = 500;
        a.funding.reservesOnly = true;
      }),
    ],
  ])("agree on %s", (_name, assumptions) => {
    expect(disagreements(assumptions)).toEqual([]);
  });

  it("agree on ordinary random cases, column by column", () => {
    const ordinary = arbitraryAssumptions().filter((a) => a.capex.perWspm > 1e4 && a.capex.overrun > -0.4);
    fc.assert(
      fc.property(ordinary, (assumptions) => {
        expect(disagreements(assumptions)).toEqual([]);
      }),
      { numRuns: 25, seed: 20260101, endOnFailure: true },
    );
  });
});

import { beforeEach, describe, expect, it } from "vitest";
import { defaultAssumptions } from "../defaults.ts";
import type { ModelResult, Series } from "../result.ts";
import { mustRun } from "../testing/run.ts";
import { runChecks } from "./run-checks.ts";

/** A falsified figure must turn the check that watches it red: a check that never fires is no check. */
describe("the checks fire", () => {
  let result: ModelResult;
  beforeEach(() => {
    result = structuredClone(mustRun(defaultAssumptions(), { deep: false, checks: false }));
  });
  const failed = () =>
    runChecks(result.assumptions, result)
      .filter((check) => !check.ok)
      .map((check) => check.id);
  const bend = (name: keyof Series, period: number, by: number) => {
    result.series[name][period] = (result.series[name][period] as number) + by;
  };

  const scale = (names: (keyof Series)[], by: number) => {
    for (const name of names) result.series[name] = result.series[name].map((value) => value * by);
  };

  it("on nothing when nothing is wrong", () => expect(failed()).toEqual([]));

  it.each<[number, string, () => void]>([
    [1, "an unfunded draw", () => bend("equityDraw", 10, 5)],
    [1, "a module that is paid a tenth of its cost", () => scale(["toolCapex"], 0.55)],
    [1, "classes that stand for one another", () => scale(["buildingCapex"], 0.9)],
    [
      2,
      "a balance sheet line",
      () => {
        result.statements.balance.find((line) => line.id === "totalAssets")!.values[100]! += 1;
      },
    ],
    [3, "an overdraft", () => bend("cash", 150, -20_000)],
    [4, "cash that no flow explains", () => bend("cash", 200, 3)],
    [5, "debt left at maturity", () => bend("debtBalance", 175, 400)],
    [6, "a draw too much", () => bend("debtDraw", 20, 50)],
    [7, "a payment too few", () => bend("principal", 100, -50)],
    [8, "depreciation without an asset", () => bend("bookDepreciation", 100, 9)],
    [8, "tools that never enter service", () => scale(["toolAdditions"], 0.5)],
    [9, "tax depreciation beyond the basis", () => bend("taxDepreciation", 80, 9)],
    [10, "a loss out of nowhere", () => bend("lossBalance", 60, 9)],
    [11, "a reserve below its target", () => bend("dsraBalance", 97, -100)],
    [12, "retained earnings that do not roll", () => bend("retainedEarnings", 120, 5)],
    [
      13,
      "a distribution in lock-up",
      () => {
        bend("lockup", 100, 1);
        bend("distributions", 100, 50);
      },
    ],
    [14, "working capital left over", () => bend("receivables", 299, 5)],
    [
      15,
      "a year that does not add up",
      () => {
        result.annual[8]!.values.revenue += 1;
      },
    ],
    [16, "wafers out of thin air", () => bend("wafersOut", 120, 500)],
    [17, "a yield above one", () => bend("dieYield", 120, 1)],
    [
      18,
      "a rate that does not solve its flows",
      () => {
        result.headline.equityIrr = 0.2;
      },
    ],
    [20, "equity cash that nobody paid", () => bend("equityFlow", 120, 5)],
    [21, "a grant beyond its award", () => bend("grants", 40, 900)],
    [22, "one bit", () => bend("wip", 100, 1e-9)],
  ])("%i: %s", (id, _what, falsify) => {
    falsify();
    expect(failed()).toEqual(expect.arrayContaining([id, 24]));
  });

  it("on a whole result whose capex is not the budget of its inputs", () => {
    const cheap = structuredClone(result.assumptions);
    cheap.capex.escalation = 0.03;
    const other = structuredClone(mustRun(cheap, { deep: false, checks: false }));
    expect(runChecks(cheap, other).every((check) => check.ok)).toBe(true);
    cheap.capex.regionFactor *= 1.01;
    expect(runChecks(cheap, other).find((check) => check.id === 1)?.ok).toBe(false);
  });

  it("on a result of other assumptions", () => {
    const other = structuredClone(result.assumptions);
    other.pricing.waferPrice += 1;
    expect(runChecks(other, result).find((check) => check.id === 22)?.ok).toBe(false);
  });
});

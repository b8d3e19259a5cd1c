import { describe, expect, it } from "vitest";
import { type Assumptions, DEPRECIATION_USES } from "../assumptions.ts";
import { defaultAssumptions } from "../defaults.ts";
import { ASSUMPTION_FIELDS } from "../fields.ts";
import { incentive } from "../incentives/types.ts";
import { runModel } from "../run-model.ts";
import { validateAssumptions } from "./validate-assumptions.ts";

type Change = (a: Assumptions & Record<string, unknown>) => void;

function issuesAfter(change: Change): string[] {
  const a = defaultAssumptions() as Assumptions & Record<string, unknown>;
  change(a);
  const outcome = validateAssumptions(a);
  return outcome.ok ? [] : outcome.issues.map((issue) => `${issue.path} ${issue.reason}`);
}

describe("validateAssumptions", () => {
  it("accepts the defaults and returns a copy that survives JSON", () => {
    const a = defaultAssumptions();
    const outcome = validateAssumptions(JSON.parse(JSON.stringify(a)));
    expect(outcome).toEqual({ ok: true, assumptions: a });
    expect(outcome.ok && outcome.assumptions).not.toBe(a);
  });

  it.each([null, undefined, 3, "x", [], () => 1])("refuses %s", (input) => {
    expect(validateAssumptions(input)).toMatchObject({ ok: false, issues: [{ path: "", reason: "not_an_object" }] });
  });

  it.each<[string, Change, string[]]>([
    ["an unknown field", (a) => Object.assign(a, { magic: 1 }), ["magic unknown_field"]],
    ["a nested unknown field", (a) => Object.assign(a.tax, { vat: 0.2 }), ["tax.vat unknown_field"]],
    ["a missing group", (a) => Reflect.deleteProperty(a, "debt"), ["debt missing"]],
    ["a missing field", (a) => Reflect.deleteProperty(a.debt, "margin"), ["debt.margin missing"]],
    ["a text for a number", (a) => Object.assign(a.tax, { rate: "0.21" }), ["tax.rate not_a_number"]],
    ["NaN", (a) => Object.assign(a.tax, { rate: Number.NaN }), ["tax.rate not_a_number"]],
    ["infinity", (a) => Object.assign(a.capex, { perWspm: Number.POSITIVE_INFINITY }), ["capex.perWspm not_a_number"]],
    ["null", (a) => Object.assign(a.tax, { rate: null }), ["tax.rate not_a_number"]],
    ["a value too low", (a) => Object.assign(a.operations, { lineYield: 0 }), ["operations.lineYield below_minimum"]],
    ["a value too high", (a) => Object.assign(a.debt, { gearing: 1 }), ["debt.gearing above_maximum"]],
    ["a broken whole number", (a) => Object.assign(a.yield, { layers: 2.5 }), ["yield.layers not_an_integer"]],
    ["a wrong option", (a) => Object.assign(a.debt, { repayment: "never" }), ["debt.repayment not_an_option"]],
    ["a wrong boolean", (a) => Object.assign(a.funding, { reservesOnly: 1 }), ["funding.reservesOnly not_a_boolean"]],
    ["a wrong month", (a) => Object.assign(a.timeline, { startMonth: "2026-13" }), ["timeline.startMonth not_a_month"]],
    ["a wrong currency", (a) => Object.assign(a, { currency: "usd" }), ["currency not_a_currency"]],
    ["no modules", (a) => Object.assign(a.capacity, { modules: [] }), ["capacity.modules too_few_items"]],
    [
      "modules of 90 %",
      (a) => Object.assign(a.capacity, { modules: [{ share: 0.9, offsetMonths: 0 }] }),
      ["capacity.modules sum_not_one"],
    ],
    [
      "a module without offset",
      (a) => Object.assign(a.capacity, { modules: [{ share: 1 }] }),
      ["capacity.modules.0.offsetMonths missing"],
    ],
    ["no list", (a) => Object.assign(a, { incentives: {} }), ["incentives not_a_list"]],
    [
      "no table where one is read",
      (a) => Object.assign(a.capex, { curve: "table", curveTable: 1 }),
      ["capex.curveTable not_a_list"],
    ],
    ["an empty ramp table", (a) => Object.assign(a.ramp, { shape: "table" }), ["ramp.table too_few_items"]],
    ["capex shares of 110 %", (a) => Object.assign(a.capex, { otherShare: 0.15 }), ["capex.otherShare sum_not_one"]],
    ...DEPRECIATION_USES.flatMap((use): [string, Change, string[]][] => [
      [
        `no MACRS class (${use})`,
        (a) => Object.assign(a.depreciation, { [`${use}Method`]: "macrs", [`${use}Years`]: 4.5 }),
        [`depreciation.${use}Years not_an_option`],
      ],
      [
        `an empty table (${use})`,
        (a) => Object.assign(a.depreciation, { [`${use}Method`]: "table" }),
        [`depreciation.${use}Table too_few_items`, `depreciation.${use}Table sum_not_one`],
      ],
      [
        `a table of 110 % (${use})`,
        (a) => Object.assign(a.depreciation, { [`${use}Method`]: "table", [`${use}Table`]: [0.6, 0.5] }),
        [`depreciation.${use}Table sum_not_one`],
      ],
      [
        `a table of 61 years (${use})`,
        (a) => Object.assign(a.depreciation, { [`${use}Table`]: Array(61).fill(1 / 61) }),
        [`depreciation.${use}Table too_many_items`],
      ],
    ]),
    [
      "a horizon that is no multiple",
      (a) => Object.assign(a.timeline, { periodMonths: 12, horizonMonths: 301 }),
      ["timeline.horizonMonths not_a_multiple"],
    ],
    [
      "a horizon that ends before operations",
      (a) => Object.assign(a.timeline, { horizonMonths: 60 }),
      ["timeline.horizonMonths horizon_too_short", "debt.tenorMonths debt_outlives_model"],
    ],
    [
      "debt longer than the model",
      (a) => Object.assign(a.debt, { tenorMonths: 250 }),
      ["debt.tenorMonths debt_outlives_model"],
    ],
    [
      "grace longer than the debt",
      (a) => Object.assign(a.debt, { tenorMonths: 24, graceMonths: 24 }),
      ["debt.graceMonths grace_exceeds_tenor"],
    ],
    [
      "construction of no length",
      (a) => Object.assign(a.schedule, { constructionMonths: 8, delayMonths: -8 }),
      ["schedule.delayMonths construction_too_short"],
    ],
    [
      "a mark-up that cannot cover its own cost",
      (a) => {
        a.pricing.mode = "costPlus";
        a.pricing.costPlusMarkup = 3;
        a.costs.salesShare = 0.4;
      },
      ["pricing.costPlusMarkup price_cannot_cover_cost"],
    ],
    [
      "a die larger than the wafer",
      (a) => Object.assign(a.die, { diameterMm: 25, areaMm2: 800 }),
      ["die.areaMm2 die_too_large"],
    ],
    [
      "an incentive of no known type",
      (a) => {
        a.incentives = [
          {
            ...incentive({ id: "a", type: "grant", base: "capex", rate: 0.1, trigger: "pariPassu" }),
            type: "gift" as "grant",
          },
        ];
      },
      ["incentives.0.type not_an_option"],
    ],
    [
      "a holiday paid pari passu",
      (a) => {
        a.incentives = [incentive({ id: "a", type: "taxHoliday", base: "capex", rate: 1, trigger: "pariPassu" })];
      },
      ["incentives.0.trigger does_not_apply"],
    ],
    [
      "two incentives of one name",
      (a) => {
        a.incentives[1]!.id = "grant";
      },
      ["incentives.1.id not_unique"],
    ],
    [
      "milestones above 100 %",
      (a) =>
        Object.assign(a.incentives[0]!, {
          trigger: "milestones",
          milestones: [
            { month: 1, share: 0.6 },
            { month: 2, share: 0.6 },
          ],
        }),
      ["incentives.0.milestones sum_above_one"],
    ],
    [
      "a grant above its base",
      (a) => Object.assign(a.incentives[0]!, { rate: 1.1 }),
      ["incentives.0.rate above_maximum"],
    ],
  ])("says what is wrong with %s", (_name, change, expected) => {
    expect(issuesAfter(change)).toEqual(expected);
  });

  it("lists every issue, not the first", () => {
    expect(
      issuesAfter((a) => {
        Object.assign(a.tax, { rate: 2 });
        Object.assign(a.debt, { margin: "x" });
      }),
    ).toHaveLength(2);
  });

  it("reads numbers too small to mean anything as zero", () => {
    const a = defaultAssumptions();
    a.capex.overrun = 1e-300;
    a.tax.lossOpening = -0;
    const outcome = validateAssumptions(a);
    expect(outcome.ok && [outcome.assumptions.capex.overrun, outcome.assumptions.tax.lossOpening]).toEqual([0, 0]);
  });

  it("runModel passes the issues on", () => {
    const outcome = runModel({ ...defaultAssumptions(), currency: "?" });
    expect(outcome).toEqual({ ok: false, issues: [{ path: "currency", reason: "not_a_currency", params: {} }] });
  });
});

describe("ASSUMPTION_FIELDS", () => {
  it("names every scalar of the defaults once, with a default inside its range", () => {
    const scalars = (value: unknown, path: string): string[] =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.entries(value).flatMap(([key, item]) => scalars(item, path ? `${path}.${key}` : key))
        : Array.isArray(value)
          ? []
          : [path];
    const paths = ASSUMPTION_FIELDS.map((field) => field.path);
    expect([...paths].sort()).toEqual(scalars(defaultAssumptions(), "").sort());
    expect(new Set(paths).size).toBe(paths.length);
  });
  it("words every field in two languages", () => {
    for (const { label, path } of ASSUMPTION_FIELDS) {
      expect(label.en.length, path).toBeGreaterThan(2);
      expect(label.fr.length, path).toBeGreaterThan(2);
    }
  });
});

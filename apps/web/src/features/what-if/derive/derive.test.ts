import {
  type Assumptions,
  applyPatch,
  defaultAssumptions,
  ENGINE_VERSION,
  type Headline,
  incentive,
  runModel,
  scenarioSet,
  validateAssumptions,
} from "@fabroom/finance";
import { sampleRaise } from "@fabroom/sample";
import { describe, expect, it } from "vitest";
import { nameInput } from "../../shell/input-name.ts";
import { compareRuns } from "./agreement.ts";
import { QUICK_FIGURES, quickCase } from "./case.ts";
import { samePatch, slidersOf, standingSet, valueAt, withInput } from "./inputs.ts";
import { leanOf } from "./lean.ts";
import { inputsOf, linkInputs } from "./link.ts";

const sites: [string, Assumptions][] = [
  ["the default fab", defaultAssumptions()],
  ["quarterly periods", applyPatch(defaultAssumptions(), { "timeline.periodMonths": 3 })],
  ...sampleRaise.sites.map((site): [string, Assumptions] => {
    const checked = validateAssumptions(site.content.assumptions);
    if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
    return [site.slug, checked.assumptions];
  }),
];
const modelOf = (assumptions: Assumptions) => {
  const outcome = runModel(assumptions, { checks: false, deep: false });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.result;
};
const quickFiguresOf = (headline: Headline) => Object.fromEntries(QUICK_FIGURES.map((name) => [name, headline[name]]));

describe.each(sites)("the case at the slider: %s", (_, base) => {
  const patches = [
    {},
    ...scenarioSet(base).map((one) => one.patch),
    ...slidersOf(base).flatMap(({ path, min, max, step }) =>
      path === null ? [] : [{ [path]: min + step }, { [path]: Number((0.4 * min + 0.6 * max).toFixed(6)) }],
    ),
  ];

  it("has the bits of the whole model in every figure, and says no where the model does", () => {
    let ran = 0;
    for (const patch of patches) {
      const quick = quickCase(base, patch);
      const whole = runModel(applyPatch(base, patch), { checks: false, deep: false });
      // compared by Object.is
      expect(quick.ok ? quick.figures : quick.issues, JSON.stringify(patch)).toEqual(
        whole.ok ? quickFiguresOf(whole.result.headline) : whole.issues,
      );
      ran += whole.ok ? 1 : 0;
    }
    expect(ran).toBeGreaterThan(0.8 * patches.length);
  });

  it("draws cover, cash and ramp from the model's own columns", () => {
    const quick = quickCase(base, {});
    if (!quick.ok) throw new Error("the base must run");
    const model = modelOf(base);
    const due = model.debt.tests.filter((test) => test.repayment && test.interest + test.principal > 0);
    expect(quick.series.cover.map((one) => one.dscr)).toEqual(due.map((test) => test.dscr));
    expect(quick.series.cover.map((one) => one.cfads)).toEqual(due.map((test) => test.cfads));
    const lowest = quick.series.cover.length > 0 ? Math.min(...quick.series.cover.map((one) => one.dscr)) : null;
    expect(lowest).toBe(model.headline.minDscr);
    let level = 0;
    for (const { kind, value } of quick.series.cash) {
      if (kind === "total" && level !== 0)
        expect(Math.abs(value - level)).toBeLessThanOrEqual(1e-7 * Math.max(1, model.headline.capex));
      level = kind === "total" ? value : level + value;
    }
    const most = Math.max(...quick.series.ramp.map((one) => one.wspm));
    expect(most).toBeLessThanOrEqual(base.capacity.wspm * base.operations.utilisation * (1 + 1e-9));
    expect(most).toBeGreaterThan(0.9 * base.capacity.wspm * base.operations.utilisation);
  });

  it("gives each slider a reach around the published value, on its own steps", () => {
    for (const { path, base: at, min, max, step } of slidersOf(base)) {
      if (path === null) continue;
      expect(valueAt(base, path)).toBe(at);
      expect(min <= at && at <= max && step > 0).toBe(true);
      expect(Math.abs((max - min) / step)).toBeGreaterThanOrEqual(20);
    }
  });
});

describe("the case at the slider", () => {
  const base = defaultAssumptions();

  it("refuses with the model's own issue and never with a figure that is none", () => {
    const tooLate = quickCase(base, { "timeline.horizonMonths": 60 });
    expect(tooLate.ok ? [] : tooLate.issues.map((issue) => issue.reason)).toContain("horizon_too_short");
    const unknown = quickCase(base, { "pricing.magic": 1 });
    expect(unknown.ok ? [] : unknown.issues[0]?.reason).toBe("unknown_field");
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, -5, "x", null])
      expect(quickCase(base, { "pricing.waferPrice": value }).ok).toBe(false);
  });

  it("has no slider for support that a site does not have, and no scenario without it", () => {
    const bare = applyPatch(base, { incentives: [] });
    expect(slidersOf(bare).find((one) => one.id === "incentive")?.path).toBeNull();
    expect(standingSet(bare).map((one) => one.id)).toEqual(["base", "downside", "upside", "delay12"]);
    expect(standingSet(base).map((one) => one.id)).toContain("noSubsidy");
  });

  it("takes the investment credit before the grant, and the grant where there is no credit", () => {
    expect(slidersOf(base).find((one) => one.id === "incentive")?.path).toBe("incentives.1.rate");
    const granted = applyPatch(base, { incentives: [base.incentives[0]] });
    expect(slidersOf(granted).find((one) => one.id === "incentive")?.path).toBe("incentives.0.rate");
  });

  it("forgets an input that is back at its published value", () => {
    const moved = withInput(base, {}, "debt.gearing", 0.3);
    expect(moved).toEqual({ "debt.gearing": 0.3 });
    expect(withInput(base, moved, "debt.gearing", 0.5)).toEqual({});
    expect(samePatch({ a: 1, b: [] }, { b: [], a: 1 })).toBe(true);
    expect(samePatch({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  });

  it("names inputs by their field, or by the instrument they belong to", () => {
    expect(nameInput("debt.gearing", base)).toMatchObject({ whole: false, unit: "ratio" });
    expect(nameInput("incentives.1.rate", base)).toMatchObject({
      label: { en: "Investment credit: rate", fr: "Crédit d’impôt investissement\u00a0: taux" },
      unit: "ratio",
    });
    expect(nameInput("incentives.0.lagMonths", base)).toMatchObject({ whole: false, unit: "months" });
    expect(nameInput("incentives", base)).toMatchObject({ whole: true, label: { en: "Public support" } });
  });
});

describe("inputs in an address", () => {
  it("come back as they went", () => {
    const patch = { "pricing.waferPrice": 18_000, incentives: [], "incentives.0.rate": 0.1 };
    expect(inputsOf(linkInputs(patch))).toEqual(patch);
    expect(linkInputs({})).toBe("");
  });
  it.each([
    "",
    "#top",
    "#inputs=",
    "#inputs=%7B",
    "#inputs=3",
    "#inputs=[1]",
    "#inputs=%7B%22incentives.length%22:9e9%7D",
  ])("are none in %j", (hash) => {
    expect(inputsOf(hash)).toBeNull();
  });
});

describe("two runs held against each other", () => {
  const { headline } = modelOf(defaultAssumptions());
  const run = { headline, caseSha256: "a".repeat(64) };
  it("agree only when every bit does", () => {
    const there = { ...run, engineVersion: ENGINE_VERSION };
    expect(compareRuns(run, there)).toMatchObject({ same: 39, total: 39, different: [], hash: "same", engine: true });
    const last = { ...there, headline: { ...headline, npv: headline.npv * (1 + Number.EPSILON) } };
    expect(compareRuns(run, last).different.map((one) => one.name)).toEqual(["npv"]);
    expect(compareRuns(run, { ...there, caseSha256: "b" }).hash).toBe("different");
    expect(compareRuns({ ...run, caseSha256: null }, there).hash).toBe("unknown");
    expect(compareRuns(run, { ...there, engineVersion: "0" }).engine).toBe(false);
  });
});

describe("how the draws lean", () => {
  it("is their mean beside the case, and nothing where the case is worse", () => {
    const base = {
      ...defaultAssumptions(),
      incentives: [incentive({ id: "aid", type: "grant", base: "capex", trigger: "pariPassu", rate: 0.2 })],
    };
    const lean = leanOf([base])!;
    expect(lean.overrun).toBeCloseTo((-0.05 + 4 * 0.1 + 0.6) / 6, 12);
    expect(lean.delay).toBeCloseTo((-2 + 4 * 4 + 24) / 6, 12);
    expect(lean).toMatchObject({ caseOverrun: base.capex.overrun, caseDelay: 0, grantCut: 0.25 });
    expect(leanOf([{ ...base, incentives: [] }])?.grantCut).toBe(0);
    expect(leanOf([applyPatch(base, { "capex.overrun": 0.4 })])).toBeNull();
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultAssumptions } from "../defaults.ts";
import { inverseCdf } from "../maths/distributions.ts";
import { runModel } from "../run-model.ts";
import {
  applyPatch,
  bridge,
  defaultCorrelations,
  defaultDrivers,
  defaultRanges,
  heatMap,
  type MonteCarloInput,
  monteCarlo,
  monteCarloPart,
  monteCarloReport,
  scenarioSet,
  scenarios,
  sensitivities,
  switchingValue,
} from "./index.ts";

/** A case that earns its cost of capital: dearer wafers, slower erosion, twenty years. */
const site = applyPatch(defaultAssumptions(), {
  "pricing.waferPrice": 24_000,
  "pricing.erosion": 0.01,
  "timeline.horizonMonths": 240,
});

function headline(assumptions: typeof site) {
  const run = runModel(assumptions, { checks: false, deep: false });
  if (!run.ok) throw new Error(JSON.stringify(run.issues));
  return run.result.headline;
}

describe("sensitivities", () => {
  const tornado = sensitivities({ assumptions: site });
  if (!tornado.ok) throw new Error(tornado.reason);
  it("runs the model itself: both ends equal a run of the changed case", () => {
    expect(tornado.base).toMatchObject({ npv: headline(site).npv, lcow: headline(site).lcow });
    const price = tornado.bars.find((bar) => bar.id === "price");
    const low = headline(applyPatch(site, { "pricing.waferPrice": price?.low.input }));
    expect(price?.low.outputs).toEqual({
      npv: low.npv,
      equityIrr: low.equityIrr,
      minDscr: low.minDscr,
      lcow: low.lcow,
    });
    expect(price?.swing.npv).toBe((price?.high.outputs.npv ?? 0) - (price?.low.outputs.npv ?? 0));
  });
  it("uses P10 and P90 of the default drivers", () => {
    const utilisation = tornado.bars.find((bar) => bar.id === "utilisation");
    const { distribution } = defaultDrivers(site).find((driver) => driver.id === "utilisation") ?? {};
    expect(utilisation?.low.input).toBe(inverseCdf(distribution as never, 0.1));
    expect(defaultRanges(site).map((range) => range.id)).toContain("grant");
  });
  it("sorts by |swing|, ties by name", () => {
    const widths = tornado.bars.map((bar) => Math.abs(bar.swing.npv ?? 0));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    const tied = sensitivities({
      assumptions: site,
      switching: false,
      drivers: ["b", "a"].map((id) => ({ id, path: "operations.lineYield", low: 0.95, high: 0.99 })),
    });
    expect(tied.ok && tied.bars.map((bar) => bar.id)).toEqual(["a", "b"]);
  });
  it("gives the switching value: there NPV is zero", () => {
    const price = tornado.bars.find((bar) => bar.id === "price");
    const at = headline(applyPatch(site, { "pricing.waferPrice": price?.switchingValue }));
    expect(Math.abs(at.npv)).toBeLessThan(1e-3);
    expect(switchingValue(site, "costs.energyPrice", "npv", 1e9)).toBeNull();
  });
  it("marks a driver that does not move one way", () => {
    const found = sensitivities({
      assumptions: site,
      switching: false,
      drivers: [{ id: "turn", path: "pricing.waferPrice", low: 23_000, high: 23_500 }],
    });
    expect(found.ok && found.bars[0]?.nonMonotonic.npv).toBe(false);
    const utilisation = tornado.bars.find((bar) => bar.id === "utilisation");
    expect(utilisation?.nonMonotonic.npv).toBe(false);
  });
  it("holds the debt in fixed mode, sizes it again in the other", () => {
    const drivers = [{ id: "overrun", path: "capex.overrun", low: -0.05, high: 0.3 }];
    const fixed = sensitivities({ assumptions: site, drivers, debtMode: "fixed", outputs: ["debt", "npv"] });
    const free = sensitivities({ assumptions: site, drivers, debtMode: "resized", outputs: ["debt", "npv"] });
    if (!fixed.ok || !free.ok) throw new Error("must run");
    expect(fixed.bars[0]?.high.outputs.debt).toBeCloseTo(headline(site).debt, 4);
    expect(free.bars[0]?.high.outputs.debt).toBeGreaterThan(headline(site).debt * 1.05);
    expect(fixed.bars[0]?.swing.npv).toBeCloseTo(free.bars[0]?.swing.npv ?? 0, 6);
  });
  it("keeps an impossible end with its issues; refuses bad bases and paths", () => {
    const drivers = [{ path: "operations.utilisation", low: 0.5, high: 1.7 }];
    const out = sensitivities({ assumptions: site, drivers });
    if (!out.ok) throw new Error(out.reason);
    expect(out.bars[0]?.high.outputs.npv).toBeNull();
    expect(out.bars[0]?.high.issues[0]).toMatchObject({ path: "operations.utilisation", reason: "above_maximum" });
    expect(sensitivities({ assumptions: site, drivers: [{ path: "no.such", low: 0, high: 1 }] })).toMatchObject({
      ok: false,
      code: "unknown-option",
    });
    const bad = applyPatch(site, { "operations.utilisation": 2 });
    expect(sensitivities({ assumptions: bad })).toMatchObject({ ok: false, issues: [{ reason: "above_maximum" }] });
  });
});

describe("heat map", () => {
  it("holds the model's values and a contour where NPV is near zero", () => {
    const map = heatMap({
      assumptions: site,
      x: { path: "pricing.waferPrice", values: [16_000, 18_000, 20_000, 22_000, 24_000] },
      y: { path: "operations.utilisation", values: [0.7, 0.8, 0.9] },
    });
    if (!map.ok) throw new Error(map.reason);
    expect(map.values[2]?.[4]).toBe(headline(site).npv);
    expect(map.contour.length).toBeGreaterThan(0);
    const point = map.contour[0]?.[0];
    const there = applyPatch(site, { "pricing.waferPrice": point?.x, "operations.utilisation": point?.y });
    const size = Math.abs((map.values[2]?.[4] ?? 0) - (map.values[0]?.[0] ?? 0));
    expect(Math.abs(headline(there).npv)).toBeLessThan(0.03 * size);
  });
  it("counts impossible cells and refuses bad axes", () => {
    const x = { path: "operations.utilisation", values: [0.9, 2] };
    const y = { path: "pricing.waferPrice", values: [20_000] };
    expect(heatMap({ assumptions: site, x, y })).toMatchObject({ ok: true, invalid: 1, contour: [] });
    expect(heatMap({ assumptions: site, x, y: { path: "currency", values: [1] } })).toMatchObject({ ok: false });
    expect(heatMap({ assumptions: site, x, y: { ...y, values: [] } })).toMatchObject({ ok: false, code: "empty" });
  });
});

describe("scenarios", () => {
  const runs = scenarios({
    assumptions: site,
    own: [
      { id: "mine", patch: { "debt.gearing": 0 } },
      { id: "impossible", patch: { "operations.utilisation": 3 } },
      { id: "misspelt", patch: { "operations.utilization": 0.5 } },
    ],
  });
  const npv = (id: string) => {
    const run = runs.find((entry) => entry.id === id);
    return run?.ok ? run.headline.npv : Number.NaN;
  };
  it("base is the base to the bit; the others fall on the right side", () => {
    expect(npv("base")).toBe(headline(site).npv);
    expect(npv("downside")).toBeLessThan(npv("base"));
    expect(npv("upside")).toBeGreaterThan(npv("base"));
    expect(npv("noSubsidy")).toBeLessThan(npv("base"));
    expect(npv("delay12")).toBeLessThan(npv("base"));
  });
  it("runs one's own, keeps impossible ones with their reason, drops none", () => {
    expect(runs.map((run) => run.id)).toEqual([
      ...scenarioSet(site).map((s) => s.id),
      "mine",
      "impossible",
      "misspelt",
    ]);
    expect(runs.find((run) => run.id === "impossible")).toMatchObject({
      ok: false,
      issues: [{ reason: "above_maximum" }],
    });
    expect(runs.find((run) => run.id === "misspelt")).toMatchObject({ ok: false, code: "unknown-option" });
  });
});

describe("bridge", () => {
  const mine = applyPatch(site, {
    "pricing.waferPrice": 21_000,
    "operations.utilisation": 0.85,
    "capex.overrun": 0.2,
    incentives: [],
  });
  it("adds up exactly, in the order stated", () => {
    const out = bridge({
      base: site,
      mine,
      order: [
        { id: "market", paths: ["pricing", "operations"] },
        { id: "subsidies", paths: ["incentives"] },
      ],
    });
    if (!out.ok) throw new Error(out.reason);
    expect(out.steps.map((step) => step.id)).toEqual(["market", "subsidies", "capex.overrun"]);
    expect(out.steps.reduce((sum, step) => sum + step.change, out.from)).toBe(out.to);
    expect(out.from).toBeCloseTo(headline(site).npv, 9);
    expect(out.to).toBeCloseTo(headline(mine).npv, 9);
  });
  it("property: any two cases bridge exactly; the order changes the split, not the sum", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 15_000, max: 30_000, noNaN: true }),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        fc.double({ min: -0.2, max: 0.5, noNaN: true }),
        (price, utilisation, overrun) => {
          const other = applyPatch(site, {
            "pricing.waferPrice": price,
            "operations.utilisation": utilisation,
            "capex.overrun": overrun,
          });
          const one = bridge({ base: site, mine: other });
          const two = bridge({ base: site, mine: other, order: [{ id: "capex", paths: ["capex"] }] });
          if (!one.ok || !two.ok) throw new Error("must run");
          for (const out of [one, two]) {
            expect(out.steps.reduce((sum, step) => sum + step.change, out.from)).toBe(out.to);
          }
          expect(two.to).toBeCloseTo(one.to, 8);
        },
      ),
      { numRuns: 15 },
    );
  });
  it("no change, no step; a missing figure names its step", () => {
    expect(bridge({ base: site, mine: structuredClone(site) })).toMatchObject({ ok: true, steps: [] });
    const unlevered = applyPatch(site, { "debt.gearing": 0 });
    expect(bridge({ base: site, mine: unlevered, output: "minDscr" })).toMatchObject({
      ok: false,
      reason: expect.stringContaining("debt.gearing"),
    });
  });
});

const input: MonteCarloInput = {
  assumptions: site,
  drivers: defaultDrivers(site),
  correlations: defaultCorrelations,
  paths: 400,
  seed: 2026,
};

describe("monteCarlo", () => {
  const whole = monteCarlo(input);
  if (!whole.ok) throw new Error(whole.reason);
  it("is the same bit for bit for a seed, and another for another", () => {
    expect(monteCarlo(input)).toEqual(whole);
    const other = monteCarlo({ ...input, paths: 64, seed: 2027 });
    expect(other.ok && other.draws.values.npv?.[0]).not.toBe(whole.draws.values.npv?.[0]);
  });
  it("split among workers equals a whole run bit for bit", () => {
    const parts = [
      [128, 400],
      [0, 128],
    ].map(([from, to]) => monteCarloPart({ ...input, from: from as number, to: to as number }));
    for (const part of parts) if ("ok" in part) throw new Error(part.reason);
    // Parts cross a worker boundary by structured clone.
    expect(monteCarloReport(input, structuredClone(parts) as never)).toEqual(whole);
  });
  it("each path is the model on the drawn values", () => {
    for (const path of [0, 57, 399]) {
      const at = (id: string) => whole.draws.inputs[id]?.[path] ?? Number.NaN;
      const base = { price: site.pricing.waferPrice, rate: site.incentives[0]?.rate ?? 0 };
      const patched = applyPatch(site, {
        "pricing.waferPrice": base.price * at("price"),
        "operations.utilisation": at("utilisation"),
        "capex.overrun": at("overrun"),
        "schedule.delayMonths": at("delay"),
        "yield.defectsMature": site.yield.defectsMature * at("defects"),
        "costs.variablePerStart": site.costs.variablePerStart * at("variableCost"),
        "costs.energyPrice": site.costs.energyPrice * at("energyPrice"),
        "debt.baseRate": site.debt.baseRate + at("interest"),
        "incentives.0.rate": base.rate * at("grant"),
      });
      expect(whole.draws.values.npv?.[path]).toBe(headline(patched).npv);
      expect(whole.draws.values.equityIrr?.[path]).toBe(headline(patched).equityIrr);
    }
  });
  it("reports spread, bands and convergence that fit the kept outputs", () => {
    const { npv } = whole.outputs;
    expect(npv?.standardError).toBeCloseTo((npv?.sd ?? 0) / 20, 9);
    expect(whole.cvar5).toBeLessThan(npv?.quantiles.p5 ?? 0);
    expect(whole.bands.flow.p10).toHaveLength(20);
    expect(whole.convergence.at(-1)?.mean).toBe(npv?.mean);
    const total = whole.contributions.npv?.reduce((sum, entry) => sum + entry.share, 0);
    expect(total).toBeCloseTo(1, 9);
    expect(whole.contributions.npv?.[0]?.id).toBe("price");
    const below = Array.from(whole.draws.values.npv ?? []).filter((x) => x < 0).length;
    expect(whole.probability.npvBelowZero).toBe(below / 400);
  });
  it("counts impossible runs and never drops them", () => {
    const drivers = [
      { path: "operations.utilisation", distribution: { kind: "uniform", low: 0.8, high: 1.2 } } as const,
      { path: "pricing.waferPrice", distribution: { kind: "constant", value: 24_000 } } as const,
    ];
    const out = monteCarlo({ assumptions: site, drivers, paths: 200, seed: 5 });
    if (!out.ok) throw new Error(out.reason);
    expect(out.failed).toBeGreaterThan(70);
    expect(out.failures["operations.utilisation: above_maximum"]).toBe(out.failed);
    expect((out.outputs.npv?.count ?? 0) + out.failed).toBe(200);
    expect(out.probability.npvBelowZero).toBeGreaterThanOrEqual(out.failed / 200);
    expect(out.outputs.npv?.quantiles.p5).toBeNull();
    for (const list of Object.values(out.draws.values)) expect(list.every(Number.isFinite)).toBe(true);
  });
  it("reports progress and stops on a signal, keeping what was drawn", () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const out = monteCarlo({
      ...input,
      signal: stop.signal,
      onProgress: (done) => {
        seen.push(done);
        if (done >= 128) stop.abort();
      },
    });
    if (!out.ok) throw new Error(out.reason);
    expect(out).toMatchObject({ paths: 128, asked: 400, cancelled: true });
    expect(seen.slice(0, 2)).toEqual([64, 128]);
    expect(out.draws.values.npv).toEqual(whole.draws.values.npv?.slice(0, 128));
  });
  it("tells of a repaired correlation matrix", () => {
    const out = monteCarlo({
      ...input,
      paths: 10,
      correlations: [
        { a: "price", b: "utilisation", rho: 0.95 },
        { a: "price", b: "overrun", rho: 0.95 },
        { a: "utilisation", b: "overrun", rho: -0.95 },
      ],
    });
    expect(out.ok && out.repair.repaired).toBe(true);
    expect(out.ok && out.repair.distance).toBeGreaterThan(0.1);
  });
  it("fails with a reason, not with an exception", () => {
    const bad = applyPatch(site, { "operations.utilisation": 2 });
    expect(monteCarlo({ ...input, assumptions: bad })).toMatchObject({
      ok: false,
      issues: [{ reason: "above_maximum" }],
    });
    expect(monteCarlo({ ...input, paths: 0 })).toMatchObject({ ok: false, code: "out-of-range" });
    expect(monteCarlo({ ...input, paths: 1e6 })).toMatchObject({ ok: false, code: "out-of-range" });
    expect(monteCarlo({ ...input, seed: -3 })).toMatchObject({ ok: false, code: "out-of-range" });
    expect(monteCarlo({ ...input, outputs: ["jobs"] })).toMatchObject({ ok: false, code: "unknown-option" });
    const drivers = [{ path: "pricing.nothing", distribution: { kind: "constant", value: 1 } as const }];
    expect(monteCarlo({ ...input, drivers, correlations: [] })).toMatchObject({ ok: false, code: "unknown-option" });
    const empty = monteCarlo({ ...input, drivers: [], correlations: [], paths: 3 });
    expect(empty.ok && empty.outputs.npv?.sd).toBe(0);
  });
});

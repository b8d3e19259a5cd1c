import { createHash } from "node:crypto";
import {
  applyPatch,
  defaultAssumptions,
  defaultCorrelations,
  defaultDrivers,
  ENGINE_VERSION,
  monteCarlo,
  runModel,
} from "@fabroom/finance";
import canonicalize from "canonicalize";
import { describe, expect, it } from "vitest";
import { analyse, heatAxes, tenths } from "./analyse.ts";
import { caseHash } from "./hash.ts";
import { cumulativeEquity, simulate } from "./simulate.ts";

const base = defaultAssumptions();
const hooks = (over: Partial<Parameters<typeof simulate>[1]> = {}) => ({
  progress: () => {},
  pause: async () => {},
  cancelled: () => false,
  now: () => 0,
  ...over,
});

describe("the name of a case", () => {
  it("is the hash that the server gives it", async () => {
    const text = canonicalize({ assumptions: base, engineVersion: ENGINE_VERSION }) ?? "";
    expect(await caseHash(base)).toBe(createHash("sha256").update(text).digest("hex"));
    const shuffled = Object.fromEntries(Object.entries(base).reverse());
    expect(await caseHash(shuffled)).toBe(await caseHash(base));
  });
});

describe("analyses", () => {
  it("move by a tenth, within the bounds of the field, and skip what is zero", () => {
    const list = tenths(applyPatch(base, { "operations.utilisation": 0.97, "debt.baseRate": 0 }));
    const at = (path: string) => list.find((one) => one.path === path);
    expect(at("pricing.waferPrice")).toMatchObject({ low: 18_000, high: 22_000 });
    expect(at("operations.utilisation")?.high).toBe(1);
    expect(at("debt.baseRate")).toBeUndefined();
    expect(at("incentives.1.rate")?.high).toBeCloseTo(0.385, 12);
  });

  it("put the case itself into one cell of the heat map", () => {
    const { x, y } = heatAxes(base);
    expect(x.values[3]).toBe(20_000);
    expect(y.values).toContain(base.operations.utilisation);
    expect(y.values.every((value) => value > 0 && value <= 1)).toBe(true);
    const map = analyse.heatMap({ assumptions: base, output: "npv" });
    if (map instanceof Promise || !map.ok) throw new Error("the map must be made");
    const cell = map.values[y.values.indexOf(base.operations.utilisation)]?.[3];
    const run = runModel(base, { checks: false, deep: false });
    expect(run.ok && run.result.headline.npv).toBe(cell);
  });

  it("walk from the published figure to mine without a remainder", async () => {
    const mine = applyPatch(base, {
      "pricing.waferPrice": 18_000,
      "debt.gearing": 0.3,
      "tax.rate": 0.25,
      incentives: [],
    });
    const walk = await analyse.bridge({ base, mine, output: "npv" });
    if (!walk.ok) throw new Error(walk.reason);
    expect(walk.steps.map((step) => step.id)).toEqual(["price", "incentives", "financing", "other"]);
    expect(walk.steps.reduce((sum, step) => sum + step.change, walk.from)).toBe(walk.to);
  });

  it("answer everything the server is asked for", async () => {
    const full = await analyse.full({ assumptions: base });
    const run = runModel(base);
    if (!run.ok) throw new Error("the base must run");
    expect(full.headline).toEqual(run.result.headline);
    expect(full).toMatchObject({ modelCloses: true, caseSha256: await caseHash(base) });
  });
});

describe("a simulation", () => {
  const ask = { assumptions: base, paths: 300, seed: 42 };

  it("is that of one whole run, however it is cut, and tells its progress", async () => {
    const seen: number[] = [];
    const cut = await simulate(ask, hooks({ progress: (done) => seen.push(done) }));
    const whole = monteCarlo({
      assumptions: base,
      drivers: defaultDrivers(base),
      correlations: defaultCorrelations,
      paths: 300,
      seed: 42,
    });
    if (!whole.ok) throw new Error(whole.reason);
    expect(seen).toEqual([128, 256, 300]);
    expect(cut.npv).toEqual(whole.outputs.npv);
    expect(cut.cumulative.p10).toEqual(whole.bands.cumulative.p10);
    expect(cut.irrBelowHurdle).toBe(whole.probability.irrBelowHurdle);
    expect(cut.irrBins.reduce((sum, bin) => sum + bin.count, 0)).toBe(whole.outputs.equityIrr?.count);
    expect(cut.failed).toBe(whole.failed);
    expect(cut.contributions.map((one) => one.id)).toHaveLength(defaultDrivers(base).length);
  });

  it("keeps what was drawn when it is stopped, and says so", async () => {
    let looks = 0;
    const stopped = await simulate(ask, hooks({ cancelled: () => ++looks > 1 }));
    expect(stopped).toMatchObject({ paths: 128, asked: 300, cancelled: true });
    await expect(simulate(ask, hooks({ cancelled: () => true }))).rejects.toThrow("cancelled");
  });

  it("adds equity cash up to the whole life", () => {
    const run = runModel(base, { checks: false, deep: false });
    if (!run.ok) throw new Error("the base must run");
    const total = run.result.series.equityFlow.reduce((sum, flow) => sum + flow, 0);
    expect(cumulativeEquity(base).at(-1)).toBeCloseTo(total, 6);
    expect(cumulativeEquity(base)).toHaveLength(25);
  });
});

import { describe, expect, it } from "vitest";
import { defaultAssumptions } from "../defaults.ts";
import { inverseCdf } from "../maths/index.ts";
import { networkMonteCarlo, runNetwork } from "../network/index.ts";
import { heatMap, monteCarlo, scenarios, sensitivities } from "./index.ts";

const a = defaultAssumptions();
const price = {
  path: "pricing.waferPrice",
  action: "multiply",
  distribution: { kind: "pert", low: 0.8, mode: 1, high: 1.1 },
};
const overrun = { id: "overrun", path: "capex.overrun", distribution: { kind: "uniform", low: 0, high: 0.3 } };
const run = (more: object) =>
  monteCarlo({ assumptions: a, drivers: [price, overrun], paths: 8, seed: 5, ...more } as never);
const npv = (more: object) => {
  const report = run(more);
  if (!report.ok) throw new Error(report.reason);
  return report.outputs.npv?.mean;
};

describe("the forms a caller may use", () => {
  it("one distribution in several words", () => {
    const asked = inverseCdf({ kind: "pert", low: 1, mode: 2, high: 5 }, 0.3);
    for (const words of [
      { type: "PERT", min: 1, likely: 2, max: 5 },
      { kind: "beta-pert", low: 1, mostLikely: 2, high: 5 },
    ]) {
      expect(inverseCdf(words as never, 0.3)).toBe(asked);
    }
    const cut = { kind: "normal", mean: 0, sd: 1, low: -1, high: 1 } as const;
    const truncated = { type: "normal-truncated", mean: 0, stdDev: 1, min: -1, max: 1 };
    expect(inverseCdf(truncated as never, 0.9)).toBe(inverseCdf(cut, 0.9));
    for (const words of [
      { kind: "discrete", values: [1, 0.75, 0], probabilities: [0.5, 0.3, 0.2] },
      { type: "discrete", outcomes: [1, 0.75, 0].map((value, i) => ({ value, probability: [0.5, 0.3, 0.2][i] })) },
    ]) {
      expect([0.1, 0.3, 0.7].map((u) => inverseCdf(words as never, u))).toEqual([0, 0.75, 1]);
    }
    expect(inverseCdf({ kind: "empirical", values: [1, 2, 3] } as never, 0.25)).toBe(1.5);
  });
  it("a driver with its distribution in its own row, correlations by id, path or matrix", () => {
    const { distribution, ...row } = overrun;
    const rho = 0.4;
    const expected = npv({ correlations: [{ a: "pricing.waferPrice", b: "overrun", rho }] });
    expect(npv({ correlations: [{ a: "pricing.waferPrice", b: "capex.overrun", rho }] })).toBe(expected);
    expect(
      npv({
        correlations: [
          [1, rho],
          [rho, 1],
        ],
      }),
    ).toBe(expected);
    expect(npv({ drivers: [price, { ...row, ...distribution }], correlations: null })).toBe(npv({}));
  });
  it("sensitivities of bare assumptions, and of a path alone", () => {
    const whole = sensitivities({
      assumptions: a,
      drivers: [{ path: "pricing.waferPrice", action: "multiply", low: 0.9, high: 1.1 }],
    });
    expect(sensitivities(a, ["pricing.waferPrice"])).toEqual(whole);
    expect(sensitivities(a)).toMatchObject({ ok: true, bars: [{ id: "price" }, {}, {}, {}, {}, {}, {}, {}, {}] });
  });
  it("a network of bare assumptions, numbered", () => {
    const bare = runNetwork([a, { assumptions: a, gate: null }], null);
    const named = runNetwork([
      { id: "Site 1", country: "", assumptions: a },
      { id: "Site 2", country: "", assumptions: a },
    ]);
    expect(bare).toEqual(named);
    const shared = { ...price, scope: "shared" } as never;
    expect(networkMonteCarlo({ sites: [a], drivers: [shared], paths: 2, seed: 1 })).toMatchObject({
      ok: true,
      paths: 2,
    });
  });
});

describe("what is refused, with a reason and no exception", () => {
  it.each<[string, object, string]>([
    ["no drivers", { drivers: undefined }, "empty"],
    ["a driver of nothing", { drivers: [null] }, "empty"],
    ["a driver without path", { drivers: [{ distribution: overrun.distribution }] }, "unknown-option"],
    ["two drivers of one name", { drivers: [overrun, overrun] }, "unknown-option"],
    ["a distribution of no kind", { drivers: [{ path: "capex.overrun" }] }, "unknown-option"],
    ["an outcome of nothing", { drivers: [{ path: "capex.overrun", kind: "discrete", values: [null] }] }, "empty"],
    ["correlations that are no list", { correlations: {} }, "empty"],
    ["a correlation of nothing", { correlations: [null] }, "empty"],
    [
      "a correlation of 1.5",
      {
        correlations: [
          [1, 1.5],
          [1.5, 1],
        ],
      },
      "out-of-range",
    ],
    [
      "an asymmetric matrix",
      {
        correlations: [
          [1, 0.5],
          [0.2, 1],
        ],
      },
      "length-mismatch",
    ],
    ["a matrix of another size", { correlations: [[1]] }, "length-mismatch"],
    ["no paths", { paths: 0 }, "out-of-range"],
    ["no seed", { seed: undefined }, "not-finite"],
    ["no outputs", { outputs: [] }, "empty"],
    ["no assumptions", { assumptions: null }, "out-of-range"],
  ])("%s", (_name, more, code) => {
    expect(run(more)).toMatchObject({ ok: false, code });
  });
  it("a matrix that is not positive definite is repaired and told", () => {
    const three = [price, overrun, { path: "debt.margin", kind: "uniform", low: 0.02, high: 0.04 }];
    const report = run({
      drivers: three,
      correlations: [
        [1, 0.9, -0.9],
        [0.9, 1, 0.9],
        [-0.9, 0.9, 1],
      ],
    });
    expect(report).toMatchObject({ ok: true, repair: { repaired: true } });
  });
  it("sensitivities, scenarios and heat maps of nothing", () => {
    expect(sensitivities(null as never)).toMatchObject({ ok: false, issues: [{ path: "", reason: "not_an_object" }] });
    expect(sensitivities(a, [{ low: 1, high: 2 } as never])).toMatchObject({ ok: false, code: "unknown-option" });
    expect(heatMap({ assumptions: a } as never)).toMatchObject({ ok: false, code: "unknown-option" });
    expect(scenarios({ assumptions: {} as never }).every((one) => !one.ok)).toBe(true);
  });
  it.each<[string, object, string]>([
    ["no site", { sites: [null] }, "sites.0"],
    ["a gate that is no gate", { sites: [{ assumptions: a, gate: "x" }] }, "sites.0.gate"],
    [
      "a rate of exchange below zero in a later year",
      { fx: { EUR: { byYear: { 2026: 1, 2031: -1 } } } },
      "options.fx.EUR",
    ],
    ["a list for a rate", { fx: { EUR: [1, 2] } }, "options.fx.EUR"],
    [
      "headquarters beyond numbers",
      { headquarters: { perYear: 1, inflation: 1e10 } },
      "options.headquarters.inflation",
    ],
    ["a forecast of nothing", { forecast: { diesPerPackage: { low: 0, base: 0, high: 0 } } }, "options.forecast"],
    ["a forecast of unknown parts", { forecast: { moon: 1 } }, "options.forecast"],
  ])("a network with %s", (_name, { sites = [a], ...options }: { sites?: unknown }, path) => {
    expect(runNetwork(sites as never, options)).toMatchObject({ ok: false, issues: [{ path }] });
  });
});

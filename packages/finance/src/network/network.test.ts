import { describe, expect, it } from "vitest";
import { defaultAssumptions } from "../defaults.ts";
import { irr } from "../maths/irr.ts";
import { npv } from "../maths/npv.ts";
import { applyPatch, defaultCorrelations, type Patch } from "../risk/index.ts";
import { runModel } from "../run-model.ts";
import { expandCorrelations, expandDrivers } from "./drivers.ts";
import {
  defaultNetworkDrivers,
  type NetworkDriver,
  type NetworkOptions,
  type NetworkRun,
  type NetworkSite,
  networkMonteCarlo,
  networkMonteCarloPart,
  networkMonteCarloReport,
  runNetwork,
} from "./index.ts";

const good: Patch = {
  "pricing.waferPrice": 24_000,
  "pricing.erosion": 0.01,
  "timeline.horizonMonths": 240,
};
const make = (id: string, country: string, patch: Patch, more: Partial<NetworkSite> = {}): NetworkSite => ({
  id,
  country,
  assumptions: applyPatch(defaultAssumptions(), { ...good, ...patch }),
  ...more,
});
const sites: NetworkSite[] = [
  make("A", "US", {}),
  make("B", "DE", { currency: "EUR", "timeline.startMonth": "2027-07" }, { ownership: 0.7 }),
  make(
    "C",
    "JP",
    { currency: "JPY", "timeline.startMonth": "2026-04", "timeline.periodMonths": 3 },
    {
      gate: {
        after: "A",
        milestone: "firstWaferOut",
        lagMonths: 2,
        condition: { output: "projectIrr", atLeast: 0.05 },
      },
    },
  ),
  make(
    "D",
    "US",
    {},
    { gate: { after: "A", milestone: "completion", condition: { output: "projectIrr", atLeast: 5 } } },
  ),
  make("E", "US", {}, { gate: { after: "D", milestone: "completion" } }),
];
const options: NetworkOptions = {
  fx: { EUR: { spot: 1.1, yearlyDrift: 0.01 }, JPY: { byYear: { 2026: 0.0065, 2030: 0.007 } } },
  headquarters: { perYear: 60, inflation: 0.02 },
};

function network(list: readonly NetworkSite[], opts: NetworkOptions = {}): NetworkRun {
  const out = runNetwork(list, opts);
  if (!out.ok) throw new Error(JSON.stringify(out.issues));
  return out;
}

describe("runNetwork", () => {
  const run = network(sites, options);
  const model = (i: number) => {
    const out = runModel((sites[i] as NetworkSite).assumptions, { checks: false, deep: false });
    if (!out.ok) throw new Error("must run");
    return out.result;
  };
  it("one site in dollars is that site: same flows, same IRR, same NPV", () => {
    const alone = network([sites[0] as NetworkSite]);
    const { series, headline } = model(0);
    expect(alone.series.equityFlow).toEqual(series.equityFlow);
    expect(alone.returns.equityIrr).toBeCloseTo(headline.equityIrr ?? Number.NaN, 10);
    expect(alone.returns.projectNpv).toBeCloseTo(headline.npv, 6);
    expect(alone.concentration.country.hhi).toBe(1);
  });
  it("sums shares of sites along the exchange-rate path, less headquarters", () => {
    // Month 60 = 2031-01; B began 18 months in, so its 43rd period.
    const [a, b] = [model(0).series.revenue, model(1).series.revenue];
    const two = network(sites.slice(0, 2), options);
    expect(two.series.revenue[60]).toBeCloseTo((a[60] ?? 0) + 0.7 * 1.1 * 1.01 ** 5 * (b[42] ?? 0), 8);
    expect(two.series.headquarters[12]).toBeCloseTo(5 * 1.02, 12);
    const flows = two.sites.map((site) => site.equityFlow[60] ?? 0).reduce((x, y) => x + y, 0);
    expect(two.series.equityFlow[60]).toBeCloseTo(flows - (two.series.headquarters[60] ?? 0), 9);
    expect(two.series.wafersOut[100]).toBeCloseTo(
      (model(0).series.wafersOut[100] ?? 0) + 0.7 * (model(1).series.wafersOut[82] ?? 0),
      6,
    );
  });
  it("site cash ties out with network cash (check 19) and years are sums of months", () => {
    expect(run.tieOut).toBeLessThan(1e-9 * run.returns.peakFunding);
    const yearly = run.annual.reduce((sum, year) => sum + year.equityFlow, 0);
    expect(yearly).toBeCloseTo(
      run.series.equityFlow.reduce((a, b) => a + b, 0),
      5,
    );
    expect(run.annual[0]?.debtBalance).toBe(run.series.debtBalance[11]);
  });
  it("postpones a gated site to the milestone, drops one whose condition fails, and what waits for it", () => {
    const [a, , c, d, e] = run.sites;
    expect(a?.postponedMonths).toBe(0);
    const gate = Math.ceil(model(0).milestones.firstWaferOut) + 2;
    expect(c).toMatchObject({ reason: "built", postponedMonths: gate - 3 });
    expect(c?.result?.assumptions.timeline.startMonth).toBe(c?.startMonth);
    expect(d).toMatchObject({ reason: "conditionNotMet", result: null, capex: 0 });
    expect(e).toMatchObject({ reason: "notBuilt", result: null });
  });
  it("places quarterly flows on the last month of the quarter and holds balances between", () => {
    const { gate: _, ...plain } = sites[2] as NetworkSite;
    const { equityFlow, debtBalance } = network([plain], { ...options, headquarters: { perYear: 0 } }).series;
    expect([equityFlow[0], equityFlow[1], equityFlow[3]]).toEqual([0, 0, 0]);
    expect(equityFlow[2]).not.toBe(0);
    expect(debtBalance[51]).toBe(debtBalance[50]);
  });
  it("returns are those of the summed monthly flows", () => {
    const monthly = irr(run.series.equityFlow, { hurdle: 1.15 ** (1 / 12) - 1 });
    expect(run.returns.equityIrr).toBeCloseTo(monthly.ok ? (1 + monthly.rate) ** 12 - 1 : Number.NaN, 12);
    expect(run.returns.equityNpv).toBeCloseTo(npv(1.1 ** (1 / 12) - 1, run.series.equityFlow), 5);
    expect(run.returns.moic).toBeCloseTo(run.returns.distributed / run.returns.contributed, 12);
  });
  it("measures concentration and counts leading-edge dies against demand", () => {
    const { country, currency } = run.concentration;
    expect(country.shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(currency.shares.map(({ key }) => key)).toContain("JPY");
    expect(run.capacity.cases.base.some((year) => year.networkUnits > 1e6)).toBe(true);
    const mature = network([make("M", "US", { nodeClass: "N28" })]);
    expect(mature.capacity.cases.base.every((year) => year.networkUnits === 0)).toBe(true);
  });
  it("names every problem with its path", () => {
    const paths = (list: readonly NetworkSite[], opts: NetworkOptions = options) => {
      const out = runNetwork(list, opts);
      return out.ok ? [] : out.issues.map((issue) => issue.path);
    };
    expect(paths([])).toEqual(["sites"]);
    expect(paths([sites[1] as NetworkSite], {})).toEqual(["options.fx.EUR"]);
    expect(paths([sites[0] as NetworkSite], { fx: { USD: 2, GBP: -1 } })).toEqual(["options.fx.USD", "options.fx.GBP"]);
    expect(paths([sites[0] as NetworkSite], { fx: { USD: 1 } })).toEqual([]);
    expect(paths([sites[0] as NetworkSite, sites[0] as NetworkSite])).toEqual(["sites.1.id"]);
    expect(paths([make("X", "US", { "operations.utilisation": 2 })])).toEqual([
      "sites.0.assumptions.operations.utilisation",
    ]);
    const circle = ["P", "Q"].map((id, i) =>
      make(id, "US", {}, { gate: { after: i === 0 ? "Q" : "P", milestone: "completion" } }),
    );
    expect(paths(circle)).toEqual(["sites.0.gate.after"]);
    expect(paths([make("X", "US", {}, { gate: { after: "nobody", milestone: "completion" } })])).toEqual([
      "sites.0.gate.after",
    ]);
    expect(paths([make("X", "US", {}, { ownership: 1.5 })])).toEqual(["sites.0.ownership"]);
    expect(paths([sites[0] as NetworkSite], { headquarters: { perYear: -1 } })).toEqual([
      "options.headquarters.perYear",
    ]);
  });
});

describe("network drivers", () => {
  const drivers = defaultNetworkDrivers(sites);
  it("shared factors are drawn once, own ones by site", () => {
    const ids = expandDrivers(drivers, sites).map((factor) => factor.id);
    expect(ids.filter((id) => id.startsWith("price"))).toEqual(["price"]);
    expect(ids.filter((id) => id.startsWith("delay"))).toEqual(sites.map((site) => `delay@${site.id}`));
  });
  it("own pairs correlate inside a site, betweenSites across sites", () => {
    const pairs = expandCorrelations(expandDrivers(drivers, sites.slice(0, 2)), defaultCorrelations);
    expect(pairs).toContainEqual({ a: "overrun@A", b: "delay@A", rho: 0.5 });
    expect(pairs.some(({ a, b }) => a === "overrun@A" && b === "delay@B")).toBe(false);
    expect(pairs).toContainEqual({ a: "delay@A", b: "delay@B", rho: 0.3 });
    expect(pairs).toContainEqual({ a: "price", b: "utilisation", rho: 0.6 });
  });
});

describe("networkMonteCarlo", () => {
  const drivers: NetworkDriver[] = [
    ...defaultNetworkDrivers(sites),
    { path: "fx.EUR", scope: "shared", distribution: { kind: "lognormal", mean: 1, sd: 0.1 } },
  ];
  const input = { sites, options, drivers, correlations: defaultCorrelations, paths: 130, seed: 9 };
  const whole = networkMonteCarlo(input);
  if (!whole.ok) throw new Error(whole.reason);
  it("is the network itself when nothing is uncertain", () => {
    const fixed = networkMonteCarlo({ ...input, drivers: [], correlations: [], paths: 2 });
    if (!fixed.ok) throw new Error(fixed.reason);
    const run = network(sites, options);
    expect(fixed.draws.values.npv?.[0]).toBeCloseTo(run.returns.equityNpv, 7);
    expect(fixed.draws.values.equityIrr?.[0]).toBeCloseTo(run.returns.equityIrr ?? Number.NaN, 12);
    expect(fixed.draws.values.sitesBuilt?.[0]).toBe(3);
    expect(fixed.draws.cash[5]).toBeCloseTo(run.annual[5]?.equityFlow ?? Number.NaN, 7);
  });
  it("a path is the network on the drawn values", () => {
    const path = 17;
    const at = (id: string) => whole.draws.inputs[id]?.[path] ?? Number.NaN;
    const moved = sites.map((site) => ({
      ...site,
      assumptions: applyPatch(site.assumptions, {
        "pricing.waferPrice": site.assumptions.pricing.waferPrice * at("price"),
        "operations.utilisation": at("utilisation"),
        "debt.baseRate": site.assumptions.debt.baseRate + at("interest"),
        "capex.overrun": at(`overrun@${site.id}`),
        "schedule.delayMonths": at(`delay@${site.id}`),
        "yield.defectsMature": site.assumptions.yield.defectsMature * at(`defects@${site.id}`),
        "costs.variablePerStart": site.assumptions.costs.variablePerStart * at(`variableCost@${site.id}`),
        "costs.energyPrice": site.assumptions.costs.energyPrice * at(`energyPrice@${site.id}`),
      }),
    }));
    const fx = { ...options.fx, EUR: { spot: 1.1 * at("fx.EUR"), yearlyDrift: 0.01 } };
    const run = network(moved, { ...options, fx });
    expect(whole.draws.values.npv?.[path]).toBeCloseTo(run.returns.equityNpv, 6);
    expect(whole.draws.values.peakFunding?.[path]).toBeCloseTo(run.returns.peakFunding, 6);
  });
  it("repeats bit for bit, whole or split", () => {
    const parts = [
      [60, 130],
      [0, 60],
    ].map(([from, to]) => networkMonteCarloPart({ ...input, from: from as number, to: to as number }));
    for (const part of parts) if ("ok" in part) throw new Error(part.reason);
    expect(networkMonteCarloReport(input, parts as never)).toEqual(whole);
  });
  it("a shared price moves the network most; failures are counted with their site", () => {
    expect(whole.contributions.npv?.[0]?.id).toBe("price");
    const shaky: NetworkDriver[] = [
      {
        path: "operations.utilisation",
        scope: "own",
        sites: ["B"],
        distribution: { kind: "uniform", low: 0.8, high: 1.2 },
      },
    ];
    const out = networkMonteCarlo({ ...input, drivers: shaky, correlations: [], paths: 100 });
    if (!out.ok) throw new Error(out.reason);
    expect(out.failures["B: operations.utilisation: above_maximum"]).toBe(out.failed);
    expect(out.failed).toBeGreaterThan(30);
    expect((out.outputs.npv?.count ?? 0) + out.failed).toBe(100);
  });
  it("refuses unknown sites, scopes, currencies and networks", () => {
    const one = (driver: Partial<NetworkDriver>) =>
      networkMonteCarlo({
        ...input,
        correlations: [],
        paths: 2,
        drivers: [{ path: "capex.overrun", scope: "own", distribution: { kind: "constant", value: 0 }, ...driver }],
      });
    expect(one({ sites: ["nowhere"] })).toMatchObject({ ok: false, code: "unknown-option" });
    expect(one({ scope: "global" as never })).toMatchObject({ ok: false, code: "unknown-option" });
    expect(one({ path: "fx.GBP" })).toMatchObject({ ok: false, code: "unknown-option" });
    expect(one({ path: "fx.USD" })).toMatchObject({ ok: false, code: "out-of-range" });
    expect(networkMonteCarlo({ ...input, options: {} })).toMatchObject({
      ok: false,
      issues: [{ path: "options.fx.EUR", reason: "missing" }, {}],
    });
    expect(networkMonteCarlo({ ...input, sites: [] })).toMatchObject({ ok: false });
  });
});

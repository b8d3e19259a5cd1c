import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as maths from "./index.ts";

/** Any number at all, and things that are no numbers: a function answers with finite figures or its own typed failure. */
const odd = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, 1, -1, 1e308, -1e308, 5e-324, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY),
  fc.integer({ min: -400, max: 400 }),
  fc.constantFrom("7", null, undefined, {}),
) as fc.Arbitrary<number>;
const list = fc.array(odd, { maxLength: 8 });

function finite(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array).every(Number.isFinite);
  if (Array.isArray(value)) return value.every(finite);
  if (typeof value === "object" && value !== null) return Object.values(value).every(finite);
  return true;
}

function answers(run: () => unknown): void {
  let value: unknown;
  try {
    value = run();
  } catch (error) {
    if (error instanceof maths.FinanceError) return;
    throw error;
  }
  expect(finite(value), JSON.stringify(value)).toBe(true);
}

const cases: Record<string, (n: number[], l: number[]) => unknown> = {
  npv: ([r = 0], l) => maths.npv(r, l),
  irr: ([h = 0], l) => maths.irr(l, { hurdle: h }),
  mirr: ([f = 0, r = 0], l) => maths.mirr(l, f, r),
  xnpv: ([r = 0], l) => maths.xnpv(r, dated(l)),
  xirr: ([h = 0], l) => maths.xirr(dated(l), { hurdle: h }),
  pmt: ([r = 0, n = 0, pv = 0, fv = 0]) => maths.pmt(r, n, pv, fv),
  ipmt: ([r = 0, k = 0, n = 0, pv = 0, fv = 0]) => maths.ipmt(r, k, n, pv, fv, 1),
  ppmt: ([r = 0, k = 0, n = 0, pv = 0]) => maths.ppmt(r, k, n, pv),
  cumprinc: ([r = 0, n = 0, pv = 0, a = 0, b = 0]) => maths.cumprinc(r, n, pv, a, b),
  cumipmt: ([r = 0, n = 0, pv = 0, a = 0, b = 0]) => maths.cumipmt(r, n, pv, a, b),
  macrs: ([b = 0, y = 0]) => maths.macrs(b, y),
  sculptDebt: ([rate = 0, dscr = 0], cfads) => maths.sculptDebt({ cfads, rate, dscr }),
  classic: ([d = 0, a = 0, e = 0]) => maths.diesPerWafer({ diameterMm: d, dieAreaMm2: a, edgeExclusionMm: e }),
  flynn: ([d = 0, a = 0, s = 0]) => maths.diesPerWafer({ diameterMm: d, dieAreaMm2: a, scribeMm: s, method: "flynn" }),
  exact: ([d = 0, a = 0]) => maths.diesPerWafer({ diameterMm: d, dieAreaMm2: a, method: "exact" }),
  dieYield: ([a = 0, d = 0, alpha = 0, layers = 0]) =>
    maths.yieldModels.map((model) => maths.dieYield({ model, areaCm2: a, defectsPerCm2: d, alpha, layers })),
  exponentialLearning: ([start = 0, mature = 0, tau = 0, t = 0]) =>
    maths.exponentialLearning({ start, mature, tau, t }),
  wrightLearning: ([first = 0, reference = 0, cumulative = 0, exponent = 0]) =>
    maths.wrightLearning({ first, reference, cumulative, exponent }),
  berkeleyYield: ([start = 0, mature = 0, ramp = 0, halfwayShare = 0, t = 0]) =>
    maths.berkeleyYield({ start, mature, ramp, halfwayShare, t }),
  quantile: ([p = 0], l) => maths.quantile(l, p),
  brent: ([a = 0, b = 0, c = 0]) => maths.brent((x) => x ** 3 - c, a, b),
  normalCdf: ([x = 0]) => maths.normalCdf(x),
  normalInverse: ([p = 0]) => maths.normalInverse(p),
  pert: ([low = 0, mode = 0, high = 0]) => drawn({ kind: "pert", low, mode, high }),
  triangular: ([low = 0, mode = 0, high = 0]) => drawn({ kind: "triangular", low, mode, high }),
  normal: ([mean = 0, sd = 0, low = 0, high = 0]) => drawn({ kind: "normal", mean, sd, low, high }),
  lognormal: ([mean = 0, sd = 0]) => drawn({ kind: "lognormal", mean, sd }),
  median: ([median = 0, sigma = 0]) => drawn({ kind: "lognormal", median, sigma }),
  empirical: (_, samples) => drawn({ kind: "empirical", samples }),
  discrete: (n, l) => drawn({ kind: "discrete", values: l.map((value, i) => ({ value, weight: n[i % 5] as number })) }),
  copula: ([a = 0, b = 0, c = 0]) => {
    const made = maths.gaussianCopula([
      [1, a, b],
      [a, 1, c],
      [b, c, 1],
    ]);
    return made.ok ? [made.repair, made.rankCorrelations] : made;
  },
};

const dated = (amounts: number[]) => amounts.map((amount, i) => ({ date: `20${10 + i}-01-${10 + i}`, amount }));
const drawn = (distribution: maths.Distribution) => [0.001, 0.5, 0.999].map((u) => maths.inverseCdf(distribution, u));

describe("hostile arguments", () => {
  it.each([
    ["diesPerWafer", maths.diesPerWafer],
    ["dieYield", maths.dieYield],
    ["sculptDebt", maths.sculptDebt],
    ["exponentialLearning", maths.exponentialLearning],
    ["wrightLearning", maths.wrightLearning],
    ["berkeleyYield", maths.berkeleyYield],
    ["berkeleyDelayCost", maths.berkeleyDelayCost],
  ] as [string, (input: never) => unknown][])("%s without its object of arguments is a typed failure", (_, call) => {
    for (const none of [undefined, null, 7, "x"]) expect(() => call(none as never)).toThrow(maths.FinanceError);
  });
  it.each(Object.keys(cases))("%s gives finite figures or a typed failure", (name) => {
    fc.assert(
      fc.property(fc.array(odd, { minLength: 5, maxLength: 5 }), list, (numbers, flows) => {
        answers(() => (cases[name] as (n: number[], l: number[]) => unknown)(numbers, flows));
      }),
      { numRuns: 300 },
    );
  });
});

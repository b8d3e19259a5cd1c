import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  berkeleyDelayCost,
  berkeleyYield,
  diesPerWafer,
  dieYield,
  exponentialLearning,
  FinanceError,
  placeDies,
  wrightLearning,
  yieldModels,
} from "./index.ts";

describe("diesPerWafer", () => {
  it("classic and flynn on a reticle-sized die", () => {
    expect(diesPerWafer({ diameterMm: 300, dieAreaMm2: 814, method: "classic" })).toBeCloseTo(63.4792, 4);
    expect(diesPerWafer({ diameterMm: 300, dieAreaMm2: 814, method: "flynn" })).toBeCloseTo(71.1061, 4);
  });
  it("counts whole rectangles exactly where the answer is known", () => {
    const count = (side: number, diameter: number) =>
      diesPerWafer({ diameterMm: diameter, dieAreaMm2: side ** 2, method: "exact" });
    expect(count(1, Math.SQRT2)).toBe(1);
    expect(count(1, 2 * Math.SQRT2)).toBe(4);
    expect(count(1, Math.sqrt(5))).toBe(2);
    expect(count(10, 12)).toBe(0);
  });
  it("agrees with a brute-force count over fine offsets", () => {
    const brute = (radius: number, w: number, h: number) => {
      let best = 0;
      for (let x0 = 0; x0 < w; x0 += w / 48) {
        for (let y0 = 0; y0 < h; y0 += h / 48) {
          let n = 0;
          for (let x = x0 - 20 * w; x < radius; x += w) {
            for (let y = y0 - 20 * h; y < radius; y += h) {
              const far = Math.hypot(Math.max(Math.abs(x), Math.abs(x + w)), Math.max(Math.abs(y), Math.abs(y + h)));
              if (far <= radius + 1e-9) n++;
            }
          }
          best = Math.max(best, n);
        }
      }
      return best;
    };
    for (const [w, h] of [
      [26, 33],
      [20, 20],
      [31, 12],
    ] as const) {
      expect(
        diesPerWafer({ diameterMm: 300, dieWidthMm: w, dieHeightMm: h, edgeExclusionMm: 3, method: "exact" }),
      ).toBe(brute(147, w, h));
    }
  });
  it("finds the best offset where it lies in a narrow window", () => {
    const usable = { diameterMm: 300, edgeExclusionMm: 3, method: "exact" } as const;
    expect(diesPerWafer({ ...usable, dieAreaMm2: 410 })).toBe(144);
    expect(diesPerWafer({ ...usable, dieAreaMm2: 620 })).toBe(92);
    const small = { dieWidthMm: 5, dieHeightMm: 7, scribeMm: 0.08 };
    expect(diesPerWafer({ ...usable, ...small, diameterMm: 200, edgeExclusionMm: 2 })).toBe(784);
  });
  it("property: no offset of the grid holds more dies than the exact count, and the placement holds as many", () => {
    const side = fc.double({ min: 6, max: 60, noNaN: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const at = (w: number, h: number, x: number, y: number) => {
      let n = 0;
      for (let i = -30; i <= 30; i++) {
        for (let j = -30; j <= 30; j++) {
          const reach = (pitch: number, k: number, offset: number) =>
            Math.max(Math.abs((k + offset) * pitch), Math.abs((k + 1 + offset) * pitch));
          if (Math.hypot(reach(w, i, x), reach(h, j, y)) <= 150 * (1 + 1e-9)) n++;
        }
      }
      return n;
    };
    fc.assert(
      fc.property(side, side, share, share, (w, h, x, y) => {
        const { dies, offsetX, offsetY } = placeDies({ diameterMm: 300, dieWidthMm: w, dieHeightMm: h });
        expect(at(w, h, x, y)).toBeLessThanOrEqual(dies);
        expect(at(w, h, offsetX, offsetY)).toBe(dies);
      }),
      { numRuns: 200 },
    );
  });
  it("property: never more exact dies than area allows; scribe and edge only take away", () => {
    fc.assert(
      fc.property(fc.double({ min: 4, max: 45, noNaN: true }), fc.double({ min: 4, max: 45, noNaN: true }), (w, h) => {
        const die = { diameterMm: 300, dieWidthMm: w, dieHeightMm: h, method: "exact" as const };
        const plain = diesPerWafer(die);
        expect(plain).toBeLessThanOrEqual((Math.PI * 150 ** 2) / (w * h));
        expect(diesPerWafer({ ...die, edgeExclusionMm: 3 })).toBeLessThanOrEqual(plain);
        expect(diesPerWafer({ ...die, scribeMm: 0.1 })).toBeLessThanOrEqual(plain);
      }),
      { numRuns: 60 },
    );
  });
  it("refuses what is no wafer or no die; a die larger than the wafer gives 0", () => {
    expect(() => diesPerWafer({ diameterMm: 300, dieAreaMm2: -1, method: "classic" })).toThrow(FinanceError);
    expect(() => diesPerWafer({ diameterMm: 300, method: "classic" })).toThrow(/dieAreaMm2/);
    expect(() => diesPerWafer({ diameterMm: 300, dieAreaMm2: 100, method: "guess" as never })).toThrow(/method/);
    expect(() => diesPerWafer({ diameterMm: 4, dieAreaMm2: 1, edgeExclusionMm: 3 })).toThrow(/edge exclusion/);
    const sliver = { diameterMm: 300, dieWidthMm: 100, dieHeightMm: 1e-6, method: "exact" as const };
    expect(() => diesPerWafer(sliver)).toThrow(/across the wafer/);
    expect(() => diesPerWafer({ diameterMm: 1e245, dieAreaMm2: 1e308, method: "exact" })).toThrow(FinanceError);
    expect(diesPerWafer({ diameterMm: 300, dieAreaMm2: 1e6, method: "classic" })).toBe(0);
  });
});

describe("dieYield", () => {
  const at = (model: Parameters<typeof dieYield>[0]["model"], areaCm2: number, defectsPerCm2: number, more = {}) =>
    dieYield({ model, areaCm2, defectsPerCm2, ...more });
  it("matches the published early N5 test figures by Murphy", () => {
    expect(at("murphy", 1, 1.271)).toBeCloseTo(0.320412, 6);
    expect(at("murphy", 0.1792, 1.271)).toBeCloseTo(0.8, 2);
  });
  it("holds the known identities", () => {
    expect(at("poisson", 2, 0.5)).toBeCloseTo(Math.exp(-1), 15);
    expect(at("negative-binomial", 2, 0.5, { alpha: 1 })).toBeCloseTo(at("seeds", 2, 0.5), 15);
    expect(at("negativeBinomial", 2, 0.5, { alpha: 1e9 })).toBeCloseTo(at("poisson", 2, 0.5), 8);
    expect(at("negative-binomial", 2, 0.5, { alpha: 2 })).toBeCloseTo(1 / 1.5 ** 2, 15);
    expect(at("boseEinstein", 1, 0.01, { layers: 20 })).toBeCloseTo(1.01 ** -20, 15);
    expect(at("murphy", 1, 1e-9)).toBeCloseTo(1 - 1e-9, 14);
  });
  it("property: between 0 and 1, 1 without defects, falling in area", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...yieldModels),
        fc.double({ min: 0, max: 50, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (model, area, density) => {
          const y = at(model, area, density);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(1);
          expect(at(model, area, 0)).toBe(1);
          expect(at(model, area * 1.1, density)).toBeLessThanOrEqual(y);
        },
      ),
    );
  });
  it("refuses bad arguments", () => {
    expect(() => at("poisson", -1, 1)).toThrow(FinanceError);
    expect(() => at("tarot" as never, 1, 1)).toThrow(/yield model/);
    expect(() => at("negative-binomial", 1, 1, { alpha: 0 })).toThrow(/alpha/);
  });
});

describe("learning", () => {
  it("falls exponentially and by Wright's law", () => {
    expect(exponentialLearning({ start: 0.3, mature: 0.08, tau: 9, t: 9 })).toBeCloseTo(0.08 + 0.22 / Math.E, 15);
    expect(exponentialLearning({ start: 0.3, mature: 0.08, tau: 9, t: -5 })).toBe(0.3);
    const wright = (cumulative: number) =>
      wrightLearning({ first: 0.3, reference: 1000, cumulative, exponent: 0.3219 });
    expect(wright(2000) / wright(1000)).toBeCloseTo(0.8, 4);
    expect(wright(10)).toBe(0.3);
    expect(wrightLearning({ first: 0.3, reference: 1, cumulative: 1e9, exponent: 1, floor: 0.05 })).toBe(0.05);
  });
});

/** Published sample of the Berkeley workbook: 0.25 um logic, 25,000 starts a 30-day month. */
const sample = {
  waferStartsPerMonth: 25000,
  startYield: 0.5,
  matureYield: 0.95,
  rampDays: 120,
  halfwayShare: 2 / 3,
  lifeDays: 1800,
  revenuePerWafer: 10000,
  priceDeclinePerYear: 0.25,
  startDelayDays: 120,
  cycleTimeDays: 26.84639237,
  expensePerWafer: 1334.64126,
};

describe("Berkeley fab model", () => {
  it("reproduces the published outputs with constant starts", () => {
    const out = berkeleyDelayCost(sample);
    expect(out.dieOutput).toBeCloseTo(1410144.617, 3);
    expect(out.idealRevenue).toBeCloseTo(7555846710, -1);
    expect(out.actualRevenue).toBeCloseTo(6590427149, -1);
    expect(Math.abs(out.delayCost - 965419560.4)).toBeLessThan(0.06);
    expect(out.delayCostPerDie).toBeCloseTo(684.6245048, 6);
    expect(out.expensePerDie).toBeCloseTo(1419.69, 2);
    expect(out.delayCostPerDie + out.expensePerDie).toBeCloseTo(2104.31, 2);
    expect(out.actualRevenue / 1.5e6).toBeCloseTo(4393.6181, 4);
    expect(out.actualRevenue / out.dieOutput).toBeCloseTo(4673.58246, 4);
  });
  it("reproduces the published outputs with starts in two phases", () => {
    const out = berkeleyDelayCost({
      ...sample,
      waferStartsPerMonth: [
        { fromDay: 0, starts: 15000 },
        { fromDay: 120, starts: 25000 },
      ],
    });
    expect(out.dieOutput).toBeCloseTo(1378086.77, 2);
    expect(Math.abs(out.actualRevenue - 6319721904)).toBeLessThan(1);
    expect(Math.abs(out.delayCost - 1236124806)).toBeLessThan(1);
    expect(out.delayCostPerDie).toBeCloseTo(896.9861929, 6);
  });
  it("ramps from the start yield to the mature yield; the integral agrees with quadrature", () => {
    const y = (t: number) => berkeleyYield({ start: 0.5, mature: 0.95, ramp: 120, halfwayShare: 2 / 3, t });
    expect(y(0)).toBe(0.5);
    expect(y(120)).toBe(0.95);
    expect((y(60) - 0.5) / 0.45).toBeCloseTo(0.75, 12);
    let sum = 0;
    for (let k = 0; k < 18000; k++) sum += y(k / 10 + 0.05) / 10;
    expect((sum * 25000) / 30).toBeCloseTo(1410144.617, 0);
  });
  it("refuses impossible inputs", () => {
    expect(() => berkeleyDelayCost({ ...sample, matureYield: 2 })).toThrow(FinanceError);
    expect(() => berkeleyDelayCost({ ...sample, priceDeclinePerYear: 1 })).toThrow(FinanceError);
  });
});

import { describe, expect, it } from "vitest";
import {
  cumipmt,
  cumprinc,
  diesPerWafer,
  dieYield,
  type IrrResult,
  ipmt,
  irr,
  macrs,
  mirr,
  pmt,
  ppmt,
  quantile,
  xirr,
} from "./index.ts";

const rateOf = (result: IrrResult): number => {
  if (!result.ok) throw new Error(result.reason);
  return result.rate;
};
const dated = (rows: readonly (readonly [string, number])[]) => rows.map(([date, amount]) => ({ date, amount }));

describe("numpy-financial's own tests (BSD-3)", () => {
  it("irr: a tail of payments below zero (issue 39) and seven flows with two changes of sign (44)", () => {
    const falling = Array.from({ length: 25 }, (_, i) => 108466.80462450592 - 7336.840341292373 * i);
    expect(rateOf(irr([-217500, -217500, ...falling]))).toBeCloseTo(0.12, 8);
    expect(rateOf(irr([-1678.87, 771.96, 1814.05, 3520.3, 3552.95, 3584.99, 4789.91, -1]))).toBeCloseTo(1.00426, 4);
  });
  it("irr: all but lost (issue 15)", () => {
    const list = [-3000, 2.3926932267015667e-7, 4.1672087103345505e-16, 5.3965110036378706e-25, 5.1962551071806174e-34];
    expect(rateOf(irr([...list, 3.7202955645436402e-43, 1.9804961711632469e-52]))).toBeCloseTo(-0.99999999906, 10);
  });
  it("mirr, and payments at the beginning (issue 17)", () => {
    expect(mirr([-4500, -800, 800, 800, 600, 600, 800, 800, 700, 3000], 0.08, 0.055)).toBeCloseTo(0.0666, 4);
    expect(mirr([100, 200, -50, 300, -200], 0.05, 0.06)).toBeCloseTo(0.3428, 4);
    const at = (period: number) => ipmt(0.001988079518355057, period, 360, 300000, 0, "begin");
    expect([at(1), at(2), at(3)]).toEqual([0, expect.closeTo(-594.107158, 6), expect.closeTo(-592.971592, 6)]);
  });
});

describe("pyxirr's own tests (Unlicense)", () => {
  it("ipmt and ppmt late in a loan at a high rate, with a balance left over", () => {
    expect(ipmt(0.1479, 297, 300, -270.51)).toBeCloseTo(16.9656277018672, 9);
    expect(ipmt(0.1479, 297, 300, -270.51, -100)).toBeCloseTo(8.447346936597, 9);
    expect(ipmt(0.1479, 297, 300, -270.51, -100, "begin")).toBeCloseTo(7.358957171005, 9);
    expect(ppmt(0.1479, 297, 300, -270.51)).toBeCloseTo(23.0428012981328, 9);
    expect(ppmt(0, 297, 300, -270.51)).toBeCloseTo(0.9017, 12);
    expect(pmt(0.5 / 12, 180, 200_000)).toBeCloseTo(-8338.702667524864, 8);
  });
  it("xirr where the rate lies beyond the usual range: one redemption at a ten-thousandth, and a gain in days", () => {
    expect(
      rateOf(
        xirr(
          dated([
            ["2020-01-01", -1e6],
            ["2021-12-31", 1],
          ]),
        ),
      ),
    ).toBeCloseTo(-0.999, 9);
    expect(
      rateOf(
        xirr(
          dated([
            ["2020-01-01", -100],
            ["2020-02-01", 133.5],
          ]),
        ),
      ),
    ).toBeCloseTo(1.335 ** (365 / 31) - 1, 8);
  });
});

describe("MathWorks' xirr by day count", () => {
  it.each([
    ["30/360 SIA", 0.100675477282743],
    ["act/360", 0.0991988898057063],
    ["act/365F", 0.10064378342638],
    ["30/360 ISDA", 0.100675477282743],
    ["30E/360", 0.100675477282743],
    ["act/act ISDA", 0.100739648987346],
  ])("%s", (dayCount, expected) => {
    const flows = dated([
      ["2007-01-12", -10000],
      ["2008-02-14", 2500],
      ["2008-03-03", 2000],
      ["2008-06-14", 3000],
      ["2008-12-01", 4000],
    ]);
    expect(rateOf(xirr(flows, { dayCount }))).toBeCloseTo(expected, 11);
  });
});

describe("Excel's help pages", () => {
  it("MIRR, PMT, IPMT, PPMT, CUMIPMT, CUMPRINC", () => {
    expect(mirr([-120000, 39000, 30000, 21000], 0.1, 0.12)).toBeCloseTo(-0.048044655, 9);
    expect(mirr([-120000, 39000, 30000, 21000, 37000, 46000], 0.1, 0.14)).toBeCloseTo(0.134759111, 9);
    expect(pmt(0.08 / 12, 10, 10000, 0, 1)).toBeCloseTo(-1030.16, 2);
    expect(pmt(0.06 / 12, 216, 0, 50000)).toBeCloseTo(-129.08, 2);
    expect(ipmt(0.1, 3, 3, 8000)).toBeCloseTo(-292.45, 2);
    expect(ppmt(0.08, 10, 10, 200000)).toBeCloseTo(-27598.05, 2);
    expect(cumipmt(0.09 / 12, 360, 125000, 1, 1, 0)).toBeCloseTo(-937.5, 9);
    expect(cumprinc(0.09 / 12, 360, 125000, 1, 1, 0)).toBeCloseTo(-68.27827118, 8);
  });
});

describe("textbooks and tables", () => {
  it("Hennessy and Patterson: 270 dies of 1.5 cm and 640 of 1.0 cm on 300 mm", () => {
    const dies = (side: number) => diesPerWafer({ diameterMm: 300, dieAreaMm2: side * side, method: "classic" });
    expect([Math.round(dies(15)), Math.floor(dies(10))]).toEqual([270, 640]);
    expect(diesPerWafer({ diameterMm: 300, dieAreaMm2: 225, method: "Classic" as "classic" })).toBe(dies(15));
  });
  it("yield models by hand at A D = 0.75", () => {
    const at = (model: string, more = {}) =>
      dieYield({ model: model as "murphy", areaCm2: 1.5, defectsPerCm2: 0.5, ...more });
    expect(at("Poisson")).toBeCloseTo(Math.exp(-0.75), 14);
    expect(at("Murphy")).toBeCloseTo(((1 - Math.exp(-0.75)) / 0.75) ** 2, 14);
    expect(at("Seeds")).toBeCloseTo(1 / 1.75, 14);
    expect(at("negBin", { alpha: 3 })).toBeCloseTo(0.8 ** 3, 14);
    expect(at("Bose-Einstein", { layers: 10 })).toBeCloseTo(1.75 ** -10, 14);
  });
  it("IRS table A-1, last years of 15 and 20", () => {
    expect(macrs(100, 15).slice(-2)).toEqual([5.91, 2.95]);
    expect(macrs(100_000, 20).slice(-2)).toEqual([expect.closeTo(4461, 9), expect.closeTo(2231, 9)]);
  });
  it("R's quantile(x, type = 7) of 1..9 and of ties", () => {
    const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect([0.05, 0.1, 0.95].map((p) => quantile(nine, p))).toEqual([1.4, 1.8, 8.6].map((x) => expect.closeTo(x, 12)));
    expect(quantile([1, 1, 2, 10], 0.9)).toBeCloseTo(7.6, 12);
  });
});

import * as formula from "@formulajs/formulajs";
import fc from "fast-check";
import { irr as financialIrr } from "financial";
import { describe, expect, it } from "vitest";
import { FinanceError, irr, mirr, npv, xirr, xnpv } from "./index.ts";

const project = [-150000, 15000, 25000, 35000, 45000, 60000];
const dated = [
  { date: "2008-01-01", amount: -10000 },
  { date: "2008-03-01", amount: 2750 },
  { date: "2008-10-30", amount: 4250 },
  { date: "2009-02-15", amount: 3250 },
  { date: "2009-04-01", amount: 2750 },
];

function rateOf(result: ReturnType<typeof irr>): number {
  if (!result.ok) throw new Error(result.reason);
  return result.rate;
}

describe("npv", () => {
  it("leaves the first flow undiscounted", () => {
    expect(npv(0.08, [-40000, 5000, 8000, 12000, 30000])).toBeCloseTo(3065.222668179, 8);
  });
  it("agrees with Excel's NPV, which discounts the first flow by one period", () => {
    expect(npv(0.08, [0, ...project])).toBeCloseTo(formula.NPV(0.08, ...project) as number, 6);
  });
  it("refuses an empty list, NaN and a rate at -100 %", () => {
    expect(() => npv(0.1, [])).toThrow(FinanceError);
    expect(() => npv(0.1, [1, Number.NaN])).toThrow(/flows\[1\]/);
    expect(() => npv(-1, [1])).toThrow(/above -1/);
    expect(() => npv(-0.999, new Array(400).fill(1e200))).toThrow(/too large/);
  });
});

describe("irr", () => {
  it("solves the single-root case and agrees with two libraries", () => {
    expect(rateOf(irr(project))).toBeCloseTo(0.05243288885, 10);
    expect(rateOf(irr(project))).toBeCloseTo(financialIrr(project), 8);
    expect(rateOf(irr(project))).toBeCloseTo(formula.IRR(project) as number, 8);
  });
  it("solves the published test cases of numpy-financial", () => {
    const cases: [number[], number][] = [
      [[-100, 0, 0, 74], -0.0955],
      [[-100, 39, 59, 55, 20], 0.28095],
      [[-100, 100, 0, -7], -0.0833],
      [[-100, 100, 0, 7], 0.06206],
      [[-5, 10.5, 1, -8, 1], 0.0886],
    ];
    for (const [flows, rate] of cases) expect(rateOf(irr(flows))).toBeCloseTo(rate, 4);
  });
  it("returns both roots, flags them, and takes the one nearest the hurdle", () => {
    const low = irr([-100, 230, -132]);
    if (!low.ok) throw new Error(low.reason);
    expect(low.multipleRoots).toBe(true);
    expect(low.roots).toHaveLength(2);
    expect(low.roots[0]).toBeCloseTo(0.1, 12);
    expect(low.roots[1]).toBeCloseTo(0.2, 12);
    expect(rateOf(irr([-100, 230, -132], { hurdle: 0.25 }))).toBeCloseTo(0.2, 12);
  });
  it("finds three roots", () => {
    const found = irr([-1000, 3600, -4310, 1716]);
    if (!found.ok) throw new Error(found.reason);
    expect(found.roots.map((r) => Math.round(r * 1e9) / 1e9)).toEqual([0.1, 0.2, 0.3]);
  });
  it("finds five and six roots, where receipts and payments nearly cancel over the whole range", () => {
    for (const wanted of [
      [0.1, 0.2, 0.3, 0.4, 0.5],
      [-0.3, -0.1, 0, 0.15, 0.4, 0.8],
    ]) {
      let list = [-100];
      for (const r of wanted) list = [...list, 0].map((c, i) => c - (1 + r) * (list[i - 1] ?? 0));
      const found = irr(list);
      if (!found.ok) throw new Error(found.reason);
      expect(found.roots.map((r) => Math.round(r * 1e8) / 1e8 + 0)).toEqual(wanted);
      const years = list.map((amount, i) => ({ date: `${2001 + i}-01-01`, amount }));
      expect(xirr(years, { dayCount: "30/360-us" })).toMatchObject({ roots: { length: wanted.length } });
    }
  });
  it("counts a root of multiplicity three once", () => {
    expect(irr([-1, 3, -3, 1])).toMatchObject({ rate: 0, roots: [0], multipleRoots: false });
  });
  it("finds a double root and two roots closer than the grid", () => {
    expect(rateOf(irr([-100, 220, -121]))).toBeCloseTo(0.1, 6);
    const close = irr([-1, 1.1 + 1.101, -1.1 * 1.101]);
    if (!close.ok) throw new Error(close.reason);
    expect(close.roots).toHaveLength(2);
  });
  it("finds a pair of roots in a narrow window under a long tail of small payments", () => {
    // Sums to just above zero: positive only in a sliver around a rate of 0.
    const tail = new Array<number>(240).fill(-1);
    const list = [-1000, ...new Array<number>(240).fill((1240 + 0.5) / 240), ...tail];
    const found = irr(list);
    if (!found.ok) throw new Error(found.reason);
    for (const root of found.roots) expect(Math.abs(npv(root, list))).toBeLessThan(1e-6);
    expect(found.roots.some((root) => root > 0)).toBe(true);
  });
  it("looks beyond -99 % and 1000 % only where the range between holds no rate", () => {
    expect(rateOf(irr([-1, 11]))).toBeCloseTo(10, 12);
    expect(rateOf(irr([-1, 32]))).toBeCloseTo(31, 10);
    expect(rateOf(irr([-100, 2]))).toBeCloseTo(-0.98, 12);
    expect(rateOf(irr([-1000, 1]))).toBeCloseTo(-0.999, 12);
    expect(irr([-1, 2e6])).toMatchObject({ ok: false, code: "no-sign-change" });
    // Rates of 10 % and of 2000 %: the second is out of the usual range.
    expect(irr([-100, 2210, -2310])).toMatchObject({ multipleRoots: false, rate: expect.closeTo(0.1, 10) });
  });
  it("takes the spreadsheet's guess for a hurdle, and no options at all", () => {
    expect(rateOf(irr([-100, 230, -132], { guess: 0.25 }))).toBeCloseTo(0.2, 12);
    expect(rateOf(irr([-100, 110], null as never))).toBeCloseTo(0.1, 12);
    expect(xirr([null as never])).toMatchObject({ ok: false, code: "empty" });
  });
  it("fails with a reason, never NaN", () => {
    for (const bad of [[1, 2, 3], [-1, -2], [0, 0], [], [5], [1, Number.NaN], [-1, Number.POSITIVE_INFINITY]]) {
      expect(irr(bad)).toMatchObject({ ok: false, reason: expect.stringMatching(/.{11}/) });
    }
    expect(irr([-1, 2], { hurdle: Number.NaN })).toMatchObject({ ok: false, code: "not-finite" });
  });
  it("does not mind the unit of money, however large or small", () => {
    for (const unit of [1e308 / 230, 1e-306]) {
      const found = irr([-100 * unit, 230 * unit, -132 * unit]);
      expect(found.ok && found.roots.map((r) => Math.round(r * 1e9) / 1e9)).toEqual([0.1, 0.2]);
    }
  });
  it("does not mind zeros around the flows", () => {
    expect(rateOf(irr([0, 0, ...project, 0, 0]))).toBeCloseTo(0.05243288885, 10);
  });
  // Whatever lies between, an outlay first and a receipt last change the sign of NPV from -100 % to infinity: there is
  // a rate. From a thousandth of the largest flow on, it lies within reach.
  const end = fc.double({ min: 1e3, max: 1e6, noNaN: true });
  const between = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 38 });
  const flows = fc.tuple(end, between, end).map(([out, list, back]) => [-out, ...list, back]);
  it("property: there is a root, every root brings NPV to zero, none is NaN", () => {
    fc.assert(
      fc.property(flows, (list) => {
        const result = irr(list);
        if (!result.ok) throw new Error(result.reason);
        expect(result.roots).toContain(result.rate);
        for (const root of result.roots) {
          const factors = list.map((flow, i) => Math.abs(flow) * (1 + root) ** -i);
          const scale = factors.reduce((a, b) => a + b, 0);
          // A rate next to -100 % says 1 + r to fewer digits only.
          const digits = 1e-9 + (list.length * 2e-16) / (1 + root);
          expect(Math.abs(npv(root, list))).toBeLessThanOrEqual(digits * Math.max(scale, 1e-290));
        }
      }),
      { numRuns: 300 },
    );
  });
  it("property: any roots put in are found, wherever they lie", () => {
    const root = fc.double({ min: -0.9, max: 9, noNaN: true });
    fc.assert(
      fc.property(fc.uniqueArray(root, { minLength: 1, maxLength: 5 }), (wanted) => {
        fc.pre(wanted.every((a, i) => wanted.every((b, j) => i === j || Math.abs(a - b) > 0.05 * (1 + Math.abs(a)))));
        // Product of (x - x_k) in the discount factor x: NPV is zero at exactly these rates.
        let list = [-1];
        for (const r of wanted) {
          const x = 1 / (1 + r);
          const next = new Array<number>(list.length + 1).fill(0);
          list.forEach((c, i) => {
            next[i] = (next[i] as number) - c * x;
            next[i + 1] = (next[i + 1] as number) + c;
          });
          list = next;
        }
        const found = irr(list);
        if (!found.ok) throw new Error(found.reason);
        expect(found.roots).toHaveLength(wanted.length);
        [...wanted]
          .sort((a, b) => a - b)
          .forEach((r, i) => {
            expect(Math.abs((found.roots[i] as number) - r)).toBeLessThan(1e-6 * (1 + r));
          });
      }),
      { numRuns: 300 },
    );
  });
  it("property: scaling the flows leaves the roots", () => {
    fc.assert(
      fc.property(flows, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (list, k) => {
        expect(rateOf(irr(list.map((x) => x * k)))).toBeCloseTo(rateOf(irr(list)), 6);
      }),
      { numRuns: 100 },
    );
  });
  it("property: a loan at r has the IRR r, from -50 % to 300 %", () => {
    fc.assert(
      fc.property(fc.double({ min: -0.5, max: 3, noNaN: true }), fc.integer({ min: 1, max: 360 }), (r, n) => {
        const list = [-1000, ...new Array<number>(n - 1).fill(1000 * r), 1000 * (1 + r)];
        const found = irr(list, { hurdle: r });
        if (!found.ok) throw new Error(found.reason);
        expect(Math.min(...found.roots.map((x) => Math.abs(x - r)))).toBeLessThan(1e-7);
      }),
      { numRuns: 200 },
    );
  });
});

describe("xnpv and xirr", () => {
  it("take a ledger of hundreds of thousands of entries", () => {
    const ledger = Array.from({ length: 200_000 }, (_, i) => ({
      date: `20${10 + (i % 20)}-01-01`,
      amount: i % 20 === 0 ? -10 : 1,
    }));
    expect(rateOf(xirr(ledger))).toBeCloseTo(rateOf(xirr(ledger.slice(0, 20))), 12);
  });
  it("solve the Act/365F case of Excel's help page", () => {
    expect(rateOf(xirr(dated))).toBeCloseTo(0.3733625335188, 11);
    const [amounts, dates] = [dated.map((f) => f.amount), dated.map((f) => new Date(`${f.date}T00:00:00`))];
    expect(xnpv(0.09, dated)).toBeCloseTo(formula.XNPV(0.09, amounts, dates) as number, 6);
    expect(xnpv(0.09, dated)).toBeCloseTo(2086.647602, 5);
    expect(Math.abs(xnpv(rateOf(xirr(dated)), dated))).toBeLessThan(1e-7);
  });
  it("knows other day counts, in several spellings", () => {
    const year = [
      { date: "2023-01-31", amount: -100 },
      { date: "2024-01-31", amount: 110 },
    ];
    expect(rateOf(xirr(year, { dayCount: "30/360 US" }))).toBeCloseTo(0.1, 12);
    expect(rateOf(xirr(year, { dayCount: "30E/360" }))).toBeCloseTo(0.1, 12);
    expect(rateOf(xirr(year, { dayCount: "actual/actual isda" }))).toBeCloseTo(
      1.1 ** (1 / (335 / 365 + 30 / 366)) - 1,
      12,
    );
    expect(rateOf(xirr(year, { dayCount: "ACT/360" }))).toBeCloseTo(1.1 ** (360 / 365) - 1, 12);
    expect(xirr(year, { dayCount: "lunar" })).toMatchObject({ ok: false, code: "unknown-option" });
  });
  it("fails with a reason on bad dates, one sign and no flows", () => {
    expect(xirr([{ date: "2024-02-30", amount: 1 }])).toMatchObject({ ok: false, code: "invalid-date" });
    expect(xirr([{ date: "2024-02-28", amount: 1 }])).toMatchObject({ ok: false, code: "no-sign-change" });
    expect(xirr([])).toMatchObject({ ok: false, code: "empty" });
    expect(() => xnpv(0.1, [{ date: "soon", amount: 1 }])).toThrow(FinanceError);
  });
  it("returns both roots of a dated case", () => {
    const found = xirr([
      { date: "2021-01-01", amount: -100 },
      { date: "2022-01-01", amount: 230 },
      { date: "2023-01-01", amount: -132 },
    ]);
    if (!found.ok) throw new Error(found.reason);
    expect(found.multipleRoots).toBe(true);
    expect(found.roots[0]).toBeCloseTo(0.1, 10);
    expect(found.roots[1]).toBeCloseTo(0.2, 10);
  });
  it("answers at once where sums of the amounts as they are would leave the range of numbers", () => {
    const most = Number.MAX_VALUE;
    const amounts = [-3.952284199075666e-203, -most, 1e308, -1e308, -312, -4.739187483951662e174, most];
    const found = xirr(amounts.map((amount, i) => ({ date: `20${10 + i}-01-${10 + i}`, amount })));
    expect(found.ok && found.roots.every(Number.isFinite)).toBe(true);
    const year = [
      { date: "2025-01-01", amount: -most },
      { date: "2026-01-01", amount: most },
    ];
    expect(rateOf(xirr(year))).toBeCloseTo(0, 12);
  });
});

describe("mirr", () => {
  it("agrees with Excel", () => {
    const flows = [-120000, 39000, 30000, 21000, 37000, 46000];
    expect(mirr(flows, 0.1, 0.12)).toBeCloseTo(0.126094, 6);
    expect(mirr(flows, 0.1, 0.12)).toBeCloseTo(formula.MIRR(flows, 0.1, 0.12) as number, 12);
  });
  it("refuses flows of one sign", () => {
    expect(() => mirr([1, 2], 0.1, 0.1)).toThrow(FinanceError);
  });
});

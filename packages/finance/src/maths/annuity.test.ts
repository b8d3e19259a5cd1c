import * as formula from "@formulajs/formulajs";
import fc from "fast-check";
import * as financial from "financial";
import { describe, expect, it } from "vitest";
import { cumipmt, cumprinc, FinanceError, ipmt, macrs, macrsLives, pmt, ppmt, sculptDebt } from "./index.ts";

describe("annuity", () => {
  it("pays with a negative sign on a loan received, as Excel and numpy-financial do", () => {
    expect(pmt(0.08 / 12, 360, 200000)).toBeCloseTo(-1467.529147758, 8);
    expect(pmt(0.08 / 12, 360, 200000)).toBeCloseTo(formula.PMT(0.08 / 12, 360, 200000) as number, 8);
    expect(pmt(0.08 / 12, 360, 200000)).toBeCloseTo(financial.pmt(0.08 / 12, 360, 200000), 8);
    expect(pmt(0, 10, 1000)).toBe(-100);
  });
  it("agrees with the oracle over many loans, with future value and timing", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.0001, max: 0.3, noNaN: true }),
        fc.integer({ min: 1, max: 120 }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: -1e5, max: 1e5, noNaN: true }),
        fc.constantFrom(0 as const, 1 as const),
        (rate, n, pv, fv, type) => {
          const scale = Math.max(1, Math.abs(pv), Math.abs(fv));
          const near = (a: number, b: unknown) => expect(Math.abs(a - (b as number)) / scale).toBeLessThan(1e-9);
          const k = Math.max(1, Math.floor(n / 2));
          near(pmt(rate, n, pv, fv, type), formula.PMT(rate, n, pv, fv, type));
          near(ipmt(rate, k, n, pv, fv, type), formula.IPMT(rate, k, n, pv, fv, type));
          near(ppmt(rate, k, n, pv, fv, type), formula.PPMT(rate, k, n, pv, fv, type));
          if (pv > 1) {
            near(cumipmt(rate, n, pv, 1, k, type), formula.CUMIPMT(rate, n, pv, 1, k, type));
            near(cumprinc(rate, n, pv, 1, k, type), formula.CUMPRINC(rate, n, pv, 1, k, type));
          }
        },
      ),
      { numRuns: 200 },
    );
  });
  it("splits Excel's own example", () => {
    expect(cumipmt(0.09 / 12, 360, 125000, 13, 24)).toBeCloseTo(-11135.23213, 5);
    expect(cumprinc(0.09 / 12, 360, 125000, 13, 24)).toBeCloseTo(-934.1071234, 6);
    expect(ipmt(0.1, 1, 36, 8000, 0, "begin")).toBe(0);
  });
  it("property: principal adds up to the loan, and both parts to the payment", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.2, noNaN: true }), fc.integer({ min: 1, max: 60 }), (rate, n) => {
        expect(cumprinc(rate, n, 1000, 1, n)).toBeCloseTo(-1000, 6);
        expect(ipmt(rate, n, n, 1000) + ppmt(rate, n, n, 1000)).toBeCloseTo(pmt(rate, n, 1000), 9);
      }),
    );
  });
  it("refuses bad arguments", () => {
    expect(() => pmt(Number.NaN, 10, 1)).toThrow(FinanceError);
    expect(() => pmt(0.1, 0, 1)).toThrow(/periods/);
    expect(() => ipmt(0.1, 11, 10, 1)).toThrow(/period/);
    expect(() => cumprinc(0.1, 10, 1, 5, 4)).toThrow(/start/);
    expect(() => pmt(0.1, 10, 1, 0, 2 as never)).toThrow(/timing/);
  });
});

describe("macrs", () => {
  it("follows IRS table A-1 and writes off the whole basis", () => {
    expect(macrs(100, 5)).toEqual([20, 32, 19.2, 11.52, 11.52, 5.76]);
    for (const life of macrsLives) {
      const years = macrs(1000, life);
      expect(years).toHaveLength(life + 1);
      expect(years.reduce((a, b) => a + b, 0)).toBeCloseTo(1000, 9);
    }
  });
  it("refuses a life without a table and a negative basis", () => {
    expect(() => macrs(100, 6)).toThrow(FinanceError);
    expect(() => macrs(-1, 5)).toThrow(/basis/);
  });
});

describe("sculptDebt", () => {
  it("matches the hand calculation", () => {
    const { debt, principal, balance } = sculptDebt({ cfads: [100, 110, 121], rate: 0.08, dscr: 1.25 });
    expect(debt).toBeCloseTo(226.3628511914, 10);
    expect(principal[0]).toBeCloseTo(61.8909719047, 10);
    expect(principal[1]).toBeCloseTo(74.8422496571, 10);
    expect(principal[2]).toBeCloseTo(89.6296296296, 10);
    expect(balance[2]).toBe(0);
  });
  const cash = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 60 });
  it("property: closes at zero, principal adds up to the debt, cover is met every period", () => {
    fc.assert(
      fc.property(
        cash,
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        fc.double({ min: 1, max: 3, noNaN: true }),
        (cfads, rate, dscr) => {
          const out = sculptDebt({ cfads, rate, dscr });
          const scale = Math.max(1, out.debt);
          expect(out.balance.at(-1)).toBe(0);
          expect(Math.abs(out.principal.reduce((a, b) => a + b, 0) - out.debt) / scale).toBeLessThan(1e-9);
          let open = out.debt;
          cfads.forEach((c, t) => {
            const service = (out.principal[t] as number) + (out.interest[t] as number);
            expect(Math.abs(service * dscr - c) / Math.max(scale, c)).toBeLessThan(1e-9);
            open -= out.principal[t] as number;
            expect(Math.abs(open - (out.balance[t] as number)) / scale).toBeLessThan(1e-9);
          });
        },
      ),
    );
  });
  it("property: twice the cash carries twice the debt", () => {
    fc.assert(
      fc.property(cash, (cfads) => {
        const one = sculptDebt({ cfads, rate: 0.05, dscr: 1.3 }).debt;
        const two = sculptDebt({ cfads: cfads.map((c) => 2 * c), rate: 0.05, dscr: 1.3 }).debt;
        expect(Math.abs(two - 2 * one)).toBeLessThanOrEqual(1e-12 * one + 1e-300);
      }),
    );
  });
  it("takes rates and covers by period, and refuses wrong lengths", () => {
    const out = sculptDebt({ cfads: [100, 100], rate: [0.05, 0.1], dscr: [1.25, 2] });
    expect(out.debt).toBeCloseTo(80 / 1.05 + 50 / (1.05 * 1.1), 12);
    expect(() => sculptDebt({ cfads: [1, 2], rate: [0.1], dscr: 1 })).toThrow(/rate has 1/);
    expect(() => sculptDebt({ cfads: [], rate: 0.1, dscr: 1 })).toThrow(FinanceError);
    expect(() => sculptDebt({ cfads: [1], rate: 0.1, dscr: 0 })).toThrow(/dscr/);
  });
});

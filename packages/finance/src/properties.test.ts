import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "./evaluate.ts";
import { deepMetrics } from "./returns/deep-metrics.ts";
import { runModel } from "./run-model.ts";
import { arbitraryAssumptions } from "./testing/arbitrary-assumptions.ts";
import { failing, mustRun } from "./testing/run.ts";
import { spoil, workspace } from "./workspace.ts";

const finite = (value: unknown): boolean =>
  typeof value === "number"
    ? Number.isFinite(value)
    : value === null || typeof value !== "object" || Object.values(value).every(finite);

describe("any valid case", { timeout: 60_000 }, () => {
  it("closes, and nothing in the result is NaN or infinite", () => {
    fc.assert(
      fc.property(arbitraryAssumptions(), (assumptions) => {
        const result = mustRun(assumptions, { deep: false });
        expect(failing(result)).toEqual([]);
        for (const column of Object.values(result.series)) expect(column.every(Number.isFinite)).toBe(true);
        const { series: _series, statements, ...rest } = result;
        expect(finite(rest)).toBe(true);
        for (const lines of Object.values(statements)) {
          for (const line of lines) expect(line.values.every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("gives finite break-even figures or none", () => {
    fc.assert(
      fc.property(arbitraryAssumptions(), (assumptions) => {
        expect(finite(deepMetrics(assumptions))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("gives the same bits whatever the last case left in the workspace", () => {
    fc.assert(
      fc.property(arbitraryAssumptions(), (assumptions) => {
        const first = runModel(assumptions, { deep: false, checks: false });
        spoil();
        const second = runModel(assumptions, { deep: false, checks: false });
        expect(second).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  it("gives the same figures without books and without the other limits", () => {
    fc.assert(
      fc.property(arbitraryAssumptions(), (assumptions) => {
        const short = evaluate(assumptions, { books: false });
        const columns = structuredClone(workspace.columns);
        const long = evaluate(assumptions, { limits: true });
        expect({ ...short.loan, dscrLimit: null }).toEqual({ ...long.loan, dscrLimit: null });
        expect(short.measures).toEqual(long.measures);
        for (const name of ["cash", "distributions", "equityFlow", "debtBalance", "tax", "incentiveFlow"] as const) {
          expect(columns[name].subarray(0, long.plan.periods)).toEqual(
            workspace.columns[name].subarray(0, long.plan.periods),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("returns no more when the price falls or the plant is dearer", () => {
    fc.assert(
      fc.property(arbitraryAssumptions(), (assumptions) => {
        const npv = (change: (a: typeof assumptions) => void) => {
          const a = structuredClone(assumptions);
          a.lta.prepaymentPerWspm = 0;
          a.incentives = [];
          a.pricing.mode = "wafer";
          a.capex.land = Math.min(a.capex.land, 1e6);
          change(a);
          return mustRun(a, { deep: false, checks: false }).headline.npv;
        };
        const base = npv(() => undefined);
        const slack = 1e-9 * Math.max(1, Math.abs(base));
        expect(
          npv((a) => {
            a.pricing.waferPrice *= 0.9;
          }),
        ).toBeLessThanOrEqual(base + slack);
        expect(
          npv((a) => {
            a.capex.land = 2 * a.capex.land + 10;
          }),
        ).toBeLessThanOrEqual(base + slack);
      }),
      { numRuns: 60 },
    );
  });
});

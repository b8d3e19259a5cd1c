import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, evaluateCash } from "../evaluate.ts";
import { coverDebt } from "../returns/cover.ts";
import { arbitraryAssumptions } from "../testing/arbitrary-assumptions.ts";
import { toyAssumptions } from "../testing/toy-assumptions.ts";
import { spoil, workspace } from "../workspace.ts";
import { networkMonteCarlo } from "./monte-carlo.ts";
import { runNetwork } from "./run-network.ts";
import type { NetworkSite } from "./site.ts";

describe("evaluateCash", () => {
  it("gives the flows, the loan and the cover of the whole model to the bit, whatever ran before", () => {
    fc.assert(
      fc.property(arbitraryAssumptions(), (assumptions) => {
        const whole = evaluate(assumptions);
        const columns = structuredClone(workspace.columns);
        spoil();
        const { plan, loan } = evaluateCash(assumptions);
        expect({ plan, loan }).toEqual({ plan: whole.plan, loan: whole.loan });
        for (const name of ["projectFlow", "equityFlow", "cfads", "dscr", "debtBalance", "tax"] as const) {
          expect(workspace.columns[name].subarray(0, plan.periods)).toEqual(columns[name].subarray(0, plan.periods));
        }
        expect(coverDebt(plan, loan, assumptions)).toEqual(whole.measures.cover);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a site that a gate judges", () => {
  const site = (id: string): NetworkSite => ({ id, country: "US", assumptions: toyAssumptions() });
  const [a, b] = [site("A"), site("B")];
  const drivers = [] as const;

  it.each([
    ["opens", 0],
    ["stays shut", 100],
  ])("%s on the figure of the whole model", (_, atLeast) => {
    const gate = { after: "A", milestone: "completion", condition: { output: "equityIrr", atLeast } } as const;
    const sites = [a, { ...b, gate }];
    const run = runNetwork(sites);
    const drawn = networkMonteCarlo({ sites, drivers, paths: 1, seed: 1 });
    if (!run.ok || !drawn.ok) throw new Error("the network is impossible");
    expect(drawn.draws.values.sitesBuilt?.[0]).toBe(run.sites.filter(({ result }) => result !== null).length);
    expect(drawn.draws.values.npv?.[0]).toBeCloseTo(run.returns.equityNpv, 7);
    expect(drawn.draws.values.minDscr?.[0]).toBe(
      Math.min(...run.sites.map(({ result }) => result?.headline.minDscr ?? Number.POSITIVE_INFINITY)),
    );
  });
});

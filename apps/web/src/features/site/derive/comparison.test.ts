import { type Assumptions, applyPatch, defaultAssumptions, runModel } from "@fabroom/finance";
import { describe, expect, it } from "vitest";
import { type Compared, compareCases, onTermsOf } from "./comparison.ts";

function site(slug: string, patch: Record<string, unknown>, usdRate: number | null = 1): Compared {
  const run = runModel(applyPatch<Assumptions>(defaultAssumptions(), patch), { checks: false });
  if (!run.ok) throw new Error(JSON.stringify(run.issues));
  return { slug, name: slug, usdRate, result: run.result };
}

const base = site("base", {});
const dear = site("dear", { "capex.overrun": 0.2, "returns.wacc": 0.09 });
const euro = site("euro", { currency: "EUR" }, 1.1);
const row = (cases: Compared[], name: string) => compareCases(cases).rows.find((one) => one.name === name)!;

describe("comparison", () => {
  it("marks best and worst by the direction of the figure", () => {
    const irr = row([base, dear], "equityIrr").cells.map(({ mark }) => mark);
    expect(irr).toEqual(["best", "worst"]);
    const support = row([base, dear], "capex").cells.map(({ mark }) => mark);
    expect(support).toEqual([null, null]);
  });

  it("marks nothing where cases are equal or alone", () => {
    for (const cases of [[base], [base, base]])
      for (const { cells } of compareCases(cases).rows) expect(cells.every(({ mark }) => mark === null)).toBe(true);
  });

  it("takes differences against the first case", () => {
    const cells = row([base, dear], "capex").cells;
    expect(cells[0]!.difference).toBeNull();
    expect(cells[1]!.difference).toBeCloseTo(dear.result.headline.capex - base.result.headline.capex, 9);
  });

  it("converts amounts, and only amounts, when currencies differ", () => {
    const compared = compareCases([base, euro]);
    expect(compared).toMatchObject({ currency: "USD", converted: true });
    const capex = compared.rows.find(({ name }) => name === "capex")!.cells;
    expect(capex[1]!.value).toBeCloseTo(euro.result.headline.capex * 1.1, 9);
    const irr = compared.rows.find(({ name }) => name === "projectIrr")!.cells;
    expect(irr[1]!.value).toBe(euro.result.headline.projectIrr);
  });

  it("keeps the currency of cases that share it, and leaves out amounts without a rate", () => {
    expect(compareCases([euro]).currency).toBe("EUR");
    const unknown = { ...euro, usdRate: null };
    expect(row([base, unknown], "capex").cells[1]).toEqual({ value: null, mark: null, difference: null });
  });

  it("names the general assumptions that differ, and puts them equal on request", () => {
    const general = compareCases([base, dear]).general;
    expect(general.filter(({ differs }) => differs).map(({ path }) => path)).toEqual(["returns.wacc"]);
    const again = onTermsOf(dear.result.assumptions, base.result.assumptions)!;
    expect(again.assumptions.returns.wacc).toBe(base.result.assumptions.returns.wacc);
    expect(again.assumptions.capex.overrun).toBe(0.2);
  });
});

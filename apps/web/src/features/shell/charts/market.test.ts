import type { MarketYear } from "@fabroom/contracts";
import { describe, expect, it } from "vitest";
import { deriveMarket } from "./market.ts";

const year = (at: number, demandBase: number, supply: number, binding: MarketYear["binding"]): MarketYear => ({
  year: at,
  demandLow: demandBase / 2,
  demandBase,
  demandHigh: demandBase * 2,
  supply,
  binding,
});

describe("market", () => {
  it("finds the widest gap, the short years and what limits most often", () => {
    const data = deriveMarket([
      year(2027, 10, 12, "frontEnd"),
      year(2028, 20, 15, "advancedPackaging"),
      year(2029, 40, 10, "advancedPackaging"),
    ])!;
    expect(data.gaps).toEqual([0, 0.25, 0.75]);
    expect(data).toMatchObject({ short: 2, lowShort: 1, worst: { year: 2029, gap: 0.75 } });
    expect(data.bindings[0]).toEqual({ binding: "advancedPackaging", years: 2 });
  });

  it("says that nothing is missing, and nothing at all without years", () => {
    expect(deriveMarket([year(2027, 10, 12, "power")])).toMatchObject({ short: 0, worst: { year: 2027, gap: 0 } });
    expect(deriveMarket([])).toBeNull();
  });
});

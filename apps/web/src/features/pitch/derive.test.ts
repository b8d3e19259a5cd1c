import type { NetworkSite } from "@fabroom/contracts";
import { defaultAssumptions, runModel } from "@fabroom/finance";
import { describe, expect, it } from "vitest";
import { deriveAnatomy } from "./derive-anatomy.ts";
import { deriveCosts, deriveDownside, deriveFundingStack } from "./derive-network.ts";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("anatomy of a fab", () => {
  const run = runModel(defaultAssumptions(), { checks: false, deep: false });
  if (!run.ok) throw new Error("the default case must run");
  const data = deriveAnatomy(run.result);

  it("splits the whole budget by what it buys and by when it is paid", () => {
    expect(sum(data.parts.map(({ share }) => share))).toBeCloseTo(1, 9);
    expect(sum(data.stages.map(({ share }) => share))).toBeCloseTo(1, 9);
    expect(data.parts[0]!.id).toBe("tools");
    expect(data.beforeFirstWafer).toBeGreaterThan(0.5);
    expect(data.beforeFirstWafer).toBeLessThanOrEqual(1);
  });

  it("keeps the stages in order, without a gap", () => {
    data.stages.forEach((stage, i) => {
      expect(stage.to).toBeGreaterThanOrEqual(stage.from);
      if (i > 0) expect(stage.from).toBe(data.stages[i - 1]!.to + 1);
    });
  });
});

function site(slug: string, more: Partial<NetworkSite>): NetworkSite {
  return {
    slug,
    name: slug,
    headline: { capex: 1000, capacityWspm: 10 },
    usdRate: 1,
    hurdle: 0.15,
    funding: { equity: 40, debt: 30, incentive: 20, other: 10 },
    equityIrr: { base: 0.2, downside: 0.1, upside: 0.3 },
    ...more,
  } as NetworkSite;
}

describe("the network in the pitch", () => {
  const sites = [
    site("a", {}),
    site("b", { usdRate: 2, equityIrr: { base: 0.14, downside: null, upside: 0.16 } }),
    site("c", { usdRate: null }),
  ];

  it("converts and ranks costs, leaving out what has no rate", () => {
    expect(deriveCosts(sites).map(({ slug, dollars, perWspm }) => [slug, dollars, perWspm])).toEqual([
      ["b", 2000, 200],
      ["a", 1000, 100],
    ]);
  });

  it("adds the sources up in dollars", () => {
    const { shares, total } = deriveFundingStack(sites);
    expect(total).toBe(300);
    expect(shares).toEqual({ equity: 0.4, debt: 0.3, incentive: 0.2, other: 0.1 });
    expect(deriveFundingStack([]).shares.equity).toBe(0);
  });

  it("counts who reaches the hurdle, and knows no return as not reaching it", () => {
    const data = deriveDownside(sites);
    expect(data).toMatchObject({ base: 2, downside: 0, hurdle: 0.15 });
    expect(data.sites.map(({ slug }) => slug)).toEqual(["a", "c", "b"]);
    expect(deriveDownside([...sites, site("d", { hurdle: 0.1 })]).hurdle).toBeNull();
  });
});

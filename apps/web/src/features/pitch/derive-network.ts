import type { NetworkSite } from "@fabroom/contracts";

export type FundingKind = keyof NetworkSite["funding"];
export const FUNDING_KINDS = ["equity", "debt", "incentive", "other"] as const satisfies readonly FundingKind[];

type CostSite = { slug: string; name: string; dollars: number; perWspm: number };

/** Initial capex in dollars, the dearest first; sites whose currency has no rate are left out. */
export function deriveCosts(sites: readonly NetworkSite[]): CostSite[] {
  return sites
    .flatMap(({ slug, name, headline, usdRate }): CostSite[] => {
      if (usdRate === null) return [];
      const dollars = headline.capex * usdRate;
      return [{ slug, name, dollars, perWspm: dollars / headline.capacityWspm }];
    })
    .sort((a, b) => b.dollars - a.dollars);
}

type FundingSite = { slug: string; name: string; dollars: Record<FundingKind, number>; total: number };
type FundingStack = { sites: FundingSite[]; shares: Record<FundingKind, number>; total: number };

/** Who pays for each site up to completion, in dollars, and for all of them together. */
export function deriveFundingStack(sites: readonly NetworkSite[]): FundingStack {
  const rows = sites.flatMap(({ slug, name, funding, usdRate }): FundingSite[] => {
    if (usdRate === null) return [];
    const dollars = Object.fromEntries(
      FUNDING_KINDS.map((kind) => [kind, funding[kind] * usdRate]),
    ) as FundingSite["dollars"];
    return [{ slug, name, dollars, total: FUNDING_KINDS.reduce((sum, kind) => sum + dollars[kind], 0) }];
  });
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  const share = (kind: FundingKind) => (total > 0 ? rows.reduce((sum, row) => sum + row.dollars[kind], 0) / total : 0);
  return {
    sites: rows,
    shares: { equity: share("equity"), debt: share("debt"), incentive: share("incentive"), other: share("other") },
    total,
  };
}

type DownsideData = {
  sites: Pick<NetworkSite, "slug" | "name" | "hurdle" | "equityIrr">[];
  /** How many reach their hurdle in the base case, and in the downside. */
  base: number;
  downside: number;
  /** The hurdle where it is one for all sites. */
  hurdle: number | null;
};

/** The equity return of every site, and what the downside leaves of it; the best first. */
export function deriveDownside(sites: readonly NetworkSite[]): DownsideData {
  const reaches = (irr: number | null, hurdle: number) => irr !== null && irr >= hurdle;
  const hurdles = new Set(sites.map(({ hurdle }) => hurdle));
  return {
    sites: [...sites].sort((a, b) => (b.equityIrr.base ?? -1) - (a.equityIrr.base ?? -1)),
    base: sites.filter(({ equityIrr, hurdle }) => reaches(equityIrr.base, hurdle)).length,
    downside: sites.filter(({ equityIrr, hurdle }) => reaches(equityIrr.downside, hurdle)).length,
    hurdle: hurdles.size === 1 ? [...hurdles][0]! : null,
  };
}

import type { ColumnName, Label } from "@fabroom/finance";
import type { SiteCase } from "./site-case.ts";

export type NetworkLine = { id: string; label: Label; amount: number; perSite: number[]; eligibleShare: number };
export type NetworkSource = NetworkLine & { kind: "equity" | "debt" | "incentive" | "other" };

/** Sums over the sites, in whole dollars at the rates stated. */
export type Network = ReturnType<typeof networkOf>;

export function networkOf(cases: SiteCase[]) {
  const years = [...new Set(cases.flatMap((site) => site.years))].sort();
  const sum = (pick: (site: SiteCase) => number) => cases.reduce((total, site) => total + pick(site), 0);
  const dollars = (pick: (site: SiteCase) => number) => sum((site) => site.dollars(pick(site)));
  const yearly = (column: ColumnName) =>
    years.map((year) =>
      sum((site) => {
        const index = site.years.indexOf(year);
        return index < 0 ? 0 : site.dollars(site.r.annual[index]?.values[column] ?? 0);
      }),
    );
  const output = (pick: "wspm" | "wafersOut" | "goodDies" | "energyTwh") =>
    years.map((year) => sum((site) => site.r.output.find((row) => String(row.fiscalYear) === year)?.[pick] ?? 0));
  const uses = merge(cases, (site) => site.r.sourcesAndUses.uses);
  const sources = merge(cases, (site) => site.r.sourcesAndUses.sources.map((line) => ({ ...line, eligibleShare: 0 })));
  const incentives = (ids: (kind: string) => boolean) =>
    dollars((site) =>
      site.r.sourcesAndUses.sources.filter((line) => ids(line.kind)).reduce((total, line) => total + line.amount, 0),
    );
  return {
    years,
    yearly,
    output,
    uses,
    sources,
    totalUses: dollars((site) => site.r.sourcesAndUses.totalUses),
    capex: dollars((site) => site.h.capex),
    equity: dollars((site) => site.h.equity),
    debt: dollars((site) => site.h.debt),
    incentives: incentives((kind) => kind === "incentive"),
    npv: dollars((site) => site.h.npv),
    peak: dollars((site) => site.h.peakFunding),
    subsidyNpv: dollars((site) => site.h.subsidyNpv),
    delayCost: dollars((site) => site.h.delayCostPerMonth ?? 0),
    capacity: sum((site) => site.a.capacity.wspm),
    h100e: sum((site) => site.h.h100ePerYear),
    jobs: sum((site) => site.h.jobs),
    energyTwh: sum((site) => site.h.energyTwh),
  };
}

type Line = { id: string; label: Label; amount: number; eligibleShare: number };

/** Lines of one id become one line; the eligible share is weighted by amount. */
function merge<L extends Line>(cases: SiteCase[], lines: (site: SiteCase) => L[]): (L & { perSite: number[] })[] {
  const merged = new Map<string, L & { perSite: number[] }>();
  cases.forEach((site, index) => {
    for (const line of lines(site)) {
      const amount = site.dollars(line.amount);
      const known = merged.get(line.id) ?? { ...line, amount: 0, eligibleShare: 0, perSite: cases.map(() => 0) };
      const total = known.amount + amount;
      const weighted = known.eligibleShare * known.amount + line.eligibleShare * amount;
      known.eligibleShare = total === 0 ? 0 : weighted / total;
      known.amount = total;
      known.perSite[index] = (known.perSite[index] ?? 0) + amount;
      merged.set(line.id, known);
    }
  });
  return [...merged.values()];
}

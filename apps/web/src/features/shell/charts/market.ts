import type { MarketYear } from "@fabroom/contracts";

export type Binding = MarketYear["binding"];
export type MarketData = {
  years: readonly MarketYear[];
  /** Share of base demand that is not made, by year; 0 where supply is enough. */
  gaps: number[];
  short: number;
  lowShort: number;
  worst: { year: number; gap: number };
  /** What limits supply, and in how many years; the most frequent first. */
  bindings: { binding: Binding; years: number }[];
};

/** What the market series say: in how many years demand exceeds supply, when most, and what limits it. Null without years. */
export function deriveMarket(years: readonly MarketYear[]): MarketData | null {
  const [first] = years;
  if (!first) return null;
  const gaps = years.map(({ demandBase, supply }) => (demandBase > supply ? (demandBase - supply) / demandBase : 0));
  const worst = gaps.reduce((most, gap, i) => (gap > most.gap ? { year: years[i]!.year, gap } : most), {
    year: first.year,
    gap: 0,
  });
  const counts = new Map<Binding, number>();
  for (const { binding } of years) counts.set(binding, (counts.get(binding) ?? 0) + 1);
  return {
    years,
    gaps,
    short: gaps.filter((gap) => gap > 0).length,
    lowShort: years.filter(({ demandLow, supply }) => demandLow > supply).length,
    worst,
    bindings: [...counts].map(([binding, count]) => ({ binding, years: count })).sort((a, b) => b.years - a.years),
  };
}

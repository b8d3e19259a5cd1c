import type { NetworkOutput } from "./capacity.ts";
import { moneyStocks, type NetworkColumn, type NetworkSeries, type Placement } from "./combine.ts";
import { yearOf } from "./month.ts";

export type NetworkYear = { readonly year: number } & Readonly<Record<NetworkColumn, number>>;

/** Calendar years: sums of flows, closing balances of stocks. */
export function annualRows(series: NetworkSeries, first: number): NetworkYear[] {
  const months = series.equityFlow.length;
  const names = Object.keys(series) as NetworkColumn[];
  const rows: NetworkYear[] = [];
  for (let from = 0; from < months; ) {
    const year = yearOf(first + from);
    const to = Math.min(months, (year + 1) * 12 - first);
    const value = (name: NetworkColumn) => {
      const column = series[name];
      if ((moneyStocks as readonly string[]).includes(name)) return column[to - 1] as number;
      let sum = 0;
      for (let m = from; m < to; m++) sum += column[m] as number;
      return sum;
    };
    const values = Object.fromEntries(names.map((name) => [name, value(name)])) as Record<NetworkColumn, number>;
    rows.push({ year, ...values });
    from = to;
  }
  return rows;
}

/** Nodes whose dies count against the accelerator demand. */
const leadingEdge = new Set(["N2", "N3", "N5", "N7"]);
/** The forecast counts reticle-size dies of this area. */
const reticleMm2 = 814;

export type DieSource = {
  readonly nodeClass: string;
  readonly areaMm2: number;
  readonly goodDies: Float64Array;
  readonly at: Placement;
};

/** Good dies of leading-edge sites by calendar year, as reticle-size dies by area; the network's share. */
export function diesByYear(sources: readonly DieSource[], first: number): NetworkOutput[] {
  const sums = new Map<number, number>();
  for (const { nodeClass, areaMm2, goodDies, at } of sources) {
    if (!leadingEdge.has(nodeClass)) continue;
    const reticles = (at.ownership * areaMm2) / reticleMm2;
    for (let k = 0; k < at.periods; k++) {
      const year = yearOf(first + at.offset + (k + 1) * at.periodMonths - 1);
      sums.set(year, (sums.get(year) ?? 0) + reticles * (goodDies[k] as number));
    }
  }
  return [...sums].map(([year, dies]) => ({ year, goodDies: dies })).sort((a, b) => a.year - b.year);
}

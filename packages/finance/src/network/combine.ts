import type { ColumnName } from "../columns.ts";

/** Flows of the sites that are added up, in USD millions of the network's share. */
export const moneyFlows = [
  "revenue",
  "opex",
  "ebitda",
  "tax",
  "capex",
  "sustainingCapex",
  "grants",
  "investmentCredits",
  "equityDraw",
  "debtDraw",
  "distributions",
  "projectFlow",
  "equityFlow",
] as const satisfies readonly ColumnName[];
/** Balances: the last known one holds until the next period end. */
export const moneyStocks = ["debtBalance", "cash"] as const satisfies readonly ColumnName[];
/** Physical flows: share of ownership, no exchange rate. */
const physicalFlows = ["starts", "wafersOut", "goodDies"] as const satisfies readonly ColumnName[];

export type SiteColumn = (typeof moneyFlows)[number] | (typeof moneyStocks)[number] | (typeof physicalFlows)[number];
export type NetworkColumn = SiteColumn | "headquarters";
export type NetworkSeries = Record<NetworkColumn, Float64Array>;

export function emptySeries(months: number): NetworkSeries {
  const names: NetworkColumn[] = [...moneyFlows, ...moneyStocks, ...physicalFlows, "headquarters"];
  return Object.fromEntries(names.map((name) => [name, new Float64Array(months)])) as NetworkSeries;
}

/** Where a site's periods fall on the network's months. */
export type Placement = {
  /** Months from the network's first month to the site's first. */
  readonly offset: number;
  readonly periodMonths: number;
  readonly periods: number;
  readonly ownership: number;
};

/** Adds a flow at each period end: `target_m += ownership fx_m value_i`, m the last month of period i. */
export function addFlow(target: Float64Array, flow: Float64Array, fx: Float64Array | undefined, at: Placement): void {
  for (let i = 0; i < at.periods; i++) {
    const month = at.offset + (i + 1) * at.periodMonths - 1;
    const rate = fx === undefined ? 1 : (fx[month] as number);
    target[month] = (target[month] as number) + at.ownership * rate * (flow[i] as number);
  }
}

function addStock(target: Float64Array, stock: Float64Array, fx: Float64Array, at: Placement): void {
  for (let i = 0; i < at.periods; i++) {
    const first = at.offset + (i + 1) * at.periodMonths - 1;
    const last = Math.min(first + at.periodMonths, i + 1 === at.periods ? first + 1 : target.length);
    for (let m = first; m < last; m++) {
      target[m] = (target[m] as number) + at.ownership * (fx[m] as number) * (stock[i] as number);
    }
  }
}

/** Adds one site to the network. */
export function addSite(
  total: NetworkSeries,
  site: Readonly<Record<SiteColumn, Float64Array>>,
  fx: Float64Array,
  at: Placement,
): void {
  for (const name of moneyFlows) addFlow(total[name], site[name], fx, at);
  for (const name of moneyStocks) addStock(total[name], site[name], fx, at);
  for (const name of physicalFlows) addFlow(total[name], site[name], undefined, at);
}

/** Demand for AI accelerators and the four things that limit their supply: data, each with source and date. */

export const forecastCases = ["low", "base", "high"] as const;
export type ForecastCase = (typeof forecastCases)[number];
export const supplyConstraints = ["frontEnd", "advancedPackaging", "memory", "power"] as const;
export type SupplyConstraint = (typeof supplyConstraints)[number];

/** found: printed by the source; computed: from found figures; assumption: ours, to be replaced by better. */
export type Standing = "found" | "computed" | "assumption";
export type Sourced = { readonly source: string; readonly asOf: string; readonly standing: Standing };
export type CaseValues = Readonly<Record<ForecastCase, number>>;

export type ForecastSeries = Sourced & {
  readonly unit: string;
  /** Known years, ascending; geometric between them, the first value before them. */
  readonly points: readonly ({ readonly year: number } & CaseValues & Partial<Sourced>)[];
  /** Growth a year after the last point (0.1 = 10 %). */
  readonly growthAfter: CaseValues;
};
export type Figure = Sourced & CaseValues & { readonly unit: string };

export type DemandForecast = {
  readonly firstYear: number;
  readonly lastYear: number;
  /** Accelerator packages shipped in the first year if nothing limited them. */
  readonly firstYearDemand: Figure;
  /** Growth of the installed base from the first to the second year. */
  readonly growth: Figure;
  /** Installed base at which demand saturates, as a multiple of that before the first year. */
  readonly saturation: Figure;
  readonly lifeYears: Figure;
  readonly frontEndWafers: ForecastSeries;
  readonly aiShare: ForecastSeries;
  readonly goodDiesPerWafer: Figure;
  readonly diesPerPackage: Figure;
  readonly packagingWafers: ForecastSeries;
  readonly packagesPerWafer: Figure;
  readonly packagingYield: Figure;
  readonly memoryStacks: ForecastSeries;
  readonly stacksPerPackage: Figure;
  readonly dataCentrePower: ForecastSeries;
  readonly aiShareOfPowerGrowth: Figure;
  readonly energyPerPackage: Figure;
};

const ours = { source: "Assumption of this model", asOf: "2026-06-30", standing: "assumption" } as const;
const same = (value: number): CaseValues => ({ low: value, base: value, high: value });

/**
 * Default forecast. Unit of count: one accelerator package of two reticle-size dies with eight memory stacks.
 * `assumption` marks what no source we hold prints; a page that shows a figure shows its standing.
 */
export const defaultForecast: DemandForecast = {
  firstYear: 2026,
  lastYear: 2035,
  firstYearDemand: {
    unit: "packages a year",
    low: 9_300_000,
    base: 10_900_000,
    high: 12_300_000,
    source: "Packaging supply of 2026 over one less the supply gap (TrendForce: 20 % falling to 10 % by end 2026)",
    asOf: "2026-01-31",
    standing: "computed",
  },
  growth: {
    unit: "x a year",
    low: 1.45,
    base: 1.57,
    high: 1.7,
    source: "TSMC: AI accelerator revenue 2024-29, mid-40s % a year (2025), raised to mid to high 50s (January 2026)",
    asOf: "2026-01-15",
    standing: "found",
  },
  saturation: { unit: "x the installed base before the first year", low: 5, base: 10, high: 25, ...ours },
  lifeYears: {
    unit: "years",
    low: 6,
    base: 5,
    high: 4,
    source: "Epoch AI: older generations below half of the stock after about four years",
    asOf: "2025-02-13",
    standing: "computed",
  },
  frontEndWafers: {
    unit: "300 mm wafers a month at 7 nm and below",
    source: "SEMI, 300mm Fab Outlook",
    asOf: "2025-06-25",
    standing: "found",
    points: [
      { year: 2024, ...same(850_000) },
      { year: 2025, ...same(982_000) },
      { year: 2026, ...same(1_160_000) },
      { year: 2028, ...same(1_400_000) },
    ],
    growthAfter: { low: 0.05, base: 0.09, high: 0.13 },
  },
  aiShare: {
    unit: "share of front-end wafers that become accelerator dies",
    ...ours,
    points: [
      { year: 2026, low: 0.03, base: 0.04, high: 0.06 },
      { year: 2030, low: 0.07, base: 0.11, high: 0.16 },
    ],
    growthAfter: same(0.03),
  },
  goodDiesPerWafer: {
    unit: "reticle-size dies",
    low: 50,
    base: 54,
    high: 57,
    source: "63.5 gross dies of 814 mm2 on 300 mm at 85 % saleable (H200 class, harvested)",
    asOf: "2025-12-31",
    standing: "computed",
  },
  diesPerPackage: { unit: "dies", ...same(2), ...ours },
  packagingWafers: {
    unit: "2.5D packaging wafers a month, end of year",
    source: "TrendForce, JPMorgan, SemiWiki as reported by the trade press",
    asOf: "2026-01-31",
    standing: "found",
    points: [
      { year: 2024, low: 35_000, base: 37_500, high: 40_000 },
      { year: 2025, ...same(75_000) },
      { year: 2026, low: 95_000, base: 110_000, high: 140_000 },
      { year: 2027, low: 112_000, base: 140_000, high: 200_000 },
    ],
    growthAfter: { low: 0.1, base: 0.2, high: 0.3 },
  },
  packagesPerWafer: {
    unit: "packages",
    ...same(9),
    source: "JPMorgan on Rubin (H100 class: 28)",
    asOf: "2025-12-31",
    standing: "found",
  },
  packagingYield: { unit: "share", low: 0.96, base: 0.98, high: 0.99, ...ours },
  memoryStacks: {
    unit: "high-bandwidth memory stacks a year",
    ...ours,
    points: [
      { year: 2025, low: 55e6, base: 65e6, high: 75e6 },
      { year: 2026, low: 75e6, base: 95e6, high: 115e6 },
      { year: 2028, low: 120e6, base: 170e6, high: 230e6 },
    ],
    growthAfter: { low: 0.12, base: 0.2, high: 0.28 },
  },
  stacksPerPackage: { unit: "stacks", ...same(8), ...ours },
  dataCentrePower: {
    unit: "TWh a year, all data centres",
    source: "IEA, Energy and AI (base case); band of 15 % at the sourced years from 2030 is ours",
    asOf: "2025-04-10",
    standing: "found",
    points: [
      { year: 2024, ...same(415) },
      { year: 2030, low: 803, base: 945, high: 1087 },
      { year: 2035, low: 1020, base: 1200, high: 1380 },
    ],
    growthAfter: { low: 0.02, base: 0.04, high: 0.06 },
  },
  aiShareOfPowerGrowth: { unit: "share", low: 0.85, base: 0.9, high: 0.95, ...ours },
  energyPerPackage: {
    unit: "MWh a year",
    low: 10.5,
    base: 9.5,
    high: 8.5,
    source: "Epoch AI: over 10 GW for over 15M H100 equivalents; 2.5 equivalents a package and 65 % load are ours",
    asOf: "2026-01-31",
    standing: "computed",
  },
};

/** Value of a series in a year. */
export function seriesAt(series: ForecastSeries, year: number, pick: ForecastCase): number {
  const points = series.points;
  const after = points.findIndex((point) => point.year > year);
  if (after === 0) return (points[0] as (typeof points)[number])[pick];
  const last = points.at(-1) as (typeof points)[number];
  if (after < 0) return last[pick] * (1 + series.growthAfter[pick]) ** (year - last.year);
  const a = points[after - 1] as (typeof points)[number];
  const b = points[after] as (typeof points)[number];
  return a[pick] * (b[pick] / a[pick]) ** ((year - a.year) / (b.year - a.year));
}

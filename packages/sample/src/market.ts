import type { MarketYear } from "@fabroom/contracts";

/**
 * Demand for AI computing capacity against what can be supplied, 2025–2035, in millions of H100-equivalents added a
 * year. Cited figures fix the start; three assumptions of ours (marked so in the figures) carry it on. Not a forecast:
 * an explicit rule that a reader can change.
 *
 * Demand: shipped(2025) = stock(2025) − stock(2025)/growth; wanted(2025) = shipped/(1 − gap). The stock wanted then grows by
 * g(y) = g0·fade^(y−2026) (an S-curve, never a pure exponential), and additions of five years earlier are replaced.
 * Supply: the least of three limits, each scaled from 2025 by a cited series:
 *   packaging = shipped · mean CoWoS wafers(y)/mean(2025) · performance^(y−2025)
 *   front end = shipped · (1 + slack) · wafers at ≤7 nm(y)/(2025) · AI share(y)/(2025) · performance^(y−2025)
 *   power     = yearly growth of data-centre TWh · AI share · efficiency^(y−2024) / (TWh per H100-equivalent of the stock)
 *               + capacity that the power of retired chips can feed (the chips of 2025 are a year better than the stock)
 * Memory is not modelled separately: no source we hold prints a capacity series for it.
 */
export const MARKET_INPUTS = {
  /** Epoch AI Chip Sales: H100-equivalents in millions at the end of 2025, and the power they draw, GW. */
  stock2025: 15,
  powerOfStockGw: 10,
  /** Epoch AI: growth of all AI chips since 2022, and of NVIDIA's since 2019. */
  growthAll: 3.3,
  growthNvidia: 2.3,
  /** TrendForce: part of demand not met at the start, June 2026. */
  gapAtStart: 0.2,
  /** CoWoS wafers a month at year end: 2024, 2025, 2026 (middle of the published range); then our growth. */
  packagingEnd: { 2024: 37_500, 2025: 75_000, 2026: 115_000 },
  packagingGrowthAfter: 0.15,
  /** SEMI: wafers a month at 7 nm and below; 2027 is the geometric middle; from 2029 the 7% SEMI states for all 300 mm. */
  frontEnd: { 2025: 982_000, 2026: 1_160_000, 2028: 1_400_000 },
  frontEndGrowthAfter: 0.07,
  /** IEA: data-centre electricity, TWh. */
  power: { 2024: 415, 2030: 945, 2035: 1_200 },
  /** Ours. */
  aiShare: { first: 0.15, last: 0.3 },
  frontEndSlack: 0.3,
  performanceGrowth: 1.15,
  efficiencyGrowth: 1.3,
  aiShareOfPowerGrowth: 0.75,
  lifeYears: 5,
  cases: {
    low: { growth: 0.9, fade: 0.7 },
    base: { growth: 1.3, fade: 0.78 },
    high: { growth: 2.3, fade: 0.68 },
  },
} as const;

const FIRST = 2025;
const LAST = 2035;
const YEARS = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i);
const input = MARKET_INPUTS;
const shipped2025 = input.stock2025 - input.stock2025 / input.growthAll;

/** Additions wanted in each year, millions of H100-equivalents, replacements included. */
export function demand(name: keyof typeof input.cases): number[] {
  const { growth, fade } = input.cases[name];
  const wanted = [shipped2025 / (1 - input.gapAtStart)];
  let stock = input.stock2025 - shipped2025 + wanted[0]!;
  for (let year = FIRST + 1; year <= LAST; year++) {
    const net = stock * growth * fade ** (year - FIRST - 1);
    wanted.push(net + (wanted[year - FIRST - input.lifeYears] ?? 0));
    stock += net;
  }
  return wanted;
}

const packagingAtEnd = (year: number): number =>
  year <= 2026
    ? input.packagingEnd[year as 2024 | 2025 | 2026]
    : input.packagingEnd[2026] * (1 + input.packagingGrowthAfter) ** (year - 2026);
const packagingMean = (year: number) => (packagingAtEnd(year - 1) + packagingAtEnd(year)) / 2;

function frontEndWafers(year: number): number {
  const { frontEnd } = input;
  if (year <= 2026) return frontEnd[year as 2025 | 2026];
  if (year === 2027) return Math.sqrt(frontEnd[2026] * frontEnd[2028]);
  return frontEnd[2028] * (1 + input.frontEndGrowthAfter) ** (year - 2028);
}

const aiShare = (year: number) =>
  input.aiShare.first + ((input.aiShare.last - input.aiShare.first) * (year - FIRST)) / (LAST - FIRST);

/** Growth of data-centre electricity in a year, TWh: linear between the three published points. */
const powerGrowth = (year: number) =>
  year <= 2030 ? (input.power[2030] - input.power[2024]) / 6 : (input.power[2035] - input.power[2030]) / 5;

export type Limit = "frontEnd" | "advancedPackaging" | "power";

/** What each limit alone would allow, year by year, millions of H100-equivalents. */
export function limits(): Record<Limit, number>[] {
  const twhPerMillion = (input.powerOfStockGw * 8.76) / input.stock2025;
  const supplied: number[] = [];
  return YEARS.map((year) => {
    const better = input.performanceGrowth ** (year - FIRST);
    const retiring = (supplied[year - FIRST - input.lifeYears] ?? 0) * input.efficiencyGrowth ** input.lifeYears;
    const at: Record<Limit, number> = {
      advancedPackaging: (shipped2025 * better * packagingMean(year)) / packagingMean(FIRST),
      frontEnd:
        (shipped2025 * (1 + input.frontEndSlack) * better * frontEndWafers(year) * aiShare(year)) /
        (frontEndWafers(FIRST) * aiShare(FIRST)),
      power:
        ((powerGrowth(year) * input.aiShareOfPowerGrowth) / twhPerMillion) *
          input.efficiencyGrowth ** (year - FIRST + 1) +
        retiring,
    };
    supplied.push(Math.min(...Object.values(at)));
    return at;
  });
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The series the pages draw. */
function marketSeries(): MarketYear[] {
  const wanted = { low: demand("low"), base: demand("base"), high: demand("high") };
  return limits().map((at, i): MarketYear => {
    const [binding, supply] = (Object.entries(at) as [Limit, number][]).reduce((a, b) => (b[1] < a[1] ? b : a));
    return {
      year: FIRST + i,
      demandLow: round(wanted.low[i]!),
      demandBase: round(wanted.base[i]!),
      demandHigh: round(wanted.high[i]!),
      supply: round(supply),
      binding,
    };
  });
}

export const market: MarketYear[] = marketSeries();

import { notNegative, wholeNumber } from "../maths/guard.ts";
import {
  type DemandForecast,
  type ForecastCase,
  forecastCases,
  type SupplyConstraint,
  seriesAt,
  supplyConstraints,
} from "./demand.ts";
import { readForecast } from "./read-forecast.ts";

/** What the network adds in a year: good reticle-size dies, and packaging wafers where a site packages. */
export type NetworkOutput = { readonly year: number; readonly goodDies: number; readonly packagingWafers?: number };

export type CapacityYear = {
  readonly year: number;
  /** Packages wanted. */
  readonly demand: number;
  /** Packages each input would allow by itself, the network included. */
  readonly supply: Readonly<Record<SupplyConstraint, number>>;
  readonly binding: SupplyConstraint;
  /** Packages that can be made: the least of the four. */
  readonly deliverable: number;
  /** Demand less deliverable, not below zero; and as a share of demand. */
  readonly gap: number;
  readonly gapShare: number;
  /** Packages the network's dies would fill by themselves. */
  readonly networkUnits: number;
  /** Packages more than the world makes without the network; zero where something else binds. */
  readonly addedByNetwork: number;
};

export type CapacityInput = {
  readonly network?: readonly NetworkOutput[];
  readonly forecast?: Partial<DemandForecast>;
};
export type CapacityResult = {
  readonly forecast: DemandForecast;
  readonly cases: Readonly<Record<ForecastCase, readonly CapacityYear[]>>;
};

/**
 * Capacity against demand by year, with the constraint that binds; low, base and high.
 *
 * Equation: installed base on a logistic from its first-year growth to saturation, demand = its growth + retirements
 * (shipments of `lifeYears` before); supply = min of front end `wpm 12 aiShare goodDies / diesPerPackage + network`,
 * packaging `mean of year-end wpm x 12 x packages x yield`, memory `stacks / stacksPerPackage`, power
 * `growth of TWh x AI share / MWh per package + retirements`.
 * Units: accelerator packages a year. The low case takes the low value of every series, the high case the high one.
 * Errors: FinanceError `not-finite`, `empty`, `unknown-option`, `out-of-range` (years, figures not above zero, saturation
 * not above growth).
 * Source: defaults and dates in `demand.ts`; structure of the binding constraint by this model.
 */
export function capacityAgainstDemand(input?: CapacityInput | null): CapacityResult {
  const forecast = readForecast(input?.forecast);
  const network = new Map<number, NetworkOutput>();
  for (const [i, output] of (input?.network ?? []).entries()) {
    wholeNumber(output.year, `network[${i}].year`, 1, 9999);
    notNegative(output.goodDies, `network[${i}].goodDies`);
    notNegative(output.packagingWafers ?? 0, `network[${i}].packagingWafers`);
    network.set(output.year, output);
  }
  const run = (pick: ForecastCase) => runCase(forecast, pick, network);
  const [low, base, high] = forecastCases.map(run) as [CapacityYear[], CapacityYear[], CapacityYear[]];
  return { forecast, cases: { low, base, high } };
}

function runCase(f: DemandForecast, pick: ForecastCase, network: ReadonlyMap<number, NetworkOutput>): CapacityYear[] {
  const { demand, retired } = demandPath(f, pick);
  return demand.map((wanted, i) => {
    const year = f.firstYear + i;
    const own = network.get(year);
    const without = supplyOf(f, pick, year, retired[i] as number, undefined);
    const supply = supplyOf(f, pick, year, retired[i] as number, own);
    const least = (s: Record<SupplyConstraint, number>) => Math.min(...Object.values(s));
    const deliverable = least(supply);
    const gap = Math.max(0, wanted - deliverable);
    return {
      year,
      demand: wanted,
      supply,
      binding: supplyConstraints.find((name) => supply[name] === deliverable) ?? "frontEnd",
      deliverable,
      gap,
      gapShare: wanted > 0 ? gap / wanted : 0,
      networkUnits: (own?.goodDies ?? 0) / f.diesPerPackage[pick],
      addedByNetwork: Math.min(deliverable, wanted) - Math.min(least(without), wanted),
    };
  });
}

/** Shipments wanted and retirements, by year. Before the first year shipments grew at the first-year rate. */
function demandPath(f: DemandForecast, pick: ForecastCase) {
  const growth = f.growth[pick];
  const saturation = f.saturation[pick];
  const first = f.firstYearDemand[pick];
  const life = f.lifeYears[pick];
  const history = Array.from({ length: life }, (_, k) => first * growth ** (k - life));
  const stock0 = history.reduce((a, b) => a + b, 0);
  // Logistic through stock0 whose first year grows by exactly `growth`.
  const fall = (saturation / growth - 1) / (saturation - 1);
  const stock = (year: number) => (stock0 * saturation) / (1 + (saturation - 1) * fall ** year);
  const shipped = [...history];
  const retired: number[] = [];
  for (let i = 0; i <= f.lastYear - f.firstYear; i++) {
    const out = shipped[i] as number;
    retired.push(out);
    shipped.push(Math.max(0, stock(i + 1) - stock(i) + out));
  }
  return { demand: shipped.slice(life), retired };
}

function supplyOf(
  f: DemandForecast,
  pick: ForecastCase,
  year: number,
  retired: number,
  own: NetworkOutput | undefined,
): Record<SupplyConstraint, number> {
  const dies = seriesAt(f.frontEndWafers, year, pick) * 12 * seriesAt(f.aiShare, year, pick) * f.goodDiesPerWafer[pick];
  const packaging = (seriesAt(f.packagingWafers, year - 1, pick) + seriesAt(f.packagingWafers, year, pick)) / 2;
  const growthTwh = seriesAt(f.dataCentrePower, year, pick) - seriesAt(f.dataCentrePower, year - 1, pick);
  return {
    frontEnd: (dies + (own?.goodDies ?? 0)) / f.diesPerPackage[pick],
    advancedPackaging:
      (packaging * 12 + (own?.packagingWafers ?? 0)) * f.packagesPerWafer[pick] * f.packagingYield[pick],
    memory: seriesAt(f.memoryStacks, year, pick) / f.stacksPerPackage[pick],
    power: Math.max(0, (growthTwh * 1e6 * f.aiShareOfPowerGrowth[pick]) / f.energyPerPackage[pick]) + retired,
  };
}

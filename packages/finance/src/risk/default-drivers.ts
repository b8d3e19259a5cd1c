import type { Assumptions } from "../assumptions.ts";
import type { CorrelationPair } from "../maths/copula.ts";
import type { Driver } from "./draws.ts";

export type SourcedDriver = Driver & { readonly id: string; readonly source: string; readonly verified: boolean };

const unverified = { source: "General knowledge, unverified", verified: false } as const;

/**
 * Uncertain assumptions of a site and their default distributions. Drivers of incentives are there only where the site
 * has such an instrument. Source: delay shaped after construction times of 635 fabs (CSET, No Permits, No Fabs); the
 * others are general knowledge and marked so.
 */
export function defaultDrivers(assumptions: Assumptions): SourcedDriver[] {
  const drivers: SourcedDriver[] = [
    { id: "price", path: pricePath(assumptions), action: "multiply", distribution: around(0.15), ...unverified },
    {
      id: "utilisation",
      path: "operations.utilisation",
      distribution: { kind: "pert", low: 0.6, mode: 0.9, high: 0.97 },
      ...unverified,
    },
    {
      id: "overrun",
      path: "capex.overrun",
      distribution: { kind: "pert", low: -0.05, mode: 0.1, high: 0.6 },
      ...unverified,
    },
    {
      id: "delay",
      path: "schedule.delayMonths",
      distribution: { kind: "pert", low: -2, mode: 4, high: 24 },
      source: "CSET, No Permits, No Fabs: mean by region 584 to 781 days, 918 in the US in the 2010s",
      verified: true,
    },
    { id: "defects", path: "yield.defectsMature", action: "multiply", distribution: around(0.25), ...unverified },
    {
      id: "variableCost",
      path: "costs.variablePerStart",
      action: "multiply",
      distribution: { kind: "pert", low: 0.85, mode: 1, high: 1.3 },
      ...unverified,
    },
    {
      id: "energyPrice",
      path: "costs.energyPrice",
      action: "multiply",
      distribution: { kind: "pert", low: 0.7, mode: 1, high: 1.8 },
      ...unverified,
    },
    {
      id: "interest",
      path: "debt.baseRate",
      action: "add",
      distribution: { kind: "triangular", low: -0.015, mode: 0, high: 0.015 },
      ...unverified,
    },
  ];
  const grant = assumptions.incentives.findIndex((instrument) => instrument.type === "grant");
  if (grant >= 0) {
    drivers.push({
      id: "grant",
      path: `incentives.${grant}.rate`,
      action: "multiply",
      distribution: {
        kind: "discrete",
        values: [
          { value: 1, weight: 0.75 },
          { value: 0.75, weight: 0.15 },
          { value: 0, weight: 0.1 },
        ],
      },
      ...unverified,
    });
  }
  return drivers;
}

/** Lognormal with mean 1 and this relative spread. */
const around = (sd: number) => ({ kind: "lognormal", mean: 1, sd }) as const;

/** The price that drives revenue in the pricing mode of the site. */
export function pricePath(assumptions: Assumptions): string {
  const paths = { wafer: "pricing.waferPrice", goodDie: "pricing.diePrice", costPlus: "pricing.costPlusMarkup" };
  return paths[assumptions.pricing.mode];
}

/** Default rank correlations between the default drivers; unverified. */
export const defaultCorrelations: readonly CorrelationPair[] = [
  { a: "overrun", b: "delay", rho: 0.5 },
  { a: "price", b: "utilisation", rho: 0.6 },
];

import type { Assumptions } from "../assumptions.ts";
import type { FastFigure } from "../risk/site-evaluator.ts";
import type { DemandForecast } from "./demand.ts";
import type { FxPaths } from "./fx.ts";

export const gateMilestones = ["constructionStart", "shellReady", "firstWaferOut", "completion", "maturity"] as const;
export type GateMilestone = (typeof gateMilestones)[number];

/** A site goes ahead only after another site has reached a milestone, and only if that site is good enough. */
export type StageGate = {
  readonly after: string;
  readonly milestone: GateMilestone;
  readonly lagMonths?: number;
  /** Figure of the other site that decides; the gate stays shut when it does not exist. */
  readonly condition?: { readonly output: FastFigure; readonly atLeast?: number; readonly atMost?: number };
};

export type NetworkSite = {
  readonly id: string;
  readonly name?: string;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly assumptions: Assumptions;
  /** Share of the site that belongs to the network, 0..1; default 1. Scales money and output alike. */
  readonly ownership?: number;
  readonly gate?: StageGate;
};

/** Cost of the network's own organisation, USD millions. */
export type Headquarters = {
  readonly perYear: number;
  /** Yearly rise from the network's first month; default 0. */
  readonly inflation?: number;
  /** "YYYY-MM"; default the whole life of the network. */
  readonly startMonth?: string;
  readonly endMonth?: string;
};

export type NetworkOptions = {
  readonly fx?: FxPaths;
  readonly headquarters?: Headquarters;
  /** Yearly rates for the portfolio's NPV and for choosing among several IRRs; defaults 0.1 and 0.15. */
  readonly discountRate?: number;
  readonly hurdle?: number;
  /** Replaces parts of the demand and supply forecast. */
  readonly forecast?: Partial<DemandForecast>;
};

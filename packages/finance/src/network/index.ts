export {
  type CapacityInput,
  type CapacityResult,
  type CapacityYear,
  capacityAgainstDemand,
  type NetworkOutput,
} from "./capacity.ts";
export type { NetworkColumn, NetworkSeries } from "./combine.ts";
export { type Concentration, concentration, type Exposure } from "./concentration.ts";
export {
  type DemandForecast,
  defaultForecast,
  type ForecastCase,
  type ForecastSeries,
  forecastCases,
  type SupplyConstraint,
  supplyConstraints,
} from "./demand.ts";
export { defaultNetworkDrivers, type NetworkDriver } from "./drivers.ts";
export type { FxPath, FxPaths } from "./fx.ts";
export {
  type NetworkMonteCarloInput,
  type NetworkMonteCarloResult,
  networkMonteCarlo,
  networkMonteCarloPart,
  networkMonteCarloReport,
} from "./monte-carlo.ts";
export type { NetworkSiteInput } from "./read-sites.ts";
export type { PortfolioReturns } from "./returns.ts";
export type { NetworkYear } from "./roll-up.ts";
export { type NetworkOutcome, type NetworkRun, runNetwork, type SiteRun } from "./run-network.ts";
export type { GateMilestone, Headquarters, NetworkOptions, NetworkSite, StageGate } from "./site.ts";

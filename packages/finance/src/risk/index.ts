export {
  BRIDGE_ORDER,
  type BridgeDriver,
  type BridgeInput,
  type BridgeResult,
  type BridgeStep,
  bridge,
} from "./bridge.ts";
export type { Draws } from "./collect.ts";
export type { Point, Segment } from "./contour.ts";
export { defaultCorrelations, defaultDrivers, type SourcedDriver } from "./default-drivers.ts";
export { defaultRanges } from "./default-ranges.ts";
export type { Correlations, Driver, DriverAction } from "./draws.ts";
export { type HeatMapAxis, type HeatMapInput, type HeatMapResult, heatMap } from "./heat-map.ts";
export { type HistogramClass, histogram } from "./histogram.ts";
export {
  type MonteCarloInput,
  type MonteCarloReport,
  type MonteCarloResult,
  monteCarlo,
  monteCarloPart,
  monteCarloReport,
} from "./monte-carlo.ts";
export { applyPatch, differences, type Patch } from "./patch.ts";
export type { DriverInput } from "./read-input.ts";
export { type Scenario, type ScenarioRun, scenarioSet, scenarios } from "./scenarios.ts";
export {
  type DebtMode,
  type SensitivityBar,
  type SensitivityDriverInput,
  type SensitivityInput,
  type SensitivityResult,
  type SensitivitySide,
  sensitivities,
} from "./sensitivities.ts";
export type { SensitivityDriver } from "./sensitivity-driver.ts";
export type { FastFigure, FastFigures } from "./site-evaluator.ts";
export type { Band, Contribution, ConvergencePoint, OutputSummary } from "./summarise.ts";
export { switchingValue } from "./switching.ts";

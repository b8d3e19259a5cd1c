import type {
  Assumptions,
  Band,
  BridgeResult,
  Contribution,
  ConvergencePoint,
  DeepMetrics,
  Headline,
  HeatMapResult,
  HistogramClass,
  NetworkSite,
  networkMonteCarloPart,
  OutputSummary,
  Patch,
  ScenarioRun,
  SensitivityResult,
} from "@fabroom/finance";

/** Figures the reader may put on the tornado. */
export const OUTPUTS = ["npv", "equityIrr", "minDscr", "lcow"] as const;
export type Output = (typeof OUTPUTS)[number];
export type Mode = "quantiles" | "tenth";
export type Debt = "resized" | "fixed";

/** What can be asked of the engine beside the page, and what it answers. Every case is whole and already accepted. */
export type Analyses = {
  /** The figures that need further runs, and the hash that names the case. */
  deep: { ask: { assumptions: Assumptions }; answer: { metrics: DeepMetrics; caseSha256: string | null } };
  /** Everything the server is asked for too. */
  full: {
    ask: { assumptions: Assumptions };
    answer: { headline: Headline; caseSha256: string | null; modelCloses: boolean };
  };
  tornado: { ask: { assumptions: Assumptions; output: Output; mode: Mode; debt: Debt }; answer: SensitivityResult };
  heatMap: { ask: { assumptions: Assumptions; output: "npv" | "equityIrr" }; answer: HeatMapResult };
  bridge: { ask: { base: Assumptions; mine: Assumptions; output: "npv" | "equityIrr" }; answer: BridgeResult };
  set: { ask: { base: Assumptions; own: Patch | null }; answer: ScenarioRun[] };
};
export type AnalysisKind = keyof Analyses;

export type SimulationAsk = { assumptions: Assumptions; paths: number; seed: number };
/** A Monte Carlo run as the page shows it: nothing here grows with the number of paths. */
export type Simulation = {
  seed: number;
  paths: number;
  asked: number;
  cancelled: boolean;
  failed: number;
  failures: Record<string, number>;
  repaired: boolean;
  hurdle: number;
  dscrFloor: number;
  irrBelowHurdle: number | null;
  npvBelowZero: number | null;
  minDscrBelow: number | null;
  cvar5: number | null;
  npv: OutputSummary;
  equityIrr: OutputSummary;
  /** Of the case itself, without draws; null where it has none. */
  caseEquityIrr: number | null;
  /** Paths with a rate, in classes of equal width; the outermost reach to the extremes. */
  irrBins: HistogramClass[];
  /** Running equity cash by model year: quantiles of each year by itself, beside the case and its downside. */
  cumulative: Band;
  caseCumulative: number[];
  downsideCumulative: number[] | null;
  startYear: number;
  convergence: ConvergencePoint[];
  contributions: Contribution[];
  milliseconds: number;
};

/** The whole network: every site's case, US dollars for one unit of its currency, and the terms returns are held to. */
export type NetworkAsk = {
  sites: NetworkSite[];
  rates: Record<string, number>;
  discountRate: number;
  hurdle: number;
  paths: number;
  seed: number;
};
/** Paths from..to-1 of a network's run, as a worker hands them back. */
export type NetworkPart = Exclude<ReturnType<typeof networkMonteCarloPart>, { ok: false }>;

export type ToWorker =
  | { [K in AnalysisKind]: { id: number; kind: K; ask: Analyses[K]["ask"] } }[AnalysisKind]
  | { id: number; kind: "simulate"; ask: SimulationAsk }
  | { id: number; kind: "networkPart"; ask: NetworkAsk; from: number; to: number }
  | { id: number; kind: "networkReport"; ask: NetworkAsk; parts: NetworkPart[]; milliseconds: number }
  | { id: number; kind: "cancel" };
export type FromWorker =
  | { id: number; ok: true; answer: unknown }
  | { id: number; ok: false; reason: string }
  | { id: number; progress: number; total: number };

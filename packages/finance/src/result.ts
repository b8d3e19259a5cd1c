import type { Assumptions } from "./assumptions.ts";
import type { ColumnName } from "./columns.ts";
import type { Label } from "./fields/field.ts";

/** Period i covers [start, end]; every flow falls on `end`. Index 0 is the first period and is not discounted. */
export interface TimelinePeriod {
  index: number;
  /** ISO dates of the first and last day. */
  start: string;
  end: string;
  /** Fiscal year, named by the calendar year it ends in. */
  fiscalYear: number;
  phase: Phase;
}
export type Phase = "permitting" | "construction" | "toolInstall" | "ramp" | "operations";

/** Milestones in months from the model's start. */
export interface Milestones {
  constructionStart: number;
  shellReady: number;
  modules: { moveIn: number; qualified: number; rampEnd: number }[];
  firstStart: number;
  firstWaferOut: number;
  /** Last module's first wafer out: end of drawdown, start of grace and tenor. */
  completion: number;
  /** First period after completion. */
  completionPeriod: number;
  rampEnd: number;
  maturity: number;
}

export type Series = Record<ColumnName, Float64Array>;

/** Sums of flows, closing balances and volume-weighted prices over a quarter or a fiscal year. */
export interface RollUp {
  label: string;
  start: string;
  end: string;
  first: number;
  last: number;
  values: Record<ColumnName, number>;
}

/** One line of a statement: a signed combination of columns, so that totals can be audited. */
export interface StatementLine {
  id: string;
  label: Label;
  /** Total lines repeat the sum of what stands above. */
  total: boolean;
  /** One value a period, positive as the statement shows it (costs negative). */
  values: Float64Array;
}
export interface Statements {
  income: StatementLine[];
  balance: StatementLine[];
  cash: StatementLine[];
}

/** Shape of the public CHIPS workbook: uses with the share eligible for the investment credit, sources by kind. */
export interface UseLine {
  id: string;
  label: Label;
  amount: number;
  eligibleShare: number;
}
export interface SourceLine {
  id: string;
  kind: "equity" | "debt" | "incentive" | "other";
  label: Label;
  amount: number;
}
export interface SourcesAndUses {
  uses: UseLine[];
  sources: SourceLine[];
  totalUses: number;
  totalSources: number;
}

export type DebtBinding = "gearing" | "dscr" | "userCap" | "none";

/** One debt service date. */
export interface DebtTest {
  period: number;
  date: string;
  cfads: number;
  interest: number;
  principal: number;
  balance: number;
  dscr: number;
  llcr: number | null;
  plcr: number | null;
  /** Principal is due: the date counts for minimum and average DSCR. */
  repayment: boolean;
  lockup: boolean;
  default: boolean;
}
export interface DebtSchedule {
  amount: number;
  binding: DebtBinding;
  /** The three limits, millions; null where there is none. */
  limits: { gearing: number; dscr: number | null; userCap: number | null };
  rate: number;
  /** DSCR of the sculpted schedule; null for other profiles or without debt. */
  sculptedDscr: number | null;
  /** Left after the last payment: 0 within tolerance. */
  residual: number;
  tests: DebtTest[];
}

/** Null means that the figure does not exist for this case (no rate solves the flows, no debt, never paid back). */
export interface Headline {
  projectIrr: number | null;
  projectIrrPreTax: number | null;
  equityIrr: number | null;
  npv: number;
  equityNpv: number;
  moic: number | null;
  paybackYears: number | null;
  discountedPaybackYears: number | null;
  equityPaybackYears: number | null;
  capex: number;
  totalUses: number;
  peakFunding: number;
  equity: number;
  sponsorSupport: number;
  debt: number;
  gearing: number;
  minDscr: number | null;
  averageDscr: number | null;
  sculptedDscr: number | null;
  llcr: number | null;
  plcr: number | null;
  lockups: number;
  defaults: number;
  lcow: number | null;
  costPerWafer: number | null;
  costPerGoodDie: number | null;
  /** The three solved by further runs; null unless `deep` was asked for or where no solution exists. */
  breakEvenPrice: number | null;
  breakEvenUtilisation: number | null;
  delayCostPerMonth: number | null;
  subsidyShare: number;
  subsidyNpv: number;
  dieYieldMature: number;
  diesPerWafer: number;
  wspmMature: number;
  h100ePerYear: number;
  jobs: number;
  energyTwh: number;
  firstWaferMonth: number;
  completionMonth: number;
}
export type HeadlineName = keyof Headline;

/** Things a reader must know about the figures. */
export type Warning =
  | "multipleProjectRoots"
  | "multipleEquityRoots"
  | "sponsorSupportNeeded"
  | "lockup"
  | "belowDefaultDscr"
  | "noDebtCapacity";

export interface Check {
  /** Number in the specification, 1..24. */
  id: number;
  label: Label;
  /** Must be 0 within the tolerance. */
  value: number;
  tolerance: number;
  ok: boolean;
}

export interface YearlyOutput {
  fiscalYear: number;
  /** Average wafer starts a month over the year. */
  wspm: number;
  wafersOut: number;
  goodDies: number;
  energyTwh: number;
}

export interface ModelResult {
  engineVersion: string;
  assumptions: Assumptions;
  periods: number;
  timeline: TimelinePeriod[];
  milestones: Milestones;
  series: Series;
  quarterly: RollUp[];
  annual: RollUp[];
  output: YearlyOutput[];
  statements: Statements;
  sourcesAndUses: SourcesAndUses;
  debt: DebtSchedule;
  headline: Headline;
  warnings: Warning[];
  /** Empty when checks were left out. */
  checks: Check[];
  /** Check 24. */
  modelCloses: boolean;
}

export interface Issue {
  /** Dotted path into the assumptions, list items as numbers: "capacity.modules.0.share". */
  path: string;
  reason: IssueReason;
  params: Record<string, string | number>;
}
export type IssueReason =
  | "not_an_object"
  | "missing"
  | "unknown_field"
  | "not_a_number"
  | "not_an_integer"
  | "below_minimum"
  | "above_maximum"
  | "not_an_option"
  | "not_a_boolean"
  | "not_a_text"
  | "not_a_month"
  | "not_a_currency"
  | "not_a_list"
  | "too_few_items"
  | "too_many_items"
  | "not_unique"
  | "sum_not_one"
  | "sum_above_one"
  | "does_not_apply"
  | "too_many_periods"
  | "not_a_multiple"
  | "construction_too_short"
  | "horizon_too_short"
  | "debt_outlives_model"
  | "grace_exceeds_tenor"
  | "price_cannot_cover_cost"
  | "die_too_large"
  | "out_of_numeric_range";

export type ModelOutcome = { ok: true; result: ModelResult } | { ok: false; issues: Issue[] };

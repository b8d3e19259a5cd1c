export const INCENTIVE_TYPES = [
  "grant",
  "investmentCredit",
  "taxHoliday",
  "softLoan",
  "interestSubsidy",
  "inKind",
  "operatingCredit",
] as const;
export type IncentiveType = (typeof INCENTIVE_TYPES)[number];

/** What the rate applies to. Capital bases for capital instruments, running bases for operating credits. */
export const CAPITAL_BASES = ["capex", "building", "tools", "land", "fixed"] as const;
export const OPERATING_BASES = ["opex", "labour", "energy", "wafersOut"] as const;
export const INCENTIVE_BASES = [...CAPITAL_BASES, ...OPERATING_BASES] as const;
export type IncentiveBase = (typeof INCENTIVE_BASES)[number];

export const INCENTIVE_TRIGGERS = [
  "pariPassu",
  "milestones",
  "placedInService",
  "yearAfter",
  "firstRevenue",
  "completion",
] as const;
export type IncentiveTrigger = (typeof INCENTIVE_TRIGGERS)[number];

/**
 * One public instrument. Fields that a type does not use are 0, false or empty, so that every instrument has the same
 * shape in forms, registers and workbooks.
 *
 * | type | rate | base | trigger |
 * |---|---|---|---|
 * | grant, inKind | share of the base | capital, or `fixed` with `amount` | pariPassu, milestones, placedInService, yearAfter |
 * | investmentCredit | share of the eligible base | capital | placedInService, yearAfter |
 * | softLoan | share of the base | capital or `fixed` | pariPassu, milestones |
 * | taxHoliday | exempt share of the tax | none | firstRevenue, completion |
 * | interestSubsidy | yearly points of the senior balance | none | completion |
 * | operatingCredit | share of the cost, or currency a wafer | running | firstRevenue, completion |
 */
export interface Incentive {
  id: string;
  type: IncentiveType;
  base: IncentiveBase;
  /** Share, points a year, or currency per wafer: see the table. */
  rate: number;
  /** `fixed` base only: the amount the rate applies to, millions. */
  amount: number;
  /** Share of the base that qualifies, 0..1. */
  eligibleShare: number;
  /** Most that is ever paid, millions; null means none. */
  cap: number | null;
  trigger: IncentiveTrigger;
  /** Milestones only: model month and share; shares sum to at most 1. */
  milestones: { month: number; share: number }[];
  /** From the trigger to the cash. */
  lagMonths: number;
  /** Holidays, subsidies and operating credits: how long they run. Soft loans: tenor from completion, grace included. */
  durationMonths: number;
  /** Soft loans only: interest-only months from completion. */
  graceMonths: number;
  /** Soft loans only: yearly rate. */
  interestRate: number;
  /** The receipt is taxable income. */
  taxable: boolean;
  /** Share of the amount taken off the tax basis, 0..1. */
  basisReduction: number;
  /** Credits only: paid in cash; otherwise set against tax and carried forward. */
  refundable: boolean;
  /** Share to pay back if the clawback event falls in successive years from completion. */
  clawbackSchedule: number[];
  /** Model month of the clawback event; null means it does not happen. */
  clawbackMonth: number | null;
}

const BLANK: Omit<Incentive, "id" | "type" | "base" | "rate" | "trigger"> = {
  amount: 0,
  eligibleShare: 1,
  cap: null,
  milestones: [],
  lagMonths: 0,
  durationMonths: 0,
  graceMonths: 0,
  interestRate: 0,
  taxable: false,
  basisReduction: 0,
  refundable: true,
  clawbackSchedule: [],
  clawbackMonth: null,
};

/** A complete instrument from the fields that matter for its type. */
export function incentive(
  fields: Pick<Incentive, "id" | "type" | "base" | "rate" | "trigger"> & Partial<Incentive>,
): Incentive {
  return { ...BLANK, milestones: [], clawbackSchedule: [], ...fields };
}

import {
  CAPITAL_BASES,
  INCENTIVE_BASES,
  type IncentiveBase,
  type IncentiveTrigger,
  type IncentiveType,
  OPERATING_BASES,
} from "./types.ts";

const DURING = ["firstRevenue", "completion"] as const;
const PAID = ["pariPassu", "milestones", "placedInService", "yearAfter"] as const;
const CREDITED = ["capex", "building", "tools"] as const;

/** Bases and triggers that make sense for each type, and the highest rate (in the unit of the base). */
export const INCENTIVE_RULES: Record<
  IncentiveType,
  { bases: readonly IncentiveBase[]; triggers: readonly IncentiveTrigger[]; maxRate: number }
> = {
  grant: { bases: CAPITAL_BASES, triggers: PAID, maxRate: 1 },
  inKind: { bases: CAPITAL_BASES, triggers: PAID, maxRate: 1 },
  investmentCredit: { bases: CREDITED, triggers: ["placedInService", "yearAfter"], maxRate: 1 },
  softLoan: { bases: CAPITAL_BASES, triggers: ["pariPassu", "milestones"], maxRate: 1 },
  taxHoliday: { bases: INCENTIVE_BASES, triggers: DURING, maxRate: 1 },
  interestSubsidy: { bases: INCENTIVE_BASES, triggers: ["completion"], maxRate: 0.2 },
  operatingCredit: { bases: OPERATING_BASES, triggers: DURING, maxRate: 1 },
};

/** Most that an operating credit pays for one wafer, units of the site's currency. */
export const MOST_PER_WAFER = 1e6;

import { type Incentive, type IncentiveType, incentive } from "../incentives/types.ts";
import { CAPACITY_MODULES, INCENTIVES, type ObjectList } from "./structures.ts";

/** What has to be chosen before an entry begins; null where all entries are of one kind. */
export type StartingKind = IncentiveType | null;

type Entry = Readonly<Record<string, unknown>>;
type Terms = Pick<Incentive, "base" | "trigger"> & Partial<Incentive>;

const TERMS: Record<IncentiveType, Terms> = {
  grant: { base: "capex", trigger: "pariPassu", lagMonths: 3 },
  investmentCredit: { base: "capex", trigger: "placedInService", lagMonths: 12, basisReduction: 1 },
  taxHoliday: { base: "capex", trigger: "firstRevenue", durationMonths: 60 },
  softLoan: { base: "capex", trigger: "pariPassu", durationMonths: 120, graceMonths: 24, interestRate: 0.02 },
  interestSubsidy: { base: "capex", trigger: "completion", durationMonths: 60 },
  inKind: { base: "land", trigger: "pariPassu" },
  operatingCredit: { base: "opex", trigger: "firstRevenue", durationMonths: 60 },
};

/**
 * An entry to begin with: accepted by `validateAssumptions` as it is, and worth nothing until its rate is typed. A module
 * or a milestone takes the share that the others leave, a year after the last.
 */
export function startingEntry(
  list: ObjectList,
  entries: readonly Entry[],
  kind: StartingKind,
): Record<string, unknown> {
  if (list === INCENTIVES) {
    const type = kind ?? "grant";
    return { ...incentive({ id: freeName(type, entries), type, rate: 0, ...TERMS[type] }) };
  }
  const time = list === CAPACITY_MODULES ? "offsetMonths" : "month";
  const taken = entries.reduce((sum, entry) => sum + numberOf(entry.share), 0);
  return {
    share: Math.max(0, Number((1 - taken).toFixed(9))),
    [time]: entries.length === 0 ? 0 : Math.min(240, numberOf(entries.at(-1)![time]) + 12),
  };
}

const numberOf = (value: unknown): number => (typeof value === "number" ? value : 0);

/** `softLoan` → `soft-loan`, with a number where the name is taken. */
function freeName(type: IncentiveType, entries: readonly Entry[]): string {
  const name = type.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const taken = new Set(entries.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}-${number}`;
    if (!taken.has(free)) return free;
  }
}

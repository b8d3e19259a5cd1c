import type { Assumptions } from "../assumptions.ts";
import { inForce, overlap } from "../incentives/operating-credit.ts";
import type { Plan } from "../timeline/plan.ts";
import { workspace } from "../workspace.ts";

const { columns } = workspace;

/** What a taxpayer carries from period to period, and the last assessment. */
export interface TaxState {
  losses: number;
  credits: number;
  lossUsed: number;
  saved: number;
}

/** What the tax law says, as far as one period asks. */
export type TaxTerms = Pick<Assumptions["tax"], "rate" | "lossCap">;

/** Written out for the same reason as `carry`. */
export const taxTerms = ({ tax: { rate, lossCap } }: Assumptions): TaxTerms => ({ rate, lossCap });

export const openTax = (a: Assumptions): TaxState => ({
  losses: a.tax.lossOpening,
  credits: 0,
  lossUsed: 0,
  saved: 0,
});

/** A state to go on from; written out, so that a loop can keep it in registers. */
export const carry = ({ losses, credits, lossUsed, saved }: TaxState): TaxState => ({
  losses,
  credits,
  lossUsed,
  saved,
});

/**
 * Tax of one period, paid in the period (no deferred tax). A loss is carried forward without limit of time and offsets at
 * most `lossCap` of a later profit; then the holiday; then credits carried forward.
 */
export function assess(income: number, exempt: number, earned: number, terms: TaxTerms, s: TaxState): number {
  s.credits += earned;
  if (income <= 0) {
    s.losses -= income;
    s.lossUsed = 0;
    s.saved = 0;
    return 0;
  }
  // Comparisons instead of Math.min: the processor guesses them, and does not wait for the last period's state.
  let used = terms.lossCap * income;
  if (s.losses < used) used = s.losses;
  const gross = terms.rate * (income - used);
  const due = gross * (1 - exempt);
  let credit = due;
  if (s.credits < due) credit = s.credits;
  s.losses -= used;
  s.credits -= credit;
  s.lossUsed = used;
  s.saved = gross - due;
  return due - credit;
}

/**
 * Assesses the periods from..to-1 on the incomes that stand in `taxableIncome`, from a state that is left alone; writes
 * tax, losses, credits and what holidays save. Returns the state after them.
 */
export function levyTax(a: Assumptions, from: number, to: number, opening: TaxState): TaxState {
  const { taxableIncome, taxExemption, taxCreditsEarned, tax, lossUsed, lossBalance, taxCreditBalance, holidaySaving } =
    columns;
  const terms = taxTerms(a);
  const state = carry(opening);
  for (let i = from; i < to; i++) {
    tax[i] = assess(taxableIncome[i]!, taxExemption[i]!, taxCreditsEarned[i]!, terms, state);
    lossUsed[i] = state.lossUsed;
    lossBalance[i] = state.losses;
    taxCreditBalance[i] = state.credits;
    holidaySaving[i] = state.saved;
  }
  return carry(state);
}

/** Exempt share of the tax in each period: several holidays multiply. */
export function exemptHolidays(a: Assumptions, plan: Plan): void {
  const { taxExemption } = columns;
  const n = plan.periods;
  taxExemption.fill(0, 0, n);
  for (const item of a.incentives) {
    if (item.type !== "taxHoliday") continue;
    const { from, to } = inForce(item, plan);
    for (let i = Math.floor(from / plan.months); i < n && i * plan.months < to; i++) {
      taxExemption[i] = 1 - (1 - taxExemption[i]!) * (1 - item.rate * overlap(i, plan.months, from, to));
    }
  }
}

import { FinanceError } from "./error.ts";
import { discountRate, finiteSeries, named, positive, result } from "./guard.ts";

export type SculptInput = {
  /** Cash available for debt service per period, the first one period after the debt is measured. */
  readonly cfads: ArrayLike<number>;
  /** Interest rate per period: one, or one a period. */
  readonly rate: number | ArrayLike<number>;
  /** Target cover ratio: one, or one a period. */
  readonly dscr: number | ArrayLike<number>;
};
export type SculptedDebt = { debt: number; principal: number[]; interest: number[]; balance: number[] };

/**
 * Debt sculpted to a cover ratio: every period pays CFADS / DSCR, and the last payment closes the debt at zero.
 *
 * Equation: `DS_t = max(CFADS_t, 0) / DSCR_t`; `debt = sum_t DS_t / prod_(k<=t)(1 + r_k)`;
 * `interest_t = r_t * balance_(t-1)`; `principal_t = DS_t - interest_t`; `balance_t = balance_(t-1) - principal_t`.
 * Units: rate per period; money in one currency; `balance` is at the end of each period. Principal is negative where
 * the target leaves less than the interest (the debt then grows in that period).
 * Errors: FinanceError `empty`, `not-finite`, `out-of-range` (dscr <= 0, rate <= -1), `length-mismatch`.
 * Source: E. Bodmer, sculpting (debt = PV of CFADS/DSCR at the debt rate).
 */
export function sculptDebt(input: SculptInput): SculptedDebt {
  const { cfads, rate, dscr } = named(input, "sculptDebt");
  finiteSeries(cfads, "cfads");
  const periods = cfads.length;
  const rates = spread(rate, periods, "rate");
  const covers = spread(dscr, periods, "dscr");
  rates.forEach((r, t) => {
    discountRate(r, `rate[${t}]`);
  });
  covers.forEach((c, t) => {
    positive(c, `dscr[${t}]`);
  });
  const service = covers.map((cover, t) => Math.max(cfads[t] as number, 0) / cover);
  // Backwards: the balance before a payment is what the later payments are worth. Closes at exactly zero.
  const balance = new Array<number>(periods).fill(0);
  for (let t = periods - 1; t > 0; t--) {
    balance[t - 1] = ((balance[t] as number) + (service[t] as number)) / (1 + (rates[t] as number));
  }
  const debt = result(((balance[0] as number) + (service[0] as number)) / (1 + (rates[0] as number)), "debt");
  const interest = rates.map((r, t) => r * (t === 0 ? debt : (balance[t - 1] as number)));
  const principal = service.map((paid, t) => paid - (interest[t] as number));
  return { debt, principal, interest, balance };
}

function spread(value: number | ArrayLike<number>, periods: number, name: string): number[] {
  if (typeof value === "number") return new Array<number>(periods).fill(value);
  finiteSeries(value, name);
  if (value.length !== periods) {
    throw new FinanceError("length-mismatch", `${name} has ${value.length} periods, cfads has ${periods}`);
  }
  return Array.from(value);
}

import { FinanceError } from "./error.ts";
import { discountRate, finite, positive, result, wholeNumber } from "./guard.ts";

/** When payments fall: 0 or "end" at the end of each period (default), 1 or "begin" at its beginning. */
export type Timing = 0 | 1 | "end" | "begin";

function startOfPeriod(timing: Timing): 0 | 1 {
  if (timing === 0 || timing === "end") return 0;
  if (timing === 1 || timing === "begin") return 1;
  throw new FinanceError("unknown-option", `timing must be 0, 1, "end" or "begin", was ${String(timing)}`);
}

/** ((1 + r)^n - 1)/r without cancellation at small rates; n at r = 0. At -n: less what n payments are worth. */
function factor(rate: number, periods: number): number {
  return rate === 0 ? periods : Math.expm1(periods * Math.log1p(rate)) / rate;
}

const growth = (rate: number, periods: number): number => Math.exp(periods * Math.log1p(rate));

/**
 * Level payment of an annuity. Sign as in Excel and numpy-financial: money received is positive, money paid is
 * negative, so a loan received (presentValue > 0) has a negative payment.
 *
 * Equation: `pv (1+r)^n + pmt (1 + r when) ((1+r)^n - 1)/r + fv = 0`.
 * Units: rate per period; periods a positive number; money in one currency.
 * Errors: FinanceError `not-finite`, `out-of-range`, `unknown-option`, `overflow`.
 * Source: Excel PMT; numpy-financial `pmt`.
 */
export function pmt(rate: number, periods: number, presentValue: number, futureValue = 0, timing: Timing = 0): number {
  discountRate(rate);
  positive(periods, "periods");
  finite(presentValue, "presentValue");
  finite(futureValue, "futureValue");
  const when = startOfPeriod(timing);
  // Discounted at a positive rate, compounded at a negative one: the power stays below 1.
  const level =
    rate > 0
      ? (presentValue + futureValue * growth(rate, -periods)) / factor(rate, -periods)
      : -(presentValue * growth(rate, periods) + futureValue) / factor(rate, periods);
  const payment = level / (1 + rate * when);
  return result(payment + 0, "payment");
}

/** A loan of which one payment is split. */
type Loan = { rate: number; periods: number; payment: number; presentValue: number; futureValue: number; when: 0 | 1 };

/**
 * Debt outstanding (with the sign of the cash paid) after `paid` payments: at a positive rate from the payments still to
 * come, because what has been paid nearly cancels what has grown.
 */
function balanceAfter(paid: number, { rate, periods, payment, presentValue, futureValue, when }: Loan): number {
  const due = payment * (1 + rate * when);
  if (rate <= 0) return -(presentValue * growth(rate, paid) + due * factor(rate, paid));
  const left = periods - paid;
  return futureValue * growth(rate, -left) - due * factor(rate, -left);
}

/**
 * Interest part of payment number `period` (1 = first).
 *
 * Equation: `ipmt_k = rate * balance_(k-1)`, discounted by one period when paid at the beginning (0 for the first).
 * Sign, units, errors, source: as `pmt`; Excel IPMT argument order (rate, period, periods, presentValue).
 */
export function ipmt(
  rate: number,
  period: number,
  periods: number,
  presentValue: number,
  futureValue = 0,
  timing: Timing = 0,
): number {
  const payment = pmt(rate, periods, presentValue, futureValue, timing);
  wholeNumber(period, "period", 1, Math.ceil(periods));
  const when = startOfPeriod(timing);
  if (when === 1 && period === 1) return 0;
  const interest = rate * balanceAfter(period - 1, { rate, periods, payment, presentValue, futureValue, when });
  return result((when === 1 ? interest / (1 + rate) : interest) + 0, "interest");
}

/**
 * Principal part of payment number `period`: `ppmt_k = pmt - ipmt_k`.
 * Sign, units, errors, source: as `ipmt`; Excel PPMT.
 */
export function ppmt(
  rate: number,
  period: number,
  periods: number,
  presentValue: number,
  futureValue = 0,
  timing: Timing = 0,
): number {
  const payment = pmt(rate, periods, presentValue, futureValue, timing);
  return result(payment - ipmt(rate, period, periods, presentValue, futureValue, timing), "principal");
}

/**
 * Principal paid from payment `start` to payment `end`, both included: `sum ppmt_k`.
 * Sign as `pmt`: negative for a loan received. Excel CUMPRINC argument order (rate, periods, presentValue, start, end).
 * Unlike Excel a rate of 0 and a negative present value are allowed.
 */
export function cumprinc(
  rate: number,
  periods: number,
  presentValue: number,
  start: number,
  end: number,
  timing: Timing = 0,
): number {
  return cumulate(ppmt, rate, periods, presentValue, start, end, timing);
}

/** Interest paid from payment `start` to payment `end`, both included: `sum ipmt_k`. As `cumprinc`; Excel CUMIPMT. */
export function cumipmt(
  rate: number,
  periods: number,
  presentValue: number,
  start: number,
  end: number,
  timing: Timing = 0,
): number {
  return cumulate(ipmt, rate, periods, presentValue, start, end, timing);
}

/** Payments are added up one by one; daily ones over 270 years fit. */
const mostPayments = 100_000;

function cumulate(
  part: typeof ipmt,
  rate: number,
  periods: number,
  presentValue: number,
  start: number,
  end: number,
  timing: Timing,
): number {
  wholeNumber(end, "end", 1, Math.min(mostPayments, Math.ceil(positive(periods, "periods"))));
  wholeNumber(start, "start", 1, end);
  let sum = 0;
  for (let k = start; k <= end; k++) sum += part(rate, k, periods, presentValue, 0, timing);
  return result(sum, "sum");
}

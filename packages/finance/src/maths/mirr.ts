import { FinanceError } from "./error.ts";
import { discountRate, finiteSeries, result } from "./guard.ts";

/**
 * Modified internal rate of return.
 *
 * Equation: `MIRR = (FV of receipts at the reinvestment rate / -PV of payments at the finance rate)^(1/n) - 1`,
 * n = number of flows - 1.
 * Units: rates per period.
 * Errors: FinanceError `empty`, `not-finite`, `out-of-range`, `no-sign-change` (no payment or no receipt).
 * Source: Excel MIRR; numpy-financial `mirr`.
 */
export function mirr(flows: ArrayLike<number>, financeRate: number, reinvestRate: number): number {
  finiteSeries(flows, "flows");
  discountRate(financeRate, "financeRate");
  discountRate(reinvestRate, "reinvestRate");
  const periods = flows.length - 1;
  let paid = 0;
  let received = 0;
  for (let i = 0; i <= periods; i++) {
    const flow = flows[i] as number;
    if (flow < 0) paid -= flow * (1 + financeRate) ** -i;
    else received += flow * (1 + reinvestRate) ** (periods - i);
  }
  if (paid === 0 || received === 0) {
    throw new FinanceError("no-sign-change", "MIRR needs at least one payment and one receipt");
  }
  return result((received / paid) ** (1 / periods) - 1, "MIRR");
}

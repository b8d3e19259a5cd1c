import type { Assumptions } from "../assumptions.ts";
import { below } from "../debt/below.ts";
import type { Loan } from "../debt/size.ts";
import type { DebtSchedule, DebtTest, Series, TimelinePeriod } from "../result.ts";
import { isPayment, type Plan } from "../timeline/plan.ts";

/** The senior loan: its limits, what binds, and every debt service date with its cover ratios. */
export function presentDebt(
  a: Assumptions,
  plan: Plan,
  loan: Loan,
  series: Series,
  timeline: readonly TimelinePeriod[],
): DebtSchedule {
  return {
    amount: loan.amount,
    binding: loan.binding,
    limits: { gearing: loan.gearingLimit, dscr: loan.dscrLimit, userCap: loan.userCap },
    rate: a.debt.baseRate + a.debt.margin,
    sculptedDscr: loan.dscr > 0 ? loan.dscr : null,
    residual: loan.residual,
    tests: loan.amount > 0 ? testsOf(a, plan, loan, series, timeline) : [],
  };
}

function testsOf(a: Assumptions, plan: Plan, loan: Loan, s: Series, timeline: readonly TimelinePeriod[]): DebtTest[] {
  const at = (column: Float64Array, i: number) => column[i] as number;
  const v = 1 / (1 + ((a.debt.baseRate + a.debt.margin) * plan.months) / 12);
  const toMaturity = presentValues(s.cfads, plan.maturityPeriod, v);
  const toEnd = presentValues(s.cfads, plan.periods - 1, v);
  const tests: DebtTest[] = [];
  let window = 0;
  for (let i = plan.completionPeriod; i <= plan.maturityPeriod; i++) {
    window += at(s.cfads, i);
    if (!isPayment(plan, i)) continue;
    const balance = at(s.debtBalance, i);
    const open = balance > 1e-9 * at(s.debtBalance, plan.completionPeriod - 1);
    const repayment = i >= plan.repaymentPeriod || i === plan.maturityPeriod;
    tests.push({
      period: i,
      date: (timeline[i] as TimelinePeriod).end,
      cfads: window,
      interest: at(s.interestPaid, i),
      principal: at(s.principal, i),
      balance,
      dscr: at(s.dscr, i),
      llcr: open ? at(toMaturity, i + 1) / balance : null,
      plcr: open ? at(toEnd, i + 1) / balance : null,
      repayment,
      lockup: at(s.lockup, i) > 0,
      default: repayment && at(s.debtService, i) > 1e-9 * loan.amount && below(at(s.dscr, i), a.debt.defaultDscr),
    });
    window = 0;
  }
  return tests;
}

/** Value at the end of period i - 1 of the flows from i to `last`, for every i. */
function presentValues(flows: Float64Array, last: number, v: number): Float64Array {
  const values = new Float64Array(flows.length + 1);
  for (let i = last; i >= 0; i--) values[i] = v * ((flows[i] as number) + (values[i + 1] as number));
  return values;
}

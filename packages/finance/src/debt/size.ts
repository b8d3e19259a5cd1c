import type { Assumptions } from "../assumptions.ts";
import type { DebtBinding } from "../result.ts";
import type { Plan } from "../timeline/plan.ts";
import type { Workspace } from "../workspace.ts";
import { loanTerms, proRataCommitment, proRataProfile, writeProRata } from "./fund.ts";
import { equityFirstCommitment, writeEquityFirst } from "./fund-equity-first.ts";
import type { Construction } from "./need.ts";
import { solveRising } from "./secant.ts";
import { type LoanRun, principalDates, serviceDebt } from "./service.ts";

export interface Loan {
  amount: number;
  binding: DebtBinding;
  gearingLimit: number;
  dscrLimit: number;
  userCap: number | null;
  /** Senior interest and fees capitalised, plus public loan interest before completion. */
  financing: number;
  /** DSCR of the sculpted schedule, 0 for other profiles or without debt. */
  dscr: number;
  residual: number;
}

/**
 * Sizes senior debt to the smallest of the gearing limit, the capacity at the target DSCR and the user's cap, funds
 * construction, and writes the final schedule. When debt is below its capacity, the sculpted schedule spreads it at the
 * higher DSCR that repays it exactly by maturity (then DSCR = LLCR up to the tax effect of interest).
 */
export function sizeDebt(a: Assumptions, plan: Plan, w: Workspace, construction: Construction): Loan {
  const terms = loanTerms(a, plan);
  const equityFirst = a.funding.order === "equityFirst";
  const cap = a.debt.maximum;
  const run: LoanRun = {
    a,
    plan,
    w,
    construction,
    rate: terms.rate,
    dates: principalDates(plan),
    subsidies: a.incentives.filter((item) => item.type === "interestSubsidy"),
    received: new Float64Array(a.incentives.length),
    residual: 0,
    slack: 0,
  };
  let full = 0;
  let fullCost = 0;
  if (terms.gearing > 0 && cap !== 0 && construction.need > 0) {
    full = proRataCommitment(terms, plan, w);
    if (equityFirst && full > 0) full = equityFirstCommitment(full, terms, plan, w);
    else fullCost = proRataProfile(full, terms, plan, w);
  }
  const cost = (amount: number): number => {
    if (amount <= 0 || full <= 0) return 0;
    return equityFirst ? writeEquityFirst(amount, construction.need, terms, plan, w) : (fullCost * amount) / full;
  };
  const financingOf = (amount: number) => construction.softInterest + cost(amount);
  const capacity = full > 0 ? findCapacity(run, full, financingOf) : 0;
  const amount = Math.min(full, capacity, cap ?? Number.POSITIVE_INFINITY);
  const loan: Loan = {
    amount,
    binding: bindingOf(full, capacity, cap),
    gearingLimit: full,
    dscrLimit: capacity,
    userCap: cap,
    financing: construction.softInterest,
    dscr: 0,
    residual: 0,
  };
  if (amount > 0) loan.financing = financingOf(amount);
  if (amount <= 0) writeProRata(0, 0, plan, w);
  else if (!equityFirst) writeProRata(amount, full, plan, w);
  clearOtherPhase(plan, w);
  let inverse = 1 / a.debt.targetDscr;
  if (a.debt.repayment === "sculpted" && amount > 0) {
    if (amount < capacity) inverse = sculpt(run, amount, loan.financing, capacity);
    loan.dscr = 1 / inverse;
  }
  serviceDebt(run, amount, loan.financing, inverse, false);
  loan.residual = run.residual;
  return loan;
}

function bindingOf(full: number, capacity: number, cap: number | null): DebtBinding {
  if (full <= 0) return "none";
  if (cap !== null && cap < full && cap < capacity) return "userCap";
  return capacity < full ? "dscr" : "gearing";
}

/**
 * Largest debt that the target DSCR carries. Sculpted: the amount that CFADS / target repays by maturity. Annuity, straight
 * and bullet (its last date apart): the amount whose tightest principal date meets the target.
 */
function findCapacity(run: LoanRun, guess: number, financingOf: (amount: number) => number): number {
  const { a, plan } = run;
  const inverse = 1 / a.debt.targetDscr;
  const sculpted = a.debt.repayment === "sculpted";
  const shortfall = (amount: number): number => {
    serviceDebt(run, amount, financingOf(amount), inverse, true);
    return sculpted ? run.residual : -run.slack;
  };
  const atZero = shortfall(0);
  if (atZero >= 0) return 0;
  if (atZero === Number.NEGATIVE_INFINITY) return Number.MAX_VALUE;
  const growth = (1 + run.rate) ** (plan.maturityPeriod - plan.completionPeriod + 1);
  if (sculpted) {
    const first = -atZero / growth;
    return solveRising(shortfall, first, first * 1.001, -atZero).x;
  }
  const slope = (shortfall(guess) - atZero) / guess;
  const first = slope > 0 ? -atZero / slope : guess;
  return solveRising(shortfall, first, first * 1.001, -atZero).x;
}

/** Inverse of the DSCR at which a sculpted schedule repays a given amount. */
function sculpt(run: LoanRun, amount: number, financing: number, capacity: number): number {
  const { a, plan } = run;
  const growth = amount * (1 + run.rate) ** (plan.maturityPeriod - plan.completionPeriod + 1);
  const overpaid = (inverse: number): number => {
    serviceDebt(run, amount, financing, inverse, true);
    return -run.residual;
  };
  const first = amount / capacity / a.debt.targetDscr;
  return solveRising(overpaid, first, first * 1.001, growth).x;
}

/** Drawdown columns hold nothing after completion, service columns nothing before. */
function clearOtherPhase(plan: Plan, w: Workspace): void {
  const c = w.columns;
  for (const column of [c.capitalisedInterest, c.financingFees, c.debtDraw, c.equityDraw]) {
    column.fill(0, plan.completionPeriod, plan.periods);
  }
  const service = [c.debtInterest, c.interestPaid, c.principal, c.accruedInterest, c.debtService, c.cfads];
  for (const column of service) column.fill(0, 0, plan.completionPeriod);
  c.interestSubsidy.fill(0, 0, plan.completionPeriod);
  c.dscr.fill(0, 0, plan.completionPeriod);
  let drawn = 0;
  for (let i = 0; i < plan.completionPeriod; i++) {
    drawn += c.debtDraw[i]!;
    c.debtBalance[i] = drawn;
  }
}

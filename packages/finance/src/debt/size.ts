import type { Assumptions } from "../assumptions.ts";
import { portablePower } from "../maths/portable.ts";
import type { DebtBinding } from "../result.ts";
import type { Plan } from "../timeline/plan.ts";
import { clear, workspace } from "../workspace.ts";
import { loanTerms, proRataCommitment, proRataProfile, writeAllEquity, writeProRata } from "./fund.ts";
import { equityFirstCommitment, writeEquityFirst } from "./fund-equity-first.ts";
import type { LoanRun } from "./loan-run.ts";
import type { Construction } from "./need.ts";
import { solveRising } from "./secant.ts";
import { principalDates, serviceDebt } from "./service.ts";

const { columns, scratch } = workspace;

/**
 * Debt below this share of the need, or of the cost of the assets where incentives pay all but a rounding of it, is none:
 * its draws would be rounding beside the equity.
 */
const NEGLIGIBLE = 1e-6;
/** And below a thousandth of the currency unit, in millions. */
const SMALLEST = 1e-9;

export interface Loan {
  amount: number;
  binding: DebtBinding;
  gearingLimit: number;
  /** Capacity at the target DSCR; null when it was not asked for and does not bind. */
  dscrLimit: number | null;
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
 * higher DSCR that repays it exactly by maturity (then DSCR = LLCR up to the tax effect of interest). `limits` also solves
 * a capacity that does not bind, for the reader; the schedule is the same to the bit.
 */
export function sizeDebt(a: Assumptions, plan: Plan, built: Construction, limits: boolean): Loan {
  const terms = loanTerms(a, plan);
  const equityFirst = a.funding.order === "equityFirst";
  const cap = a.debt.maximum;
  const run: LoanRun = {
    a,
    plan,
    construction: built,
    rate: terms.rate,
    dates: principalDates(plan),
    subsidies: a.incentives.filter((item) => item.type === "interestSubsidy"),
    received: [],
    subsidy: 0,
    residual: 0,
    slack: 0,
  };
  let full = 0;
  let fullCost = 0;
  if (terms.gearing > 0 && built.need > 0) {
    full = proRataCommitment(terms, plan);
    if (equityFirst) full = equityFirstCommitment(full, terms, plan);
    else fullCost = proRataProfile(full, terms, plan);
  }
  const cost = (amount: number): number => {
    if (amount <= 0 || full <= 0) return 0;
    return equityFirst ? writeEquityFirst(amount, built.need, terms, plan) : (fullCost * amount) / full;
  };
  const { toolsAtCost, buildingsAtCost } = scratch;
  const last = plan.completionPeriod - 1;
  const least = Math.max(SMALLEST, NEGLIGIBLE * Math.max(built.need, toolsAtCost[last]! + buildingsAtCost[last]!));
  if (full < least) full = 0;
  const wanted = Math.min(full, cap ?? Number.POSITIVE_INFINITY);
  const sizing: Sizing = {
    run,
    inverse: 1 / a.debt.targetDscr,
    financing: (amount) => built.softInterest + cost(amount),
  };
  const short = wanted > 0 ? shortfall(sizing, wanted) : 0;
  const binds = short > 0;
  const capacity = wanted > 0 && (binds || limits) ? findCapacity(sizing, wanted, short) : null;
  const sized = binds ? Math.min(wanted, capacity ?? 0) : wanted;
  const amount = sized < least ? 0 : sized;
  const financing = sizing.financing(amount);
  if (amount <= 0) writeAllEquity(plan);
  else if (!equityFirst) writeProRata(amount, full, plan);
  clearOtherPhase(plan);
  const sculpted = a.debt.repayment === "sculpted" && amount > 0;
  const spread = sculpted && !binds ? sculpt(sizing, amount, financing, short) : sizing.inverse;
  const inverse = amount > 0 ? spread : 0;
  serviceDebt(run, amount, financing, inverse, false);
  return {
    amount,
    binding: full <= 0 ? "none" : binds ? "dscr" : wanted < full ? "userCap" : "gearing",
    gearingLimit: full,
    dscrLimit: capacity,
    userCap: cap,
    financing,
    dscr: sculpted ? 1 / inverse : 0,
    residual: run.residual,
  };
}

interface Sizing {
  run: LoanRun;
  inverse: number;
  /** Capitalised financing cost of an amount. */
  financing: (amount: number) => number;
}

/**
 * How far an amount is above what the target DSCR carries; negative below. Sculpted: what CFADS / target leaves unpaid at
 * maturity. Other profiles: how much the tightest principal date is short of target x debt service.
 */
function shortfall({ run, inverse, financing }: Sizing, amount: number): number {
  serviceDebt(run, amount, financing(amount), inverse, true);
  return run.a.debt.repayment === "sculpted" ? run.residual : -run.slack;
}

/** Largest debt that the target DSCR carries: where the shortfall is zero. Bullet: its last date apart. */
function findCapacity(sizing: Sizing, wanted: number, atWanted: number): number {
  const none = shortfall(sizing, 0);
  if (none >= 0) return 0;
  if (none === Number.NEGATIVE_INFINITY) return Number.MAX_VALUE;
  const second = (-none * wanted) / (atWanted - none);
  return solveRising((amount) => shortfall(sizing, amount), wanted, atWanted, second, -none).x;
}

/** Inverse of the DSCR at which a sculpted schedule repays a given amount; `short` is the shortfall at the target. */
function sculpt({ run, inverse }: Sizing, amount: number, financing: number, short: number): number {
  const { plan } = run;
  if (short === 0) return inverse;
  const growth = amount * portablePower(1 + run.rate * plan.paymentPeriods, run.dates);
  const overpaid = (value: number): number => {
    serviceDebt(run, amount, financing, value, true);
    return -run.residual;
  };
  return solveRising(overpaid, inverse, -short, (inverse * growth) / (growth - short), growth).x;
}

/** Drawdown columns hold nothing after completion, service columns nothing before. */
function clearOtherPhase(plan: Plan): void {
  const c = columns;
  clear([c.capitalisedInterest, c.financingFees, c.debtDraw, c.equityDraw], plan.completionPeriod, plan.periods);
  const service = [c.debtInterest, c.interestPaid, c.principal, c.accruedInterest, c.debtService];
  clear([...service, c.cfads, c.interestSubsidy, c.dscr], 0, plan.completionPeriod);
  let drawn = 0;
  for (let i = 0, end = plan.completionPeriod; i < end; i++) {
    drawn += c.debtDraw[i]!;
    c.debtBalance[i] = drawn;
  }
}

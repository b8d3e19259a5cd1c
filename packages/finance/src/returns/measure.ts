import type { Assumptions } from "../assumptions.ts";
import type { Loan } from "../debt/size.ts";
import { portablePower } from "../maths/portable.ts";
import { type Plan, periodsIn } from "../timeline/plan.ts";
import type { Workspace } from "../workspace.ts";
import { type Cover, coverDebt } from "./cover.ts";
import { payback } from "./payback.ts";
import { type AnnualIrr, annualIrr } from "./rate.ts";

/** Figures of one case; null where a figure does not exist. */
export interface Measures {
  projectIrr: AnnualIrr;
  projectIrrPreTax: AnnualIrr;
  equityIrr: AnnualIrr;
  npv: number;
  equityNpv: number;
  moic: number | null;
  paybackYears: number | null;
  discountedPaybackYears: number | null;
  equityPaybackYears: number | null;
  capex: number;
  peakFunding: number;
  equity: number;
  sponsorSupport: number;
  contributions: number;
  distributions: number;
  subsidyShare: number;
  subsidyNpv: number;
  lcow: number | null;
  cover: Cover;
  /** First period of the twelve mature months, and how many. */
  mature: { from: number; to: number };
}

/** Below this there is no cost per wafer. */
const LEAST_WAFERS = 1e-3;

/** Period rate from a yearly one: (1 + r)^(months / 12) - 1, as a discount factor. */
export const discountFactor = (rate: number, months: number): number => portablePower(1 + rate, -months / 12);

/**
 * Returns. Flows at period end, index 0 not discounted: NPV = sum CF_i / (1 + r)^(i x months / 12). Payback in years from
 * the model's start, linear inside the period. LCOW = PV(capex + sustaining capex - capital incentives + operating cost
 * - operating credits + tax) / PV(good wafers out), at WACC. Incentives in cash: capital incentives less clawback, interest
 * subsidies, operating credits, tax saved by holidays and by credits set against tax.
 */
export function measure(a: Assumptions, plan: Plan, w: Workspace, loan: Loan): Measures {
  const c = w.columns;
  const {
    capex,
    projectFlow,
    sustainingCapex,
    opex,
    operatingCredits,
    unleveredTax,
    equityFlow,
    incentiveFlow,
    taxCreditBalance,
    taxCreditsEarned,
    interestSubsidy,
    holidaySaving,
    wafersOut,
    projectFlowPreTax,
  } = c;
  const { publicCash } = w.scratch;
  const n = plan.periods;
  const v = discountFactor(a.returns.wacc, plan.months);
  const ve = discountFactor(a.returns.costOfEquity, plan.months);
  let d = 1;
  let de = 1;
  let npv = 0;
  let equityNpv = 0;
  let subsidyNpv = 0;
  let costPv = 0;
  let wafersPv = 0;
  let creditsBefore = 0;
  let cumulated = 0;
  let lowest = 0;
  for (let i = 0; i < n; i++) {
    const flow = projectFlow[i]!;
    const cost = capex[i]! + sustainingCapex[i]! + opex[i]! - operatingCredits[i]! + unleveredTax[i]!;
    npv += d * flow;
    equityNpv += de * equityFlow[i]!;
    const credits = taxCreditBalance[i]!;
    const creditUsed = taxCreditsEarned[i]! - credits + creditsBefore;
    const incentives = publicCash[i]! + interestSubsidy[i]! + operatingCredits[i]! + holidaySaving[i]! + creditUsed;
    creditsBefore = credits;
    incentiveFlow[i] = incentives;
    subsidyNpv += d * incentives;
    costPv += d * (cost - publicCash[i]!);
    wafersPv += d * wafersOut[i]!;
    cumulated += flow;
    if (cumulated < lowest) lowest = cumulated;
    d *= v;
    de *= ve;
  }
  const spent = total(capex, plan.completionPeriod);
  const capital =
    total(c.grants, n) + total(c.inKind, n) + total(c.investmentCredits, n) + total(c.taxCreditsEarned, n);
  const equity = total(c.equityDraw, plan.completionPeriod) + total(c.dsraEquity, plan.completionPeriod);
  const support = total(c.sponsorSupport, n);
  const distributions = total(c.distributions, n);
  const contributions = equity + support;
  const projectIrr = annualIrr(projectFlow, plan, a.returns.hurdle, null);
  return {
    projectIrr,
    projectIrrPreTax: annualIrr(projectFlowPreTax, plan, a.returns.hurdle, projectIrr.rate),
    equityIrr: annualIrr(equityFlow, plan, a.returns.hurdle, projectIrr.rate),
    npv,
    equityNpv,
    moic: contributions > 0 ? distributions / contributions : null,
    paybackYears: payback(projectFlow, plan, 1),
    discountedPaybackYears: payback(projectFlow, plan, v),
    equityPaybackYears: payback(equityFlow, plan, 1),
    capex: spent,
    peakFunding: -lowest,
    equity,
    sponsorSupport: support,
    contributions,
    distributions,
    subsidyShare: spent > 0 ? capital / spent : 0,
    subsidyNpv: subsidyNpv + softLoanValue(a, plan, w),
    lcow: wafersPv >= LEAST_WAFERS ? (costPv / wafersPv) * 1e6 : null,
    cover: coverDebt(plan, w, loan, a),
    mature: matureYear(plan),
  };
}

function total(column: Float64Array, end: number): number {
  let sum = 0;
  for (let i = 0; i < end; i++) sum += column[i]!;
  return sum;
}

/** What cheap public loans are worth: drawings less service, discounted at the senior loan's rate. */
function softLoanValue(a: Assumptions, plan: Plan, w: Workspace): number {
  if (!a.incentives.some((item) => item.type === "softLoan")) return 0;
  const { softNet } = w.scratch;
  const v = 1 / (1 + ((a.debt.baseRate + a.debt.margin) * plan.months) / 12);
  let value = 0;
  for (let i = plan.periods - 1; i >= 0; i--) value = value * v + softNet[i]!;
  return value;
}

/** Twelve months from the end of the last ramp and one cycle; earlier if the model ends before. */
function matureYear(plan: Plan): { from: number; to: number } {
  const year = Math.round(12 / plan.months);
  const from = periodsIn(plan.rampEnd + plan.cycleMonths, plan.months);
  const latest = plan.periods - year - periodsIn(plan.cycleMonths, plan.months);
  const start = Math.max(0, Math.min(from, latest));
  return { from: start, to: start + year };
}

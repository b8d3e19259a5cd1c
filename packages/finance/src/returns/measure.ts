import type { Assumptions } from "../assumptions.ts";
import type { Loan } from "../debt/size.ts";
import { portablePower } from "../maths/portable.ts";
import { type Plan, periodsIn } from "../timeline/plan.ts";
import { workspace } from "../workspace.ts";
import { type Cover, coverDebt } from "./cover.ts";
import { payback } from "./payback.ts";
import { type AnnualIrr, annualIrr } from "./rate.ts";

const { columns, scratch } = workspace;

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
export function measure(a: Assumptions, plan: Plan, loan: Loan): Measures {
  const c = columns;
  const { projectFlow, projectFlowPreTax, equityFlow } = c;
  const n = plan.periods;
  const { hurdle, wacc, costOfEquity } = a.returns;
  const v = discountFactor(wacc, plan.months);
  const worth = appraise(plan, v);
  const spent = total(c.capex, plan.completionPeriod);
  const equity = total(c.equityDraw, plan.completionPeriod) + total(c.dsraEquity, plan.completionPeriod);
  const { support, distributions } = exchanged(plan);
  const contributions = equity + support;
  const projectIrr = annualIrr(projectFlow, plan, hurdle, null);
  return {
    projectIrr,
    projectIrrPreTax: annualIrr(projectFlowPreTax, plan, hurdle, projectIrr.rate),
    equityIrr: annualIrr(equityFlow, plan, hurdle, projectIrr.rate),
    npv: worth.project,
    equityNpv: discounted(equityFlow, n, discountFactor(costOfEquity, plan.months)),
    moic: contributions > 0 ? distributions / contributions : null,
    paybackYears: payback(projectFlow, plan, 1),
    discountedPaybackYears: payback(projectFlow, plan, v),
    equityPaybackYears: payback(equityFlow, plan, 1),
    capex: spent,
    peakFunding: -worth.lowest,
    equity,
    sponsorSupport: support,
    contributions,
    distributions,
    subsidyShare: spent > 0 ? capitalIncentives(a, plan) / spent : 0,
    subsidyNpv: worth.incentives + softLoanValue(a, plan),
    lcow: worth.wafers >= LEAST_WAFERS ? (worth.cost / worth.wafers) * 1e6 : null,
    cover: coverDebt(plan, loan, a),
    mature: matureYear(plan),
  };
}

/**
 * Present values of the project's flows, of incentives in cash (whose column it writes), of what wafers cost and of wafers;
 * and the deepest point of the running sum of the flows. One loop, because the factor is what takes its time.
 */
function appraise(plan: Plan, v: number) {
  const { projectFlow, capex, sustainingCapex, opex, operatingCredits, unleveredTax, wafersOut } = columns;
  const { incentiveFlow, taxCreditBalance, taxCreditsEarned, interestSubsidy, holidaySaving } = columns;
  const { publicCash } = scratch;
  let d = 1;
  let project = 0;
  let cumulated = 0;
  let lowest = 0;
  let incentives = 0;
  let cost = 0;
  let wafers = 0;
  let creditsBefore = 0;
  for (let i = 0, end = plan.periods; i < end; i++) {
    const flow = projectFlow[i]!;
    const credits = taxCreditBalance[i]!;
    const creditUsed = taxCreditsEarned[i]! - credits + creditsBefore;
    const received = publicCash[i]! + interestSubsidy[i]! + operatingCredits[i]! + holidaySaving[i]! + creditUsed;
    const spent = capex[i]! + sustainingCapex[i]! + opex[i]! - operatingCredits[i]! + unleveredTax[i]!;
    creditsBefore = credits;
    incentiveFlow[i] = received;
    project += d * flow;
    incentives += d * received;
    cost += d * (spent - publicCash[i]!);
    wafers += d * wafersOut[i]!;
    cumulated += flow;
    if (cumulated < lowest) lowest = cumulated;
    d *= v;
  }
  return { project, lowest, incentives, cost, wafers };
}

/** Sums of what the sponsor had to add and of what he received. */
function exchanged(plan: Plan): { support: number; distributions: number } {
  const { sponsorSupport, distributions: paid } = columns;
  let support = 0;
  let distributions = 0;
  for (let i = plan.completionPeriod, end = plan.periods; i < end; i++) {
    support += sponsorSupport[i]!;
    distributions += paid[i]!;
  }
  return { support, distributions };
}

function discounted(flows: Float64Array, n: number, v: number): number {
  let d = 1;
  let worth = 0;
  for (let i = 0; i < n; i++) {
    worth += d * flows[i]!;
    d *= v;
  }
  return worth;
}

/** Grants, contributions in kind and credits, whether paid or set against tax. */
function capitalIncentives(a: Assumptions, plan: Plan): number {
  if (a.incentives.length === 0) return 0;
  const { grants, inKind, investmentCredits, taxCreditsEarned } = columns;
  let granted = 0;
  let given = 0;
  let credited = 0;
  let earned = 0;
  for (let i = 0, end = plan.periods; i < end; i++) {
    granted += grants[i]!;
    given += inKind[i]!;
    credited += investmentCredits[i]!;
    earned += taxCreditsEarned[i]!;
  }
  return granted + given + credited + earned;
}

function total(column: Float64Array, end: number): number {
  let sum = 0;
  for (let i = 0; i < end; i++) sum += column[i]!;
  return sum;
}

/** What cheap public loans are worth: drawings less service, discounted at the senior loan's rate. */
function softLoanValue(a: Assumptions, plan: Plan): number {
  if (!a.incentives.some((item) => item.type === "softLoan")) return 0;
  const { softNet } = scratch;
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

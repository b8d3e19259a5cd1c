import {
  type Assumptions,
  applyPatch,
  type Columns,
  type Evaluation,
  evaluate,
  FinanceError,
  type Headline,
  type Issue,
  type Patch,
  type Validation,
  validateAssumptions,
  workspace,
} from "@fabroom/finance";

/** Figures the kernel gives in one run, under their headline names and with the same bits. */
export const QUICK_FIGURES = [
  "npv",
  "projectIrr",
  "equityIrr",
  "minDscr",
  "averageDscr",
  "lcow",
  "paybackYears",
  "moic",
  "debt",
  "capex",
  "peakFunding",
  "lockups",
  "defaults",
] as const satisfies readonly (keyof Headline)[];
export type QuickFigure = (typeof QUICK_FIGURES)[number];
export type QuickFigures = Pick<Headline, QuickFigure>;

export type CoverPoint = { x: number; dscr: number; cfads: number; service: number };
export type CashStep = { id: CashStepId; kind: "total" | "change"; value: number };
export type RampPoint = { x: number; label: string; wspm: number };
/** What the charts beside the sliders are drawn from. Money in millions of the site's currency. */
export type QuickSeries = {
  /** Dates on which principal falls due. */
  cover: CoverPoint[];
  lockupAt: number;
  defaultAt: number;
  /** From completion to the end of the model, in the order of payment. */
  cash: CashStep[];
  /** Wafer starts a month, by quarter, until a year after the ramp. */
  ramp: RampPoint[];
};
export type QuickCase =
  | { ok: true; assumptions: Assumptions; figures: QuickFigures; series: QuickSeries }
  | { ok: false; issues: Issue[] };

/** One run of the kernel on a changed case: about a tenth of a millisecond, so it is done where the slider moves. */
export function quickCase(base: Assumptions, patch: Patch): QuickCase {
  const checked = accepted(base, patch);
  if (!checked.ok) return checked;
  const { assumptions } = checked;
  const evaluation = evaluate(assumptions);
  const figures = figuresOf(evaluation);
  if (Object.values(figures).some((value) => value !== null && !Number.isFinite(value)))
    return { ok: false, issues: [{ path: "", reason: "out_of_numeric_range", params: {} }] };
  return { ok: true, assumptions, figures, series: seriesOf(assumptions, evaluation, workspace.columns) };
}

/** The patched assumptions as the engine accepts them; a path that names no input is an issue like any other. */
function accepted(base: Assumptions, patch: Patch): Validation {
  try {
    return validateAssumptions(applyPatch(base, patch));
  } catch (error) {
    if (!(error instanceof FinanceError)) throw error;
    return { ok: false, issues: [{ path: "", reason: "unknown_field", params: {} }] };
  }
}

function figuresOf({ measures, loan }: Evaluation): QuickFigures {
  const { cover } = measures;
  return {
    npv: measures.npv,
    projectIrr: measures.projectIrr.rate,
    equityIrr: measures.equityIrr.rate,
    minDscr: cover.minDscr,
    averageDscr: cover.averageDscr,
    lcow: measures.lcow,
    paybackYears: measures.paybackYears,
    moic: measures.moic,
    debt: loan.amount,
    capex: measures.capex,
    peakFunding: measures.peakFunding,
    lockups: cover.lockups,
    defaults: cover.defaults,
  };
}

const CASH = [
  ["revenue", "total", { revenue: 1 }],
  ["operations", "change", { opex: -1, operatingCredits: 1 }],
  ["workingCapital", "change", { workingCapitalChange: -1, prepaymentReceived: 1, prepaymentCredit: -1 }],
  ["tax", "change", { tax: -1 }],
  ["sustaining", "change", { sustainingCapex: -1 }],
  ["cfads", "total", { cfads: 1 }],
  [
    "public",
    "change",
    {
      ...{ grants: 1, investmentCredits: 1, inKind: 1, interestSubsidy: 1, terminalValue: 1, clawback: -1 },
      ...{ softLoanDraw: 1, softLoanInterest: -1, softLoanPrincipal: -1 },
    },
  ],
  ["interest", "change", { interestPaid: -1 }],
  ["principal", "change", { principal: -1 }],
  ["support", "change", { sponsorSupport: 1 }],
] as const satisfies readonly (readonly [string, "total" | "change", Partial<Record<keyof Columns, 1 | -1>>])[];
export type CashStepId = (typeof CASH)[number][0] | "reserve" | "distributions";

function seriesOf(a: Assumptions, { plan }: Evaluation, c: Columns): QuickSeries {
  const { periodMonths, startMonth } = a.timeline;
  const start = Number(startMonth.slice(0, 4)) + (Number(startMonth.slice(5, 7)) - 1) / 12;
  const endOf = (period: number) => start + ((period + 1) * periodMonths) / 12;
  const cover: CoverPoint[] = [];
  let window = 0;
  for (let i = plan.completionPeriod; i <= plan.maturityPeriod && i < plan.periods; i++) {
    window += c.cfads[i]!;
    if (c.debtService[i]! <= 0) continue;
    const service = c.interestPaid[i]! + c.principal[i]!;
    const due = i >= plan.repaymentPeriod || i === plan.maturityPeriod;
    if (due && service > 0) cover.push({ x: endOf(i), dscr: c.dscr[i]!, cfads: window, service });
    window = 0;
  }
  return {
    cover,
    lockupAt: a.debt.lockupDscr,
    defaultAt: a.debt.defaultDscr,
    cash: cashOf(c, plan.completionPeriod, plan.periods),
    ramp: rampOf(c, start, periodMonths, Math.min(plan.periods, Math.ceil((plan.rampEnd + 12) / periodMonths))),
  };
}

function cashOf(c: Columns, from: number, to: number): CashStep[] {
  const sum = (terms: Partial<Record<keyof Columns, 1 | -1>>) => {
    let total = 0;
    for (const [name, sign] of Object.entries(terms) as [keyof Columns, 1 | -1][])
      for (let i = from; i < to; i++) total += sign * c[name][i]!;
    return total;
  };
  const held = (period: number) => (period < 0 ? 0 : c.cash[period]! + c.dsraBalance[period]!);
  const steps: CashStep[] = CASH.map(([id, kind, terms]) => ({ id, kind, value: sum(terms) }));
  steps.push({ id: "reserve", kind: "change", value: held(from - 1) - held(to - 1) });
  const kept = steps.filter(({ kind, value }) => kind === "total" || Math.abs(value) > 1e-6);
  return [...kept, { id: "distributions", kind: "total", value: sum({ distributions: 1 }) }];
}

function rampOf(c: Columns, start: number, months: number, to: number): RampPoint[] {
  const perPoint = Math.max(1, Math.round(3 / months));
  const points: RampPoint[] = [];
  for (let from = 0; from < to; from += perPoint) {
    const end = Math.min(from + perPoint, to);
    let starts = 0;
    for (let i = from; i < end; i++) starts += c.starts[i]!;
    const x = start + (end * months) / 12;
    points.push({ x, label: quarterLabel(x), wspm: starts / ((end - from) * months) });
  }
  return points;
}

/** The quarter that ends at a moment on the axis of years: 2030.5 is `2030-06`, its last month. */
function quarterLabel(x: number): string {
  const month = Math.round(x * 12) - 1;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

import type { Assumptions } from "../assumptions.ts";
import type { ColumnName } from "../columns.ts";
import type { Evaluation } from "../evaluate.ts";
import type { Headline, Milestones, ModelResult, Series, Warning } from "../result.ts";
import { makeTimeline } from "../timeline/calendar.ts";
import type { Plan } from "../timeline/plan.ts";
import { ENGINE_VERSION } from "../version.ts";
import type { Workspace } from "../workspace.ts";
import { presentDebt } from "./present-debt.ts";
import { presentHeadline } from "./present-headline.ts";
import { presentSources } from "./present-sources.ts";
import { presentStatements } from "./present-statements.ts";
import { rollUp, yearlyOutput } from "./roll-up.ts";

/** Copies one evaluation out of the workspace into a result that owns its data. */
export function presentResult(a: Assumptions, evaluation: Evaluation, w: Workspace): ModelResult {
  const { plan, loan } = evaluation;
  const timeline = makeTimeline(a, plan);
  const series = Object.fromEntries(
    Object.entries(w.columns).map(([name, column]) => [name, column.slice(0, plan.periods)]),
  ) as Record<ColumnName, Float64Array> satisfies Series;
  const annual = rollUp(series, timeline, (period) => `${period.fiscalYear}`);
  const headline = presentHeadline(a, evaluation, w);
  return {
    engineVersion: ENGINE_VERSION,
    assumptions: a,
    periods: plan.periods,
    timeline,
    milestones: milestonesOf(a, plan),
    series,
    quarterly: rollUp(series, timeline, (period) => quarterOf(period.end)),
    annual,
    output: yearlyOutput(a, annual),
    statements: presentStatements(series),
    sourcesAndUses: presentSources(a, plan, series),
    debt: presentDebt(a, plan, loan, series, timeline),
    headline,
    warnings: warningsOf(headline, evaluation),
    checks: [],
    modelCloses: false,
  };
}

/** Calendar quarter of a period's end, "2026-Q1". */
function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function milestonesOf(a: Assumptions, plan: Plan): Milestones {
  return {
    constructionStart: plan.constructionStart,
    shellReady: plan.shellReady,
    modules: plan.qualified.map((qualified, k) => ({
      moveIn: plan.moveIn[k] as number,
      qualified,
      rampEnd: qualified + a.ramp.months,
    })),
    firstStart: plan.firstStart,
    firstWaferOut: plan.firstWaferOut,
    completion: plan.completion,
    completionPeriod: plan.completionPeriod,
    rampEnd: plan.rampEnd,
    maturity: (plan.maturityPeriod + 1) * plan.months,
  };
}

function warningsOf(headline: Headline, { measures, loan }: Evaluation): Warning[] {
  const warnings: Warning[] = [];
  const warn = (when: boolean, warning: Warning) => {
    if (when) warnings.push(warning);
  };
  warn(measures.projectIrr.multipleRoots || measures.projectIrrPreTax.multipleRoots, "multipleProjectRoots");
  warn(measures.equityIrr.multipleRoots, "multipleEquityRoots");
  warn(headline.sponsorSupport > 1e-9 * Math.max(1, headline.capex), "sponsorSupportNeeded");
  warn(headline.lockups > 0, "lockup");
  warn(headline.defaults > 0, "belowDefaultDscr");
  warn(loan.binding === "dscr" && loan.amount === 0, "noDebtCapacity");
  return warnings;
}

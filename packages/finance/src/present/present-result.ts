import type { Assumptions } from "../assumptions.ts";
import type { Evaluation } from "../evaluate.ts";
import type { Headline, Milestones, ModelResult, Series, Warning } from "../result.ts";
import { makeTimeline } from "../timeline/calendar.ts";
import type { Plan } from "../timeline/plan.ts";
import { ENGINE_VERSION } from "../version.ts";
import { presentDebt } from "./present-debt.ts";
import { presentHeadline } from "./present-headline.ts";
import { presentSources } from "./present-sources.ts";
import { presentStatements } from "./present-statements.ts";
import { rollUp, yearlyOutput } from "./roll-up.ts";

/**
 * Makes the result of one evaluation around copies of its columns, which it keeps.
 * What is only laid out differently (dates, roll-ups, statements, sources and uses, debt dates) is worked out when first
 * read; to a reader, a copy (structuredClone) or JSON these are ordinary fields.
 */
export function presentResult(a: Assumptions, evaluation: Evaluation, series: Series): ModelResult {
  const { plan, loan } = evaluation;
  const timeline = once(() => makeTimeline(a, plan));
  const annual = once(() => rollUp(series, timeline(), (period) => `${period.fiscalYear}`));
  const quarterly = once(() => rollUp(series, timeline(), (period) => quarterOf(period.end)));
  const output = once(() => yearlyOutput(a, annual()));
  const statements = once(() => presentStatements(series));
  const sourcesAndUses = once(() => presentSources(a, plan, series));
  const debt = once(() => presentDebt(a, plan, loan, series, timeline()));
  const headline = presentHeadline(a, evaluation, series);
  return {
    engineVersion: ENGINE_VERSION,
    assumptions: a,
    periods: plan.periods,
    get timeline() {
      return timeline();
    },
    milestones: milestonesOf(a, plan),
    series,
    get quarterly() {
      return quarterly();
    },
    get annual() {
      return annual();
    },
    get output() {
      return output();
    },
    get statements() {
      return statements();
    },
    get sourcesAndUses() {
      return sourcesAndUses();
    },
    get debt() {
      return debt();
    },
    headline,
    warnings: warningsOf(headline, evaluation),
    checks: [],
    modelCloses: false,
  };
}

/** Works a value out when first asked for, then keeps it. */
function once<T extends object>(make: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
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

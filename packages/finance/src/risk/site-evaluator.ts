import type { Assumptions } from "../assumptions.ts";
import { type Evaluation, evaluate } from "../evaluate.ts";
import { ASSUMPTION_FIELDS } from "../fields.ts";
import { FinanceError } from "../maths/error.ts";
import type { Headline, HeadlineName, Issue } from "../result.ts";
import { checkField } from "../validation/check-field.ts";
import { checkIncentives } from "../validation/check-incentives.ts";
import { checkRules } from "../validation/check-rules.ts";
import { validateAssumptions } from "../validation/validate-assumptions.ts";
import { cellAt } from "./patch.ts";

/** Headline figures that the kernel alone gives, without statements or further solves. */
const fastFigures = [
  "projectIrr",
  "projectIrrPreTax",
  "equityIrr",
  "npv",
  "equityNpv",
  "moic",
  "paybackYears",
  "discountedPaybackYears",
  "equityPaybackYears",
  "capex",
  "peakFunding",
  "equity",
  "sponsorSupport",
  "debt",
  "minDscr",
  "averageDscr",
  "llcr",
  "plcr",
  "lockups",
  "defaults",
  "lcow",
  "subsidyShare",
  "subsidyNpv",
] as const satisfies readonly HeadlineName[];
export type FastFigure = (typeof fastFigures)[number];
export type FastFigures = Pick<Headline, FastFigure>;

/** One site evaluated again and again, on a private copy to write drivers into. */
export type SiteEvaluator = {
  readonly assumptions: Assumptions;
  /** The first issue when the copy as it stands is impossible. */
  readonly check: () => Issue | undefined;
  /** Checks, then runs the model on the copy, without its books. */
  readonly run: () => Issue | undefined;
  /** Of the last run; its flows stand in `workspace` until another case is run. */
  readonly last: () => Evaluation;
};

/**
 * Prepares a site for many runs. Only what the drivers can make impossible is checked again on each run: their own
 * fields, the instruments when one of them moves, and the rules that tie fields together.
 */
export function createSiteEvaluator(
  assumptions: Assumptions,
  paths: readonly string[],
): { readonly ok: true; readonly site: SiteEvaluator } | { readonly ok: false; readonly issues: readonly Issue[] } {
  const valid = validateAssumptions(assumptions);
  if (!valid.ok) return valid;
  const copy = valid.assumptions;
  const watched = paths.flatMap((path) => {
    const field = ASSUMPTION_FIELDS.find((entry) => entry.path === path);
    return field === undefined ? [] : [{ field, cell: cellAt(copy, path), path }];
  });
  const incentives = paths.some((path) => path.startsWith("incentives."));
  const lists = paths.find((path) => !path.startsWith("incentives.") && !watched.some((entry) => entry.path === path));
  if (lists !== undefined) throw new FinanceError("unknown-option", `"${lists}" is not a field that can be driven`);
  let evaluation: Evaluation | undefined;
  const issues: Issue[] = [];
  const check = (): Issue | undefined => {
    issues.length = 0;
    for (const { field, cell, path } of watched) checkField(cell.get(), field, path, issues);
    if (incentives) checkIncentives(copy.incentives, issues);
    if (issues.length === 0) checkRules(copy, issues);
    return issues[0];
  };
  const run = (): Issue | undefined => {
    const issue = check();
    if (issue === undefined) evaluation = evaluate(copy, { books: false });
    return issue;
  };
  const last = (): Evaluation => {
    if (evaluation === undefined) throw new FinanceError("empty", "the site has not been run");
    return evaluation;
  };
  return { ok: true, site: { assumptions: copy, check, run, last } };
}

/** Figures of an evaluation, by their headline names. */
export function figuresOf({ measures, loan }: Evaluation): FastFigures {
  const { cover } = measures;
  return {
    ...measures,
    ...cover,
    projectIrr: measures.projectIrr.rate,
    projectIrrPreTax: measures.projectIrrPreTax.rate,
    equityIrr: measures.equityIrr.rate,
    debt: loan.amount,
  };
}

export function isFastFigure(name: string): name is FastFigure {
  return (fastFigures as readonly string[]).includes(name);
}

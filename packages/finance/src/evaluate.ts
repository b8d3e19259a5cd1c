import type { Assumptions } from "./assumptions.ts";
import { build } from "./capex/build.ts";
import { findNeed } from "./debt/need.ts";
import { type Loan, sizeDebt } from "./debt/size.ts";
import { depreciateBooks, depreciateForTax, shareFinancing } from "./depreciation/depreciate.ts";
import { awardCapital } from "./incentives/capital.ts";
import { deferGrants } from "./incentives/defer.ts";
import { earn, priceAtCost } from "./operations/earn.ts";
import { learn } from "./operations/learn.ts";
import { produce } from "./operations/produce.ts";
import { sell } from "./operations/sell.ts";
import { spend } from "./operations/spend.ts";
import { type Measures, measure } from "./returns/measure.ts";
import { closeBooks, earnIncome } from "./statements/account.ts";
import { exemptHolidays } from "./tax/assess.ts";
import { endValue, taxProject } from "./tax/tax-project.ts";
import { makePlan, type Plan } from "./timeline/plan.ts";
import { distribute } from "./waterfall/distribute.ts";

/** A case with its funding; its flows are in the columns. */
export interface Financed {
  plan: Plan;
  loan: Loan;
}

export interface Evaluation extends Financed {
  measures: Measures;
}

export interface EvaluateOptions {
  /** Also solve the debt capacity when it does not bind; default false. */
  limits?: boolean;
  /** Keep the books (income statement, balance sheet, cash flow totals); default true. */
  books?: boolean;
}

/**
 * The kernel: writes every column of one case into `workspace`, in the order of the statements, without loops back. The
 * assumptions must be valid. The columns hold the case until the next one is evaluated. Measures and cash are the same to
 * the bit without books; the columns of the books then hold nothing.
 */
export function evaluate(a: Assumptions, options: EvaluateOptions = {}): Evaluation {
  const plan = evaluateProject(a);
  const loan = finance(a, plan, options);
  return { plan, loan, measures: measure(a, plan, loan) };
}

/**
 * Cash only, for many runs: flows, debt and its cover to the bit as `evaluate` writes them, no books, no figures, and no
 * yield or dies unless dies are what is sold.
 */
export function evaluateCash(a: Assumptions): Financed {
  const plan = evaluateProject(a, a.pricing.mode === "goodDie");
  return { plan, loan: finance(a, plan, { books: false }) };
}

function finance(a: Assumptions, plan: Plan, options: EvaluateOptions): Loan {
  shareFinancing(a, plan);
  const construction = findNeed(a, plan);
  const loan = sizeDebt(a, plan, construction, options.limits === true);
  const books = options.books !== false;
  if (books || a.funding.reservesOnly) {
    deferGrants(a, plan);
    earnIncome(plan, loan);
  }
  distribute(a, plan, loan, construction.surplus);
  if (books) closeBooks(plan);
  return loan;
}

/**
 * The unfinanced part only: operations, capex, incentives, tax without interest, project flows. Without `dies` the columns
 * of yield and dies are left alone: right where dies are not what is sold.
 */
export function evaluateProject(a: Assumptions, dies = true): Plan {
  const plan = makePlan(a);
  produce(a, plan);
  if (dies) learn(a, plan);
  build(a, plan);
  spend(a, plan);
  depreciateBooks(a, plan);
  sell(a, plan);
  if (a.pricing.mode === "costPlus") priceAtCost(a, plan);
  earn(a, plan);
  const basis = awardCapital(a, plan);
  depreciateForTax(a, plan, basis);
  endValue(a, plan);
  exemptHolidays(a, plan);
  taxProject(a, plan);
  return plan;
}

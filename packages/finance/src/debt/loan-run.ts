import type { Assumptions } from "../assumptions.ts";
import type { Incentive } from "../incentives/types.ts";
import type { Plan } from "../timeline/plan.ts";
import type { Construction } from "./need.ts";

/** What one run of the loan needs to know and what it finds. */
export interface LoanRun {
  a: Assumptions;
  plan: Plan;
  construction: Construction;
  /** Interest per period. */
  rate: number;
  /** Principal dates up to maturity. */
  dates: number;
  subsidies: Incentive[];
  /** Received so far from each subsidy in this run; the sum of the period. */
  received: number[];
  subsidy: number;
  /** Left after maturity, and the smallest CFADS - target x debt service at a principal date. */
  residual: number;
  slack: number;
}

import type { Patch } from "./patch.ts";
import type { FastFigures } from "./site-evaluator.ts";

/**
 * Patch that holds the senior debt at the amount of the base case: the amount becomes the cap, and neither gearing nor
 * the target cover may bind below it. Repayment keeps its profile: sculpted debt is then repaid at the constant cover
 * ratio that this amount allows (its LLCR). Where even a cover of 1.0 cannot carry the amount, less is lent.
 */
export function fixDebt(base: FastFigures): Patch {
  return { "debt.maximum": base.debt, "debt.gearing": 0.95, "debt.targetDscr": 1 };
}

import type { Assumptions } from "../assumptions.ts";
import { evaluate as runKernel } from "../evaluate.ts";
import { FinanceError } from "../maths/error.ts";
import type { Issue } from "../result.ts";
import { validateAssumptions } from "../validation/validate-assumptions.ts";
import { type FastFigure, type FastFigures, figuresOf, isFastFigure } from "./site-evaluator.ts";

/** Outputs the risk analyses follow when nothing else is asked for. */
export const riskOutputs = ["npv", "equityIrr", "minDscr", "lcow"] as const satisfies readonly FastFigure[];

export type OutputValues = Readonly<Partial<Record<FastFigure, number | null>>>;
export type Evaluated =
  | { readonly ok: true; readonly figures: FastFigures }
  | { readonly ok: false; readonly issues: readonly Issue[] };
export type Evaluate = (assumptions: Assumptions) => Evaluated;

/** A runner of whole cases for the analyses of one call: every case is validated. */
export function createEvaluate(): Evaluate {
  return (assumptions) => {
    const valid = validateAssumptions(assumptions);
    return valid.ok ? { ok: true, figures: figuresOf(runKernel(valid.assumptions)) } : valid;
  };
}

export function pick(figures: FastFigures, outputs: readonly FastFigure[]): OutputValues {
  return Object.fromEntries(outputs.map((name) => [name, figures[name]]));
}

/** Refuses outputs that need more than the kernel. */
export function followed(names: readonly string[]): FastFigure[] {
  return names.map((name) => {
    if (!isFastFigure(name)) throw new FinanceError("unknown-option", `output "${name}" cannot be followed here`);
    return name;
  });
}

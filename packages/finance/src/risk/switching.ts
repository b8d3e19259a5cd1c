import type { Assumptions } from "../assumptions.ts";
import { ASSUMPTION_FIELDS } from "../fields.ts";
import { brent } from "../maths/brent.ts";
import { createEvaluate, type Evaluate } from "./evaluate.ts";
import { cellAt, numberAt } from "./patch.ts";
import type { FastFigure } from "./site-evaluator.ts";

const steps = 24;

/**
 * Value of one assumption at which an output (default NPV) reaches a target (default 0), all others at base: the
 * solution nearest the base value within the bounds of the field. Null when there is none.
 *
 * Equation: `output(x) = target` by a walk outwards from the base and Brent's method.
 * Units: of the assumption and the output. Errors: FinanceError `unknown-option`, `not-finite` for a bad path.
 */
export function switchingValue(
  assumptions: Assumptions,
  path: string,
  output: FastFigure = "npv",
  target = 0,
): number | null {
  return solveSwitching(createEvaluate(), assumptions, path, output, target);
}

export function solveSwitching(
  evaluate: Evaluate,
  assumptions: Assumptions,
  path: string,
  output: FastFigure,
  target: number,
): number | null {
  const base = numberAt(assumptions, path);
  const copy = structuredClone(assumptions);
  const cell = cellAt(copy, path);
  const miss = (x: number): number => {
    cell.set(x);
    const run = evaluate(copy);
    const value = run.ok ? run.figures[output] : null;
    return value === null ? Number.NaN : value - target;
  };
  const atBase = miss(base);
  if (!Number.isFinite(atBase)) return null;
  if (atBase === 0) return base;
  const [low, high] = boundsOf(path, base);
  const found = [low, high].map((end) => outwards(miss, base, atBase, end)).filter((x) => x !== null);
  if (found.length === 0) return null;
  return found.reduce((a, b) => (Math.abs(b - base) < Math.abs(a - base) ? b : a));
}

/** First crossing between base and end, on steps that widen quadratically. */
function outwards(miss: (x: number) => number, base: number, atBase: number, end: number): number | null {
  let before = base;
  let valueBefore = atBase;
  for (let k = 1; k <= steps; k++) {
    const x = base + (end - base) * (k / steps) ** 2;
    const value = miss(x);
    // Outside the possible the search ends on this side.
    if (!Number.isFinite(value)) return null;
    if (value > 0 !== valueBefore > 0 || value === 0) {
      const solved = brent(miss, before, x, { tolerance: 1e-10 });
      return solved.ok ? solved.root : null;
    }
    before = x;
    valueBefore = value;
  }
  return null;
}

/** Bounds of the field, narrowed to a range around the base where they are very wide. */
function boundsOf(path: string, base: number): [number, number] {
  const field = ASSUMPTION_FIELDS.find((entry) => entry.path === path);
  const span = 10 * Math.max(Math.abs(base), 0.1);
  if (field === undefined || !("min" in field)) return base >= 0 && base <= 1 ? [0, 1] : [base - span, base + span];
  return [Math.max(field.min, base - span), Math.min(field.max, base + span)];
}

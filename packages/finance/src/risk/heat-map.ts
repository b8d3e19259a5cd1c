import type { Assumptions } from "../assumptions.ts";
import { attempt, type Failure, FinanceError } from "../maths/error.ts";
import { finiteSeries } from "../maths/guard.ts";
import { contourSegments, type Segment } from "./contour.ts";
import { createEvaluate, followed } from "./evaluate.ts";
import { cellAt, numberAt } from "./patch.ts";
import type { FastFigure } from "./site-evaluator.ts";

export type HeatMapAxis = { readonly path: string; readonly values: readonly number[] };
export type HeatMapInput = {
  readonly assumptions: Assumptions;
  /** Columns and rows: paths of two numbers and the values they take. */
  readonly x: HeatMapAxis;
  readonly y: HeatMapAxis;
  readonly output?: FastFigure;
  /** Level of the break-even contour; default 0. */
  readonly level?: number;
};
export type HeatMapResult =
  | {
      readonly ok: true;
      readonly x: HeatMapAxis;
      readonly y: HeatMapAxis;
      readonly output: FastFigure;
      readonly level: number;
      /** `values[row][column]`; null where the output does not exist or the case is invalid. */
      readonly values: readonly (readonly (number | null)[])[];
      readonly contour: readonly Segment[];
      /** Combinations that could not be run. */
      readonly invalid: number;
    }
  | Failure;

/**
 * An output over two drivers, with the line where it reaches a level (NPV 0: break-even).
 *
 * Units: of the assumptions and the output. Contour by marching squares, linear inside each cell.
 * Errors: `{ ok: false, code, reason }`: `empty`, `not-finite`, `unknown-option` for a bad axis.
 */
export function heatMap(input: HeatMapInput): HeatMapResult {
  const { assumptions, x, y, output = "npv", level = 0 } = input;
  return attempt((): HeatMapResult => {
    for (const axis of [x, y]) {
      if (typeof axis?.path !== "string") throw new FinanceError("unknown-option", "an axis needs { path, values }");
      finiteSeries(axis.values, axis.path);
      numberAt(assumptions, axis.path);
    }
    followed([output]);
    const evaluate = createEvaluate();
    const copy = structuredClone(assumptions);
    const [column, row] = [cellAt(copy, x.path), cellAt(copy, y.path)];
    let invalid = 0;
    const values = y.values.map((yv) =>
      x.values.map((xv) => {
        row.set(yv);
        column.set(xv);
        const run = evaluate(copy);
        if (!run.ok) invalid++;
        return run.ok ? run.figures[output] : null;
      }),
    );
    return {
      ok: true,
      x,
      y,
      output,
      level,
      values,
      contour: contourSegments(x.values, y.values, values, level),
      invalid,
    };
  });
}

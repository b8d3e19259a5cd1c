import type { Assumptions } from "../assumptions.ts";
import { type Failure, FinanceError } from "../maths/error.ts";
import type { HeadlineName, Issue } from "../result.ts";
import { workspace } from "../workspace.ts";
import type { PathRunner } from "./collect.ts";
import { type Driver, driverWriter } from "./draws.ts";
import { createSiteEvaluator, type FastFigure, figuresOf, isFastFigure } from "./site-evaluator.ts";

/** Runs one site on drawn drivers and keeps the outputs asked for and equity cash by model year. */
export function createSiteRunner(
  assumptions: Assumptions,
  drivers: readonly Driver[],
  outputs: readonly HeadlineName[],
): ({ readonly ok: true } & PathRunner) | (Failure & { readonly issues: readonly Issue[] }) {
  const figures = outputs.map((name): FastFigure => {
    if (!isFastFigure(name))
      throw new FinanceError("unknown-option", `"${name}" cannot be followed in a Monte Carlo run`);
    return name;
  });
  const made = createSiteEvaluator(
    assumptions,
    drivers.map((driver) => driver.path),
  );
  if (!made.ok) {
    return { ok: false, code: "out-of-range", reason: "the base case is invalid", issues: made.issues };
  }
  const { site } = made;
  const write = driverWriter(site.assumptions, drivers);
  const { periodMonths, horizonMonths } = site.assumptions.timeline;
  return {
    ok: true,
    outputs,
    years: Math.ceil(horizonMonths / 12),
    run: (drawn, record) => {
      write(drawn);
      const issue = site.run();
      if (issue !== undefined) {
        record.failure = `${issue.path}: ${issue.reason}`;
        return;
      }
      const evaluation = site.last();
      const values = figuresOf(evaluation);
      for (let k = 0; k < figures.length; k++) record.values[k] = values[figures[k] as FastFigure];
      const flow = workspace.columns.equityFlow;
      for (let i = 0; i < evaluation.plan.periods; i++) {
        const year = Math.floor((i * periodMonths) / 12);
        record.cash[year] = (record.cash[year] as number) + (flow[i] as number);
      }
    },
  };
}

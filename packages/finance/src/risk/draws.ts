import { type CopulaRepair, type CorrelationPair, correlationMatrix, gaussianCopula } from "../maths/copula.ts";
import type { Distribution } from "../maths/distribution.ts";
import { type Sampler, sampler } from "../maths/distributions.ts";
import { attempt, type Failure, FinanceError } from "../maths/error.ts";
import { createRandom } from "../maths/random.ts";
import { cellAt, numberAt } from "./patch.ts";

/** How a draw changes the assumption: takes its place, is added to it, or multiplies it. */
export type DriverAction = "set" | "add" | "multiply";

/** One uncertain assumption. */
export type Driver = {
  /** Name used in correlations and results; default the path. */
  readonly id?: string;
  /** Place in the assumptions, e.g. `pricing.waferPrice` or `incentives.0.rate`. */
  readonly path: string;
  readonly distribution: Distribution;
  readonly action?: DriverAction;
};

/** Rank correlations: pairs of driver ids, or the whole matrix in the order of the drivers. */
export type Correlations = readonly CorrelationPair[] | readonly (readonly number[])[];

const noRepair: CopulaRepair = { repaired: false, distance: 0, largestChange: 0, smallestEigenvalue: 1 };

export type DrawPlan = {
  readonly ok: true;
  readonly ids: readonly string[];
  readonly repair: CopulaRepair;
  /** Values of all drivers on one path: depends on (seed, path) only, so paths can be split among workers. */
  readonly draw: (path: number, out: Float64Array) => void;
};

export type NamedDistribution = { readonly id: string; readonly distribution: Distribution };

/**
 * Prepares seeded draws of correlated drivers.
 *
 * Equation: independent normals of stream (seed, path) through the Gaussian copula, then `x = F^-1(Phi(z))`.
 * Errors: `{ ok: false }` as `sampler`, `gaussianCopula`, `correlationMatrix`; the reason names the driver.
 */
export function planDraws(
  drivers: readonly NamedDistribution[],
  correlations: Correlations | undefined,
  seed: number,
): DrawPlan | Failure {
  return attempt((): DrawPlan => {
    const ids = drivers.map((driver) => driver.id);
    const twice = ids.find((id, i) => ids.indexOf(id) !== i);
    if (twice !== undefined) throw new FinanceError("unknown-option", `two drivers are called "${twice}"`);
    // One preparation serves all drivers of the same distribution (one a site, say).
    const prepared = new Map<string, Sampler>();
    const samplers = drivers.map((driver): Sampler => {
      const key = JSON.stringify(driver.distribution);
      const made = prepared.get(key) ?? sampler(driver.distribution);
      if (!made.ok) throw new FinanceError(made.code, `driver "${driver.id}": ${made.reason}`);
      prepared.set(key, made);
      return made;
    });
    const matrix = matrixOf(ids, correlations);
    const copula = matrix === undefined ? undefined : gaussianCopula(matrix);
    if (copula !== undefined && !copula.ok) throw new FinanceError(copula.code, copula.reason);
    const random = createRandom(seed);
    return {
      ok: true,
      ids,
      repair: copula?.repair ?? noRepair,
      draw: (path, out) => {
        random.restart(path);
        for (let k = 0; k < samplers.length; k++) out[k] = random.normal();
        copula?.correlate(out);
        for (let k = 0; k < samplers.length; k++) out[k] = (samplers[k] as Sampler).fromNormal(out[k] as number);
      },
    };
  });
}

function isMatrix(correlations: Correlations): correlations is readonly (readonly number[])[] {
  return Array.isArray(correlations[0]);
}

/** Undefined when nothing is correlated: the copula is then left out. */
function matrixOf(ids: readonly string[], correlations: Correlations | undefined) {
  if (correlations === undefined || correlations.length === 0 || ids.length === 0) return undefined;
  if (!isMatrix(correlations)) return correlationMatrix(ids, correlations);
  if (correlations.length !== ids.length) {
    throw new FinanceError("length-mismatch", `the matrix has ${correlations.length} rows for ${ids.length} drivers`);
  }
  return correlations;
}

/** Writes driver values into a (private) copy of the assumptions, from the base values it held when prepared. */
export function driverWriter(copy: unknown, drivers: readonly Driver[]): (values: ArrayLike<number>) => void {
  const cells = drivers.map((driver) => {
    const action = driver.action ?? "set";
    if (action !== "set" && action !== "add" && action !== "multiply") {
      throw new FinanceError("unknown-option", `unknown action "${String(action)}" of driver "${driver.path}"`);
    }
    return { cell: cellAt(copy, driver.path), base: numberAt(copy, driver.path), action };
  });
  return (values) => {
    for (let k = 0; k < cells.length; k++) {
      const { cell, base, action } = cells[k] as (typeof cells)[number];
      const value = values[k] as number;
      cell.set(action === "set" ? value : action === "add" ? base + value : base * value);
    }
  };
}

export const driverId = (driver: Driver): string => driver.id ?? driver.path;

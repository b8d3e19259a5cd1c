import { attempt, type Failure, FinanceError } from "./error.ts";
import { within } from "./guard.ts";
import { cholesky, clipEigenvalues, eigenSymmetric } from "./matrix.ts";
import { portableSin } from "./portable.ts";

export type CopulaRepair = {
  /** Was the matrix impossible, and moved to the nearest possible one? */
  readonly repaired: boolean;
  /** Frobenius distance between the matrix asked for and the one used (both as normal correlations). */
  readonly distance: number;
  /** Largest change of one rank correlation. */
  readonly largestChange: number;
  /** Smallest eigenvalue of the matrix asked for; negative means impossible. */
  readonly smallestEigenvalue: number;
};

export type GaussianCopula = {
  readonly ok: true;
  readonly size: number;
  readonly repair: CopulaRepair;
  /** Rank correlations really used. */
  readonly rankCorrelations: number[][];
  /** Turns independent standard normals into correlated ones, in place. */
  readonly correlate: (z: Float64Array) => void;
};

/**
 * Gaussian copula from a matrix of rank (Spearman) correlations.
 *
 * Equation: normal correlation `r = 2 sin(pi rho / 6)`; `z = L e`, `L L' = R` (Cholesky); an R that is not positive
 * semi-definite is replaced by the nearest correlation matrix, and `repair` says so and how far it moved.
 * Units: correlations -1..1; size up to 200.
 * Errors: `{ ok: false }`: `empty`, `not-finite`, `out-of-range`, `length-mismatch` (not square, not symmetric, diagonal
 * not 1).
 * Source: K. Pearson (1907) for the rank relation; N. J. Higham, Computing the Nearest Correlation Matrix (2002).
 */
export function gaussianCopula(rankCorrelations: readonly (readonly number[])[]): GaussianCopula | Failure {
  return attempt((): GaussianCopula => {
    const asked = normalCorrelations(rankCorrelations);
    const n = rankCorrelations.length;
    const smallestEigenvalue = Math.min(...eigenSymmetric(asked, n).values);
    const repaired = smallestEigenvalue < -1e-10;
    const used = repaired ? nearestCorrelation(asked, n) : asked;
    const lower = cholesky(used, n);
    let distance = 0;
    let largestChange = 0;
    const toRank = (r: number) => (6 / Math.PI) * Math.asin(Math.min(1, Math.max(-1, r)) / 2);
    const ranks = rankCorrelations.map((row, i) =>
      row.map((rho, j) => {
        const r = used[i * n + j] as number;
        distance += (r - (asked[i * n + j] as number)) ** 2;
        const rank = repaired ? toRank(r) : rho;
        largestChange = Math.max(largestChange, Math.abs(rank - rho));
        return rank;
      }),
    );
    return {
      ok: true,
      size: n,
      repair: { repaired, distance: Math.sqrt(distance), largestChange, smallestEigenvalue },
      rankCorrelations: ranks,
      correlate: (z) => multiplyLower(lower, n, z),
    };
  });
}

/** From the last row up, so that z can be overwritten. */
function multiplyLower(lower: Float64Array, n: number, z: Float64Array): void {
  for (let i = n - 1; i >= 0; i--) {
    let sum = 0;
    for (let k = 0; k <= i; k++) sum += (lower[i * n + k] as number) * (z[k] as number);
    z[i] = sum;
  }
}

function normalCorrelations(rows: readonly (readonly number[])[]): Float64Array {
  if (!Array.isArray(rows) || rows.length === 0) throw new FinanceError("empty", "the correlation matrix is empty");
  const n = rows.length;
  if (n > 200) throw new FinanceError("out-of-range", "at most 200 correlated drivers");
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    if (rows[i]?.length !== n) throw new FinanceError("length-mismatch", `row ${i} must have ${n} entries`);
    for (let j = 0; j < n; j++) {
      const rho = within(rows[i]?.[j] as number, `correlation[${i}][${j}]`, -1, 1);
      if (i === j && rho !== 1) throw new FinanceError("length-mismatch", `the diagonal must be 1 at ${i}`);
      if (Math.abs(rho - (rows[j]?.[i] ?? Number.NaN)) > 1e-12) {
        throw new FinanceError("length-mismatch", `the matrix must be symmetric at ${i}, ${j}`);
      }
      out[i * n + j] = Math.abs(rho) === 1 ? rho : 2 * portableSin((Math.PI * rho) / 6);
    }
  }
  return out;
}

/** Alternating projections with Dykstra's correction, then a last step that leaves it possible with a unit diagonal. */
function nearestCorrelation(matrix: Float64Array, n: number): Float64Array {
  let y = matrix.slice();
  const correction = new Float64Array(n * n);
  for (let k = 0; k < 200; k++) {
    const r = y.map((value, i) => value - (correction[i] as number));
    const x = clipEigenvalues(r, n, 0);
    x.forEach((value, i) => {
      correction[i] = value - (r[i] as number);
    });
    const next = x.slice();
    for (let i = 0; i < n; i++) next[i * n + i] = 1;
    let moved = 0;
    next.forEach((value, i) => {
      moved = Math.max(moved, Math.abs(value - (y[i] as number)));
    });
    y = next;
    if (moved < 1e-10) break;
  }
  const possible = clipEigenvalues(y, n, 1e-10);
  const scale = Float64Array.from({ length: n }, (_, i) => Math.sqrt(possible[i * n + i] as number));
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const value = (possible[i * n + j] as number) / ((scale[i] as number) * (scale[j] as number));
      out[i * n + j] = i === j ? 1 : Math.min(1, Math.max(-1, value));
    }
  }
  return out;
}

export type CorrelationPair = { readonly a: string; readonly b: string; readonly rho: number };

/**
 * Rank-correlation matrix of named drivers from pairs; pairs not named are 0.
 * Errors: FinanceError `unknown-option` (a name not in the list, a driver with itself), `out-of-range`.
 */
export function correlationMatrix(names: readonly string[], pairs: readonly CorrelationPair[]): number[][] {
  const matrix = names.map((_, i) => names.map((__, j) => (i === j ? 1 : 0)));
  if (!Array.isArray(pairs)) throw new FinanceError("empty", "correlations must be a list of pairs or a matrix");
  for (const pair of pairs as readonly CorrelationPair[]) {
    if (typeof pair !== "object" || pair === null) throw new FinanceError("empty", "a correlation names two drivers");
    const i = names.indexOf(pair.a);
    const j = names.indexOf(pair.b);
    if (i < 0 || j < 0 || i === j) {
      throw new FinanceError("unknown-option", `no pair of drivers "${pair.a}" and "${pair.b}"`);
    }
    const rho = within(pair.rho, `correlation of ${pair.a} and ${pair.b}`, -1, 1);
    (matrix[i] as number[])[j] = rho;
    (matrix[j] as number[])[i] = rho;
  }
  return matrix;
}

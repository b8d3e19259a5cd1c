/** Square matrices as row-major Float64Array of n * n. */

export type Eigen = { values: Float64Array; vectors: Float64Array };

/** Eigenvalues and -vectors (columns) of a symmetric matrix by cyclic Jacobi rotations. */
export function eigenSymmetric(matrix: Float64Array, n: number): Eigen {
  const a = matrix.slice();
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  const at = (m: Float64Array, i: number, j: number) => m[i * n + j] as number;
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) off += at(a, i, j) ** 2;
    if (off < 1e-30) break;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const apq = at(a, p, q);
        if (Math.abs(apq) < 1e-300) continue;
        const theta = (at(a, q, q) - at(a, p, p)) / (2 * apq);
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < n; k++) {
          const x = at(a, k, p);
          const y = at(a, k, q);
          a[k * n + p] = c * x - s * y;
          a[k * n + q] = s * x + c * y;
        }
        for (let k = 0; k < n; k++) {
          const x = at(a, p, k);
          const y = at(a, q, k);
          a[p * n + k] = c * x - s * y;
          a[q * n + k] = s * x + c * y;
          const vx = at(v, k, p);
          const vy = at(v, k, q);
          v[k * n + p] = c * vx - s * vy;
          v[k * n + q] = s * vx + c * vy;
        }
      }
    }
  }
  return { values: Float64Array.from({ length: n }, (_, i) => at(a, i, i)), vectors: v };
}

/** Nearest matrix (Frobenius) whose eigenvalues are at least `floor`. */
export function clipEigenvalues(matrix: Float64Array, n: number, floor: number): Float64Array {
  const { values, vectors } = eigenSymmetric(matrix, n);
  const out = new Float64Array(n * n);
  for (let k = 0; k < n; k++) {
    const value = Math.max(values[k] as number, floor);
    for (let i = 0; i < n; i++) {
      const left = value * (vectors[i * n + k] as number);
      for (let j = 0; j < n; j++) out[i * n + j] = (out[i * n + j] as number) + left * (vectors[j * n + k] as number);
    }
  }
  return out;
}

/** Lower triangle L with L L' = matrix; a pivot of zero (a redundant row) gives a zero column. */
export function cholesky(matrix: Float64Array, n: number): Float64Array {
  const lower = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = matrix[i * n + j] as number;
      for (let k = 0; k < j; k++) sum -= (lower[i * n + k] as number) * (lower[j * n + k] as number);
      if (i === j) lower[j * n + j] = sum > 1e-14 ? Math.sqrt(sum) : 0;
      else lower[i * n + j] = (lower[j * n + j] as number) > 0 ? sum / (lower[j * n + j] as number) : 0;
    }
  }
  return lower;
}

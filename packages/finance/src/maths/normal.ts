import { FinanceError } from "./error.ts";
import { finite } from "./guard.ts";
import { portableExp, portableLog } from "./portable.ts";

const root2Pi = 2.5066282746310002;

/** Density of the standard normal. */
export function normalDensity(x: number): number {
  return portableExp(-0.5 * x * x) / root2Pi;
}

/**
 * Distribution function of the standard normal.
 *
 * Errors: FinanceError `not-finite`. Accuracy about 1e-15 absolute, relative in the lower tail.
 * Source: J. F. Hart (1968) algorithm 5666 as given by G. West, Better Approximations to Cumulative Normal Functions.
 */
export function normalCdf(x: number): number {
  finite(x, "x");
  const lower = lowerTail(Math.abs(x));
  return x > 0 ? 1 - lower : lower;
}

/** P(Z < -x) for x >= 0. */
function lowerTail(x: number): number {
  if (x > 37) return 0;
  const e = portableExp(-0.5 * x * x);
  if (x >= 7.07106781186547) {
    let build = x + 0.65;
    for (let k = 4; k >= 1; k--) build = x + k / build;
    return e / build / root2Pi;
  }
  let top = 0.0352624965998911 * x + 0.700383064443688;
  top = top * x + 6.37396220353165;
  top = top * x + 33.912866078383;
  top = top * x + 112.079291497871;
  top = top * x + 221.213596169931;
  top = top * x + 220.206867912376;
  let base = 0.0883883476483184 * x + 1.75566716318264;
  base = base * x + 16.064177579207;
  base = base * x + 86.7807322029461;
  base = base * x + 296.564248779674;
  base = base * x + 637.333633378831;
  base = base * x + 793.826512519948;
  base = base * x + 440.413735824752;
  return (e * top) / base;
}

const horner = (c: readonly number[], x: number) => {
  let sum = 0;
  for (let i = c.length - 1; i >= 0; i--) sum = sum * x + (c[i] as number);
  return sum;
};
const a = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
  33430.57558358813, 2509.0809287301227,
];
const b = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
  5226.495278852854,
];
const c = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
  0.022723844989269184, 0.0007745450142783414,
];
const d = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const e = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
];
const f = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 0.000018463183175100548,
  1.421511758316446e-7, 2.0442631033899397e-15,
];

/**
 * Quantile of the standard normal.
 *
 * Units: 0 < p < 1. Errors: FinanceError `not-finite`, `out-of-range`. Accuracy about 1e-16 relative.
 * Source: M. J. Wichura, algorithm AS 241 (PPND16), Applied Statistics 37 (1988).
 */
export function normalInverse(p: number): number {
  if (!(p > 0 && p < 1)) throw new FinanceError("out-of-range", `p must lie strictly between 0 and 1, was ${p}`);
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * horner(a, r)) / horner(b, r);
  }
  const r = Math.sqrt(-portableLog(Math.max(Number.MIN_VALUE * 2 ** 60, q < 0 ? p : 1 - p)));
  const size = r <= 5 ? horner(c, r - 1.6) / horner(d, r - 1.6) : horner(e, r - 5) / horner(f, r - 5);
  return q < 0 ? -size : size;
}

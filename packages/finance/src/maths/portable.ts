/**
 * exp, log, powers and sine from additions, multiplications and divisions only. IEEE 754 fixes those to the last bit, the
 * built-in Math.exp, Math.log, Math.sin and `**` it does not: the model and the seeded draws give the same bits in every
 * JavaScript engine, on the server and in the reader's browser.
 * Accuracy: within 2 units in the last place; tested against Math.exp and Math.log.
 */
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
const bits = new DataView(new ArrayBuffer(8));

/** 2^k for whole k in -1022..1023. */
function powerOfTwo(k: number): number {
  bits.setUint32(0, (k + 1023) << 20);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}

export function portableExp(x: number): number {
  if (x > 709.78) return Number.MAX_VALUE;
  if (x < -708) return 0;
  const k = Math.floor(x * Math.LOG2E + 0.5);
  const r = x - k * ln2High - k * ln2Low;
  let sum = 1;
  for (let n = 14; n >= 1; n--) sum = 1 + (sum * r) / n;
  return k > 1023 ? sum * 2 * powerOfTwo(k - 1) : sum * powerOfTwo(k);
}

/** Natural logarithm of a normal positive number. */
export function portableLog(x: number): number {
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  let exponent = (high >>> 20) - 1023;
  bits.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let mantissa = bits.getFloat64(0);
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const z = s * s;
  let sum = 0;
  for (let n = 25; n >= 3; n -= 2) sum = (sum + 1 / n) * z;
  return exponent * ln2High + (2 * s + (2 * s * sum + exponent * ln2Low));
}

/** e^x - 1 without loss near zero. */
export function portableExpm1(x: number): number {
  if (Math.abs(x) > 0.35) return portableExp(x) - 1;
  let sum = 1;
  for (let n = 15; n >= 2; n--) sum = 1 + (sum * x) / n;
  return x * sum;
}

/** ln(1 + x), x > -1, without loss near zero (Kahan's correction of the rounded sum). */
export function portableLog1p(x: number): number {
  const sum = 1 + x;
  return sum === 1 ? x : (portableLog(sum) * x) / (sum - 1);
}

/** x^y for a positive normal x: whole powers up to 4096 by squaring, others by exp and log. */
export function portablePower(x: number, y: number): number {
  if (!Number.isInteger(y) || Math.abs(y) > 4096) return portableExp(y * portableLog(x));
  let result = 1;
  let square = x;
  for (let rest = Math.abs(y); rest > 0; rest >>= 1) {
    if (rest & 1) result *= square;
    square *= square;
  }
  return y < 0 ? 1 / result : result;
}

/** sin x for |x| up to 1. */
export function portableSin(x: number): number {
  const square = x * x;
  let sum = 1;
  for (let n = 20; n >= 2; n -= 2) sum = 1 - (sum * square) / (n * (n + 1));
  return x * sum;
}

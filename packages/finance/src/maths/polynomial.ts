import { unitOf, type Worth, type WorthOf } from "./roots.ts";

/**
 * Flows as a polynomial in the discount factor, evaluated in four interleaved strands: the processor works on them side
 * by side instead of waiting for one long chain.
 */
export type Flows = {
  /** From the first to the last flow that is not zero, padded with zeros to a multiple of four. */
  readonly forward: Float64Array;
  readonly count: number;
};

/** Room for the flows in hand: a run of many paths solves two rates a path. */
let buffer = new Float64Array(1024);

/** The flows, in an array that the next call uses again. */
export function trimmed(flows: ArrayLike<number>): Flows {
  let first = 0;
  let last = flows.length - 1;
  while (first <= last && flows[first] === 0) first++;
  while (last > first && flows[last] === 0) last--;
  const count = Math.max(0, last - first + 1);
  const padded = (count + 3) & ~3;
  if (buffer.length < padded) buffer = new Float64Array(padded);
  const forward = buffer.subarray(0, padded).fill(0, count);
  for (let i = 0; i < count; i++) forward[i] = flows[first + i] as number;
  const unit = unitOf(forward);
  if (unit !== 1) for (let i = 0; i < count; i++) forward[i] = (forward[i] as number) / unit;
  return { forward, count };
}

function reversed({ forward, count }: Flows): Float64Array {
  const out = new Float64Array(forward.length);
  for (let i = 0; i < count; i++) out[i] = forward[count - 1 - i] as number;
  return out;
}

/** Worth of receipts and payments at x, and their slopes: polynomials with positive coefficients. */
function worthAt(list: Float64Array, x: number): Worth {
  const w = x * x;
  let r0 = 0;
  let r1 = 0;
  let p0 = 0;
  let p1 = 0;
  let dr0 = 0;
  let dr1 = 0;
  let dp0 = 0;
  let dp1 = 0;
  for (let i = list.length - 2; i >= 0; i -= 2) {
    const a = list[i] as number;
    const b = list[i + 1] as number;
    dr0 = dr0 * w + r0;
    dr1 = dr1 * w + r1;
    dp0 = dp0 * w + p0;
    dp1 = dp1 * w + p1;
    r0 = r0 * w + Math.max(a, 0);
    r1 = r1 * w + Math.max(b, 0);
    p0 = p0 * w + Math.max(-a, 0);
    p1 = p1 * w + Math.max(-b, 0);
  }
  return {
    received: r0 + x * r1,
    paid: p0 + x * p1,
    receivedSlope: r1 + 2 * x * (dr0 + x * dr1),
    paidSlope: p1 + 2 * x * (dp0 + x * dp1),
  };
}

/** Discounted from the first flow and compounded to the last: neither overflows on the range searched. */
export function worthOf(flows: Flows): WorthOf {
  const backward = reversed(flows);
  return {
    discounted: (x) => worthAt(flows.forward, x),
    compounded: (u) => worthAt(backward, u),
    terms: () => ({
      amounts: flows.forward.subarray(0, flows.count),
      times: Float64Array.from({ length: flows.count }, (_, i) => i),
      span: flows.count - 1,
    }),
  };
}

/** Newton step in the rate: NPV over its slope with the sign turned, so that `rate + step` is the next guess. */
export function newtonStep({ forward }: Flows, rate: number): number {
  const x = 1 / (1 + rate);
  const w = x * x * (x * x);
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let d0 = 0;
  let d1 = 0;
  let d2 = 0;
  let d3 = 0;
  for (let i = forward.length - 4; i >= 0; i -= 4) {
    d0 = d0 * w + s0;
    d1 = d1 * w + s1;
    d2 = d2 * w + s2;
    d3 = d3 * w + s3;
    s0 = s0 * w + (forward[i] as number);
    s1 = s1 * w + (forward[i + 1] as number);
    s2 = s2 * w + (forward[i + 2] as number);
    s3 = s3 * w + (forward[i + 3] as number);
  }
  const value = s0 + x * (s1 + x * (s2 + x * s3));
  // d/dx of sum x^j S_j(x^4): S_j' by the chain rule with dw/dx = 4 x^3.
  const inner = d0 + x * (d1 + x * (d2 + x * d3));
  const slope = s1 + x * (2 * s2 + x * 3 * s3) + 4 * x * x * x * inner;
  return value / (slope * x * x);
}

import { wholeNumber } from "./guard.ts";
import { normalInverse } from "./normal.ts";

export type Random = {
  /** Next 32 bits as an unsigned whole number. */
  next(): number;
  /** Uniform on the open interval (0, 1), 52 bits. */
  uniform(): number;
  /** Standard normal by inverse CDF: one uniform a draw, so copulas and common random numbers work. */
  normal(): number;
  /** Starts again on another stream of the same seed (a path number): streams do not depend on each other. */
  restart(stream: number): void;
};

const rotl = (x: number, k: number) => (x << k) | (x >>> (32 - k));

/** Avalanche of 32 bits (Murmur3 finaliser with the constants of splitmix32). */
function mix(x: number): number {
  let z = x | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}

/**
 * Seeded generator xoshiro128**, state from (seed, stream) by splitmix32. Whole-number arithmetic only: the same
 * bits in every JavaScript engine.
 *
 * Units: seed a whole number 0..2^53-1, stream 0..2^32-1.
 * Errors: FinanceError `not-finite`, `out-of-range`.
 * Source: D. Blackman and S. Vigna, Scrambled Linear Pseudorandom Number Generators (2018), xoshiro128** 1.1.
 */
export function createRandom(seed: number, stream = 0): Random {
  wholeNumber(seed, "seed", 0, Number.MAX_SAFE_INTEGER);
  const low = seed >>> 0;
  const high = Math.floor(seed / 4294967296) >>> 0;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const restart = (index: number) => {
    wholeNumber(index, "stream", 0, 4294967295);
    let state = mix(mix(mix(low ^ 0x6a09e667) + high) + index);
    const split = () => {
      state = (state + 0x9e3779b9) | 0;
      return mix(state);
    };
    a = split();
    b = split();
    c = split();
    d = split();
    if ((a | b | c | d) === 0) d = 1;
  };
  const next = () => {
    const out = Math.imul(rotl(Math.imul(b, 5), 7), 9);
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotl(d, 11);
    return out >>> 0;
  };
  const uniform = () => {
    const top = next() >>> 6;
    return (top * 67108864 + (next() >>> 6) + 0.5) / 4503599627370496;
  };
  restart(stream);
  return { next, uniform, normal: () => normalInverse(uniform()), restart };
}

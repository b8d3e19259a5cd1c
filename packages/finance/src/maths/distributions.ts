import { betaFromNormal } from "./beta.ts";
import type { Distribution } from "./distribution.ts";
import { readDistribution } from "./distribution-forms.ts";
import { attempt, type Failure, FinanceError } from "./error.ts";
import { finite, finiteSeries, notNegative, positive, within } from "./guard.ts";
import { normalCdf, normalInverse } from "./normal.ts";
import { portableExp, portableLog } from "./portable.ts";
import { quantileSorted } from "./quantile.ts";

export type Sampler = {
  readonly ok: true;
  /** Value at the quantile of a standard normal z: what a Gaussian copula feeds. */
  readonly fromNormal: (z: number) => number;
  /** Value at probability u, 0 < u < 1. */
  readonly fromUniform: (u: number) => number;
};

/**
 * Prepares a distribution for drawing.
 *
 * Equation: `x = F^-1(u)`, `u = Phi(z)`.
 * Units: those of the parameters. Draws use portable arithmetic: bit-for-bit the same in every JavaScript engine.
 * Errors: `{ ok: false, code, reason }`: `not-finite`, `out-of-range` (low > mode > high, sd < 0, weights not above
 * zero in sum, an empty interval), `empty`, `unknown-option`.
 * Source: D. G. Malcolm et al. (1959) for PERT; the others by definition.
 */
export function sampler(distribution: Distribution): Sampler | Failure {
  return attempt(() => prepare(distribution));
}

/** Value of a distribution at probability u: one draw by inverse CDF. Throws FinanceError where `sampler` fails. */
export function inverseCdf(distribution: Distribution, u: number): number {
  const prepared = prepare(distribution);
  if (!(u > 0 && u < 1)) throw new FinanceError("out-of-range", `u must lie strictly between 0 and 1, was ${u}`);
  return prepared.fromUniform(u);
}

const byUniform = (fromUniform: (u: number) => number): Sampler => ({
  ok: true,
  fromUniform,
  fromNormal: (z) => fromUniform(normalCdf(z)),
});
const byNormal = (fromNormal: (z: number) => number): Sampler => ({
  ok: true,
  fromNormal,
  fromUniform: (u) => fromNormal(normalInverse(u)),
});

function prepare(given: Distribution): Sampler {
  const d = readDistribution(given);
  switch (d.kind) {
    case "constant": {
      const value = finite(d.value, "value");
      return { ok: true, fromNormal: () => value, fromUniform: () => value };
    }
    case "uniform": {
      const { low, high } = ordered(d.low, d.low, d.high);
      return byUniform((u) => low + u * (high - low));
    }
    case "triangular":
      return triangular(ordered(d.low, d.mode, d.high));
    case "pert":
      return pert(ordered(d.low, d.mode, d.high), within(positive(d.lambda ?? 4, "lambda"), "lambda", 0, 1000));
    case "normal":
      return truncatedNormal(d);
    case "lognormal": {
      const [mu, sigma] = logParameters(d);
      return byNormal((z) => portableExp(mu + sigma * z));
    }
    case "discrete":
      return discrete(d.values);
    case "empirical": {
      finiteSeries(d.samples, "samples");
      const sorted = Float64Array.from(d.samples).sort();
      finite((sorted.at(-1) as number) - (sorted[0] as number), "range of the samples");
      return byUniform((u) => quantileSorted(sorted, u));
    }
  }
}

function ordered(low: number, mode: number, high: number) {
  finite(low, "low");
  finite(mode, "mode");
  finite(high, "high");
  if (low > mode || mode > high) {
    throw new FinanceError("out-of-range", `needs low <= mode <= high, was ${low}, ${mode}, ${high}`);
  }
  finite(high - low, "high - low");
  return { low, mode, high };
}

function triangular({ low, mode, high }: { low: number; mode: number; high: number }): Sampler {
  const width = high - low;
  if (width === 0) return prepare({ kind: "constant", value: low });
  const turn = (mode - low) / width;
  return byUniform((u) =>
    u < turn ? low + width * Math.sqrt(u * turn) : high - width * Math.sqrt((1 - u) * (1 - turn)),
  );
}

function pert({ low, mode, high }: { low: number; mode: number; high: number }, lambda: number): Sampler {
  const width = high - low;
  if (width === 0) return prepare({ kind: "constant", value: low });
  const quantile = betaFromNormal(1 + lambda * ((mode - low) / width), 1 + lambda * ((high - mode) / width));
  return byNormal((z) => low + width * quantile(z));
}

function truncatedNormal(d: Extract<Distribution, { kind: "normal" }>): Sampler {
  const mean = finite(d.mean, "mean");
  const sd = notNegative(d.sd, "sd");
  const low = d.low === undefined ? Number.NEGATIVE_INFINITY : finite(d.low, "low");
  const high = d.high === undefined ? Number.POSITIVE_INFINITY : finite(d.high, "high");
  if (low > high) throw new FinanceError("out-of-range", `needs low <= high, was ${low}, ${high}`);
  if (sd === 0) return prepare({ kind: "constant", value: Math.min(Math.max(mean, low), high) });
  if (d.low === undefined && d.high === undefined) return byNormal((z) => mean + sd * z);
  // Worked in the lower tail (mirrored if need be), where probabilities keep their digits.
  const mirror = low - mean > mean - high;
  const [from, to] = mirror ? [mean - high, mean - low] : [low - mean, high - mean];
  const below = from === Number.NEGATIVE_INFINITY ? 0 : normalCdf(from / sd);
  const inside = (to === Number.POSITIVE_INFINITY ? 1 : normalCdf(to / sd)) - below;
  if (!(inside > 1e-290)) throw new FinanceError("out-of-range", "low..high holds no probability of this normal");
  return byUniform((u) => {
    const p = below + (mirror ? 1 - u : u) * inside;
    const z = p <= 0 ? -38 : p >= 1 ? 38 : normalInverse(p);
    const x = mirror ? mean - sd * z : mean + sd * z;
    return Math.min(Math.max(x, low), high);
  });
}

function logParameters(d: Extract<Distribution, { kind: "lognormal" }>): readonly [number, number] {
  if ("median" in d) return [portableLog(positive(d.median, "median")), notNegative(d.sigma, "sigma")];
  const mean = positive(d.mean, "mean");
  const ratio = notNegative(d.sd, "sd") / mean;
  const variance = portableLog(1 + ratio * ratio);
  return [portableLog(mean) - variance / 2, Math.sqrt(variance)];
}

function discrete(values: Extract<Distribution, { kind: "discrete" }>["values"]): Sampler {
  if (!Array.isArray(values) || values.length === 0) {
    throw new FinanceError("empty", "values must hold at least one value with its weight");
  }
  let total = 0;
  for (const [i, entry] of values.entries()) {
    if (typeof entry !== "object" || entry === null) throw new FinanceError("empty", `values[${i}] has no value`);
    finite(entry.value, `values[${i}].value`);
    total += notNegative(entry.weight, `values[${i}].weight`);
  }
  positive(total, "the sum of the weights");
  const kept = values.filter((entry) => entry.weight > 0).sort((a, b) => a.value - b.value);
  return byUniform((u) => {
    let sum = 0;
    for (const entry of kept) {
      sum += entry.weight;
      if (u * total < sum) return entry.value;
    }
    return (kept.at(-1) as { value: number }).value;
  });
}

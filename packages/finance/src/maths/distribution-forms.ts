import type { Distribution } from "./distribution.ts";
import { FinanceError } from "./error.ts";

/** Other names of the parameters: `min` for `low`, `likely` for `mode`, `stdDev` for `sd`. */
const parameters: Readonly<Record<string, string>> = {
  type: "kind",
  min: "low",
  max: "high",
  likely: "mode",
  mostLikely: "mode",
  stdDev: "sd",
  std: "sd",
  outcomes: "values",
  probabilities: "weights",
};

const kinds: Readonly<Record<string, Distribution["kind"]>> = {
  constant: "constant",
  fixed: "constant",
  uniform: "uniform",
  triangular: "triangular",
  triangle: "triangular",
  pert: "pert",
  betapert: "pert",
  normal: "normal",
  gaussian: "normal",
  normaltruncated: "normal",
  truncatednormal: "normal",
  lognormal: "lognormal",
  discrete: "discrete",
  empirical: "empirical",
};

/**
 * A distribution in the names of `Distribution`, from those in common use (`type`, `min`, `max`, `likely`, `stdDev`;
 * `Log-Normal`, `normal-truncated`; a list of `probabilities` beside that of `values`). Parameters are not judged here.
 * Errors: FinanceError `unknown-option` when there is no such kind.
 */
export function readDistribution(given: unknown): Distribution {
  const named: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(typeof given === "object" && given !== null ? given : {})) {
    const name = Object.hasOwn(parameters, key) ? (parameters[key] as string) : key;
    named[name] ??= value;
  }
  const key = String(named.kind)
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
  if (kind === undefined) throw new FinanceError("unknown-option", `unknown distribution "${String(named.kind)}"`);
  if (kind === "empirical") named.samples ??= named.values;
  if (kind === "discrete") named.values = weighed(named.values, named.weights);
  return { ...named, kind } as Distribution;
}

/** Outcomes with their weights, from a list of each or from entries that say `probability`. */
function weighed(values: unknown, weights: unknown): unknown {
  if (!Array.isArray(values)) return values;
  return values.map((entry, i) => {
    if (typeof entry === "number" && Array.isArray(weights)) return { value: entry, weight: weights[i] };
    if (typeof entry !== "object" || entry === null || "weight" in entry) return entry;
    return { value: entry.value, weight: entry.probability };
  });
}

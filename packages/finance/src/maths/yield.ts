import { FinanceError } from "./error.ts";
import { named, notNegative, positive, result } from "./guard.ts";

export const yieldModels = ["poisson", "murphy", "seeds", "seeds-sqrt", "negative-binomial", "bose-einstein"] as const;
export type YieldModel = (typeof yieldModels)[number];

export type YieldInput = {
  readonly model: YieldModel | "negBinomial" | "negativeBinomial" | "boseEinstein" | "seedsSqrt";
  readonly areaCm2: number;
  /** Killer defects per cm2; for bose-einstein per cm2 AND critical layer. */
  readonly defectsPerCm2: number;
  /** Clustering of the negative binomial; default 3. */
  readonly alpha?: number;
  /** Critical layers of bose-einstein; default 10. */
  readonly layers?: number;
};

/**
 * Die yield: the share of dies without a killer defect, x = area * defects.
 *
 * Equation: poisson `exp(-x)`; murphy `((1 - exp(-x))/x)^2`; seeds `1/(1 + x)`; seeds-sqrt `exp(-sqrt x)` (what some
 * texts call Seeds); negative-binomial `(1 + x/alpha)^-alpha`; bose-einstein `(1 + x_layer)^-layers`.
 * Units: cm2, defects per cm2; result between 0 and 1.
 * Errors: FinanceError `not-finite`, `out-of-range` (negative area or density, alpha or layers <= 0), `unknown-option`.
 * Source: B. T. Murphy (1964); R. B. Seeds (1967); C. H. Stapper (1973); J. A. Cunningham, IEEE TSM 3 (1990).
 */
export function dieYield(input: YieldInput): number {
  const x =
    notNegative(named(input, "dieYield").areaCm2, "areaCm2") * notNegative(input.defectsPerCm2, "defectsPerCm2");
  switch (yieldModelNamed(input.model)) {
    case "poisson":
      return Math.exp(-x);
    case "murphy":
      return x === 0 ? 1 : result((-Math.expm1(-x) / x) ** 2, "yield");
    case "seeds":
      return 1 / (1 + x);
    case "seeds-sqrt":
      return Math.exp(-Math.sqrt(x));
    case "negative-binomial": {
      const alpha = positive(input.alpha ?? 3, "alpha");
      return Math.exp(-alpha * Math.log1p(x / alpha));
    }
    case "bose-einstein":
      return Math.exp(-positive(input.layers ?? 10, "layers") * Math.log1p(x));
  }
}

const spellings: Readonly<Record<string, YieldModel>> = {
  poisson: "poisson",
  murphy: "murphy",
  seeds: "seeds",
  seed: "seeds",
  seedssqrt: "seeds-sqrt",
  negativebinomial: "negative-binomial",
  negbinomial: "negative-binomial",
  negbin: "negative-binomial",
  nb: "negative-binomial",
  boseeinstein: "bose-einstein",
  be: "bose-einstein",
};

/** The yield model meant by a spelling (`negBinomial`, `negative-binomial`, `Bose-Einstein`, ...). */
function yieldModelNamed(name: string): YieldModel {
  const key = String(name)
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  const found = Object.hasOwn(spellings, key) ? spellings[key] : undefined;
  if (found === undefined) throw new FinanceError("unknown-option", `unknown yield model "${name}"`);
  return found;
}

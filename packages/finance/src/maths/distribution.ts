/** What a driver may be drawn from. Every kind is sampled by its inverse distribution function. */
export type Distribution =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  | { readonly kind: "triangular"; readonly low: number; readonly mode: number; readonly high: number }
  /** Beta on low..high with mean (low + lambda mode + high)/(lambda + 2); lambda 4. */
  | {
      readonly kind: "pert";
      readonly low: number;
      readonly mode: number;
      readonly high: number;
      readonly lambda?: number;
    }
  /** Normal with the given mean and sd before truncation to low..high. */
  | {
      readonly kind: "normal";
      readonly mean: number;
      readonly sd: number;
      readonly low?: number;
      readonly high?: number;
    }
  /** Mean and sd of the variable itself, or its median and the sigma of its logarithm. */
  | { readonly kind: "lognormal"; readonly mean: number; readonly sd: number }
  | { readonly kind: "lognormal"; readonly median: number; readonly sigma: number }
  | { readonly kind: "discrete"; readonly values: readonly { readonly value: number; readonly weight: number }[] }
  /** Observations; drawn between them by the type-7 quantile. */
  | { readonly kind: "empirical"; readonly samples: readonly number[] };

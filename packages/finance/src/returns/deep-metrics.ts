import type { Assumptions } from "../assumptions.ts";
import { evaluateProject } from "../evaluate.ts";
import { brent } from "../maths/brent.ts";
import { workspace } from "../workspace.ts";
import { discountFactor } from "./measure.ts";

export interface DeepMetrics {
  /** Price, per wafer or good die as the mode says, at which project NPV is zero; null in cost-plus or without root. */
  breakEvenPrice: number | null;
  /** Mature utilisation at which project NPV is zero; null when even full utilisation does not reach it. */
  breakEvenUtilisation: number | null;
  /** NPV now less NPV with construction one month longer, the end of the model unchanged; millions. */
  delayCostPerMonth: number | null;
}

const HIGHEST = 1e12;

/**
 * The figures that need further runs: each a root of, or a difference in, the after-tax project NPV at WACC. They run the
 * unfinanced part of the engine only, and overwrite its columns.
 */
export function deepMetrics(a: Assumptions): DeepMetrics {
  const base = projectNpv(a);
  const price = (value: number): Assumptions => ({
    ...a,
    pricing: { ...a.pricing, [a.pricing.mode === "goodDie" ? "diePrice" : "waferPrice"]: value },
  });
  const used = (utilisation: number): Assumptions => ({ ...a, operations: { ...a.operations, utilisation } });
  const late = { ...a, schedule: { ...a.schedule, delayMonths: a.schedule.delayMonths + 1 } };
  const now = a.pricing.mode === "goodDie" ? a.pricing.diePrice : a.pricing.waferPrice;
  const priced = a.pricing.mode !== "costPlus";
  return {
    breakEvenPrice: priced ? rootAbove((x) => projectNpv(price(x)), Math.max(1, now), base) : null,
    breakEvenUtilisation: rootIn((x) => projectNpv(used(x)), 0, 1),
    delayCostPerMonth: base - projectNpv(late),
  };
}

/** After-tax project NPV at WACC. */
export function projectNpv(a: Assumptions): number {
  const plan = evaluateProject(a);
  const flows = workspace.columns.projectFlow;
  const v = discountFactor(a.returns.wacc, plan.months);
  let sum = 0;
  for (let i = plan.periods - 1; i >= 0; i--) sum = sum * v + flows[i]!;
  return sum;
}

/** Root on [0, now], or above it by doubling. */
function rootAbove(f: (x: number) => number, now: number, atNow: number): number | null {
  let low = 0;
  let high = now;
  if (atNow < 0) {
    do {
      low = high;
      high *= 2;
    } while (high < HIGHEST && f(high) < 0);
  }
  return rootIn(f, low, high);
}

function rootIn(f: (x: number) => number, low: number, high: number): number | null {
  const found = brent(f, low, high, { tolerance: 1e-11 });
  return found.ok ? found.root : null;
}

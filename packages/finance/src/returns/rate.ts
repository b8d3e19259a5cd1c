import { irr } from "../maths/irr.ts";
import type { Plan } from "../timeline/plan.ts";

export interface AnnualIrr {
  rate: number | null;
  multipleRoots: boolean;
}

/** Yearly internal rate of period flows: (1 + irr)^(12 / months) - 1; null when no rate solves them. */
export function annualIrr(flows: Float64Array, plan: Plan, hurdle: number): AnnualIrr {
  const perPeriod = (1 + hurdle) ** (plan.months / 12) - 1;
  const found = irr(flows.length === plan.periods ? flows : flows.subarray(0, plan.periods), { hurdle: perPeriod });
  if (!found.ok) return { rate: null, multipleRoots: false };
  const rate = plan.months === 12 ? found.rate : (1 + found.rate) ** (12 / plan.months) - 1;
  return { rate, multipleRoots: found.multipleRoots };
}

import type { Assumptions } from "@fabroom/finance";

const PATH = { wafer: "pricing.waferPrice", goodDie: "pricing.diePrice", costPlus: "pricing.costPlusMarkup" } as const;

/** Where the price that carries a case's revenue stands in its assumptions. */
export const pricePath = (assumptions: Assumptions): string => PATH[assumptions.pricing.mode];

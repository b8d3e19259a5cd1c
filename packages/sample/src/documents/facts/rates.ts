import type { Currency } from "@fabroom/contracts";

/**
 * US dollars for one unit of each currency: the fixed rates at which the cases convert prices. An assumption of the
 * Issuer; the raise states them as figures `fx.<currency>`, and documents read them there.
 */
export const DOLLARS: Record<Currency, number> = { USD: 1, EUR: 1.1, GBP: 1.27, JPY: 1 / 150 };

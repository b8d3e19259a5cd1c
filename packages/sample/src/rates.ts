import type { Currency } from "@fabroom/contracts";

/**
 * US dollars for one unit of each currency: the fixed rates at which the cases convert prices and the documents add
 * sites up. An assumption of the Issuer as of the raise's date, printed with every total.
 */
export const DOLLARS: Record<Currency, number> = { USD: 1, EUR: 1.1, GBP: 1.27, JPY: 1 / 150 };

import type { Language } from "./language.ts";

/**
 * Whether a quantity, as it is shown, takes the singular: in English one alone (`0 years`, `1.5 years`), in French all
 * below two (« 0 an », « 1,5 an », « 2 ans »). A sign changes nothing.
 */
export function isSingular(quantity: number | bigint, language: Language): boolean {
  const size = quantity < 0 ? -quantity : quantity;
  return language === "en" ? size === 1 || size === 1n : size < 2;
}

import type { ProductWords } from "@fabroom/contracts";
import type { Patch } from "@fabroom/finance";
import type { Voice } from "../build/voice.ts";
import type { SiteCase } from "../facts/site-case.ts";

/** A change of assumptions and the words that state it. */
export type Shock = { words: (v: Voice) => ProductWords; patch: (site: SiteCase) => Patch };

/** One risk of the raise. `shock`, where there is one, is run through the engine on every site. */
export type Risk = { title: ProductWords; text: ProductWords; mitigation: ProductWords; shock?: Shock };
export type RiskGroup = { title: ProductWords; intro: ProductWords; risks: Risk[] };

type Unit = "ratio" | "points" | "months" | "days";

const sizeText: Record<Unit, (v: Voice, size: number) => string> = {
  ratio: (v, size) => v.percent(size, 0),
  points: (v, size) => v.plural(size * 100, { en: ["point", "points"], fr: ["point", "points"] }),
  months: (v, size) => v.months(size),
  days: (v, size) => v.figure(size, "days"),
};

/** A shock whose words are made from the very size that is run. */
export const sized = (
  unit: Unit,
  size: number,
  words: (size: string) => ProductWords,
  patch: (site: SiteCase, size: number) => Patch,
): Shock => ({
  words: (v) => words(sizeText[unit](v, size)),
  patch: (site) => patch(site, size),
});

/** A shock that needs no number to be stated. */
export const named = (words: ProductWords, patch: (site: SiteCase) => Patch): Shock => ({ words: () => words, patch });

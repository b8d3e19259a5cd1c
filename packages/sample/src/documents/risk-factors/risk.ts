import type { Localised } from "@fabroom/contracts";
import type { Patch } from "@fabroom/finance";
import type { SiteCase } from "../facts/site-case.ts";

/** One risk of the raise. `shock`, where there is one, is run through the engine on every site. */
export type Risk = {
  title: Localised;
  text: Localised;
  mitigation: Localised;
  shock?: { words: Localised; patch: (site: SiteCase) => Patch };
};
export type RiskGroup = { title: Localised; intro: Localised; risks: Risk[] };

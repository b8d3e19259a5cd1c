import type { RaiseContent } from "@fabroom/contracts";
import { agreement } from "./agreement.ts";
import { benchmarks } from "./benchmarks.ts";
import { facts } from "./facts.ts";
import { figures } from "./figures.ts";
import { groups } from "./groups.ts";
import { legend } from "./legend.ts";
import { t } from "./localised.ts";
import { market } from "./market.ts";
import { ISSUER, organisations } from "./organisations.ts";
import { questions } from "./questions.ts";
import { sections } from "./sections/index.ts";
import { sites } from "./sites/index.ts";
import { tranches } from "./tranches.ts";

export {
  collectFacts,
  type DocumentFacts,
  type DocumentSource,
  documentKeys,
  documentSource,
} from "./documents/index.ts";
export { type MakeDocument, portableSample } from "./folder.ts";
export { MARKET_INPUTS, market } from "./market.ts";
export { sampleRoom } from "./room.ts";
export { siteSupport } from "./sites/index.ts";
export type { PublicSupport } from "./sites/site.ts";
export { SOURCES } from "./sources.ts";

/** The sample raise: a fictional issuer, eight fictional sites, real public figures with their sources. */
export const sampleRaise: RaiseContent = {
  languages: ["en", "fr"],
  name: t("Ellesund network raise 2026, illustrative", "Levée du réseau Ellesund 2026, illustrative"),
  issuer: ISSUER,
  currency: "USD",
  closesOn: "2027-03-31",
  asOf: "2026-11-20",
  organisations,
  groups,
  tranches,
  figures,
  facts,
  benchmarks,
  market,
  sections,
  sites,
  questions,
  legend,
  agreement,
};

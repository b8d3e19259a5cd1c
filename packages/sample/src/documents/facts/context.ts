import type { Figure, Language, ProductWords } from "@fabroom/contracts";
import { ENGINE_VERSION } from "@fabroom/finance";
import type { Said } from "../../localised.ts";
import { type Voice, voiceOf } from "../build/voice.ts";
import type { DocumentFacts } from "./collect.ts";
import { derivedFigure } from "./derived-figure.ts";
import { type Network, networkOf } from "./network.ts";
import { type SiteCase, siteCase } from "./site-case.ts";

/** What a chapter writes from: the facts, in the words of one language. */
export type Context = {
  facts: DocumentFacts;
  raise: DocumentFacts["raise"];
  language: Language;
  v: Voice;
  t: (text: Said) => string;
  sites: SiteCase[];
  network: Network;
  /** The text of any figure a written text names, `site.<slug>.<metric>` and `network.<metric>` included. */
  resolve: (id: string) => string;
  /** A written text with the numbers it names put in. */
  fill: (text: Said) => string;
  /** A figure of the raise by its id; throws when it is not there, so that a text never loses its number. */
  figure: (id: string) => Figure;
  /** Its value as the pages write it. */
  fig: (id: string) => string;
  /** Source line under engine figures: origin, as-of, version of the engine. */
  engineNote: ProductWords;
  site: (slug: string) => SiteCase;
};

/** US dollars for one unit of a currency, as the raise states it. */
function dollarRate(raise: DocumentFacts["raise"], currency: string): number {
  if (currency === "USD") return 1;
  const rate = raise.figures.find((figure) => figure.id === `fx.${currency.toLowerCase()}`);
  if (!rate) throw new Error(`the raise states no dollar rate for ${currency}`);
  return rate.value;
}

export function contextOf(facts: DocumentFacts, language: Language): Context {
  const v = voiceOf(language);
  const { raise } = facts;
  const sites = facts.sites.map((site) => siteCase(site, dollarRate(raise, site.result.assumptions.currency), v));
  const figure = (id: string) => {
    const found = raise.figures.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`the raise has no figure ${id}`);
    return found;
  };
  const network = networkOf(sites);
  const fig = (id: string) => v.figure(figure(id).value, figure(id).unit);
  const resolve = (id: string) => derivedFigure(id, sites, network, v) ?? fig(id);
  return {
    facts,
    raise,
    language,
    v,
    t: v.t,
    sites,
    network,
    figure,
    fig,
    resolve,
    fill: (text) => v.t(text).replace(/\{([^{}\s]+)\}/g, (_, id: string) => resolve(id)),
    engineNote: {
      en: `Source: engine ${ENGINE_VERSION} on the published assumptions; as of ${v.date(facts.asOf)}. Illustrative.`,
      fr: `Source : moteur ${ENGINE_VERSION}, sur les hypothèses publiées ; au ${v.date(facts.asOf)}. Illustratif.`,
    },
    site: (slug) => {
      const found = sites.find((candidate) => candidate.slug === slug);
      if (!found) throw new Error(`the raise has no site ${slug}`);
      return found;
    },
  };
}

import type { Language, ProductWords, SitePhase } from "@fabroom/contracts";
import { Currency, LOCALE_TAG } from "@fabroom/contracts";
import type { Assumptions, ColumnName, Headline, Milestones, ModelResult } from "@fabroom/finance";
import type { Voice } from "../build/voice.ts";
import type { SiteFacts } from "./collect.ts";

const PHASE: Record<SitePhase, ProductWords> = {
  origination: { en: "Origination", fr: "Prospection" },
  permitting: { en: "Permitting", fr: "Permis en cours" },
  design: { en: "Design", fr: "Études" },
  ready_to_build: { en: "Ready to build", fr: "Prêt à construire" },
};

/** One site ready for the pages: its result, its words, and its amounts as text in its own currency. */
export type SiteCase = {
  slug: string;
  name: string;
  country: string;
  region: string;
  phase: string;
  node: string;
  seed: SiteFacts["seed"];
  a: Assumptions;
  r: ModelResult;
  h: Headline;
  currency: Currency;
  /** Dollars for one unit of the site's currency. */
  rate: number;
  /** Millions of the site's currency as text. */
  m: (millions: number | null | undefined) => string;
  /** Units of the site's currency as text. */
  unit: (amount: number | null | undefined) => string;
  /** Millions of the site's currency in whole dollars. */
  dollars: (millions: number) => number;
  years: string[];
  /** A column by fiscal year. */
  yearly: (column: ColumnName) => number[];
  /** Calendar time of a month of the model, in years with a fraction. */
  time: (month: number) => number;
  /** Calendar month of a month of the model, as text. */
  when: (month: number) => string;
  /** The same as ISO text, YYYY-MM. */
  iso: (month: number) => string;
  milestones: Milestones;
};

function isoMonth(start: string, months: number): string {
  const [year = 0, month = 1] = start.split("-").map(Number);
  const index = year * 12 + (month - 1) + Math.floor(months);
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

export const countryName = (code: string, language: Language): string =>
  new Intl.DisplayNames(LOCALE_TAG[language], { type: "region" }).of(code) ?? code;

export function siteCase(site: SiteFacts, rate: number, voice: Voice): SiteCase {
  const { seed, result } = site;
  const a = result.assumptions;
  const currency = Currency.parse(a.currency);
  const start = a.timeline.startMonth;
  const [year = 0, month = 1] = start.split("-").map(Number);
  const iso = (months: number) => isoMonth(start, months);
  return {
    slug: seed.slug,
    name: voice.t(seed.name),
    country: countryName(seed.country, voice.language),
    region: voice.t(seed.region),
    phase: voice.t(PHASE[seed.phase]),
    node: seed.node,
    seed,
    a,
    r: result,
    h: result.headline,
    currency,
    rate,
    m: (millions) => voice.money(millions === null || millions === undefined ? null : millions * 1e6, currency),
    unit: (amount) => voice.price(amount, currency),
    dollars: (millions) => millions * 1e6 * rate,
    years: result.annual.map((period) => period.end.slice(0, 4)),
    yearly: (column) => result.annual.map((period) => period.values[column]),
    time: (months) => year + (month - 1 + months) / 12,
    when: (months) => voice.month(iso(months)),
    iso,
    milestones: result.milestones,
  };
}

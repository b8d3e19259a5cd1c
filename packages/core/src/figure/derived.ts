import { type FigureView, formatDate, formatFigure, type Language } from "@fabroom/contracts";
import { ENGINE_VERSION } from "@fabroom/finance";
import { headlineOf } from "../site/case.ts";
import type { SiteRow, SiteVersionRow } from "../site/load.ts";

/** A published case, its site named as the reader names it. */
export type Case = { site: SiteRow; version: SiteVersionRow; name: string };
type Metric = { label: Record<Language, string>; unit: string; of: (item: Case) => number | null };

const SITE_METRICS: Record<string, Metric> = {
  capex: {
    label: { en: "Initial capex", fr: "Investissement initial" },
    unit: "money",
    of: (item) => headlineOf(item.version).capex,
  },
  capacity: {
    label: { en: "Capacity", fr: "Capacité" },
    unit: "wafersPerMonth",
    of: (item) => headlineOf(item.version).capacityWspm,
  },
  projectIrr: {
    label: { en: "Project IRR after tax", fr: "TRI projet après impôt" },
    unit: "ratio",
    of: (item) => headlineOf(item.version).projectIrr,
  },
  equityIrr: {
    label: { en: "Equity IRR", fr: "TRI des fonds propres" },
    unit: "ratio",
    of: (item) => headlineOf(item.version).equityIrr,
  },
  npv: { label: { en: "NPV at WACC", fr: "VAN au CMPC" }, unit: "money", of: (item) => headlineOf(item.version).npv },
  payback: {
    label: { en: "Payback", fr: "Délai de récupération" },
    unit: "years",
    of: (item) => headlineOf(item.version).paybackYears,
  },
  minDscr: {
    label: { en: "Minimum DSCR", fr: "DSCR minimal" },
    unit: "multiple",
    of: (item) => headlineOf(item.version).minDscr,
  },
};

/** `site.<slug>.<metric>`: a headline figure of one published case. */
export function siteFigure(id: string, cases: Case[], language: Language): FigureView | null {
  const [, slug, metric = ""] = id.split(".");
  const item = cases.find(({ site }) => site.slug === slug);
  if (!item) return null;
  if (metric === "firstWafer") {
    const month = headlineOf(item.version).firstWafer;
    return view(
      id,
      { en: "First wafer", fr: "Premières plaquettes" },
      formatDate(month, language),
      0,
      "month",
      [item],
      language,
    );
  }
  const found = SITE_METRICS[metric];
  if (!found) return null;
  const value = found.of(item);
  const { currency } = headlineOf(item.version);
  const unit = found.unit === "money" ? currency : found.unit;
  return view(
    id,
    found.label,
    value === null ? "–" : formatFigure(value, unit, language),
    value ?? 0,
    unit,
    [item],
    language,
  );
}

const NETWORK_METRICS: Record<
  string,
  { label: Record<Language, string>; unit: string; of: (cases: Case[], rates: Rates) => number | null }
> = {
  capex: {
    label: { en: "Initial capex of the network", fr: "Investissement initial du réseau" },
    unit: "USD",
    of: (cases, rates) => sumInUsd(cases, rates),
  },
  capacity: {
    label: { en: "Capacity of the network", fr: "Capacité du réseau" },
    unit: "wafersPerMonth",
    of: (cases) => sum(cases.map(({ version }) => headlineOf(version).capacityWspm)),
  },
  sites: { label: { en: "Sites", fr: "Sites" }, unit: "count", of: (cases) => cases.length },
};

/** US dollars for one unit of a currency. */
export type Rates = Record<string, number>;

/** The capex of all sites in US dollars; null where a currency has no rate, rather than a sum of unlike amounts. */
function sumInUsd(cases: Case[], rates: Rates): number | null {
  let total = 0;
  for (const { version } of cases) {
    const { capex, currency } = headlineOf(version);
    const rate = currency === "USD" ? 1 : rates[currency];
    if (rate === undefined) return null;
    total += capex * rate;
  }
  return total;
}

/** `network.<metric>`: a sum over the published cases. */
export function networkFigure(id: string, cases: Case[], rates: Rates, language: Language): FigureView | null {
  const found = NETWORK_METRICS[id.slice("network.".length)];
  if (!found) return null;
  const value = found.of(cases, rates);
  const text = value === null ? "–" : formatFigure(value, found.unit, language);
  return view(id, found.label, text, value ?? 0, found.unit, cases, language);
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

function view(
  id: string,
  label: Record<Language, string>,
  text: string,
  value: number,
  unit: string,
  cases: Case[],
  language: Language,
): FigureView {
  const published =
    cases
      .map(({ version }) => version.publishedAt!.toISOString())
      .sort()
      .at(-1) ?? "";
  const versions = cases.map(({ name, version }) => `${name} v${version.number}`);
  return {
    id,
    label: label[language],
    text,
    range: null,
    value,
    unit,
    status: "assumption",
    asOf: formatDate(published, language),
    source: {
      label: `${language === "en" ? "Business case" : "Plan d’affaires"} – ${cases.length === 1 ? versions[0] : `${cases.length} sites`}`,
      url: null,
      date: formatDate(published, language),
    },
    formula: null,
    modelVersion: ENGINE_VERSION,
  };
}

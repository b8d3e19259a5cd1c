import type { ProductWords } from "@fabroom/contracts";
import type { ModelResult } from "@fabroom/finance";
import { monthAfter } from "../../site/case.ts";
import { type Beside, type Item, type Page, t } from "../grid/model.ts";
import { formatOf } from "../grid/units.ts";
import { figure, head, STAMP } from "./engine-output.ts";

/** One site as it is published. Money in whole units of its currency. */
export type NetworkRow = {
  slug: string;
  name: string;
  version: number;
  currency: string;
  /** US dollars for one unit of its currency; null where the raise states no rate. */
  usdRate: number | null;
  capacityWspm: number;
  capex: number;
  projectIrr: number | null;
  equityIrr: number | null;
  npv: number;
  /** `YYYY-MM` */
  firstWafer: string;
};

export type CaseNetwork = {
  sites: NetworkRow[];
  /** The site of the case in hand. */
  slug: string;
  /** Whether the case in hand is the one published of its site, or a scenario on it. */
  published: boolean;
};

const MONEY = formatOf("currencyM");
const RATE = formatOf("ratioPerYear");
const CAPACITY = formatOf("wafersPerMonth");

const PUBLISHED = t(
  "The marked row is the case of this workbook, as published.",
  "La ligne signalée est le cas de ce classeur, tel que publié.",
);
const SCENARIO = t(
  "The marked row is the published case of the site, not the scenario of this workbook: that one stands below and is in no total.",
  "La ligne signalée est le cas publié du site, non le scénario de ce classeur : celui-ci figure au-dessous et n'entre dans aucun total.",
);

/** The case among the network's published sites, in US dollars at the raise's rates. */
export function networkPage({ sites, slug, published }: CaseNetwork, result: ModelResult): Page {
  const own = sites.find((site) => site.slug === slug);
  const mark: Beside = {
    text: published ? t("this workbook", "ce classeur") : t("this site, as published", "ce site, tel que publié"),
    style: "note",
    align: "right",
  };
  return {
    key: "network",
    title: t("Network", "Réseau"),
    across: "nothing",
    note: STAMP,
    widths: [40, 16, 12, 16, 20, 18, 12, 18, 18, 18, 26],
    items: [
      { kind: "note", label: published ? PUBLISHED : SCENARIO },
      { kind: "cells", cells: HEADS.map((text, i) => (i === 0 ? { text, style: "header" } : head(text))) },
      ...sites.map((site): Item => ({ kind: "cells", cells: [...rowOf(site), ...(site === own ? [mark] : [])] })),
      { kind: "cells", cells: totals(sites) },
      ...(own && !published ? [{ kind: "cells", cells: caseInHand(own, result) } satisfies Item] : []),
      {
        kind: "note",
        label: t(
          "NPV: each site at its own discount rate. A site whose currency has no rate is in no dollar figure, nor is then the total.",
          "VAN : chaque site à son propre taux d'actualisation. Sans cours de change, ni le montant en dollars du site ni le total ne sont donnés.",
        ),
      },
    ],
  };
}

const HEADS: readonly ProductWords[] = [
  t("Published site", "Site publié"),
  t("Version", "Version"),
  t("Currency", "Devise"),
  t("USD for one unit", "USD par unité"),
  t("Wafers a month", "Plaquettes par mois"),
  t("Capex, US$m", "Investissement, M$"),
  t("Project IRR", "TRI projet"),
  t("Equity IRR", "TRI fonds propres"),
  t("Project NPV, US$m", "VAN du projet, M$"),
  t("First wafer", "Première plaquette"),
];

function rowOf(site: NetworkRow): Beside[] {
  return [
    { value: site.name },
    figure(site.version, "0"),
    { value: site.currency, align: "right" },
    figure(site.usdRate, "0.0000"),
    figure(site.capacityWspm, CAPACITY),
    figure(inUsdM(site.capex, site), MONEY),
    figure(site.projectIrr, RATE),
    figure(site.equityIrr, RATE),
    figure(inUsdM(site.npv, site), MONEY),
    { value: new Date(`${site.firstWafer}-01T00:00:00Z`), format: "yyyy-mm", align: "right" },
  ];
}

const inUsdM = (amount: number, { usdRate }: NetworkRow): number | null =>
  usdRate === null ? null : (amount * usdRate) / 1e6;

/** Nothing is summed where a rate is missing, rather than a sum of unlike amounts. */
function sum(sites: readonly NetworkRow[], of: (site: NetworkRow) => number | null): number | null {
  return sites.reduce<number | null>((total, site) => {
    const value = of(site);
    return total === null || value === null ? null : total + value;
  }, 0);
}

function totals(sites: readonly NetworkRow[]): (Beside | null)[] {
  const total = (value: number | null, format: string): Beside => ({ ...figure(value, format), style: "total" });
  const empty: Beside = { style: "total" };
  const first = sites.map(({ firstWafer }) => firstWafer).sort()[0];
  return [
    { text: t("Network as published", "Réseau tel que publié"), style: "total" },
    empty,
    empty,
    empty,
    total(
      sum(sites, (site) => site.capacityWspm),
      CAPACITY,
    ),
    total(
      sum(sites, (site) => inUsdM(site.capex, site)),
      MONEY,
    ),
    empty,
    empty,
    total(
      sum(sites, (site) => inUsdM(site.npv, site)),
      MONEY,
    ),
    first ? { value: new Date(`${first}-01T00:00:00Z`), format: "yyyy-mm", align: "right", style: "total" } : empty,
  ];
}

/** The scenario at its site's rate of exchange; it has no version of its own. */
function caseInHand(own: NetworkRow, { assumptions, headline, milestones }: ModelResult): (Beside | null)[] {
  const [, , ...figures] = rowOf({
    ...own,
    capacityWspm: assumptions.capacity.wspm,
    capex: headline.capex * 1e6,
    projectIrr: headline.projectIrr,
    equityIrr: headline.equityIrr,
    npv: headline.npv * 1e6,
    firstWafer: monthAfter(assumptions.timeline.startMonth, milestones.firstWaferOut),
  });
  return [{ text: t("Scenario of this workbook", "Scénario de ce classeur") }, null, ...figures];
}

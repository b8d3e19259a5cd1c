import type { Figure, MarketYear, ProductWords } from "@fabroom/contracts";
import type { Book } from "../build/book.ts";
import { stackedColumns } from "../chart/bar-chart.ts";
import { lineChart } from "../chart/line-chart.ts";
import { ACCENT, NEUTRAL, SERIES } from "../chart/svg.ts";
import type { Context } from "../facts/context.ts";
import { STATUS } from "./register.ts";

export const BINDING: Record<MarketYear["binding"], ProductWords> = {
  frontEnd: { en: "Front-end wafers", fr: "Plaquettes" },
  advancedPackaging: { en: "Advanced packaging", fr: "Assemblage avancé" },
  memory: { en: "Memory", fr: "Mémoire" },
  power: { en: "Power", fr: "Électricité" },
};
const COLOUR: Record<MarketYear["binding"], string> = {
  frontEnd: ACCENT,
  advancedPackaging: SERIES[1],
  memory: SERIES[3],
  power: SERIES[4],
};
const UNIT: ProductWords = {
  en: "Millions of H100-equivalents added a year",
  fr: "Millions d'équivalents H100 ajoutés par an",
};

export const marketNote = (c: Context): ProductWords => ({
  en: `Source: market model of the Issuer on cited series, low, base and high; as of ${c.v.date(c.facts.asOf)}. A rule that a reader can change, not a forecast.`,
  fr: `Source : modèle de marché de l'Émetteur sur séries citées, bas, central et haut ; au ${c.v.date(c.facts.asOf)}. Une règle que le lecteur peut changer, non une prévision.`,
});

/** Years in which base demand exceeds supply, and the widest gap. */
export function gapOf(c: Context) {
  const years = c.raise.market;
  const gap = (row: MarketYear) => (row.demandBase - row.supply) / row.demandBase;
  const short = years.filter((row) => row.demandBase > row.supply);
  const worst = years.reduce((a, b) => (gap(b) > gap(a) ? b : a));
  const lowShort = years.filter((row) => row.demandLow > row.supply);
  return { years, short, lowShort, worst, worstShare: gap(worst), gap };
}

function marketTable(c: Context) {
  const { v } = c;
  const { years, gap } = gapOf(c);
  return {
    title: { en: "Demand, supply and the gap by year", fr: "Demande, offre et écart par année" },
    columns: [
      { label: { en: "Year", fr: "Année" } },
      { label: { en: "Demand, low", fr: "Demande basse" }, align: "right" as const },
      { label: { en: "Demand, base", fr: "Demande centrale" }, align: "right" as const },
      { label: { en: "Demand, high", fr: "Demande haute" }, align: "right" as const },
      { label: { en: "Supply", fr: "Offre" }, align: "right" as const },
      { label: { en: "Gap, base", fr: "Écart central" }, align: "right" as const },
      { label: { en: "What limits", fr: "Contrainte" } },
    ],
    rows: years.map((row) => [
      String(row.year),
      v.number(row.demandLow, 1),
      v.number(row.demandBase, 1),
      v.number(row.demandHigh, 1),
      v.number(row.supply, 1),
      v.percent(Math.max(0, gap(row)), 0),
      BINDING[row.binding],
    ]),
    note: { en: `${UNIT.en}. ${marketNote(c).en}`, fr: `${UNIT.fr}. ${marketNote(c).fr}` },
  };
}

/** Demand as a band against supply. */
export function gapFigure(b: Book, c: Context): void {
  const { v, t } = c;
  const { years, short, worst, worstShare } = gapOf(c);
  const [first, last] = [short[0], short.at(-1)];
  b.figure({
    svg: lineChart({
      x: years.map((row) => String(row.year)),
      bands: [{ low: years.map((row) => row.demandLow), high: years.map((row) => row.demandHigh), colour: ACCENT }],
      series: [
        {
          label: t({ en: "Demand, base", fr: "Demande centrale" }),
          values: years.map((row) => row.demandBase),
          colour: ACCENT,
        },
        { label: t({ en: "Supply", fr: "Offre" }), values: years.map((row) => row.supply), colour: SERIES[1] },
      ],
      format: (value) => v.number(value, 0),
    }),
    title:
      first && last
        ? {
            en: `Base demand exceeds supply in ${short.length} of ${years.length} years; the gap is widest in ${worst.year}, at ${v.percent(worstShare, 0)} of demand`,
            fr: `La demande centrale dépasse l'offre ${short.length} années sur ${years.length} ; l'écart culmine en ${worst.year}, à ${v.percent(worstShare, 0)} de la demande`,
          }
        : { en: "Supply meets base demand in every year", fr: "L'offre couvre la demande centrale chaque année" },
    subtitle: {
      en: `${UNIT.en}; band from low to high demand`,
      fr: `${UNIT.fr} ; bande de la demande basse à la haute`,
    },
    alt: {
      en: `Line chart of demand and supply ${years[0]?.year} to ${years.at(-1)?.year}; the widest gap is ${v.percent(worstShare, 0)} in ${worst.year}.`,
      fr: `Courbes de la demande et de l'offre de ${years[0]?.year} à ${years.at(-1)?.year} ; écart maximal de ${v.percent(worstShare, 0)} en ${worst.year}.`,
    },
    note: marketNote(c),
    twin: marketTable(c),
  });
}

/** Which input limits supply, year by year. */
export function bindingFigure(b: Book, c: Context): void {
  const { v, t } = c;
  const { years } = gapOf(c);
  const kinds = [...new Set(years.map((row) => row.binding))];
  const runs = kinds.map((kind) => ({ kind, count: years.filter((row) => row.binding === kind).length }));
  const most = runs.reduce((a, b) => (b.count > a.count ? b : a));
  b.figure({
    svg: stackedColumns({
      x: years.map((row) => String(row.year)),
      series: [
        ...kinds.map((kind) => ({
          label: t(BINDING[kind]),
          values: years.map((row) => (row.binding === kind ? row.supply : 0)),
          colour: COLOUR[kind],
        })),
        {
          label: t({ en: "Unmet base demand", fr: "Demande centrale non servie" }),
          values: years.map((row) => Math.max(0, row.demandBase - row.supply)),
          colour: NEUTRAL,
        },
      ],
      format: (value) => v.number(value, 0),
      height: 250,
    }),
    title: {
      en: `${t(BINDING[most.kind])} ${most.kind === "frontEnd" ? "limit" : "limits"} supply in ${most.count} of ${years.length} years`,
      fr: `Contrainte la plus fréquente : ${t(BINDING[most.kind]).toLowerCase()}, ${most.count} années sur ${years.length}`,
    },
    subtitle: {
      en: `${UNIT.en}; the colour of a column names the input that limits it`,
      fr: `${UNIT.fr} ; la couleur de la colonne désigne la contrainte`,
    },
    alt: {
      en: `Columns of supply by year coloured by the limiting input: ${runs.map((run) => `${t(BINDING[run.kind])} ${run.count} years`).join(", ")}.`,
      fr: `Colonnes de l'offre par année selon la contrainte : ${runs.map((run) => `${t(BINDING[run.kind])} ${run.count} ans`).join(", ")}.`,
    },
    note: marketNote(c),
  });
}

/** Figures of the raise with value, status, source and date. */
export function figureTable(b: Book, c: Context, title: ProductWords, figures: Figure[]): void {
  const { v } = c;
  b.table({
    title,
    columns: [
      { label: { en: "Figure", fr: "Donnée" } },
      { label: { en: "Value", fr: "Valeur" }, align: "right" },
      { label: { en: "Status", fr: "Statut" } },
      { label: { en: "Source and date", fr: "Source et date" } },
    ],
    // rates of exchange have a table of their own, with the digits they need
    rows: figures
      .filter((figure) => !figure.id.startsWith("fx."))
      .map((figure) => [
        figure.label,
        figure.low !== undefined && figure.high !== undefined
          ? `${v.figure(figure.value, figure.unit)} (${v.figure(figure.low, figure.unit)} – ${v.figure(figure.high, figure.unit)})`
          : v.figure(figure.value, figure.unit),
        STATUS[figure.status],
        `${c.t(figure.source.label)}, ${v.date(figure.source.date)}`,
      ]),
    small: true,
  });
}

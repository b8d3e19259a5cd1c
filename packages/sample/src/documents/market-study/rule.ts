import type { ProductWords } from "@fabroom/contracts";
import { limits, MARKET_INPUTS } from "../../market.ts";
import { BINDING, gapOf, marketNote } from "../blocks/market.ts";
import type { Book } from "../build/book.ts";
import { lineChart } from "../chart/line-chart.ts";
import { ACCENT, SERIES } from "../chart/svg.ts";
import type { Context } from "../facts/context.ts";

/** What each input alone would allow, year by year. */
export function limitsFigure(b: Book, c: Context): void {
  const { v } = c;
  const { years } = gapOf(c);
  const rows = limits().slice(0, years.length);
  const lines = [
    { kind: "advancedPackaging", colour: SERIES[1] },
    { kind: "frontEnd", colour: ACCENT },
    { kind: "power", colour: SERIES[4] },
  ] as const;
  const spread = rows.map((row) => Math.max(...Object.values(row)) / Math.min(...Object.values(row)) - 1);
  const close = spread.filter((value) => value <= 0.25).length;
  b.figure({
    svg: lineChart({
      x: years.map((row) => String(row.year)),
      series: lines.map((line) => ({
        label: c.t(BINDING[line.kind]),
        values: rows.map((row) => row[line.kind]),
        colour: line.colour,
      })),
      format: (value) => v.number(value, 0),
    }),
    title: {
      en: `In ${close} of ${rows.length} years the three limits lie within a quarter of one another: their order is not certain`,
      fr: `${close} années sur ${rows.length}, les trois contraintes se tiennent à un quart près : leur ordre n'est pas certain`,
    },
    subtitle: {
      en: "Millions of H100-equivalents a year that each input alone would allow",
      fr: "Millions d'équivalents H100 par an que chaque contrainte permettrait seule",
    },
    alt: {
      en: `Line chart of the limits by packaging, front-end wafers and power, ${years[0]?.year} to ${years.at(-1)?.year}.`,
      fr: `Courbes des contraintes d'assemblage, de plaquettes et d'électricité, de ${years[0]?.year} à ${years.at(-1)?.year}.`,
    },
    note: marketNote(c),
    twin: {
      title: { en: "What each input alone would allow", fr: "Ce que chaque contrainte permettrait seule" },
      columns: [
        { label: { en: "Year", fr: "Année" } },
        ...lines.map((line) => ({ label: BINDING[line.kind], align: "right" as const })),
        { label: { en: "Supply", fr: "Offre" }, align: "right" as const },
      ],
      rows: years.map((year, index) => [
        String(year.year),
        ...lines.map((line) => v.number(rows[index]?.[line.kind], 1)),
        v.number(year.supply, 1),
      ]),
      note: marketNote(c),
    },
  });
}

/** The gap as a share of demand in the three cases. */
export function gapShareFigure(b: Book, c: Context): void {
  const { v } = c;
  const { years } = gapOf(c);
  const share = (wanted: number, supply: number) => Math.max(0, 1 - supply / wanted);
  const series = [
    {
      label: { en: "High demand", fr: "Demande haute" },
      values: years.map((row) => share(row.demandHigh, row.supply)),
      colour: SERIES[1],
    },
    {
      label: { en: "Base", fr: "Centrale" },
      values: years.map((row) => share(row.demandBase, row.supply)),
      colour: ACCENT,
    },
    {
      label: { en: "Low demand", fr: "Demande basse" },
      values: years.map((row) => share(row.demandLow, row.supply)),
      colour: SERIES[2],
    },
  ];
  const last = years.at(-1);
  b.figure({
    svg: lineChart({
      x: years.map((row) => String(row.year)),
      series: series.map((line) => ({ ...line, label: c.t(line.label) })),
      format: (value) => v.percent(value, 0),
      height: 230,
    }),
    title: {
      en: `By ${last?.year} the unmet share is ${v.percent(series[0]?.values.at(-1), 0)}, ${v.percent(series[1]?.values.at(-1), 0)} or ${v.percent(series[2]?.values.at(-1), 0)}: the cases part early`,
      fr: `En ${last?.year}, la part non servie est de ${v.percent(series[0]?.values.at(-1), 0)}, ${v.percent(series[1]?.values.at(-1), 0)} ou ${v.percent(series[2]?.values.at(-1), 0)} : les cas divergent tôt`,
    },
    subtitle: { en: "Demand not met, as a share of demand", fr: "Demande non servie, en part de la demande" },
    alt: {
      en: "Line chart of the unmet share of demand in the low, base and high case by year.",
      fr: "Courbes de la part de demande non servie dans les cas bas, central et haut, par année.",
    },
    note: marketNote(c),
  });
}

const INPUT = MARKET_INPUTS;

/** Every number that the rule takes, so that a reader can redo it. */
export function ruleInputs(b: Book, c: Context): void {
  const { v } = c;
  const cited: ProductWords = { en: "published", fr: "publié" };
  const ours: ProductWords = { en: "assumption", fr: "hypothèse" };
  const wafers = (value: number) => v.figure(value, "wspm");
  const rows: [ProductWords, string, ProductWords][] = [
    [
      {
        en: "Stock of AI chips, end of 2025, millions of H100-equivalents",
        fr: "Parc de puces d'IA, fin 2025, millions d'équivalents H100",
      },
      v.number(INPUT.stock2025, 0),
      cited,
    ],
    [
      { en: "Power drawn by that stock", fr: "Puissance appelée par ce parc" },
      v.figure(INPUT.powerOfStockGw, "GW"),
      cited,
    ],
    [
      { en: "Growth of all AI computing a year", fr: "Croissance annuelle du calcul d'IA" },
      v.multiple(INPUT.growthAll),
      cited,
    ],
    [
      { en: "Share of demand not met at the start", fr: "Part de la demande non servie au départ" },
      v.percent(INPUT.gapAtStart, 0),
      cited,
    ],
    ...Object.entries(INPUT.packagingEnd).map(([year, value]): [ProductWords, string, ProductWords] => [
      { en: `Packaging capacity, end of ${year}`, fr: `Capacité d'assemblage, fin ${year}` },
      wafers(value),
      cited,
    ]),
    [
      { en: "Growth of packaging after that, a year", fr: "Croissance annuelle de l'assemblage ensuite" },
      v.percent(INPUT.packagingGrowthAfter, 0),
      ours,
    ],
    ...Object.entries(INPUT.frontEnd).map(([year, value]): [ProductWords, string, ProductWords] => [
      { en: `Wafers at 7 nm and below, ${year}`, fr: `Plaquettes à 7 nm et moins, ${year}` },
      wafers(value),
      cited,
    ]),
    [
      { en: "Growth of these wafers after that, a year", fr: "Croissance annuelle de ces plaquettes ensuite" },
      v.percent(INPUT.frontEndGrowthAfter, 0),
      cited,
    ],
    ...Object.entries(INPUT.power).map(([year, value]): [ProductWords, string, ProductWords] => [
      { en: `Electricity of data centres, ${year}`, fr: `Électricité des centres de données, ${year}` },
      v.figure(value, "TWh"),
      cited,
    ]),
    [
      {
        en: "Share of advanced wafers for AI, first and last year",
        fr: "Part des plaquettes avancées pour l'IA, première et dernière année",
      },
      `${v.percent(INPUT.aiShare.first, 0)} – ${v.percent(INPUT.aiShare.last, 0)}`,
      ours,
    ],
    [
      { en: "Front-end slack in the first year", fr: "Marge amont la première année" },
      v.percent(INPUT.frontEndSlack, 0),
      ours,
    ],
    [
      { en: "Computing per packaged wafer, growth a year", fr: "Calcul par plaquette assemblée, croissance annuelle" },
      v.multiple(INPUT.performanceGrowth),
      ours,
    ],
    [
      {
        en: "Computing per unit of electricity, growth a year",
        fr: "Calcul par unité d'électricité, croissance annuelle",
      },
      v.multiple(INPUT.efficiencyGrowth),
      ours,
    ],
    [
      {
        en: "Share of AI in the growth of data-centre power",
        fr: "Part de l'IA dans la croissance électrique des centres",
      },
      v.percent(INPUT.aiShareOfPowerGrowth, 0),
      ours,
    ],
    [{ en: "Life of an accelerator", fr: "Durée de vie d'un accélérateur" }, v.figure(INPUT.lifeYears, "years"), ours],
  ];
  b.table({
    title: { en: "The three cases of demand", fr: "Les trois cas de demande" },
    columns: [
      { label: { en: "Case", fr: "Cas" } },
      {
        label: { en: "Growth of the stock wanted, first year", fr: "Croissance du parc voulu, première année" },
        align: "right",
      },
      { label: { en: "Kept of it in each later year", fr: "Part conservée chaque année suivante" }, align: "right" },
    ],
    rows: (["low", "base", "high"] as const).map((name) => [
      { low: { en: "Low", fr: "Bas" }, base: { en: "Base", fr: "Central" }, high: { en: "High", fr: "Haut" } }[name],
      v.percent(INPUT.cases[name].growth, 0),
      v.percent(INPUT.cases[name].fade, 0),
    ]),
    note: marketNote(c),
  });
  b.table({
    title: { en: "Inputs of the rule", fr: "Données de la règle" },
    columns: [
      { label: { en: "Input", fr: "Donnée" } },
      { label: { en: "Value", fr: "Valeur" }, align: "right" },
      { label: { en: "Status", fr: "Statut" } },
    ],
    rows,
    small: true,
    note: {
      en: "Sources and dates of the published inputs stand in the last chapter.",
      fr: "Les sources et dates des données publiées figurent au dernier chapitre.",
    },
  });
}

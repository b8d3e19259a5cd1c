import type { Book, RowInput } from "../build/book.ts";
import { stackedColumns } from "../chart/bar-chart.ts";
import { lineChart } from "../chart/line-chart.ts";
import { ACCENT, CAUTION, CRITICAL, SERIES } from "../chart/svg.ts";
import type { Context } from "../facts/context.ts";
import { standing } from "../facts/rerun.ts";
import type { SiteCase } from "../facts/site-case.ts";
import { outputText } from "./output-text.ts";

/** Cash by year: what comes in, what goes out, what is left for equity. */
export function siteCash(b: Book, c: Context, site: SiteCase): void {
  const { v, t } = c;
  const out = (values: number[]) => values.map((value) => -value);
  const series = [
    { label: { en: "EBITDA", fr: "EBITDA" }, values: site.yearly("ebitda"), colour: ACCENT },
    { label: { en: "Capex", fr: "Investissement" }, values: out(site.yearly("capex")), colour: SERIES[1] },
    {
      label: { en: "Sustaining capex", fr: "Investissement de maintien" },
      values: out(site.yearly("sustainingCapex")),
      colour: SERIES[4],
    },
    { label: { en: "Tax", fr: "Impôt" }, values: out(site.yearly("tax")), colour: SERIES[3] },
    {
      label: { en: "Capital incentives", fr: "Aides à l'investissement" },
      values: site.yearly("grants").map((value, index) => value + (site.yearly("investmentCredits")[index] ?? 0)),
      colour: SERIES[2],
    },
  ];
  const flow = site.yearly("projectFlow");
  const firstPositive = flow.findIndex(
    (value, index) => value > 0 && flow.slice(0, index).some((earlier) => earlier < 0),
  );
  const note = c.engineNote;
  b.figure({
    svg: stackedColumns({
      x: site.years,
      series: series.map((part) => ({ ...part, label: t(part.label) })),
      over: {
        label: t({ en: "Project flow after tax", fr: "Flux du projet après impôt" }),
        values: flow,
        colour: "#111a27",
      },
      format: (value) => v.number(value, 0),
    }),
    title:
      firstPositive < 0
        ? { en: "The project pays out in no year", fr: "Le projet ne dégage de flux positif aucune année" }
        : {
            en: `The project turns cash-positive in ${site.years[firstPositive]}`,
            fr: `Le projet dégage un flux positif à partir de ${site.years[firstPositive]}`,
          },
    subtitle: {
      en: `Cash by year, millions of ${site.currency}, nominal, before financing`,
      fr: `Flux par année, millions de ${site.currency}, nominal, avant financement`,
    },
    alt: {
      en: `Stacked columns of EBITDA, capex, tax and incentives by year from ${site.years[0]} to ${site.years.at(-1)}.`,
      fr: `Colonnes empilées de l'EBITDA, des investissements, de l'impôt et des aides par année de ${site.years[0]} à ${site.years.at(-1)}.`,
    },
    note,
    twin: cashTable(c, site),
  });
}

/** The yearly cash flow of a site as a table. */
export function cashTable(c: Context, site: SiteCase) {
  const { v } = c;
  const columns = [
    { name: "revenue", label: { en: "Revenue", fr: "Chiffre d'affaires" } },
    { name: "opex", label: { en: "Opex", fr: "Charges" } },
    { name: "ebitda", label: { en: "EBITDA", fr: "EBITDA" } },
    { name: "capex", label: { en: "Capex", fr: "Invest." } },
    { name: "tax", label: { en: "Tax", fr: "Impôt" } },
    { name: "cfads", label: { en: "CFADS", fr: "CFADS" } },
    { name: "debtService", label: { en: "Debt service", fr: "Service dette" } },
    { name: "distributions", label: { en: "Distributions", fr: "Distributions" } },
  ] as const;
  const data = columns.map((column) => site.yearly(column.name));
  const rows: RowInput[] = site.years.map((year, index) => [
    year,
    ...data.map((values) => v.number(values[index] ?? 0, 0)),
  ]);
  const total = (values: number[]) =>
    v.number(
      values.reduce((sum, value) => sum + value, 0),
      0,
    );
  rows.push({ kind: "total", cells: [{ en: "Total", fr: "Total" }, ...data.map(total)] });
  return {
    title: {
      en: `${site.name}: cash flow by year, millions of ${site.currency}`,
      fr: `${site.name} : flux par année, millions de ${site.currency}`,
    },
    columns: [
      { label: { en: "Year", fr: "Année" } },
      ...columns.map((column) => ({ label: column.label, align: "right" as const })),
    ],
    rows,
    small: true,
    note: c.engineNote,
  };
}

/** Cover at every debt service date, against lock-up and default. */
export function siteDscr(b: Book, c: Context, site: SiteCase): void {
  const { v, t } = c;
  const tests = site.r.debt.tests.filter((test) => test.repayment);
  if (tests.length === 0) {
    b.p({
      en: "The case carries no senior debt: cover ratios do not exist, and the whole of the need beyond incentives falls on equity.",
      fr: "Le dossier ne porte pas de dette senior : il n'y a pas de ratio de couverture, et tout le besoin net des aides repose sur les fonds propres.",
    });
    return;
  }
  const { lockupDscr, defaultDscr } = site.a.debt;
  const below = tests.filter((test) => test.dscr < lockupDscr).length;
  b.figure({
    svg: lineChart({
      x: tests.map((test) => test.date.slice(0, 4)),
      series: [{ label: "DSCR", values: tests.map((test) => test.dscr), colour: ACCENT }],
      rules: [
        {
          value: lockupDscr,
          label: `${t({ en: "Lock-up", fr: "Blocage" })} ${v.multiple(lockupDscr)}`,
          colour: CAUTION,
        },
        {
          value: defaultDscr,
          label: `${t({ en: "Default", fr: "Défaut" })} ${v.multiple(defaultDscr)}`,
          colour: CRITICAL,
        },
      ],
      format: (value) => v.multiple(value),
      xEvery: Math.max(1, Math.round(tests.length / 8)),
      height: 220,
    }),
    title: {
      en: `Cover is ${v.multiple(site.h.minDscr)} at its lowest; ${below === 0 ? "no date falls" : v.plural(below, { en: ["date falls", "dates fall"], fr: ["", ""] })} below lock-up`,
      fr: `La couverture est de ${v.multiple(site.h.minDscr)} au plus bas ; ${below === 0 ? "aucune échéance n'est" : v.plural(below, { en: ["", ""], fr: ["échéance est", "échéances sont"] })} sous le seuil de blocage`,
    },
    subtitle: {
      en: "Debt service cover ratio at each repayment date",
      fr: "Ratio de couverture du service de la dette à chaque échéance de remboursement",
    },
    alt: {
      en: `Line chart of the DSCR from ${tests[0]?.date.slice(0, 4)} to ${tests.at(-1)?.date.slice(0, 4)}, lowest ${v.multiple(site.h.minDscr)}, against lock-up at ${v.multiple(lockupDscr)} and default at ${v.multiple(defaultDscr)}.`,
      fr: `Courbe du DSCR de ${tests[0]?.date.slice(0, 4)} à ${tests.at(-1)?.date.slice(0, 4)}, minimum ${v.multiple(site.h.minDscr)}, seuils de blocage ${v.multiple(lockupDscr)} et de défaut ${v.multiple(defaultDscr)}.`,
    },
    note: c.engineNote,
    twin: {
      title: { en: `${site.name}: debt service and cover`, fr: `${site.name} : service de la dette et couverture` },
      columns: [
        { label: { en: "Date", fr: "Échéance" } },
        { label: { en: "CFADS", fr: "CFADS" }, align: "right" },
        { label: { en: "Interest", fr: "Intérêts" }, align: "right" },
        { label: { en: "Principal", fr: "Principal" }, align: "right" },
        { label: { en: "Balance", fr: "Encours" }, align: "right" },
        { label: "DSCR", align: "right" },
        { label: "LLCR", align: "right" },
      ],
      rows: tests
        .filter((_, index) => index % Math.max(1, Math.round(12 / site.a.debt.paymentMonths)) === 0)
        .map((test) => [
          v.date(test.date),
          v.number(test.cfads, 0),
          v.number(test.interest, 0),
          v.number(test.principal, 0),
          v.number(test.balance, 0),
          v.multiple(test.dscr),
          v.multiple(test.llcr),
        ]),
      note: {
        en: `One date a year; millions of ${site.currency}. ${c.engineNote.en}`,
        fr: `Une échéance par an ; millions de ${site.currency}. ${c.engineNote.fr}`,
      },
    },
  });
}

const SCENARIO = {
  base: { en: "Base", fr: "Central" },
  downside: { en: "Downside", fr: "Dégradé" },
  upside: { en: "Upside", fr: "Favorable" },
  noSubsidy: { en: "No public support", fr: "Sans aides publiques" },
  delay12: { en: "Twelve months late", fr: "Douze mois de retard" },
} as const;

/** The standing scenarios side by side. */
export function siteScenarios(b: Book, c: Context, site: SiteCase): void {
  const runs = standing(site);
  const ids = ["base", "downside", "upside", "noSubsidy", "delay12"] as const;
  const names = [
    "projectIrr",
    "equityIrr",
    "npv",
    "moic",
    "paybackYears",
    "minDscr",
    "debt",
    "equity",
    "lcow",
  ] as const;
  b.table({
    title: { en: "The same case under five scenarios", fr: "Le même dossier dans cinq scénarios" },
    columns: [
      { label: { en: "Measure", fr: "Indicateur" } },
      ...ids.map((id) => ({ label: SCENARIO[id], align: "right" as const })),
    ],
    rows: names.map((name) => [outputText.label(name), ...ids.map((id) => outputText.value(c, site, runs[id], name))]),
    note: {
      en: `Debt is sized again in each scenario. Downside: lower price and utilisation, dearer, six months later and with more defects, all at once. ${c.engineNote.en}`,
      fr: `La dette est redimensionnée dans chaque scénario. Dégradé : prix et utilisation plus bas, coût plus élevé, six mois de retard et davantage de défauts, le tout à la fois. ${c.engineNote.fr}`,
    },
  });
}

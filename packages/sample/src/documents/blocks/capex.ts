import type { Book } from "../build/book.ts";
import { stackedColumns } from "../chart/bar-chart.ts";
import { lineChart } from "../chart/line-chart.ts";
import { ACCENT, SERIES } from "../chart/svg.ts";
import type { Context } from "../facts/context.ts";
import type { SiteCase } from "../facts/site-case.ts";

const PARTS = [
  { column: "landCapex", label: { en: "Land", fr: "Terrain" }, colour: SERIES[4] },
  {
    column: "buildingCapex",
    label: { en: "Shell and clean room", fr: "Bâtiment et salle blanche" },
    colour: SERIES[1],
  },
  { column: "toolCapex", label: { en: "Tools", fr: "Équipements" }, colour: ACCENT },
  {
    column: "otherCapex",
    label: { en: "Infrastructure and other", fr: "Infrastructures et autres" },
    colour: SERIES[2],
  },
] as const;

/** Spending by year and its running total: the S-curve. */
export function siteCapex(b: Book, c: Context, site: SiteCase): void {
  const { v, t } = c;
  const capex = site.yearly("capex");
  const last = capex.findLastIndex((value) => value > 0);
  const years = site.years.slice(0, last + 1);
  const parts = PARTS.map((part) => ({ ...part, values: site.yearly(part.column).slice(0, last + 1) }));
  const total = capex.reduce((sum, value) => sum + value, 0);
  const peak = capex.reduce((best, value, index) => (value > (capex[best] ?? 0) ? index : best), 0);
  let run = 0;
  const running = capex.slice(0, last + 1).map((value) => {
    run += value;
    return run;
  });
  b.figure({
    svg: stackedColumns({
      x: years,
      series: parts.map((part) => ({ label: t(part.label), values: part.values, colour: part.colour })),
      over: { label: t({ en: "Running total", fr: "Cumul" }), values: running, colour: "#111a27" },
      format: (value) => v.number(value, 0),
    }),
    title: {
      en: `${site.m(total)} is spent by ${years.at(-1)}, ${v.percent((capex[peak] ?? 0) / total, 0)} of it in ${years[peak]}`,
      fr: `${site.m(total)} investis d'ici à ${years.at(-1)}, dont ${v.percent((capex[peak] ?? 0) / total, 0)} en ${years[peak]}`,
    },
    subtitle: {
      en: `Initial capex by year and running total, millions of ${site.currency}, nominal, contingency included`,
      fr: `Investissement initial par année et cumul, millions de ${site.currency}, nominal, provision pour aléas comprise`,
    },
    alt: {
      en: `Stacked columns of capex by year from ${years[0]} to ${years.at(-1)}; total ${site.m(total)}.`,
      fr: `Colonnes empilées de l'investissement par année de ${years[0]} à ${years.at(-1)} ; total ${site.m(total)}.`,
    },
    note: c.engineNote,
    twin: {
      title: { en: `${site.name}: capex by year`, fr: `${site.name} : investissement par année` },
      columns: [
        { label: { en: `Millions of ${site.currency}`, fr: `Millions de ${site.currency}` } },
        ...parts.map((part) => ({ label: part.label, align: "right" as const })),
        { label: { en: "Total", fr: "Total" }, align: "right" },
        { label: { en: "Running total", fr: "Cumul" }, align: "right" },
      ],
      rows: years.map((year, index) => [
        year,
        ...parts.map((part) => v.number(part.values[index] ?? 0, 0)),
        v.number(capex[index] ?? 0, 0),
        v.number(running[index] ?? 0, 0),
      ]),
      note: c.engineNote,
    },
  });
}

/** Running capex of the network and what each source has paid of it. */
export function networkCapex(b: Book, c: Context): void {
  const { v, t, network } = c;
  const capex = network.yearly("capex");
  const last = capex.findLastIndex((value) => value > 1);
  const years = network.years.slice(0, last + 1);
  const running = (column: "capex" | "grants" | "investmentCredits" | "equityDraw" | "debtDraw") => {
    let run = 0;
    return network
      .yearly(column)
      .slice(0, last + 1)
      .map((value) => {
        run += value;
        return run;
      });
  };
  const total = running("capex");
  const half = total.findIndex((value) => value >= (total.at(-1) ?? 0) / 2);
  const lines = [
    { label: { en: "Capex", fr: "Investissement" }, values: total, colour: "#111a27" },
    { label: { en: "Equity", fr: "Fonds propres" }, values: running("equityDraw"), colour: ACCENT },
    { label: { en: "Senior debt", fr: "Dette senior" }, values: running("debtDraw"), colour: SERIES[1] },
    { label: { en: "Grants", fr: "Subventions" }, values: running("grants"), colour: SERIES[2] },
  ];
  b.figure({
    svg: lineChart({
      x: years,
      series: lines.map((line) => ({ ...line, label: t(line.label), thin: line.colour !== "#111a27" })),
      format: (value) => v.number(value / 1e9, 0),
    }),
    title: {
      en: `Half of the ${v.usd(total.at(-1))} has been spent by the end of ${years[half]}`,
      fr: `La moitié des ${v.usd(total.at(-1))} est dépensée à la fin de ${years[half]}`,
    },
    subtitle: {
      en: "Running totals of initial capex and of what pays for it, billions of US dollars, nominal",
      fr: "Cumuls de l'investissement initial et de ce qui le paie, milliards de dollars, nominal",
    },
    alt: {
      en: `Line chart of cumulative capex, equity, debt and grants, ${years[0]} to ${years.at(-1)}, capex reaching ${v.usd(total.at(-1))}.`,
      fr: `Courbes des cumuls d'investissement, fonds propres, dette et subventions, ${years[0]} à ${years.at(-1)} ; investissement ${v.usd(total.at(-1))}.`,
    },
    note: c.engineNote,
    twin: {
      title: { en: "Network: running capex and funding", fr: "Réseau : cumul des investissements et du financement" },
      columns: [
        { label: { en: "Year", fr: "Année" } },
        ...lines.map((line) => ({ label: line.label, align: "right" as const })),
      ],
      rows: years.map((year, index) => [year, ...lines.map((line) => v.usd(line.values[index]))]),
      note: c.engineNote,
    },
  });
}

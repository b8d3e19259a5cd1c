import type { Book, RowInput } from "../build/book.ts";
import { rankedBars, stackedColumns } from "../chart/bar-chart.ts";
import { ACCENT, SERIES, seriesColour } from "../chart/svg.ts";
import type { Context } from "../facts/context.ts";

/** The sites on equal terms: one row a site. */
export function siteTable(b: Book, c: Context): void {
  const { v, network } = c;
  const rows: RowInput[] = c.sites.map((site) => [
    site.name,
    site.node,
    v.number(site.a.capacity.wspm, 0),
    v.usd(site.dollars(site.h.capex)),
    site.when(site.milestones.firstWaferOut),
    v.percent(site.h.projectIrr),
    v.percent(site.h.equityIrr),
    v.usd(site.dollars(site.h.npv)),
    v.multiple(site.h.minDscr),
  ]);
  rows.push({
    kind: "total",
    cells: [
      { en: "Network", fr: "Réseau" },
      "",
      v.number(network.capacity, 0),
      v.usd(network.capex),
      "",
      "",
      "",
      v.usd(network.npv),
      "",
    ],
  });
  const below = c.sites.filter((site) => (site.h.equityIrr ?? -1) < site.a.returns.hurdle).length;
  b.table({
    title: {
      en: `Sites that reach the hurdle on equity: ${c.sites.length - below} of ${c.sites.length}`,
      fr: `Sites qui atteignent le seuil de rentabilité des fonds propres : ${c.sites.length - below} sur ${c.sites.length}`,
    },
    columns: [
      { label: { en: "Site", fr: "Site" } },
      { label: { en: "Node", fr: "Nœud" } },
      { label: { en: "Wafers a month", fr: "Plaq. par mois" }, align: "right" },
      { label: { en: "Capex", fr: "Invest." }, align: "right" },
      { label: { en: "First wafer", fr: "Première plaq." }, align: "right" },
      { label: { en: "Project IRR", fr: "TRI projet" }, align: "right" },
      { label: { en: "Equity IRR", fr: "TRI f.p." }, align: "right" },
      { label: { en: "NPV", fr: "VAN" }, align: "right" },
      { label: { en: "Min. DSCR", fr: "DSCR min." }, align: "right" },
    ],
    rows,
    small: true,
    note: {
      en: `US dollars, at the fixed rates stated in the sources; the dossiers are in the currency of each site. ${c.engineNote.en}`,
      fr: `Dollars, aux cours fixes indiqués dans les sources ; les dossiers sont dans la devise de chaque site. ${c.engineNote.fr}`,
    },
  });
}

/** What pays for each site. */
export function fundingStackFigure(b: Book, c: Context): void {
  const { v, t, network } = c;
  const kinds = [
    { kind: "incentive", label: { en: "Public incentives", fr: "Aides publiques" }, colour: SERIES[2] },
    { kind: "debt", label: { en: "Debt", fr: "Dette" }, colour: SERIES[1] },
    { kind: "equity", label: { en: "Equity", fr: "Fonds propres" }, colour: ACCENT },
    { kind: "other", label: { en: "Other", fr: "Autres" }, colour: SERIES[4] },
  ] as const;
  const amounts = c.sites.map((site) =>
    kinds.map(({ kind }) =>
      site.dollars(
        site.r.sourcesAndUses.sources.filter((line) => line.kind === kind).reduce((sum, line) => sum + line.amount, 0),
      ),
    ),
  );
  const used = kinds.map((_, index) => amounts.reduce((sum, row) => sum + (row[index] ?? 0), 0));
  const shown = kinds.filter((_, index) => (used[index] ?? 0) > 0);
  const total = used.reduce((sum, value) => sum + value, 0);
  const equity = used[2] ?? 0;
  b.figure({
    svg: rankedBars({
      rows: c.sites.map((site, row) => ({
        label: site.name,
        parts: shown.map((kind) => amounts[row]?.[kinds.indexOf(kind)] ?? 0),
        text: v.usd(site.dollars(site.r.sourcesAndUses.totalSources)),
      })),
      parts: shown.map((kind) => ({ label: t(kind.label), colour: kind.colour })),
      colour: ACCENT,
    }),
    title: {
      en: `Equity pays ${v.percent(equity / total, 0)} of the ${v.usd(total)} that the sites need`,
      fr: `Les fonds propres paient ${v.percent(equity / total, 0)} des ${v.usd(total)} nécessaires aux sites`,
    },
    subtitle: { en: "Sources of funds by site, US dollars", fr: "Ressources par site, en dollars" },
    alt: {
      en: `Stacked bars of sources by site; total ${v.usd(total)}, of which equity ${v.usd(equity)}.`,
      fr: `Barres empilées des ressources par site ; total ${v.usd(total)}, dont fonds propres ${v.usd(equity)}.`,
    },
    note: c.engineNote,
    twin: {
      title: { en: "Sources of funds by site", fr: "Ressources par site" },
      columns: [
        { label: { en: "Site", fr: "Site" } },
        ...shown.map((kind) => ({ label: kind.label, align: "right" as const })),
        { label: { en: "Total", fr: "Total" }, align: "right" as const },
      ],
      rows: [
        ...c.sites.map((site, row) => [
          site.name,
          ...shown.map((kind) => v.usd(amounts[row]?.[kinds.indexOf(kind)])),
          v.usd(site.dollars(site.r.sourcesAndUses.totalSources)),
        ]),
        {
          kind: "total" as const,
          cells: [
            { en: "Network", fr: "Réseau" },
            ...shown.map((kind) => v.usd(used[kinds.indexOf(kind)])),
            v.usd(network.totalUses),
          ],
        },
      ],
      note: c.engineNote,
    },
  });
}

/** Wafer starts of the network, by site. */
export function networkOutputFigure(b: Book, c: Context): void {
  const { v, network } = c;
  const total = network.output("wspm");
  const first = total.findIndex((value) => value > 0);
  const most = Math.max(...total);
  const full = total.findIndex((value) => value >= 0.995 * most);
  const to = Math.min(network.years.length, full + 3);
  const years = network.years.slice(Math.max(0, first), to);
  const bySite = c.sites.map((site, index) => ({
    label: site.name,
    colour: index < 5 ? seriesColour(index) : (["#81878d", "#6db1f0", "#c9cdd3"][index - 5] ?? "#c9cdd3"),
    values: years.map((year) => site.r.output.find((row) => String(row.fiscalYear) === year)?.wspm ?? 0),
  }));
  b.figure({
    svg: stackedColumns({ x: years, series: bySite, format: (value) => v.number(value, 0), height: 300 }),
    title: {
      en: `The network starts ${v.number(total[full], 0)} wafers a month when all sites run, from ${network.years[full]}`,
      fr: `Le réseau lance ${v.number(total[full], 0)} plaquettes par mois lorsque tous les sites tournent, à partir de ${network.years[full]}`,
    },
    subtitle: {
      en: "Wafer starts a month, mean of the year, by site",
      fr: "Plaquettes lancées par mois, moyenne de l'année, par site",
    },
    alt: {
      en: `Stacked columns of wafer starts a month by site, ${years[0]} to ${years.at(-1)}, reaching ${v.number(most, 0)}.`,
      fr: `Colonnes empilées des plaquettes lancées par mois et par site, de ${years[0]} à ${years.at(-1)}, jusqu'à ${v.number(most, 0)}.`,
    },
    note: c.engineNote,
    twin: {
      title: { en: "Wafer starts a month by site", fr: "Plaquettes lancées par mois, par site" },
      columns: [
        { label: { en: "Site", fr: "Site" } },
        ...years.map((year) => ({ label: year, align: "right" as const })),
      ],
      rows: [
        ...bySite.map((site) => [site.label, ...site.values.map((value) => v.number(value, 0))]),
        {
          kind: "total" as const,
          cells: [
            { en: "Network", fr: "Réseau" },
            ...total.slice(Math.max(0, first), to).map((value) => v.number(value, 0)),
          ],
        },
      ],
      note: c.engineNote,
    },
  });
}

/** Cash of the network by year. */
export function networkCashFigure(b: Book, c: Context): void {
  const { v, t, network } = c;
  const out = (values: number[]) => values.map((value) => -value);
  const plus = (a: number[], d: number[]) => a.map((value, index) => value + (d[index] ?? 0));
  const parts = [
    { label: { en: "EBITDA", fr: "EBITDA" }, values: network.yearly("ebitda"), colour: ACCENT },
    {
      label: { en: "Capital incentives", fr: "Aides à l'investissement" },
      values: plus(network.yearly("grants"), network.yearly("investmentCredits")),
      colour: SERIES[2],
    },
    {
      label: { en: "Capex", fr: "Investissement" },
      values: out(plus(network.yearly("capex"), network.yearly("sustainingCapex"))),
      colour: SERIES[1],
    },
    { label: { en: "Tax", fr: "Impôt" }, values: out(network.yearly("tax")), colour: SERIES[3] },
  ];
  const flow = network.yearly("projectFlow");
  const cumulated: number[] = [];
  for (const value of flow) cumulated.push((cumulated.at(-1) ?? 0) + value);
  const trough = cumulated.indexOf(Math.min(...cumulated));
  const back = cumulated.findIndex((value, index) => index > trough && value >= 0);
  b.figure({
    svg: stackedColumns({
      x: network.years,
      series: parts.map((part) => ({ ...part, label: t(part.label) })),
      over: { label: t({ en: "Flow after tax", fr: "Flux après impôt" }), values: flow, colour: "#111a27" },
      format: (value) => v.number(value / 1e9, 0),
      height: 300,
    }),
    title: {
      en: `The network is ${v.usd(-(cumulated[trough] ?? 0))} out of pocket at the end of ${network.years[trough]}${back < 0 ? " and never back" : ` and back in ${network.years[back]}`}`,
      fr: `Le réseau a décaissé ${v.usd(-(cumulated[trough] ?? 0))} nets à la fin de ${network.years[trough]}${back < 0 ? " et ne les retrouve pas" : ` et les retrouve en ${network.years[back]}`}`,
    },
    subtitle: {
      en: "Cash by year before financing, billions of US dollars, nominal",
      fr: "Flux annuels avant financement, milliards de dollars, nominal",
    },
    alt: {
      en: `Stacked columns of network cash by year; deepest cumulative outlay ${v.usd(-(cumulated[trough] ?? 0))} in ${network.years[trough]}.`,
      fr: `Colonnes empilées des flux annuels du réseau ; décaissement cumulé maximal ${v.usd(-(cumulated[trough] ?? 0))} en ${network.years[trough]}.`,
    },
    note: c.engineNote,
    twin: {
      title: { en: "Network: cash by year, US dollars", fr: "Réseau : flux annuels, dollars" },
      columns: [
        { label: { en: "Year", fr: "Année" } },
        ...parts.map((part) => ({ label: part.label, align: "right" as const })),
        { label: { en: "Flow after tax", fr: "Flux après impôt" }, align: "right" as const },
        { label: { en: "Running total", fr: "Cumul" }, align: "right" as const },
      ],
      rows: network.years.map((year, index) => [
        year,
        ...parts.map((part) => v.usd(part.values[index])),
        v.usd(flow[index]),
        v.usd(cumulated[index]),
      ]),
      note: c.engineNote,
    },
  });
}

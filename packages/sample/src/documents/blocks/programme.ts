import type { Book } from "../build/book.ts";
import { type GanttRow, gantt } from "../chart/gantt.ts";
import { ACCENT, NEUTRAL, SERIES } from "../chart/svg.ts";
import type { Context } from "../facts/context.ts";
import type { SiteCase } from "../facts/site-case.ts";

const COLOUR = { permit: NEUTRAL, build: ACCENT, tools: SERIES[1], ramp: SERIES[2] };

const WORDS = {
  permit: { en: "Permits and design", fr: "Permis et études" },
  build: { en: "Construction", fr: "Construction" },
  tools: { en: "Tools and qualification", fr: "Équipements et qualification" },
  ramp: { en: "Ramp", fr: "Montée en cadence" },
  shell: { en: "Shell ready", fr: "Bâtiment livré" },
  first: { en: "First wafer out", fr: "Première plaquette" },
  completion: { en: "Completion", fr: "Achèvement" },
  full: { en: "Full rate", fr: "Pleine cadence" },
  maturity: { en: "Debt repaid", fr: "Dette remboursée" },
} as const;

/** The programme of one site, month by month, and the same as a table. */
export function siteProgramme(b: Book, c: Context, site: SiteCase): void {
  const { t, v } = c;
  const { milestones: m, a } = site;
  const rows: GanttRow[] = [
    {
      label: t(WORDS.permit),
      bars: [{ from: site.time(0), to: site.time(m.constructionStart), colour: COLOUR.permit }],
    },
    {
      label: t(WORDS.build),
      bars: [{ from: site.time(m.constructionStart), to: site.time(m.shellReady), colour: COLOUR.build }],
      marks: [{ at: site.time(m.shellReady), label: site.when(m.shellReady) }],
    },
    ...m.modules.map((module, index) => ({
      label: `${t({ en: "Tools, module", fr: "Équipements, tranche" })} ${index + 1}`,
      bars: [{ from: site.time(module.moveIn), to: site.time(module.qualified), colour: COLOUR.tools }],
    })),
    ...m.modules.map((module, index) => ({
      label: `${t({ en: "Ramp, module", fr: "Montée, tranche" })} ${index + 1}`,
      bars: [{ from: site.time(module.qualified), to: site.time(module.rampEnd), colour: COLOUR.ramp }],
    })),
    {
      label: t(WORDS.first),
      bars: [],
      marks: [{ at: site.time(m.firstWaferOut), label: site.when(m.firstWaferOut) }],
    },
    { label: t(WORDS.full), bars: [], marks: [{ at: site.time(m.rampEnd), label: site.when(m.rampEnd) }] },
  ];
  b.figure({
    svg: gantt({ rows, from: site.time(0), to: site.time(m.rampEnd) + 0.3 }),
    title: {
      en: `First wafer ${v.months(m.firstWaferOut)} after financial close, full rate after ${v.months(m.rampEnd)}`,
      fr: `Première plaquette ${v.months(m.firstWaferOut)} après la clôture, pleine cadence au bout de ${v.months(m.rampEnd)}`,
    },
    subtitle: { en: "Programme by calendar year", fr: "Programme par année civile" },
    alt: {
      en: `Bar chart of the programme of ${site.name}: construction from ${site.when(m.constructionStart)} to ${site.when(m.shellReady)}, first wafer out ${site.when(m.firstWaferOut)}, full rate ${site.when(m.rampEnd)}.`,
      fr: `Diagramme du programme de ${site.name} : construction de ${site.when(m.constructionStart)} à ${site.when(m.shellReady)}, première plaquette ${site.when(m.firstWaferOut)}, pleine cadence ${site.when(m.rampEnd)}.`,
    },
    note: c.engineNote,
  });
  b.table({
    title: { en: "Milestones of the programme", fr: "Jalons du programme" },
    columns: [
      { label: { en: "Milestone", fr: "Jalon" } },
      { label: { en: "Month of the model", fr: "Mois du modèle" }, align: "right" },
      { label: { en: "Date", fr: "Date" }, align: "right" },
    ],
    rows: [
      [{ en: "Financial close", fr: "Clôture financière" }, v.number(0, 0), site.when(0)],
      [
        { en: "Start of construction", fr: "Début de la construction" },
        v.number(m.constructionStart, 0),
        site.when(m.constructionStart),
      ],
      [WORDS.shell, v.number(m.shellReady, 0), site.when(m.shellReady)],
      ...m.modules.map((module, index) => [
        { en: `Module ${index + 1} qualified`, fr: `Tranche ${index + 1} qualifiée` },
        v.number(module.qualified, 0),
        site.when(module.qualified),
      ]),
      [WORDS.first, v.number(m.firstWaferOut, 0), site.when(m.firstWaferOut)],
      [WORDS.completion, v.number(m.completion, 0), site.when(m.completion)],
      [WORDS.full, v.number(m.rampEnd, 0), site.when(m.rampEnd)],
      [WORDS.maturity, v.number(m.maturity, 0), site.when(m.maturity)],
    ],
    note: {
      en: `Delay carried in the base case: ${v.months(a.schedule.delayMonths)}. ${c.engineNote.en}`,
      fr: `Retard retenu dans le cas central : ${v.months(a.schedule.delayMonths)}. ${c.engineNote.fr}`,
    },
  });
}

/** All sites on one calendar. */
export function networkProgramme(b: Book, c: Context): void {
  const { t } = c;
  const ordered = [...c.sites].sort((x, y) => x.time(x.milestones.firstWaferOut) - y.time(y.milestones.firstWaferOut));
  const rows: GanttRow[] = ordered.map((site) => {
    const m = site.milestones;
    return {
      label: site.name,
      bars: [
        { from: site.time(0), to: site.time(m.constructionStart), colour: COLOUR.permit },
        { from: site.time(m.constructionStart), to: site.time(m.shellReady), colour: COLOUR.build },
        { from: site.time(m.shellReady), to: site.time(Math.max(m.firstStart, m.shellReady)), colour: COLOUR.tools },
        { from: site.time(Math.max(m.firstStart, m.shellReady)), to: site.time(m.rampEnd), colour: COLOUR.ramp },
      ],
      marks: [{ at: site.time(m.firstWaferOut), label: "" }],
    };
  });
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last) return;
  const [from, to] = [first.when(first.milestones.firstWaferOut), last.when(last.milestones.firstWaferOut)];
  b.figure({
    svg: gantt({
      rows,
      from: Math.min(...ordered.map((site) => site.time(0))),
      to: Math.max(...ordered.map((site) => site.time(site.milestones.rampEnd))) + 0.2,
      legend: [
        { label: t(WORDS.permit), colour: COLOUR.permit },
        { label: t(WORDS.build), colour: COLOUR.build },
        { label: t(WORDS.tools), colour: COLOUR.tools },
        { label: t(WORDS.ramp), colour: COLOUR.ramp },
      ],
    }),
    title: {
      en: `First wafers come out between ${from} and ${to}`,
      fr: `Les premières plaquettes sortent entre ${from} et ${to}`,
    },
    subtitle: {
      en: "Programme of the sites by calendar year; the diamond marks the first wafer out",
      fr: "Programme des sites par année civile ; le losange marque la première plaquette",
    },
    alt: {
      en: `Bar chart of the programmes of ${c.sites.length} sites, first wafers out from ${from} to ${to}.`,
      fr: `Diagramme des programmes de ${c.sites.length} sites, premières plaquettes de ${from} à ${to}.`,
    },
    note: c.engineNote,
    twin: {
      title: { en: "Programme of the sites", fr: "Programme des sites" },
      columns: [
        { label: { en: "Site", fr: "Site" } },
        { label: { en: "Construction", fr: "Construction" }, align: "right" },
        { label: WORDS.shell, align: "right" },
        { label: WORDS.first, align: "right" },
        { label: WORDS.full, align: "right" },
        { label: WORDS.maturity, align: "right" },
      ],
      rows: ordered.map((site) => {
        const m = site.milestones;
        return [
          site.name,
          ...[m.constructionStart, m.shellReady, m.firstWaferOut, m.rampEnd, m.maturity].map(site.when),
        ];
      }),
      note: {
        en: `Dates are months of the calendar. ${c.engineNote.en}`,
        fr: `Mois du calendrier. ${c.engineNote.fr}`,
      },
    },
  });
}

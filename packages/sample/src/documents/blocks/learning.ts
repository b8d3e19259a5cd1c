import type { Book } from "../build/book.ts";
import { lineChart } from "../chart/line-chart.ts";
import { ACCENT, NEUTRAL, SERIES } from "../chart/svg.ts";
import type { Context } from "../facts/context.ts";
import type { SiteCase } from "../facts/site-case.ts";

const COLOURS = [...SERIES, "#4c5663", "#a92321", NEUTRAL];
const QUARTERS = 17;

/** Quarters from a site's first start, so that sites of different dates stand side by side. */
function fromStart(site: SiteCase) {
  const first = site.r.quarterly.findIndex((quarter) => quarter.values.starts > 0);
  return site.r.quarterly.slice(Math.max(0, first), first + QUARTERS);
}
const axis = Array.from({ length: QUARTERS }, (_, index) => String(index));
/** The letter of a site is enough at the end of a line. */
const shortName = (site: SiteCase) => site.name.split(/[·:]/)[0]?.trim() ?? site.name;

export function rampFigure(b: Book, c: Context): void {
  const { v } = c;
  const slowest = [...c.sites].sort(
    (x, y) => y.milestones.rampEnd - y.milestones.firstStart - (x.milestones.rampEnd - x.milestones.firstStart),
  )[0];
  if (!slowest) return;
  const months = slowest.milestones.rampEnd - slowest.milestones.firstStart;
  b.figure({
    svg: lineChart({
      x: axis,
      series: c.sites.map((site, index) => ({
        label: shortName(site),
        colour: COLOURS[index % COLOURS.length] ?? ACCENT,
        values: axis.map((_, step) => {
          const quarter = fromStart(site)[step];
          return quarter ? quarter.values.starts / 3 / site.a.capacity.wspm : null;
        }),
        thin: true,
      })),
      format: (value) => v.percent(value, 0),
      xEvery: 2,
      height: 270,
    }),
    title: {
      en: `The slowest ramp, ${slowest.name}, takes ${v.months(months)} from first start to full rate`,
      fr: `La montée la plus lente, ${slowest.name}, prend ${v.months(months)} du premier lancement à la pleine cadence`,
    },
    subtitle: {
      en: "Wafer starts as a share of nameplate, by quarter from each site's first start",
      fr: "Plaquettes lancées en part de la capacité nominale, par trimestre depuis le premier lancement de chaque site",
    },
    alt: {
      en: `Lines of wafer starts over nameplate for ${c.sites.length} sites, quarters from first start; slowest ${slowest.name}.`,
      fr: `Courbes des lancements rapportés au nominal pour ${c.sites.length} sites, trimestres depuis le premier lancement ; la plus lente : ${slowest.name}.`,
    },
    note: c.engineNote,
    twin: {
      title: {
        en: "Starts as a share of nameplate, one quarter in two",
        fr: "Lancements en part du nominal, un trimestre sur deux",
      },
      columns: [
        { label: { en: "Site", fr: "Site" } },
        ...axis.filter((_, index) => index % 2 === 0).map((label) => ({ label, align: "right" as const })),
      ],
      rows: c.sites.map((site) => [
        site.name,
        ...axis.flatMap((_, step) => {
          if (step % 2 !== 0) return [];
          const quarter = fromStart(site)[step];
          return [quarter ? v.percent(quarter.values.starts / 3 / site.a.capacity.wspm, 0) : "–"];
        }),
      ]),
      note: c.engineNote,
    },
  });
}

export function learningFigure(b: Book, c: Context): void {
  const { v } = c;
  const dies = (site: SiteCase) =>
    axis.map((_, step) => {
      const quarter = fromStart(site)[step];
      if (!quarter || !site.r.series.wafersOut[quarter.last]) return null;
      return site.r.series.dieYield[quarter.last] ?? null;
    });
  const low = [...c.sites].sort((x, y) => x.h.dieYieldMature - y.h.dieYieldMature)[0];
  const high = [...c.sites].sort((x, y) => y.h.dieYieldMature - x.h.dieYieldMature)[0];
  if (!low || !high) return;
  b.figure({
    svg: lineChart({
      x: axis,
      series: c.sites.map((site, index) => ({
        label: shortName(site),
        colour: COLOURS[index % COLOURS.length] ?? ACCENT,
        values: dies(site),
        thin: true,
      })),
      format: (value) => v.percent(value, 0),
      xEvery: 2,
      height: 270,
    }),
    title: {
      en: `Mature yield of a large reference die runs from ${v.percent(low.h.dieYieldMature, 0)} at ${low.name} to ${v.percent(high.h.dieYieldMature, 0)} at ${high.name}`,
      fr: `Le rendement mûr d'une grande puce de référence va de ${v.percent(low.h.dieYieldMature, 0)} pour ${low.name} à ${v.percent(high.h.dieYieldMature, 0)} pour ${high.name}`,
    },
    subtitle: {
      en: "Share of dies that work, by quarter from each site's first start, before sale of partly working dies",
      fr: "Part des puces bonnes, par trimestre depuis le premier lancement, avant vente des puces partielles",
    },
    alt: {
      en: `Lines of die yield by quarter for ${c.sites.length} sites, mature values from ${v.percent(low.h.dieYieldMature)} to ${v.percent(high.h.dieYieldMature)}.`,
      fr: `Courbes du rendement par trimestre pour ${c.sites.length} sites, valeurs mûres de ${v.percent(low.h.dieYieldMature)} à ${v.percent(high.h.dieYieldMature)}.`,
    },
    note: c.engineNote,
  });
}

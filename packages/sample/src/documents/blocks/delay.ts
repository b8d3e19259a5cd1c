import type { Book } from "../build/book.ts";
import { rankedBars } from "../chart/bar-chart.ts";
import { SERIES } from "../chart/svg.ts";
import type { Context } from "../facts/context.ts";

/** What one month's delay costs, site by site. */
export function delayFigure(b: Book, c: Context): void {
  const { v, network } = c;
  const ranked = [...c.sites].sort(
    (a, d) => d.dollars(d.h.delayCostPerMonth ?? 0) - a.dollars(a.h.delayCostPerMonth ?? 0),
  );
  const first = ranked[0];
  if (!first) return;
  b.figure({
    svg: rankedBars({
      rows: ranked.map((site) => ({
        label: site.name,
        parts: [site.dollars(site.h.delayCostPerMonth ?? 0)],
        text: v.usd(site.dollars(site.h.delayCostPerMonth ?? 0)),
      })),
      colour: SERIES[1],
    }),
    title: {
      en: `One month late on every site costs ${v.usd(network.delayCost)} of present value`,
      fr: `Un mois de retard sur chaque site coûte ${v.usd(network.delayCost)} de valeur actuelle`,
    },
    subtitle: {
      en: "Fall of net present value for one month's delay, US dollars",
      fr: "Baisse de la VAN pour un mois de retard, en dollars",
    },
    alt: {
      en: `Bars of the cost of one month's delay by site, from ${v.usd(ranked.at(-1)?.dollars(ranked.at(-1)?.h.delayCostPerMonth ?? 0))} to ${v.usd(first.dollars(first.h.delayCostPerMonth ?? 0))}.`,
      fr: `Barres du coût d'un mois de retard par site, de ${v.usd(ranked.at(-1)?.dollars(ranked.at(-1)?.h.delayCostPerMonth ?? 0))} à ${v.usd(first.dollars(first.h.delayCostPerMonth ?? 0))}.`,
    },
    note: c.engineNote,
  });
}

import type { Book } from "../build/book.ts";
import { rankedBars } from "../chart/bar-chart.ts";
import { SERIES } from "../chart/svg.ts";
import type { Context } from "../facts/context.ts";
import { standing } from "../facts/rerun.ts";

/** Share of capex that capital incentives pay, by site, and what the return is without any. */
export function supportFigure(b: Book, c: Context): void {
  const { v } = c;
  const runs = c.sites.map((site) => ({ site, without: standing(site).noSubsidy }));
  const ranked = [...runs].sort((a, d) => d.site.h.subsidyShare - a.site.h.subsidyShare);
  const most = ranked[0];
  if (!most) return;
  const still = runs.filter(({ site, without }) => (without?.npv ?? -1) >= 0 && site.h.npv >= 0).length;
  b.figure({
    svg: rankedBars({
      rows: ranked.map(({ site }) => ({
        label: site.name,
        parts: [site.h.subsidyShare],
        text: v.percent(site.h.subsidyShare),
      })),
      colour: SERIES[2],
    }),
    title: {
      en: `Sites that keep a net present value above nil without public support: ${still} of ${c.sites.length}`,
      fr: `Sites qui conservent une VAN positive sans aide publique : ${still} sur ${c.sites.length}`,
    },
    subtitle: {
      en: "Capital incentives as a share of initial capex, base case",
      fr: "Aides à l'investissement rapportées à l'investissement initial, cas central",
    },
    alt: {
      en: `Bars of the share of capex paid by incentives, from ${v.percent(ranked.at(-1)?.site.h.subsidyShare)} to ${v.percent(most.site.h.subsidyShare)}.`,
      fr: `Barres de la part de l'investissement couverte par les aides, de ${v.percent(ranked.at(-1)?.site.h.subsidyShare)} à ${v.percent(most.site.h.subsidyShare)}.`,
    },
    note: c.engineNote,
  });
  b.table({
    title: { en: "The sites with and without public support", fr: "Les sites avec et sans aide publique" },
    columns: [
      { label: { en: "Site", fr: "Site" } },
      { label: { en: "Share of capex", fr: "Part de l'invest." }, align: "right" },
      { label: { en: "Value of all support", fr: "Valeur des aides" }, align: "right" },
      { label: { en: "NPV with", fr: "VAN avec" }, align: "right" },
      { label: { en: "NPV without", fr: "VAN sans" }, align: "right" },
      { label: { en: "Equity IRR with", fr: "TRI f.p. avec" }, align: "right" },
      { label: { en: "Equity IRR without", fr: "TRI f.p. sans" }, align: "right" },
    ],
    rows: runs.map(({ site, without }) => [
      site.name,
      v.percent(site.h.subsidyShare),
      site.m(site.h.subsidyNpv),
      site.m(site.h.npv),
      site.m(without?.npv),
      v.percent(site.h.equityIrr),
      v.percent(without?.equityIrr),
    ]),
    small: true,
    note: c.engineNote,
  });
}

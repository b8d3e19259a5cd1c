import type { Book } from "../build/book.ts";
import type { Context } from "../facts/context.ts";
import type { SiteCase } from "../facts/site-case.ts";

const ASSUMED = { en: "on assumptions", fr: "sur hypothèses" };

/** The six figures of a site, as on its page. */
export function siteStrip(b: Book, c: Context, site: SiteCase): void {
  const { v } = c;
  b.strip([
    { label: { en: "Initial capex", fr: "Investissement initial" }, value: site.m(site.h.capex), note: ASSUMED },
    {
      label: { en: "Capacity, wafers a month", fr: "Capacité, plaquettes par mois" },
      value: v.number(site.a.capacity.wspm, 0),
      note: { en: "nameplate", fr: "nominale" },
    },
    {
      label: { en: "Project IRR after tax", fr: "TRI projet après impôt" },
      value: v.percent(site.h.projectIrr),
      note: { en: `equity IRR ${v.percent(site.h.equityIrr)}`, fr: `TRI fonds propres ${v.percent(site.h.equityIrr)}` },
    },
    {
      label: { en: "NPV", fr: "VAN" },
      value: site.m(site.h.npv),
      note: { en: `at ${v.percent(site.a.returns.wacc)}`, fr: `à ${v.percent(site.a.returns.wacc)}` },
    },
    {
      label: { en: "Payback", fr: "Récupération" },
      value: v.years(site.h.paybackYears),
      note: { en: "from close", fr: "depuis la clôture" },
    },
    { label: { en: "Minimum DSCR", fr: "DSCR minimal" }, value: v.multiple(site.h.minDscr), note: ASSUMED },
  ]);
}

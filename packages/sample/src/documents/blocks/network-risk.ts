import type { ProductWords } from "@fabroom/contracts";
import type { Patch } from "@fabroom/finance";
import type { Book } from "../build/book.ts";
import { dumbbell } from "../chart/dumbbell.ts";
import { tornado } from "../chart/tornado.ts";
import type { Context } from "../facts/context.ts";
import { effectOf } from "../facts/effect.ts";
import { shock, standing } from "../facts/rerun.ts";
import type { SiteCase } from "../facts/site-case.ts";

type Driver = {
  label: ProductWords;
  low: { text: (c: Context) => string; patch: (site: SiteCase) => Patch };
  high: { text: (c: Context) => string; patch: (site: SiteCase) => Patch };
};
const signed = (c: Context, ratio: number) => `${ratio > 0 ? "+" : ""}${c.v.percent(ratio, 0)}`;
const driver = (
  label: ProductWords,
  make: (site: SiteCase, value: number) => Patch,
  low: number,
  high: number,
  text: (c: Context, value: number) => string,
): Driver => ({
  label,
  low: { text: (c) => text(c, low), patch: (site) => make(site, low) },
  high: { text: (c) => text(c, high), patch: (site) => make(site, high) },
});

/** Drivers moved together on every site, by the same step on all. */
const DRIVERS: Driver[] = [
  driver({ en: "Price of a wafer", fr: "Prix de la plaquette" }, (s, x) => shock.price(s, 1 + x), -0.1, 0.1, signed),
  driver({ en: "Utilisation", fr: "Utilisation" }, shock.utilisation, -0.08, 0.05, (c, x) => c.v.points(x)),
  driver({ en: "Capex overrun", fr: "Dépassement d'investissement" }, shock.overrun, -0.05, 0.2, signed),
  driver({ en: "Delay", fr: "Retard" }, shock.delay, 0, 12, (c, x) => c.v.months(x)),
  driver({ en: "Price erosion a year", fr: "Érosion annuelle des prix" }, shock.erosion, -0.01, 0.01, (c, x) =>
    c.v.points(x),
  ),
  driver({ en: "Variable cost", fr: "Coût variable" }, (s, x) => shock.variableCost(s, 1 + x), -0.1, 0.15, signed),
  driver({ en: "Price of power", fr: "Prix de l'électricité" }, (s, x) => shock.energy(s, 1 + x), -0.3, 0.5, signed),
  driver({ en: "Interest rate", fr: "Taux d'intérêt" }, shock.rate, -0.01, 0.02, (c, x) => c.v.points(x)),
  driver({ en: "Corporate tax", fr: "Impôt sur les sociétés" }, shock.tax, -0.03, 0.05, (c, x) => c.v.points(x)),
];

/** The same step on all sites at once, on the sum of their net present values. */
export function networkTornado(b: Book, c: Context): void {
  const { v, network } = c;
  const bars = DRIVERS.map((item) => ({
    item,
    low: effectOf(c, item.low.patch),
    high: effectOf(c, item.high.patch),
  })).sort((x, y) => Math.abs(y.high.npvAfter - y.low.npvAfter) - Math.abs(x.high.npvAfter - x.low.npvAfter));
  const first = bars[0];
  if (!first) return;
  const [worse, better] = [first.low.npvAfter, first.high.npvAfter].sort((x, y) => x - y);
  b.figure({
    svg: tornado({
      base: network.npv,
      swings: bars.map(({ item, low, high }) => ({
        label: c.t(item.label),
        low: low.npvAfter,
        high: high.npvAfter,
        lowText: item.low.text(c),
        highText: item.high.text(c),
      })),
      format: v.usd,
      lowLabel: c.t({ en: "Low input", fr: "Valeur basse" }),
      highLabel: c.t({ en: "High input", fr: "Valeur haute" }),
      baseLabel: `${c.t({ en: "Base", fr: "Central" })} ${v.usd(network.npv)}`,
    }),
    title: {
      en: `${first.item.label.en} moves the sum most: from ${v.usd(worse)} to ${v.usd(better)}`,
      fr: `Premier facteur : ${first.item.label.fr.toLowerCase()}, de ${v.usd(worse)} à ${v.usd(better)}`,
    },
    subtitle: {
      en: "Sum of the sites' net present values, each driver moved alone by the same step on every site, debt sized again",
      fr: "Somme des VAN des sites, chaque facteur déplacé seul du même pas sur tous les sites, dette redimensionnée",
    },
    alt: {
      en: `Tornado chart around ${v.usd(network.npv)}: ${bars.map(({ item }) => item.label.en).join(", ")} in order of weight.`,
      fr: `Diagramme en tornade autour de ${v.usd(network.npv)} : ${bars.map(({ item }) => item.label.fr).join(", ")}, par ordre de poids.`,
    },
    note: c.engineNote,
    twin: {
      title: { en: "Sensitivities of the network", fr: "Sensibilités du réseau" },
      columns: [
        { label: { en: "Driver", fr: "Facteur" } },
        { label: { en: "Low", fr: "Bas" }, align: "right" },
        { label: { en: "High", fr: "Haut" }, align: "right" },
        { label: { en: "NPV low", fr: "VAN bas" }, align: "right" },
        { label: { en: "NPV high", fr: "VAN haut" }, align: "right" },
        { label: { en: "Sites at hurdle, low", fr: "Sites au seuil, bas" }, align: "right" },
        { label: { en: "Sites at hurdle, high", fr: "Sites au seuil, haut" }, align: "right" },
      ],
      rows: bars.map(({ item, low, high }) => [
        item.label,
        item.low.text(c),
        item.high.text(c),
        v.usd(low.npvAfter),
        v.usd(high.npvAfter),
        v.number(low.aboveHurdleAfter, 0),
        v.number(high.aboveHurdleAfter, 0),
      ]),
      note: c.engineNote,
    },
  });
}

/** Equity return of every site in the base and in the downside. */
export function downsideFigure(b: Book, c: Context): void {
  const { v } = c;
  const runs = c.sites.map((site) => ({ site, low: standing(site).downside }));
  const kept = runs.filter(({ site, low }) => (low?.equityIrr ?? -1) >= site.a.returns.hurdle).length;
  const hurdle = c.sites[0]?.a.returns.hurdle ?? 0;
  b.figure({
    svg: dumbbell({
      rows: runs.map(({ site, low }) => ({
        label: site.name,
        base: site.h.equityIrr,
        other: low?.equityIrr ?? null,
      })),
      baseLabel: c.t({ en: "Base", fr: "Central" }),
      otherLabel: c.t({ en: "Downside", fr: "Dégradé" }),
      level: { value: hurdle, label: `${c.t({ en: "Hurdle", fr: "Seuil" })} ${v.percent(hurdle, 0)}` },
      format: (value) => v.percent(value, 0),
    }),
    title: {
      en: `Sites that reach the hurdle in the downside: ${kept} of ${runs.length}`,
      fr: `Sites qui atteignent le seuil dans le cas dégradé : ${kept} sur ${runs.length}`,
    },
    subtitle: {
      en: "Equity IRR by site; a missing mark: no rate exists, the equity is not recovered",
      fr: "TRI des fonds propres par site ; un repère absent : aucun taux n'existe, la mise n'est pas récupérée",
    },
    alt: {
      en: `Chart of equity IRR by site, base against downside: ${runs.map(({ site, low }) => `${site.name} ${v.percent(site.h.equityIrr)} and ${v.percent(low?.equityIrr)}`).join("; ")}.`,
      fr: `TRI des fonds propres par site, cas central et cas dégradé : ${runs.map(({ site, low }) => `${site.name} ${v.percent(site.h.equityIrr)} et ${v.percent(low?.equityIrr)}`).join(" ; ")}.`,
    },
    note: c.engineNote,
  });
}

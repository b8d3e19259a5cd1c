import type { Book } from "../build/book.ts";
import { lineChart } from "../chart/line-chart.ts";
import { ACCENT, SERIES } from "../chart/svg.ts";
import type { Context } from "../facts/context.ts";
import type { SiteCase } from "../facts/site-case.ts";

/** Quarters from the first wafer to one year after the full rate. */
function rampQuarters(site: SiteCase) {
  const from = site.r.quarterly.findIndex((quarter) => quarter.values.starts > 0);
  const end = site.milestones.rampEnd / site.a.timeline.periodMonths;
  const to = site.r.quarterly.findIndex((quarter) => quarter.first > end);
  return site.r.quarterly.slice(Math.max(0, from), to < 0 ? undefined : to + 4);
}

/** Wafers a month and die yield while the site learns. Two drawings: never two axes on one. */
export function siteRamp(b: Book, c: Context, site: SiteCase): void {
  const { v } = c;
  const quarters = rampQuarters(site);
  const labels = quarters.map((quarter) => v.quarter(quarter.end));
  const starts = quarters.map((quarter) => quarter.values.starts / 3);
  const dies = quarters.map((quarter) => {
    const last = quarter.last;
    return site.r.series.wafersOut[last] ? (site.r.series.dieYield[last] ?? null) : null;
  });
  const note = c.engineNote;
  b.figure({
    svg: lineChart({
      x: labels,
      series: [{ label: c.t({ en: "Wafer starts", fr: "Plaquettes lancées" }), values: starts, colour: ACCENT }],
      rules: [{ value: site.a.capacity.wspm, label: c.t({ en: "Nameplate", fr: "Nominal" }), colour: "#646d78" }],
      format: (value) => v.number(value, 0),
      height: 210,
      xEvery: Math.max(1, Math.ceil(labels.length / 7)),
    }),
    title: {
      en: `Starts settle at ${v.number(site.h.wspmMature, 0)} wafers a month against a nameplate of ${v.number(site.a.capacity.wspm, 0)}`,
      fr: `Les lancements se stabilisent à ${v.number(site.h.wspmMature, 0)} plaquettes par mois pour ${v.number(site.a.capacity.wspm, 0)} nominaux`,
    },
    subtitle: {
      en: "Wafer starts a month, mean of the quarter",
      fr: "Plaquettes lancées par mois, moyenne du trimestre",
    },
    alt: {
      en: `Line chart of wafer starts a month rising to ${v.number(site.h.wspmMature, 0)}.`,
      fr: `Courbe des plaquettes lancées par mois, jusqu'à ${v.number(site.h.wspmMature, 0)}.`,
    },
    note,
  });
  b.figure({
    svg: lineChart({
      x: labels,
      series: [{ label: c.t({ en: "Die yield", fr: "Rendement" }), values: dies, colour: SERIES[1] }],
      rules: [{ value: site.h.dieYieldMature, label: c.t({ en: "Mature", fr: "Maturité" }), colour: "#646d78" }],
      format: (value) => v.percent(value, 0),
      height: 190,
      xEvery: Math.max(1, Math.ceil(labels.length / 7)),
    }),
    title: {
      en: `Die yield reaches ${v.percent(site.h.dieYieldMature)} on a die of ${v.number(site.a.die.areaMm2, 0)} mm²`,
      fr: `Le rendement atteint ${v.percent(site.h.dieYieldMature)} sur une puce de ${v.number(site.a.die.areaMm2, 0)} mm²`,
    },
    subtitle: {
      en: `Share of dies that work, end of quarter; defect density from ${v.number(site.a.yield.defectsStart)} to ${v.number(site.a.yield.defectsMature)} per cm²`,
      fr: `Part des puces bonnes, fin de trimestre ; densité de défauts de ${v.number(site.a.yield.defectsStart)} à ${v.number(site.a.yield.defectsMature)} par cm²`,
    },
    alt: {
      en: `Line chart of die yield by quarter, rising to ${v.percent(site.h.dieYieldMature)}.`,
      fr: `Courbe du rendement par trimestre, jusqu'à ${v.percent(site.h.dieYieldMature)}.`,
    },
    note,
    twin: {
      title: { en: `${site.name}: ramp and yield by quarter`, fr: `${site.name} : cadence et rendement par trimestre` },
      columns: [
        { label: { en: "Quarter", fr: "Trimestre" } },
        { label: { en: "Starts a month", fr: "Lancées par mois" }, align: "right" },
        { label: { en: "Wafers out", fr: "Plaquettes sorties" }, align: "right" },
        { label: { en: "Die yield", fr: "Rendement" }, align: "right" },
        { label: { en: "Good dies", fr: "Puces bonnes" }, align: "right" },
      ],
      rows: quarters.map((quarter, index) => [
        labels[index] ?? "",
        v.number(starts[index], 0),
        v.number(quarter.values.wafersOut, 0),
        v.percent(dies[index]),
        v.number(quarter.values.goodDies, 0),
      ]),
      note,
    },
  });
}

/** What a wafer costs at maturity and what it sells for. */
export function siteUnitEconomics(b: Book, c: Context, site: SiteCase): void {
  const { v } = c;
  const { h, a } = site;
  const rows = [
    [{ en: "Price of a wafer, opening", fr: "Prix d'une plaquette, à l'ouverture" }, site.unit(a.pricing.waferPrice)],
    [{ en: "Price erosion a year", fr: "Érosion annuelle du prix" }, v.percent(a.pricing.erosion)],
    [{ en: "Share under long-term agreements", fr: "Part sous contrats long terme" }, v.percent(a.lta.share, 0)],
    [
      { en: "Variable cost per wafer start", fr: "Coût variable par plaquette lancée" },
      site.unit(a.costs.variablePerStart),
    ],
    [{ en: "Full cost per wafer at maturity", fr: "Coût complet par plaquette à maturité" }, site.unit(h.costPerWafer)],
    [{ en: "Levelised cost per wafer", fr: "Coût actualisé par plaquette" }, site.unit(h.lcow)],
    [{ en: "Gross dies per wafer", fr: "Puces brutes par plaquette" }, v.number(h.diesPerWafer)],
    [{ en: "Full cost per good die", fr: "Coût complet par puce bonne" }, site.unit(h.costPerGoodDie)],
    [{ en: "Break-even price", fr: "Prix d'équilibre" }, site.unit(h.breakEvenPrice)],
    [{ en: "Break-even utilisation", fr: "Utilisation d'équilibre" }, v.percent(h.breakEvenUtilisation)],
  ];
  b.table({
    title: { en: "Price and cost of a wafer", fr: "Prix et coût d'une plaquette" },
    columns: [{ label: { en: "Item", fr: "Poste" } }, { label: { en: "Value", fr: "Valeur" }, align: "right" }],
    rows,
    note: {
      en: `Break-even: the value at which the net present value at ${v.percent(a.returns.wacc)} is nil, all else equal. A dash: no such value exists. ${c.engineNote.en}`,
      fr: `Équilibre : valeur qui annule la VAN à ${v.percent(a.returns.wacc)}, toutes choses égales par ailleurs. Un tiret : une telle valeur n'existe pas. ${c.engineNote.fr}`,
    },
  });
}

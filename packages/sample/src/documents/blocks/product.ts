import type { ProductWords } from "@fabroom/contracts";
import type { Book } from "../build/book.ts";
import { rankedBars } from "../chart/bar-chart.ts";
import { ACCENT, drawing, FAINT, INK, LINE, line, NEUTRAL, rect, SUNKEN, words } from "../chart/svg.ts";
import type { Context } from "../facts/context.ts";

/** Full cost against price of a wafer, site by site, in dollars. */
export function costFigure(b: Book, c: Context): void {
  const { v } = c;
  const rows = c.sites.map((site) => {
    const cost = (site.h.costPerWafer ?? 0) * site.rate;
    const price = site.a.pricing.waferPrice * site.rate;
    return { site, cost, price };
  });
  const above = rows.filter((row) => row.price > row.cost).length;
  b.figure({
    svg: rankedBars({
      rows: rows.map(({ site, cost, price }) => ({
        label: site.name,
        parts: [Math.min(cost, price), Math.max(0, price - cost)],
        text: `${v.usd(price)} · ${v.usd(cost)}`,
      })),
      parts: [
        { label: c.t({ en: "Full cost at maturity", fr: "Coût complet à maturité" }), colour: NEUTRAL },
        { label: c.t({ en: "Opening price above it", fr: "Prix d'ouverture au-delà" }), colour: ACCENT },
      ],
      colour: ACCENT,
    }),
    title: {
      en: `Sites whose opening price covers the full cost of a wafer: ${above} of ${rows.length}; prices then fall`,
      fr: `Sites dont le prix d'ouverture couvre le coût complet d'une plaquette : ${above} sur ${rows.length} ; les prix baissent ensuite`,
    },
    subtitle: {
      en: "US dollars a wafer: price at opening · full cost at maturity, depreciation included",
      fr: "Dollars par plaquette : prix d'ouverture · coût complet à maturité, amortissements compris",
    },
    alt: {
      en: `Bars of price and cost a wafer by site: ${rows.map((row) => `${row.site.name} ${v.usd(row.price)} against ${v.usd(row.cost)}`).join("; ")}.`,
      fr: `Barres du prix et du coût par plaquette et par site : ${rows.map((row) => `${row.site.name} ${v.usd(row.price)} contre ${v.usd(row.cost)}`).join(" ; ")}.`,
    },
    note: c.engineNote,
  });
}

const STEPS: ProductWords[] = [
  { en: "Bare wafer", fr: "Substrat" },
  { en: "Deposit a layer", fr: "Dépôt d'une couche" },
  { en: "Coat, expose", fr: "Résine, insolation" },
  { en: "Etch, implant", fr: "Gravure, implantation" },
  { en: "Polish, clean", fr: "Polissage, nettoyage" },
  { en: "Measure", fr: "Mesure" },
  { en: "Test the dies", fr: "Test des puces" },
  { en: "Assemble", fr: "Assemblage" },
];

/** The way of a wafer: five steps go round many times. */
export function processFigure(b: Book, c: Context): void {
  const [wide, high, gap] = [152, 46, 24];
  const place = (index: number): [number, number] =>
    index < 4 ? [index * (wide + gap), 8] : [(7 - index) * (wide + gap), 118];
  const parts = STEPS.flatMap((step, index) => {
    const [x, y] = place(index);
    const repeated = index >= 1 && index <= 5;
    return [
      rect(x, y, wide, high, repeated ? "#e2f0ff" : SUNKEN, { stroke: repeated ? ACCENT : LINE }),
      words(x + wide / 2, y + 28, c.t(step), { anchor: "middle", fill: INK, weight: 500 }),
    ];
  });
  for (let index = 0; index < 3; index++) {
    parts.push(
      line(index * (wide + gap) + wide + 3, 31, (index + 1) * (wide + gap) - 3, 31, FAINT, { "stroke-width": 1.5 }),
    );
    parts.push(
      line(index * (wide + gap) + wide + 3, 141, (index + 1) * (wide + gap) - 3, 141, FAINT, { "stroke-width": 1.5 }),
    );
  }
  const [right] = place(3);
  parts.push(line(right + wide / 2, 57, right + wide / 2, 115, FAINT, { "stroke-width": 1.5 }));
  const [loop] = place(5);
  parts.push(
    line(loop + wide / 2, 115, loop + wide / 2 - 120, 57, ACCENT, { "stroke-width": 1.5, "stroke-dasharray": "5 3" }),
  );
  parts.push(
    words(loop + wide / 2 - 40, 92, c.t({ en: "again, for every layer", fr: "à nouveau, pour chaque couche" }), {
      fill: ACCENT,
    }),
  );
  b.figure({
    svg: drawing(178, parts),
    title: {
      en: `The same steps again and again: a wafer spends ${c.fig("fab.cycle-weeks")} in the fab`,
      fr: `Les mêmes étapes, encore et encore : une plaquette passe ${c.fig("fab.cycle-weeks")} dans l'usine`,
    },
    subtitle: { en: "Way of a wafer, simplified", fr: "Parcours d'une plaquette, simplifié" },
    alt: {
      en: `Diagram: ${STEPS.map((step) => step.en).join(", ")}; the five middle steps repeat for every layer.`,
      fr: `Schéma : ${STEPS.map((step) => step.fr).join(", ")} ; les cinq étapes centrales se répètent pour chaque couche.`,
    },
    note: {
      en: `Source of the time: ${c.figure("fab.cycle-weeks").source.label.en}, ${c.v.date(c.figure("fab.cycle-weeks").source.date)}.`,
      fr: `Source de la durée : ${c.figure("fab.cycle-weeks").source.label.fr}, ${c.v.date(c.figure("fab.cycle-weeks").source.date)}.`,
    },
  });
}

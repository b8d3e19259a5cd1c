import { costFigure, processFigure } from "../blocks/product.ts";
import type { Book } from "../build/book.ts";
import type { Context } from "../facts/context.ts";
import { pitch } from "./pitch.ts";

/** What a fab is, what it sells, what a wafer costs. */
export function product(b: Book, c: Context): void {
  const { v } = c;
  b.chapter({ en: "The product", fr: "Le produit" });
  b.lead({
    en: "The network would sell processed wafers to designers of chips, and at one site assembled modules.",
    fr: "Le réseau vendrait des plaquettes gravées à des concepteurs de puces et, sur un site, des modules assemblés.",
  });
  b.p(
    {
      en: "A foundry owns the fab and not the design. Its customer hands over a layout, pays for masks, and buys wafers by the thousand; the dies on them are his, good or bad, once the line has met the yield agreed. Prices are quoted per wafer. What a customer compares is the cost of a good die, and that depends on die size, yield and price together.",
      fr: "Une fonderie possède l'usine, non la conception. Son client remet un dessin, paie les masques et achète des plaquettes par milliers ; les puces lui appartiennent, bonnes ou mauvaises, dès lors que la ligne tient le rendement convenu. Les prix s'entendent à la plaquette. Le client, lui, compare le coût d'une puce bonne, qui dépend à la fois de la surface, du rendement et du prix.",
    },
    {
      en: "Contracts come in three kinds: orders at the price of the day; agreements with a term, a volume and a price path; and capacity paid whether used or not. The cases count the first two and sell a stated share under the second. None is signed.",
      fr: "Les contrats sont de trois sortes : commandes au prix du jour ; accords à terme, avec volume et trajectoire de prix ; capacité payée qu'elle soit utilisée ou non. Les dossiers retiennent les deux premières et vendent une part indiquée selon la deuxième. Aucun n'est signé.",
    },
  );
  b.table({
    title: { en: "What each site would sell", fr: "Ce que vendrait chaque site" },
    columns: [
      { label: { en: "Site", fr: "Site" } },
      { label: { en: "Node", fr: "Nœud" } },
      { label: { en: "Price a wafer", fr: "Prix par plaq." }, align: "right" },
      { label: { en: "Erosion a year", fr: "Érosion par an" }, align: "right" },
      { label: { en: "Under agreements", fr: "Sous contrat" }, align: "right" },
      { label: { en: "Die, mm²", fr: "Puce, mm²" }, align: "right" },
      { label: { en: "Mature yield", fr: "Rendement mûr" }, align: "right" },
      { label: { en: "Cost a good die", fr: "Coût par puce" }, align: "right" },
    ],
    rows: c.sites.map((site) => [
      site.name,
      site.node,
      site.unit(site.a.pricing.waferPrice),
      v.percent(site.a.pricing.erosion),
      v.percent(site.a.lta.share, 0),
      v.number(site.a.die.areaMm2, 0),
      v.percent(site.h.dieYieldMature),
      site.unit(site.h.costPerGoodDie),
    ]),
    small: true,
    note: {
      en: `Sites are paid by the wafer. Yield and cost a die are those of one reference die, so that sites can be compared; most products are smaller. ${c.engineNote.en}`,
      fr: `Les sites sont payés à la plaquette. Rendement et coût par puce sont ceux d'une puce de référence, afin de comparer les sites ; la plupart des produits sont plus petits. ${c.engineNote.fr}`,
    },
  });
  costFigure(b, c);
  b.section({ en: "Anatomy of a fab", fr: "Anatomie d'une usine" });
  processFigure(b, c);
  pitch(b, c, "anatomy-of-a-fab", 3);
}

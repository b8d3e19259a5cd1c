import type { Book } from "../build/book.ts";
import { rankedBars } from "../chart/bar-chart.ts";
import { ACCENT } from "../chart/svg.ts";
import type { Context } from "../facts/context.ts";

/** Who buys, who makes, how prices are set. */
export function marketStructure(b: Book, c: Context): void {
  const { v } = c;
  b.chapter({ en: "Structure of the market", fr: "Structure du marché" });
  b.section({ en: "Buyers", fr: "Acheteurs" });
  b.p(
    {
      en: "Advanced wafers have few buyers of weight: designers of accelerators and processors, makers of telephones, and cloud companies that design chips of their own. They buy for products planned two or three years ahead, reserve capacity by quarter, and qualify a second source only where the first cannot or will not serve them. A change of foundry costs them a new layout, new masks and a year.",
      fr: "Les plaquettes avancées comptent peu d'acheteurs importants : concepteurs d'accélérateurs et de processeurs, fabricants de téléphones, et acteurs du nuage qui conçoivent leurs propres puces. Ils achètent pour des produits prévus deux ou trois ans à l'avance, réservent des capacités par trimestre et ne qualifient une seconde source que si la première ne peut ou ne veut les servir. Changer de fonderie leur coûte un nouveau dessin, de nouveaux masques et une année.",
    },
    {
      en: "That makes them loyal and makes entry slow. A new foundry wins them by being near, by belonging to another jurisdiction, or by having wafers when others do not. Only the last of these raises the price.",
      fr: "Cela les rend fidèles et ralentit l'entrée. Une nouvelle fonderie les gagne par la proximité, par l'appartenance à une autre juridiction, ou parce qu'elle a des plaquettes quand d'autres n'en ont pas. Seule cette dernière raison fait monter les prix.",
    },
  );
  b.section({ en: "Makers", fr: "Fabricants" });
  b.p(
    {
      en: "One foundry holds most of the advanced market; two others try to regain a share. All three build in several countries with public money. They can lower prices to keep a customer, they own the processes, and they decide who else may use them. Whether they see this network as a licensee or as a rival is the first thing that is not known.",
      fr: "Une fonderie détient l'essentiel du marché avancé ; deux autres cherchent à regagner une part. Toutes trois construisent dans plusieurs pays avec de l'argent public. Elles peuvent baisser leurs prix pour garder un client, possèdent les procédés et décident qui d'autre peut les utiliser. Verront-elles dans ce réseau un licencié ou un rival ? C'est la première inconnue.",
    },
    {
      en: "In the older classes makers are many, several of them new and supported by their states. Prices there follow cost. A site in such a class lives from closeness to its customers and from support, not from scarcity.",
      fr: "Dans les classes plus anciennes, les fabricants sont nombreux, plusieurs récents et soutenus par leur État. Les prix y suivent les coûts. Un site de cette classe vit de la proximité de ses clients et des aides, non de la rareté.",
    },
  );
  b.section({ en: "Prices", fr: "Prix" });
  b.p({
    en: "Foundries publish no prices. What is known comes from analysts and leaks, and differs. A price holds for a product and a volume, is revised yearly, and has risen in times of shortage for classes long written off. The cases take the published estimates below where there is one and, save in the mature classes, let prices fall every year after a first period.",
    fr: "Les fonderies ne publient pas leurs prix. Ce que l'on sait vient d'analystes et de fuites, et varie. Un prix vaut pour un produit et un volume, se révise chaque année et a monté en période de pénurie pour des classes amorties de longue date. Les dossiers reprennent les estimations publiées ci-dessous lorsqu'il en existe et, sauf dans les classes mûres, font baisser les prix chaque année après une première période.",
  });
  const prices = c.raise.figures
    .filter((figure) => figure.id.startsWith("wafer.price-"))
    .sort((x, y) => y.value - x.value);
  const [most, least] = [prices[0], prices.at(-1)];
  if (!most || !least) return;
  b.figure({
    svg: rankedBars({
      rows: prices.map((figure) => ({
        label: c.t(figure.label),
        parts: [figure.value],
        text: v.price(figure.value, "USD"),
      })),
      colour: ACCENT,
    }),
    title: {
      en: `Published estimates run from ${v.price(least.value, "USD")} to ${v.price(most.value, "USD")} a wafer`,
      fr: `Les estimations publiées vont de ${v.price(least.value, "USD")} à ${v.price(most.value, "USD")} la plaquette`,
    },
    subtitle: {
      en: "US dollars a 300 mm wafer, by class; dates differ",
      fr: "Dollars par plaquette de 300 mm, par classe ; dates différentes",
    },
    alt: {
      en: `Bars of published wafer prices: ${prices.map((figure) => `${figure.label.en} ${v.price(figure.value, "USD")}`).join("; ")}.`,
      fr: `Barres des prix publiés : ${prices.map((figure) => `${figure.label.fr} ${v.price(figure.value, "USD")}`).join(" ; ")}.`,
    },
    note: {
      en: `Sources: ${[...new Set(prices.map((figure) => `${figure.source.label.en} (${v.date(figure.source.date)})`))].join("; ")}.`,
      fr: `Sources : ${[...new Set(prices.map((figure) => `${figure.source.label.fr} (${v.date(figure.source.date)})`))].join(" ; ")}.`,
    },
  });
  b.section({ en: "Around the large die", fr: "Autour de la grande puce" });
  const outside = c.sites.filter((site) => !isAdvanced(site.a.nodeClass)).map((site) => site.name);
  b.p({
    en: `Not every site makes the largest dies. ${v.list(outside)} would make what stands around them: base dies, controllers, power stages, interposers. An accelerator needs them in number, vehicles and industry need the same classes, and prices are far lower. The gap of this study does not speak for these sites, and no figure of it is used for them.`,
    fr: `Tous les sites ne produisent pas les plus grandes puces. ${v.list(outside)} produiraient ce qui les entoure : puces de base, contrôleurs, étages de puissance, interposeurs. Un accélérateur en demande en nombre, l'automobile et l'industrie emploient les mêmes classes, et les prix sont bien plus bas. L'écart de cette étude ne vaut pas pour ces sites, et aucun de ses chiffres n'y est utilisé.`,
  });
}

/** Classes that the published series of wafers at 7 nm and below counts. */
export const isAdvanced = (nodeClass: string): boolean => ["N2", "N3", "N5", "N7"].includes(nodeClass);

import { benchmarkTable } from "../blocks/benchmarks.ts";
import { bind } from "../blocks/cover.ts";
import { bindingFigure, figureTable, gapFigure, gapOf } from "../blocks/market.ts";
import { networkOutputFigure } from "../blocks/network.ts";
import { importantNotice } from "../blocks/notice.ts";
import { Book, type TypstSource } from "../build/book.ts";
import type { Context } from "../facts/context.ts";
import { gapShareFigure, limitsFigure, ruleInputs } from "./rule.ts";
import { isAdvanced, marketStructure } from "./structure.ts";

/** Demand, supply and the gap: rule, data, result, and what would prove it wrong. */
export function marketStudy(c: Context): TypstSource {
  const { v, raise } = c;
  const b = new Book(c.language);
  const { years, short, lowShort, worst, worstShare } = gapOf(c);
  importantNotice(b, c);
  b.chapter({ en: "Findings", fr: "Constats" });
  b.lead({
    en: `On the stated rule, base demand exceeds supply in ${short.length} of ${years.length} years, by up to ${v.percent(worstShare, 0)} in ${worst.year}. With low demand it does in ${v.plural(lowShort.length, { en: ["year", "years"], fr: ["année", "années"] })}.`,
    fr: `Selon la règle énoncée, la demande centrale dépasse l'offre ${short.length} années sur ${years.length}, jusqu'à ${v.percent(worstShare, 0)} en ${worst.year}. Avec une demande basse, ${v.plural(lowShort.length, { en: ["year", "years"], fr: ["année", "années"] })}.`,
  });
  b.p(
    {
      en: "This study asks one question: if nothing is added to what is announced, can the accelerators that buyers want be made? It counts them in units of one H100, a chip whose performance is public, so that generations can be summed. It is not a forecast of revenue and says nothing of which firm wins.",
      fr: "Cette étude pose une seule question : si rien ne s'ajoute à ce qui est annoncé, peut-on fabriquer les accélérateurs demandés ? Elle les compte en équivalents H100, puce dont les performances sont publiques, afin d'additionner les générations. Ce n'est pas une prévision de chiffre d'affaires et elle ne désigne aucun vainqueur.",
    },
    {
      en: "Three things must be read with the result. First, the early years rest on published figures and the later ones on our continuation of them. Second, what limits supply changes over time, and a wafer fab helps only where wafers limit. Third, shortages end: high prices bring capacity, and the low case shows what is left then.",
      fr: "Trois précautions de lecture. D'abord, les premières années reposent sur des chiffres publiés, les suivantes sur notre prolongement. Ensuite, la contrainte change avec le temps, et une usine de plaquettes n'aide que là où la plaquette limite. Enfin, les pénuries cessent : les prix élevés appellent des capacités, et le cas bas montre ce qu'il en reste.",
    },
  );
  gapFigure(b, c);
  b.chapter({ en: "The rule", fr: "La règle" });
  b.section({ en: "Demand", fr: "Demande" });
  b.p(
    {
      en: "Demand in a year is what the stock of accelerators must grow by, plus what leaves service. The wanted stock follows an S-curve: growth starts at the pace observed and fades by a constant factor each year. No exponential is carried on. Units leave after a life that is set, and their replacement is counted.",
      fr: "La demande d'une année est la croissance voulue du parc, augmentée des retraits. Le parc voulu suit une courbe en S : la croissance part du rythme observé et décroît chaque année d'un facteur constant. Aucune exponentielle n'est prolongée. Les unités sont retirées au terme d'une durée de vie fixée, et leur remplacement est compté.",
    },
    {
      en: "Low, base and high differ in the first growth and in how fast it fades. They are meant to bracket what informed people disagree on, not to be equally likely.",
      fr: "Les cas bas, central et haut diffèrent par la croissance initiale et la vitesse à laquelle elle s'éteint. Ils encadrent les désaccords entre personnes informées, sans être également probables.",
    },
  );
  b.formula(
    "demand(y) = stock(y−1) × g₀ × fade^(y−y₀−1) + demand(y − life)",
    "supply(y) = min( packaging(y), front end(y), power(y) )",
    "gap(y) = 1 − supply(y) / demand(y)",
  );
  b.section({ en: "Supply", fr: "Offre" });
  b.p(
    {
      en: "Supply is the least of the limits, each scaled from the same first year by a public series. Packaging follows the published capacity of the one process most accelerators use. The front end follows wafers at seven nanometres and below and the share of them that goes to accelerators. Power follows the growth of data-centre electricity and the part of it that accelerators may take; units that retire free their load.",
      fr: "L'offre est la plus petite des contraintes, chacune prolongée depuis la même année de départ par une série publique. L'assemblage suit la capacité publiée du procédé utilisé par la plupart des accélérateurs. L'amont suit les plaquettes gravées à sept nanomètres et moins, et la part destinée aux accélérateurs. L'électricité suit la croissance de la consommation des centres de données et la part que les accélérateurs peuvent en prendre ; les unités retirées libèrent leur charge.",
    },
    {
      en: "Memory is not modelled apart where no source held here prints a capacity series. It has limited supply before and may again; its absence makes the supply shown the more generous.",
      fr: "La mémoire n'est pas modélisée séparément lorsqu'aucune source disponible n'en publie la capacité. Elle a déjà limité l'offre et peut le refaire ; son absence rend l'offre présentée plus généreuse.",
    },
  );
  ruleInputs(b, c);
  b.chapter({ en: "Results", fr: "Résultats" });
  gapShareFigure(b, c);
  limitsFigure(b, c);
  bindingFigure(b, c);
  b.section({ en: "What the network would add", fr: "Ce que le réseau ajouterait" });
  const starts = c.sites
    .filter((site) => isAdvanced(site.a.nodeClass))
    .reduce((sum, site) => sum + site.h.wspmMature, 0);
  const world = c.figure("supply.advanced-2028");
  b.p({
    en: `At full rate the sites at 7 nm and below would start ${v.figure(starts, "wspm")}: ${v.percent(starts / world.value, 0)} of the capacity that ${world.source.label.en} expects for 2028 (${c.fig("supply.advanced-2028")}). Many of these wafers would go to other chips than accelerators. It is a contribution, not a solution.`,
    fr: `À pleine cadence, les sites à 7 nm et moins lanceraient ${v.figure(starts, "wspm")} : ${v.percent(starts / world.value, 0)} de la capacité attendue en 2028 par ${world.source.label.fr} (${c.fig("supply.advanced-2028")}). Beaucoup de ces plaquettes iraient à d'autres puces que des accélérateurs. C'est une contribution, non une solution.`,
  });
  networkOutputFigure(b, c);
  marketStructure(b, c);
  b.chapter({ en: "What would prove this wrong", fr: "Ce qui infirmerait cette analyse" });
  b.list([
    {
      en: "**Efficiency.** If a unit of useful computing needs half the chips every year rather than the pace assumed, base demand falls to the low case within a few years.",
      fr: "**Efficacité.** Si l'unité de calcul utile demandait chaque année deux fois moins de puces, au lieu du rythme retenu, la demande centrale rejoindrait le cas bas en quelques années.",
    },
    {
      en: "**Capital.** A few buyers fund most purchases from their own cash flow. A change of mind of two of them would be seen within two quarters.",
      fr: "**Capital.** Quelques acheteurs financent l'essentiel sur leur trésorerie. Un revirement de deux d'entre eux se verrait en deux trimestres.",
    },
    {
      en: "**Announced fabs.** If all announced projects are built on time, front-end wafers stop being scarce before most sites of this network run at full rate.",
      fr: "**Usines annoncées.** Si tous les projets annoncés sont livrés à l'heure, la plaquette cesse d'être rare avant que la plupart des sites du réseau ne tournent à plein.",
    },
    {
      en: "**Power.** If grids cannot connect data centres, neither more wafers nor more packages find a place to run.",
      fr: "**Électricité.** Si les réseaux ne peuvent raccorder les centres de données, ni plaquettes ni boîtiers supplémentaires ne trouveront à fonctionner.",
    },
    {
      en: "**Data.** Estimates of stock and growth cover part of the market and are revised often. Each is dated below.",
      fr: "**Données.** Les estimations du parc et de sa croissance couvrent une partie du marché et sont souvent révisées. Chacune est datée ci-après.",
    },
  ]);
  b.chapter({ en: "Figures and sources", fr: "Données et sources" });
  figureTable(
    b,
    c,
    { en: "Figures of this study and of the raise", fr: "Données de l'étude et de la levée" },
    raise.figures,
  );
  benchmarkTable(b, c);
  b.dataChapter();
  return bind(
    b,
    c,
    { en: "Market study", fr: "Étude de marché" },
    { en: "Demand, supply and the gap", fr: "Demande, offre et écart" },
  );
}

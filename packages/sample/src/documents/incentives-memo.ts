import type { ProductWords } from "@fabroom/contracts";
import { benchmarkTable } from "./blocks/benchmarks.ts";
import { bind } from "./blocks/cover.ts";
import { INSTRUMENT, siteIncentives } from "./blocks/incentives.ts";
import { figureTable } from "./blocks/market.ts";
import { importantNotice } from "./blocks/notice.ts";
import { supportFigure } from "./blocks/support.ts";
import { Book, type TypstSource } from "./build/book.ts";
import type { Context } from "./facts/context.ts";

/** Public support: what each regime is, what each case counts, what happens without it, and what states ask in return. */
export function incentivesMemo(c: Context): TypstSource {
  const { v, network, raise } = c;
  const b = new Book(c.language);
  const published = raise.figures.filter((figure) => /^(us|eu|jp|in|kr|benchmark)\./.test(figure.id));
  importantNotice(b, c);
  b.chapter({ en: "Summary", fr: "Synthèse" });
  b.lead({
    en: `The cases count ${v.usd(network.incentives)} of public money in their sources, ${v.percent(network.incentives / network.totalUses, 0)} of uses. None of it is signed.`,
    fr: `Les dossiers comptent ${v.usd(network.incentives)} d'argent public dans leurs ressources, soit ${v.percent(network.incentives / network.totalUses, 0)} des emplois. Rien n'en est signé.`,
  });
  b.p(
    {
      en: "States pay for fabs because they want them near. They pay in three forms that matter here: money along the way (grants), money afterwards (tax credits), and cheaper money (loans and guarantees). The three differ in when cash arrives, in who decides, and in what is asked in return. A case that treats them alike misleads, so the model keeps them as separate instruments with a base, a rate, a trigger, a lag and a tax treatment.",
      fr: "Les États paient pour que les usines s'installent chez eux. Ils paient sous trois formes : de l'argent en cours de route (subventions), de l'argent après coup (crédits d'impôt) et de l'argent moins cher (prêts et garanties). Les trois diffèrent par la date d'encaissement, par le décideur et par la contrepartie. Les confondre serait trompeur : le modèle les traite comme des instruments distincts, avec assiette, taux, fait générateur, décalage et régime fiscal.",
    },
    {
      en: "This memorandum describes rules as published and as understood at its date. Rules change, sometimes backwards. It is general information, not tax or legal advice.",
      fr: "Cette note décrit des règles publiées, telles que comprises à sa date. Les règles changent, parfois rétroactivement. Elle constitue une information générale, non un conseil fiscal ou juridique.",
    },
  );
  supportFigure(b, c);
  regimes(b, c);
  b.chapter({ en: "What each case counts", fr: "Ce que compte chaque dossier" });
  for (const site of c.sites) {
    b.section(site.name);
    siteIncentives(b, c, site);
  }
  b.chapter({ en: "What is asked in return", fr: "Les contreparties" });
  b.terms(CONDITIONS.map((item) => ({ term: item.term, text: item.text })));
  b.chapter({ en: "How the model treats support", fr: "Traitement dans le modèle" });
  b.table({
    title: { en: "Instruments of the engine", fr: "Instruments du moteur" },
    columns: [{ label: { en: "Instrument", fr: "Instrument" } }, { label: { en: "Treatment", fr: "Traitement" } }],
    rows: TREATMENT.map((row) => [INSTRUMENT[row.type], row.text]),
  });
  b.p({
    en: "Grants come first in the order of funding: they lower what equity and debt must bring. A credit paid after service is carried by equity and debt until it arrives; its delay is part of the case. Where a credit lowers the depreciable basis the tax saved later is lower, and the engine counts it. Clawback is off in the base case and can be switched on at any month.",
    fr: "Les subventions viennent en tête de l'ordre de financement : elles réduisent l'apport des fonds propres et de la dette. Un crédit versé après la mise en service est porté par ceux-ci jusqu'à son encaissement ; ce délai fait partie du dossier. Lorsqu'un crédit réduit la base amortissable, l'économie d'impôt ultérieure diminue, et le moteur en tient compte. La reprise des aides est inactive dans le cas central et peut être déclenchée à n'importe quel mois.",
  });
  b.chapter({ en: "Published awards", fr: "Aides publiées" });
  benchmarkTable(b, c);
  if (published.length > 0)
    figureTable(
      b,
      c,
      { en: "Figures used, with source and date", fr: "Données utilisées, avec source et date" },
      published,
    );
  b.dataChapter();
  return bind(
    b,
    c,
    { en: "Memorandum on public incentives", fr: "Note sur les aides publiques" },
    { en: "Rules, amounts counted, conditions", fr: "Règles, montants retenus, conditions" },
  );
}

type Regime = { title: ProductWords; text: ProductWords; ids: string[] };

const REGIMES: Regime[] = [
  {
    title: {
      en: "United States: investment credit and CHIPS awards",
      fr: "États-Unis : crédit d'impôt et aides CHIPS",
    },
    text: {
      en: "Section 48D of the Internal Revenue Code gives a credit on qualified property of a facility whose main purpose is to make chips, when it is placed in service. The owner may elect to be paid in cash. Construction must begin before the statutory date; whether progress spending earns the credit early is not settled. The depreciable basis falls by the credit. For ten years an expansion of capacity in certain countries brings recapture of the whole. Apart from the credit, the Department of Commerce has awarded grants and loans under signed agreements with milestones, a share in excess returns for the larger ones, and limits on buy-backs.\n\nThe law is written for whoever begins in time; a grant is written for one applicant. The cases count the credit as a rule and the grant as an assumption at the low end of what was awarded.",
      fr: "L'article 48D du code fédéral des impôts accorde un crédit sur les biens éligibles d'une installation dont l'objet principal est de produire des puces, lors de leur mise en service. Le bénéficiaire peut opter pour un versement en numéraire. La construction doit commencer avant la date légale ; l'éligibilité anticipée des dépenses en cours n'est pas tranchée. La base amortissable est réduite du crédit. Pendant dix ans, une extension de capacité dans certains pays entraîne la reprise du tout. Outre ce crédit, le département du Commerce a accordé des subventions et des prêts par conventions signées, avec jalons, partage de la surperformance pour les plus grandes et limites aux rachats d'actions.\n\nLa loi vaut pour quiconque commence à temps ; la subvention vaut pour un candidat. Les dossiers comptent le crédit comme une règle et la subvention comme une hypothèse, dans le bas de ce qui a été accordé.",
    },
    ids: ["us.credit-rate", "us.grant-share"],
  },
  {
    title: {
      en: "European Union: state aid under the Chips Act",
      fr: "Union européenne : aides d'État et règlement sur les puces",
    },
    text: {
      en: "A member state may pay a grant to a facility that is first of its kind in Europe, if the Commission finds that the aid is needed, proportionate and no more than the funding gap. Decisions so far have allowed about half of the investment. In exchange the site must be an open foundry, take priority orders in a crisis, give access to small firms and universities, and share returns above the plan with the state. The decision is published and competitors may ask the General Court to annul it.",
      fr: "Un État membre peut subventionner une installation sans équivalent en Europe si la Commission juge l'aide nécessaire, proportionnée et limitée au déficit de financement. Les décisions rendues ont admis environ la moitié de l'investissement. En échange, le site doit être une fonderie ouverte, accepter des commandes prioritaires en cas de crise, ouvrir l'accès aux petites entreprises et aux universités et partager avec l'État les résultats supérieurs au plan. La décision est publiée et un concurrent peut en demander l'annulation au Tribunal.",
    },
    ids: ["eu.aid-approved", "benchmark.esmc-capex", "eu.aid-share"],
  },
  {
    title: { en: "Japan: METI support", fr: "Japon : soutien du METI" },
    text: {
      en: "The ministry supports fabs named in plans that it approves, through a public fund, in step with spending. Shares have run from a third to about two fifths of capital expenditure for volume fabs. It asks for continuous production over years, reaction to shortages and a rising share of local sourcing.",
      fr: "Le ministère soutient, par un fonds public et au rythme des dépenses, les usines inscrites dans des plans qu'il approuve. Les parts ont varié d'un tiers à environ deux cinquièmes de l'investissement pour les usines de série. Il demande une production continue sur plusieurs années, une réaction aux pénuries et une part croissante d'achats locaux.",
    },
    ids: ["jp.aid-kumamoto", "jp.aid-chitose", "jp.cost-chitose", "jp.aid-share-e", "jp.aid-share-f"],
  },
  {
    title: { en: "India: Semicon programme", fr: "Inde : programme Semicon" },
    text: {
      en: "The centre pays a share of eligible project cost pari passu with the promoters, on the terms of a fiscal support agreement; states may add land, power and a top-up. The share is the highest published anywhere and needs capacity, technology and timetable to be met.",
      fr: "L'État central verse une part du coût éligible pari passu avec les promoteurs, selon une convention de soutien ; les États fédérés peuvent y ajouter terrain, électricité et complément. La part est la plus élevée publiée au monde et suppose le respect de la capacité, de la technologie et du calendrier.",
    },
    ids: ["in.aid-share"],
  },
  {
    title: { en: "Other countries", fr: "Autres pays" },
    text: {
      en: "Korea gives a tax credit set against tax, Taiwan a smaller one on advanced equipment, Singapore negotiates packages case by case. Where a case counts support of such a kind its terms stand in the site's section below and are marked as assumption.",
      fr: "La Corée accorde un crédit imputable sur l'impôt, Taïwan un crédit plus faible sur les équipements avancés, Singapour négocie au cas par cas. Lorsqu'un dossier compte une aide de ce type, ses termes figurent dans la section du site et sont signalés comme hypothèse.",
    },
    ids: [],
  },
];

function regimes(b: Book, c: Context): void {
  b.chapter({ en: "The regimes", fr: "Les régimes" });
  for (const regime of REGIMES) {
    b.section(regime.title).p(regime.text);
    const known = c.raise.figures.filter((figure) => regime.ids.includes(figure.id));
    if (known.length > 0)
      figureTable(b, c, { en: `Figures: ${regime.title.en}`, fr: `Données : ${regime.title.fr}` }, known);
  }
}

const CONDITIONS: { term: ProductWords; text: ProductWords }[] = [
  {
    term: { en: "Expansion limits", fr: "Limites d'expansion" },
    text: {
      en: "no material expansion of capacity in named countries for ten years, joint research included; breach brings recapture. They bind the group of the recipient, so a strategic shareholder may carry them into its own business.",
      fr: "pas d'expansion notable dans des pays désignés pendant dix ans, recherche commune incluse ; toute violation entraîne la reprise. Elles lient le groupe du bénéficiaire : un actionnaire industriel peut les importer dans ses propres activités.",
    },
  },
  {
    term: { en: "Upside sharing", fr: "Partage de la surperformance" },
    text: {
      en: "a part of cash above the plan goes back to the state, up to a cap on the award. Not modelled, because the cases show no cash above plan; it limits the upside scenario.",
      fr: "une part de la trésorerie au-delà du plan revient à l'État, dans la limite d'un plafond. Non modélisé, puisque les dossiers ne présentent pas d'excédent sur le plan ; cela borne le scénario favorable.",
    },
  },
  {
    term: { en: "Jobs and child care", fr: "Emploi et garde d'enfants" },
    text: {
      en: "a number of permanent jobs, training, in some programmes facilities for families. The cost is in the headcount of the case where known.",
      fr: "un nombre d'emplois permanents, de la formation, dans certains programmes des équipements pour les familles. Le coût figure dans les effectifs du dossier lorsqu'il est connu.",
    },
  },
  {
    term: { en: "Priority orders", fr: "Commandes prioritaires" },
    text: {
      en: "in a declared crisis the site serves the orders the authority names, at the cost of others.",
      fr: "en cas de crise déclarée, le site sert les commandes désignées par l'autorité, au détriment des autres.",
    },
  },
  {
    term: { en: "Use of proceeds", fr: "Emploi des fonds" },
    text: {
      en: "no dividends out of award money, limits on buy-backs for five years, separate accounts, audit.",
      fr: "pas de dividendes sur les fonds d'aide, limites aux rachats d'actions pendant cinq ans, comptes séparés, audit.",
    },
  },
  {
    term: { en: "Change of control", fr: "Changement de contrôle" },
    text: {
      en: "prior consent, which investors who wish to sell must obtain.",
      fr: "accord préalable, que doit obtenir tout investisseur désireux de céder.",
    },
  },
  {
    term: { en: "Local sourcing", fr: "Approvisionnement local" },
    text: {
      en: "a rising share of materials and parts from the country; it may raise variable cost above the figure of the case.",
      fr: "une part croissante de matières et de pièces nationales ; elle peut relever le coût variable au-delà du dossier.",
    },
  },
];

const TREATMENT = [
  {
    type: "grant",
    text: {
      en: "Cash in step with capex or on milestones; deferred in the balance sheet and taken to income over the life of the assets; lowers the tax basis where the rule says so.",
      fr: "Encaissement au rythme des dépenses ou par jalons ; différé au bilan et repris en résultat sur la vie des actifs ; réduit la base fiscale lorsque la règle le prévoit.",
    },
  },
  {
    type: "investmentCredit",
    text: {
      en: "Rate times eligible cost placed in service, paid after a lag in cash or set against tax; basis reduced by the stated share.",
      fr: "Taux appliqué au coût éligible mis en service, versé après un délai en numéraire ou imputé sur l'impôt ; base réduite de la part indiquée.",
    },
  },
  {
    type: "taxHoliday",
    text: {
      en: "A share of tax is not due for a number of months from the trigger.",
      fr: "Une part de l'impôt n'est pas due pendant un nombre de mois à compter du fait générateur.",
    },
  },
  {
    type: "softLoan",
    text: {
      en: "Drawn first, at its own rate and tenor; its interest and principal rank in the debt service of the case.",
      fr: "Tiré en premier, à son taux et sur sa durée ; intérêts et principal entrent dans le service de la dette.",
    },
  },
  {
    type: "interestSubsidy",
    text: { en: "Points a year on the balance of senior debt.", fr: "Points par an sur l'encours de la dette senior." },
  },
  {
    type: "inKind",
    text: {
      en: "Land or works given: a use and a source of equal amount.",
      fr: "Terrain ou travaux apportés : emploi et ressource d'égal montant.",
    },
  },
  {
    type: "operatingCredit",
    text: {
      en: "A share of a running cost, or an amount a wafer, for a number of months.",
      fr: "Une part d'une charge d'exploitation, ou un montant par plaquette, pendant un nombre de mois.",
    },
  },
] as const;

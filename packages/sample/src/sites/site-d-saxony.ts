import { incentive } from "@fabroom/finance";
import { assumed, published } from "../inputs.ts";
import { t } from "../localised.ts";
import { SOURCES } from "../sources.ts";
import type { SiteDefinition } from "./site.ts";

export const siteD: SiteDefinition = {
  slug: "site-d-saxony",
  name: t("Site D · Saxony", "Site D · Saxe"),
  country: "DE",
  region: t("Saxony, Germany (illustrative)", "Saxe, Allemagne (illustratif)"),
  latitude: 51.21,
  longitude: 13.58,
  phase: "design",
  node: "16/12 nm",
  content: {
    thesis: t(
      "A 16/12 nm fab for the base dies, controllers and power chips around each accelerator: {site.site-d-saxony.capacity} for {site.site-d-saxony.capex}. Its project return of {site.site-d-saxony.projectIrr} rests on state aid and stays modest with it.",
      "Une usine 16/12 nm pour les puces de base, contrôleurs et circuits de puissance qui entourent chaque accélérateur : {site.site-d-saxony.capacity} pour {site.site-d-saxony.capex}. Son TRI projet de {site.site-d-saxony.projectIrr} repose sur l'aide d'État et reste modeste avec elle.",
    ),
    story: t(
      `**Illustrative site of a fictional issuer.** Its parameters are inspired by the public foundry project in Dresden; no shareholder of that project has any part in it.

## Place
Saxony has made chips for sixty years and counts the densest group of fabs, suppliers and institutes in Europe. That is an advantage for hiring and a handicap for wages: several projects look for the same technicians. The plot has planning status for industry; power and water connections have been offered, with dates, by the utilities.

## What would be built
A fab of {site.site-d-saxony.capacity} in 16/12 nm FinFET. An accelerator is not only its largest die. The base die below a memory stack, the network and security controllers and the power stages beside it are made in classes like this one, and they are needed in numbers that rise with every accelerator sold. Motor vehicles and industry use the same class, so the fab does not depend on one market.

The survey of fab builders gives a European project {build.eu-months} from permit to completion; the programme takes its ten months of permitting and twenty-four of construction without shortening them. First wafer: {site.site-d-saxony.firstWafer}.

## Money
The public project nearby gives the scale: more than {benchmark.esmc-capex} for {benchmark.esmc-capacity}, half of it aid. Our budget of {site.site-d-saxony.capex} uses the same cost for a wafer a month and adds contingency. The case takes aid at {eu.aid-share} of eligible cost, a little under what was approved there, paid in step with spending. The European Commission decides on such aid project by project, and asks for something in return: an open foundry, priority orders in a crisis, access for small firms and universities.

Even so the figures are modest. The project return is {site.site-d-saxony.projectIrr}, the equity return {site.site-d-saxony.equityIrr}, against the {raise.hurdle} that the issuer asks of its sites. The net present value at {raise.wacc} is {site.site-d-saxony.npv}. The reason is simple: a 16/12 nm wafer sells for less than a third of a 3 nm wafer, while the fab costs about half as much for each of them.

## Why keep it
Because a network that makes only the largest die leaves its customers to queue for the small ones. Because the risk is of another kind: the process is mature, several licensors offer it, demand is spread, and lenders and export credit agencies know such assets. Investors who want return should look at other sites; investors who want cover for debt should look here, at a lowest ratio of {site.site-d-saxony.minDscr}.

## What is not known
No licence is signed; the process is offered by more than one holder and none is named here. No customer is signed. The aid is neither applied for in full nor decided. The export credit agencies that could cover the equipment have been informed, not approached for a term sheet. The price per wafer rests on a public cost model of 2020 carried forward by us, and on no contract.`,
      `**Site illustratif d'un émetteur fictif.** Ses paramètres s'inspirent du projet public de fonderie à Dresde ; aucun actionnaire de ce projet n'y participe.

## Le lieu
La Saxe fabrique des puces depuis soixante ans et réunit la plus forte densité d'usines, de fournisseurs et d'instituts d'Europe. C'est un atout pour recruter et un handicap pour les salaires : plusieurs projets cherchent les mêmes techniciens. Le terrain est classé industriel ; les raccordements en électricité et en eau ont fait l'objet d'offres datées des gestionnaires de réseau.

## Ce qui serait construit
Une usine de {site.site-d-saxony.capacity} en FinFET 16/12 nm. Un accélérateur ne se réduit pas à sa plus grande puce. La puce de base sous une pile mémoire, les contrôleurs de réseau et de sécurité, les étages de puissance voisins relèvent de cette classe, et il en faut davantage à chaque accélérateur vendu. L'automobile et l'industrie emploient la même : l'usine ne dépend pas d'un seul marché.

L'enquête auprès des constructeurs donne à un projet européen {build.eu-months} du permis à l'achèvement ; le calendrier en reprend les dix mois de procédure et les vingt-quatre mois de construction sans les raccourcir. Première plaquette : {site.site-d-saxony.firstWafer}.

## L'argent
Le projet public voisin donne l'échelle : plus de {benchmark.esmc-capex} pour {benchmark.esmc-capacity}, dont la moitié d'aide. Notre budget de {site.site-d-saxony.capex} reprend le même coût par plaquette mensuelle et y ajoute une provision pour aléas. Le dossier retient une aide de {eu.aid-share} des coûts éligibles, un peu moins que celle approuvée là-bas, versée au rythme des dépenses. La Commission européenne se prononce projet par projet et demande une contrepartie : fonderie ouverte, commandes prioritaires en cas de crise, accès des petites entreprises et des universités.

Malgré cela, les chiffres restent modestes. Le TRI projet est de {site.site-d-saxony.projectIrr}, le TRI fonds propres de {site.site-d-saxony.equityIrr}, contre les {raise.hurdle} que l'émetteur exige de ses sites. La VAN à {raise.wacc} est de {site.site-d-saxony.npv}. La raison est simple : une plaquette 16/12 nm se vend moins du tiers d'une plaquette 3 nm, alors que l'usine coûte, par plaquette, environ la moitié.

## Pourquoi le garder
Parce qu'un réseau qui ne fait que la plus grande puce laisse ses clients attendre les petites. Parce que le risque est d'une autre nature : le procédé est mûr, plusieurs concédants le proposent, la demande est répartie, et prêteurs comme agences de crédit-export connaissent ces actifs. L'investisseur qui cherche le rendement regardera d'autres sites ; celui qui cherche la couverture de sa dette regardera ici, avec un ratio le plus bas de {site.site-d-saxony.minDscr}.

## Ce que l'on ne sait pas
Aucune licence n'est signée ; plus d'un détenteur propose le procédé et aucun n'est nommé ici. Aucun client n'a signé. L'aide n'est ni entièrement demandée ni décidée. Les agences de crédit-export qui pourraient couvrir les équipements ont été informées, sans demande de conditions. Le prix de la plaquette repose sur un modèle de coûts public de 2020 que nous avons prolongé, et sur aucun contrat.`,
    ),
    merits: [
      {
        title: t("A mature process", "Un procédé mûr"),
        text: t(
          "The class has been in volume production for ten years. Yield is not the question; cost and filling the line are.",
          "Cette classe est produite en volume depuis dix ans. Le rendement n'est pas la question ; le coût et le remplissage le sont.",
        ),
      },
      {
        title: t("A precedent for the aid", "Un précédent pour l'aide"),
        text: t(
          "The Commission has approved aid of half the cost for a comparable fab in the same region. The conditions are public and the site is designed to meet them.",
          "La Commission a approuvé une aide de la moitié du coût pour une usine comparable de la même région. Les conditions sont publiques et le site est conçu pour les remplir.",
        ),
      },
      {
        title: t("Demand from several sectors", "Une demande de plusieurs secteurs"),
        text: t(
          "Accelerator modules, motor vehicles and industry buy the same class. They have not fallen together in the past, though they may.",
          "Modules d'accélérateurs, automobile et industrie achètent la même classe. Leurs creux n'ont pas coïncidé par le passé, ce qui reste possible.",
        ),
      },
      {
        title: t("Equipment that agencies can cover", "Des équipements finançables en crédit-export"),
        text: t(
          "A large part of the tools comes from countries with export credit agencies, which lowers the price and lengthens the term of the debt.",
          "Une large part des équipements vient de pays dotés d'agences de crédit-export, ce qui abaisse le prix de la dette et en allonge la durée.",
        ),
      },
    ],
    risks: [
      {
        title: t("Return below the hurdle", "Un rendement sous le seuil"),
        text: t(
          "The site does not reach the return the issuer asks for. A fall of a few percent in price or filling takes the equity return towards the cost of debt.",
          "Le site n'atteint pas le rendement que l'émetteur exige. Quelques points de prix ou de remplissage en moins ramènent le TRI fonds propres vers le coût de la dette.",
        ),
        mitigation: t(
          "The site is decided by vote of the shareholders after contracts for half of the output, not by management. It may be dropped without touching the others.",
          "Le site est décidé par un vote des actionnaires après des contrats pour la moitié de la production, et non par la direction. Il peut être abandonné sans toucher aux autres.",
        ),
      },
      {
        title: t("The aid is late or smaller", "Une aide tardive ou réduite"),
        text: t(
          "Budgets change and a decision of the Commission can take more than a year. In the same country an approved promise of aid ended with a cancelled project.",
          "Les budgets changent et une décision de la Commission peut prendre plus d'un an. Dans le même pays, une promesse d'aide s'est achevée par l'abandon d'un projet.",
        ),
        mitigation: t(
          "No construction contract before the decision. The model carries a lag between spending and payment; the case without aid is shown.",
          "Aucun marché de construction avant la décision. Le modèle compte un délai entre la dépense et le versement ; le cas sans aide est présenté.",
        ),
      },
      {
        title: t("Energy price", "Le prix de l'énergie"),
        text: t(
          "German industrial power is dearer than at any other site of the network.",
          "L'électricité industrielle allemande est plus chère que sur tout autre site du réseau.",
        ),
        mitigation: t(
          "Two supply contracts of ten years with wind and solar parks are under negotiation for half the load. The case uses the full market price.",
          "Deux contrats d'approvisionnement de dix ans avec des parcs éoliens et solaires sont en négociation pour la moitié de la charge. Le dossier retient le plein prix de marché.",
        ),
      },
      {
        title: t("Technicians", "Les techniciens"),
        text: t(
          "Several fabs in the region hire in the same years. Open posts would lengthen the ramp.",
          "Plusieurs usines de la région recrutent les mêmes années. Des postes vacants allongeraient la montée en cadence.",
        ),
        mitigation: t(
          "Hiring begins a year before the first wafer, with an apprentice programme. The ramp is longer here than in the common case.",
          "Le recrutement débute un an avant la première plaquette, avec un programme d'apprentissage. La montée en cadence retenue est plus longue que dans le cas commun.",
        ),
      },
    ],
  },
  inputs: [
    assumed(
      "currency",
      "EUR",
      t(
        "costs and aid in euros; prices converted at 1.10 dollars a euro",
        "coûts et aide en euros ; prix convertis à 1,10 dollar par euro",
      ),
    ),
    assumed("timeline.startMonth", "2027-07", t("planned close of the site", "clôture prévue du site")),
    assumed(
      "timeline.horizonMonths",
      240,
      t("twenty years: mature tools last", "vingt ans : les équipements mûrs durent"),
    ),
    assumed("nodeClass", "N16", t("class sought", "classe visée")),
    assumed("capacity.wspm", 40_000, t("size of the public project nearby", "taille du projet public voisin"), "esmc"),
    published("schedule.permitMonths", 10, "exyte"),
    published("schedule.constructionMonths", 24, "exyte"),
    assumed("ramp.months", 24, t("longer than the common case: hiring", "plus longue que le cas commun : recrutement")),
    published("capex.perWspm", 250_000, "esmc", { note: t("€10bn for 40,000 a month", "10 Md€ pour 40 000 par mois") }),
    assumed(
      "capex.regionFactor",
      1,
      t("the cost above is that of the region", "le coût ci-dessus est celui de la région"),
    ),
    assumed("capex.contingency", 0.08, t("the cost above includes some", "le coût ci-dessus en comprend une part")),
    assumed("capex.land", 60, t("industrial plot, €m", "terrain industriel, M€")),
    assumed(
      "pricing.waferPrice",
      5_500,
      t(
        "US$3,984 in 2020, plus embedded memory and automotive qualification, €",
        "3 984 $ en 2020, plus mémoire embarquée et qualification automobile, €",
      ),
      "cset",
    ),
    assumed("pricing.erosion", 0, t("mature class, price held", "classe mûre, prix tenu")),
    assumed("operations.utilisation", 0.9, t("several sectors", "plusieurs secteurs")),
    assumed("costs.variablePerStart", 950, t("materials at 16/12 nm, €", "matières à 16/12 nm, €")),
    published("costs.headcount", 2_000, "esmc"),
    assumed("costs.loadedCost", 82_000, t("loaded wage, €", "coût salarial chargé, €")),
    assumed("costs.energyMwhPerStart", 1.1, t("no EUV", "sans EUV")),
    assumed("costs.energyPrice", 115, t("industrial market price, €/MWh", "prix de marché industriel, €/MWh")),
    assumed("costs.sustainingShare", 0.012, t("mature tools", "équipements mûrs")),
    assumed("costs.royaltyShare", 0.03, t("more than one licensor", "plus d'un concédant")),
    assumed(
      "tax.rate",
      0.3,
      t("corporate, solidarity and trade tax", "impôt sur les sociétés, solidarité et taxe professionnelle"),
    ),
    assumed("tax.lossCap", 0.6, t("minimum taxation", "imposition minimale")),
    assumed("depreciation.taxToolMethod", "straightLine", t("usual method", "méthode usuelle")),
    assumed("depreciation.taxToolYears", 6, t("usual life", "durée usuelle")),
    assumed("depreciation.taxBuildingYears", 33, t("usual life", "durée usuelle")),
    assumed("debt.baseRate", 0.027, t("euro swap rate", "taux de swap en euros")),
    assumed("debt.margin", 0.022, t("with export credit cover for part", "avec couverture crédit-export pour partie")),
    assumed("debt.tenorMonths", 144, t("longer with cover", "plus longue avec couverture")),
    assumed("debt.targetDscr", 1.5, t("mature process", "procédé mûr")),
    assumed("costs.maintenanceShare", 0.03, t("mature tools", "équipements mûrs")),
    assumed("debt.graceMonths", 18, t("longer ramp", "montée en cadence plus longue")),
  ],
  incentives: [
    incentive({
      id: "state-aid",
      type: "grant",
      base: "capex",
      rate: 0.45,
      trigger: "pariPassu",
      lagMonths: 6,
      basisReduction: 1,
    }),
  ],
  support: [
    {
      incentiveId: "state-aid",
      name: t(
        "State aid under the European Chips Act",
        "Aide d'État au titre du règlement européen sur les semi-conducteurs",
      ),
      rule: t(
        "Aid decided by the member state and approved by the Commission project by project, in practice up to about half of the investment, for first-of-a-kind facilities, with open-foundry and crisis-supply duties.",
        "Aide décidée par l'État membre et approuvée par la Commission projet par projet, en pratique jusqu'à la moitié environ de l'investissement, pour des installations pionnières, avec obligations de fonderie ouverte et de priorité en cas de crise.",
      ),
      taken: t(
        "45% of the budget in step with spending, paid six months later. Falls away without a decision of the Commission.",
        "45 % du budget au rythme des dépenses, versés six mois plus tard. Tombe sans décision de la Commission.",
      ),
      status: "assumption",
      source: SOURCES.esmc.label,
      asOf: SOURCES.esmc.date,
    },
  ],
};

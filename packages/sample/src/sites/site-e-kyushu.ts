import { incentive } from "@fabroom/finance";
import { assumed, published } from "../inputs.ts";
import { t } from "../localised.ts";
import { SOURCES } from "../sources.ts";
import type { SiteDefinition } from "./site.ts";

export const siteE: SiteDefinition = {
  slug: "site-e-kyushu",
  name: t("Site E · Kyushu", "Site E · Kyushu"),
  country: "JP",
  region: t("Kyushu, Japan (illustrative)", "Kyushu, Japon (illustratif)"),
  latitude: 32.95,
  longitude: 130.71,
  phase: "design",
  node: "7 nm",
  content: {
    thesis: t(
      "A 6/7 nm-class fab on an island that has just shown how fast one can be built: {site.site-e-kyushu.capacity} for {site.site-e-kyushu.capex}, project return {site.site-e-kyushu.projectIrr} with aid already granted to comparable fabs.",
      "Une usine de classe 6/7 nm sur une île qui vient de montrer à quelle vitesse on en construit une : {site.site-e-kyushu.capacity} pour {site.site-e-kyushu.capex}, TRI projet de {site.site-e-kyushu.projectIrr} avec une aide déjà accordée à des usines comparables.",
    ),
    story: t(
      `**Illustrative site of a fictional issuer.** Its parameters are inspired by the public projects in Kumamoto; none of their shareholders has any part in it.

## Place
Kyushu has made chips since the 1960s. It has pure ground water in quantity, suppliers of wafers, chemicals and tools within a day's drive, and a new fab that was built there in twenty-two months from first works to opening, by crews who worked in shifts around the clock. That fab has also filled the roads, the flats and the labour market of one town. Our plot lies in the next prefecture for that reason.

## What would be built
A fab of {site.site-e-kyushu.capacity} in the 6/7 nm class. This class makes processors for vehicles and networks, and the accelerators that run finished models rather than train new ones. It is the last class that needs only a few layers of the most expensive lithography, which explains the moderate cost per wafer a month. The cost model of 2020 gave a 7 nm wafer a price of {wafer.price-7nm}; we take less, and let it fall.

First wafer: {site.site-e-kyushu.firstWafer}. The construction time is that of the neighbouring fab, not a wish of ours. Permits and design are counted at eight months, for which we hold no published figure.

## Money
The budget is {site.site-e-kyushu.capex}, all in yen, as are aid, wages and debt; wafers are sold in dollars and converted at 150 yen in the case. The ministry has granted between a third and a half of the cost to comparable fabs: about {jp.aid-kumamoto} for the first in Kumamoto. We take {jp.aid-share-e}. In return it asks for ten years of production and for a share of purchases from Japanese suppliers.

The project return is {site.site-e-kyushu.projectIrr}, the equity return {site.site-e-kyushu.equityIrr}, the lowest debt cover {site.site-e-kyushu.minDscr}, payback {site.site-e-kyushu.payback} from close. Cheap debt in yen helps equity; a stronger yen hurts it, for revenue is in dollars. At 125 yen instead of 150, revenue falls by a sixth while costs stay. Investors should work out that case first.

## Why this class
Attention goes to the newest class, and so does new capacity. Between the newest and the mature there is a class in which few new lines are planned outside China and whose customers are told to wait. It earns its return not by price but by being full.

## What is not known
No licence is signed. The grant is not applied for; the budget of the ministry is voted yearly. Customers have shown interest in writing for less than a fifth of the capacity, in letters without force that the case does not count. Earthquakes are a fact of the place: the structure is designed for them and the loss of work in progress is to be insured, within the limits that insurers set.`,
      `**Site illustratif d'un émetteur fictif.** Ses paramètres s'inspirent des projets publics de Kumamoto ; aucun de leurs actionnaires n'y participe.

## Le lieu
Kyushu fabrique des puces depuis les années 1960. L'île dispose d'une eau souterraine pure et abondante, de fournisseurs de plaquettes, de produits chimiques et d'équipements à moins d'une journée de route, et d'une usine neuve bâtie en vingt-deux mois, des premiers travaux à l'inauguration, par des équipes qui se relayaient jour et nuit. Cette usine a aussi rempli les routes, les logements et le marché du travail d'une ville. Notre terrain se trouve, pour cette raison, dans la préfecture voisine.

## Ce qui serait construit
Une usine de {site.site-e-kyushu.capacity} en classe 6/7 nm. On y fait des processeurs pour véhicules et réseaux, et les accélérateurs qui exécutent des modèles achevés plutôt que d'en entraîner de nouveaux. C'est la dernière classe qui se contente de quelques couches de la lithographie la plus chère, d'où un coût modéré par plaquette mensuelle. Le modèle de coûts de 2020 donnait à une plaquette 7 nm un prix de {wafer.price-7nm} ; nous retenons moins, et le faisons baisser.

Première plaquette : {site.site-e-kyushu.firstWafer}. La durée de construction est celle de l'usine voisine, non un souhait de notre part. Procédures et études sont comptées pour huit mois, faute de chiffre publié.

## L'argent
Le budget est de {site.site-e-kyushu.capex}, entièrement en yens, comme l'aide, les salaires et la dette ; les plaquettes se vendent en dollars, convertis dans le dossier à 150 yens. Le ministère a accordé entre un tiers et la moitié du coût à des usines comparables : environ {jp.aid-kumamoto} à la première de Kumamoto. Nous retenons {jp.aid-share-e}. Il demande en échange dix ans de production et une part d'achats auprès de fournisseurs japonais.

Le TRI projet est de {site.site-e-kyushu.projectIrr}, le TRI fonds propres de {site.site-e-kyushu.equityIrr}, la couverture de la dette de {site.site-e-kyushu.minDscr} au plus bas, la mise récupérée {site.site-e-kyushu.payback} après la clôture. La dette en yens, peu chère, sert les fonds propres ; un yen plus fort les dessert, puisque les recettes sont en dollars. À 125 yens au lieu de 150, les recettes baissent d'un sixième et les coûts demeurent. C'est le premier cas à examiner.

## Pourquoi cette classe
L'attention va à la classe la plus récente, les capacités nouvelles aussi. Entre elle et les classes mûres, il en est une pour laquelle peu de lignes sont prévues hors de Chine et dont les clients doivent attendre. Elle gagne sa vie non par le prix, mais parce qu'elle est pleine.

## Ce que l'on ne sait pas
Aucune licence n'est signée. La subvention n'est pas demandée ; le budget du ministère est voté chaque année. Des clients ont marqué leur intérêt par écrit pour moins d'un cinquième de la capacité, par des lettres sans force obligatoire que le dossier ne compte pas. Les séismes font partie du lieu : la structure est conçue en conséquence et la perte d'encours doit être assurée, dans les limites que fixent les assureurs.`,
    ),
    merits: [
      {
        title: t("A construction time that has been seen", "Une durée de construction constatée"),
        text: t(
          "A comparable fab nearby was built in twenty-two months. The programme uses that figure and the same kind of contract.",
          "Une usine comparable a été bâtie à proximité en vingt-deux mois. Le calendrier reprend ce chiffre et le même type de marché.",
        ),
      },
      {
        title: t("Aid with precedents", "Une aide qui a des précédents"),
        text: t(
          "Two grants of the same ministry to comparable fabs are public, with amounts, conditions and the share of cost.",
          "Deux subventions du même ministère à des usines comparables sont publiques, avec montants, conditions et part du coût.",
        ),
      },
      {
        title: t("Cheap, long debt", "Une dette longue et peu chère"),
        text: t(
          "Yen rates are the lowest of the network's currencies and local banks know the sector.",
          "Les taux en yens sont les plus bas des devises du réseau et les banques locales connaissent le secteur.",
        ),
      },
      {
        title: t("Suppliers at hand", "Des fournisseurs proches"),
        text: t(
          "Most materials come from within the country. Stocks can be small and a missing part arrives the same day.",
          "La plupart des matières viennent du pays. Les stocks peuvent être réduits et une pièce manquante arrive dans la journée.",
        ),
      },
    ],
    risks: [
      {
        title: t("The yen", "Le yen"),
        text: t(
          "Revenue is in dollars, costs and debt are in yen. A rise of the yen by a fifth takes away much of the equity return.",
          "Les recettes sont en dollars, les coûts et la dette en yens. Une hausse du yen d'un cinquième absorbe une grande part du TRI fonds propres.",
        ),
        mitigation: t(
          "Part of the agreements are to be priced in yen; part of the debt can be drawn in dollars. Hedging beyond five years is not counted on.",
          "Une partie des contrats doit être libellée en yens ; une partie de la dette peut être tirée en dollars. Aucune couverture au-delà de cinq ans n'est supposée.",
        ),
      },
      {
        title: t("Earthquakes", "Les séismes"),
        text: t(
          "A strong shock stops lines for weeks and breaks wafers in process. It has happened on the island.",
          "Un fort séisme arrête les lignes pendant des semaines et brise les encours. C'est arrivé sur l'île.",
        ),
        mitigation: t(
          "Base isolation for the critical bays, an insured sum for work in progress, and a debt reserve of six months.",
          "Isolation parasismique des travées critiques, encours assurés et réserve de six mois de service de la dette.",
        ),
      },
      {
        title: t("Ground water", "L'eau souterraine"),
        text: t(
          "Farms and towns draw on the same aquifer. Resistance grows with each fab.",
          "Fermes et villes puisent dans la même nappe. L'opposition croît à chaque usine.",
        ),
        mitigation: t(
          "The plan recharges the aquifer with winter flooding of rice fields, paid by the site and measured by the prefecture.",
          "Le projet recharge la nappe par l'inondation hivernale de rizières, payée par le site et mesurée par la préfecture.",
        ),
      },
      {
        title: t("Competition from China", "La concurrence chinoise"),
        text: t(
          "Lines of this class are being added in China behind trade barriers. Should the barriers fall, prices fall.",
          "Des lignes de cette classe s'ajoutent en Chine, derrière des barrières commerciales. Si elles tombent, les prix baissent.",
        ),
        mitigation: t(
          "Customers under origin rules are the target. The base case lowers the price each year and the downside case does so twice as fast.",
          "Les clients soumis à des règles d'origine sont visés. Le cas central baisse le prix chaque année et le cas dégradé deux fois plus vite.",
        ),
      },
    ],
  },
  inputs: [
    assumed(
      "currency",
      "JPY",
      t(
        "costs, aid and debt in yen; prices converted at 150 yen a dollar",
        "coûts, aide et dette en yens ; prix convertis à 150 yens par dollar",
      ),
    ),
    assumed("timeline.startMonth", "2027-10", t("planned close of the site", "clôture prévue du site")),
    assumed("nodeClass", "N7", t("class sought", "classe visée")),
    assumed(
      "capacity.wspm",
      40_000,
      t("a little below the neighbour's second fab", "un peu sous la deuxième usine du voisin"),
      "jasm",
    ),
    assumed("schedule.permitMonths", 8, t("no published figure for Japan", "pas de chiffre publié pour le Japon")),
    published("schedule.constructionMonths", 22, "jasm", {
      note: t("first works to opening", "des premiers travaux à l'inauguration"),
    }),
    assumed(
      "capex.perWspm",
      38_500_000,
      t(
        "about US$257,000: over US$20bn less US$8.6bn, for some 45,000 a month",
        "environ 257 000 $ : plus de 20 Md$ moins 8,6 Md$, pour quelque 45 000 par mois",
      ),
      "jasm",
      { confidence: "medium" },
    ),
    assumed(
      "capex.regionFactor",
      1,
      t("the cost above is that of the region", "le coût ci-dessus est celui de la région"),
    ),
    assumed("capex.contingency", 0.12, t("labour market under strain", "marché du travail tendu")),
    assumed("capex.land", 9_000, t("industrial plot, ¥m", "terrain industriel, M¥")),
    assumed(
      "pricing.waferPrice",
      1_380_000,
      t("US$9,200; US$9,346 in the model of 2020", "9 200 $ ; 9 346 $ dans le modèle de 2020"),
      "cset",
    ),
    assumed("pricing.erosion", 0.01, t("between leading and mature", "entre pointe et mûr")),
    assumed("operations.utilisation", 0.9, t("few new lines in the class", "peu de lignes nouvelles dans la classe")),
    assumed("yield.defectsStart", 0.2, t("proven class", "classe éprouvée"), "anandtech"),
    assumed("yield.defectsMature", 0.09, t("published for the class", "publié pour la classe"), "anandtech", {
      confidence: "high",
    }),
    assumed("costs.variablePerStart", 330_000, t("US$2,200, materials at 7 nm", "2 200 $, matières à 7 nm")),
    assumed("costs.headcount", 1_700, t("half of the 3,400 of two fabs", "moitié des 3 400 de deux usines"), "jasm", {
      confidence: "medium",
    }),
    assumed("costs.loadedCost", 9_200_000, t("loaded wage, ¥", "coût salarial chargé, ¥")),
    assumed("costs.energyPrice", 21_000, t("industrial tariff, ¥/MWh", "tarif industriel, ¥/MWh")),
    assumed(
      "costs.otherFixed",
      2_500,
      t("insurance of earthquake and work in progress, ¥m a year", "assurance séisme et encours, M¥ par an"),
    ),
    assumed("tax.rate", 0.31, t("national and local", "impôts national et local")),
    assumed("tax.lossCap", 0.5, t("limit for large companies", "limite des grandes sociétés")),
    assumed("depreciation.taxToolMethod", "straightLine", t("usual method", "méthode usuelle")),
    assumed("depreciation.taxToolYears", 5, t("usual life", "durée usuelle")),
    assumed("debt.baseRate", 0.015, t("yen swap rate", "taux de swap en yens")),
    assumed("debt.margin", 0.02, t("local banks", "banques locales")),
    assumed(
      "economy.inflation",
      0.015,
      t("below the target of the central bank", "sous la cible de la banque centrale"),
    ),
    assumed("costs.maintenanceShare", 0.035, t("service engineers nearby", "maintenance à proximité")),
    assumed("costs.royaltyShare", 0.04, t("licence fee sought; not agreed", "redevance recherchée, non convenue")),
    assumed("debt.gearing", 0.55, t("ceiling sought from lenders", "plafond recherché auprès des prêteurs")),
    assumed("funding.minimumCash", 4_000, t("float for the ramp, ¥m", "fonds de démarrage, M¥")),
  ],
  incentives: [
    incentive({
      id: "meti-grant",
      type: "grant",
      base: "capex",
      rate: 0.35,
      trigger: "pariPassu",
      lagMonths: 6,
      basisReduction: 1,
    }),
  ],
  support: [
    {
      incentiveId: "meti-grant",
      name: t("Grant of the ministry of economy", "Subvention du ministère de l'Économie"),
      rule: t(
        "Up to half of capital expenditure for advanced lines, decided one by one; ten years of production and local sourcing asked in return.",
        "Jusqu'à la moitié de l'investissement pour des lignes avancées, au cas par cas ; dix ans de production et des achats locaux en contrepartie.",
      ),
      taken: t(
        "35% of the budget in step with spending, six months later. Falls away if the yearly budget does not carry it.",
        "35 % du budget au rythme des dépenses, six mois plus tard. Tombe si le budget annuel ne le prévoit pas.",
      ),
      status: "assumption",
      source: SOURCES.jasm.label,
      asOf: SOURCES.jasm.date,
    },
  ],
};

import { incentive } from "@fabroom/finance";
import { assumed } from "../inputs.ts";
import { t } from "../localised.ts";
import { SOURCES } from "../sources.ts";
import type { SiteDefinition } from "./site.ts";

export const siteF: SiteDefinition = {
  slug: "site-f-hokkaido",
  name: t("Site F · Hokkaido", "Site F · Hokkaido"),
  country: "JP",
  region: t("Hokkaido, Japan (illustrative)", "Hokkaido, Japon (illustratif)"),
  latitude: 42.71,
  longitude: 141.55,
  phase: "origination",
  node: "2 nm",
  content: {
    thesis: t(
      "A short-run 2 nm-class fab for designers who need few wafers quickly: {site.site-f-hokkaido.capacity} for {site.site-f-hokkaido.capex}, the least certain technology of the network, at an equity return of {site.site-f-hokkaido.equityIrr}.",
      "Une usine de classe 2 nm en petites séries, pour des concepteurs qui ont besoin de peu de plaquettes, vite : {site.site-f-hokkaido.capacity} pour {site.site-f-hokkaido.capex}, la technologie la moins certaine du réseau, pour un TRI fonds propres de {site.site-f-hokkaido.equityIrr}.",
    ),
    story: t(
      `**Illustrative site of a fictional issuer.** Its parameters are inspired by the public 2 nm project in Chitose; its owners have no part in it.

## Place
Hokkaido offers what the south lacks: space, cold air that cools for half of the year, water and wind. Earthquakes it shares with the rest of the country. It does not offer people. There was no chip industry on the island before the public project nearby, and most of its staff have moved there.

## What would be built
A pilot line first, then a fab of {site.site-f-hokkaido.capacity} in the 2 nm class. The idea differs from Site B. Large fabs fill their lines with a few products made for years. This one would process wafers one at a time through most steps, which costs more per wafer and brings a first lot back in weeks instead of months. Designers of accelerators for one purpose, who order hundreds of wafers and not tens of thousands, pay for time. How many there are is the commercial question of the site.

## In stages
The public project next door shows the order of size: about {jp.cost-chitose} to mass production, of which the state had promised {jp.aid-chitose} by fiscal 2025. Ours is smaller and later, and has three gates. The pilot line is decided first. The building follows only if the pilot reaches a stated yield on a test chip of a customer. Tools for the first half of the capacity are ordered when the building is up. The senior tranche in yen cannot be drawn before the second gate.

First wafer for sale: {site.site-f-hokkaido.firstWafer}, later than at any other site.

## Money
The budget is {site.site-f-hokkaido.capex}. We take aid of {jp.aid-share-f}, the share which the project in Chitose had received by then. The case sells wafers a tenth below the published price of the class at first, because a new maker must, fills the line less than anywhere else, and takes two and a half years to ramp. It gives a project return of {site.site-f-hokkaido.projectIrr}, an equity return of {site.site-f-hokkaido.equityIrr} and a net present value of {site.site-f-hokkaido.npv}; debt cover at its lowest is {site.site-f-hokkaido.minDscr}.

Those are the figures if the process works. The case has no line for the event that it does not. Investors should weigh them by their own view of that chance; we hold no figure for it that we could defend.

## What is not known
Nearly everything that matters: the licensor, the yield, the price of speed, the number of customers, the staff. Permits are not applied for. The aid is not applied for and competes with the project next door for the same budget. We show the site because a network that wants a place at the newest class in ten years must begin somewhere, and because the first stage is small.`,
      `**Site illustratif d'un émetteur fictif.** Ses paramètres s'inspirent du projet public 2 nm de Chitose ; ses propriétaires n'y participent pas.

## Le lieu
Hokkaido offre ce qui manque au sud : de l'espace, un air froid qui refroidit la moitié de l'année, de l'eau, du vent. Les séismes, elle les partage avec le reste du pays. Elle n'offre pas de main-d'œuvre. L'île n'avait pas d'industrie des puces avant le projet public voisin, dont le personnel est venu d'ailleurs pour l'essentiel.

## Ce qui serait construit
Une ligne pilote d'abord, puis une usine de {site.site-f-hokkaido.capacity} en classe 2 nm. L'idée n'est pas celle du site B. Les grandes usines remplissent leurs lignes de quelques produits fabriqués des années durant. Celle-ci traiterait les plaquettes une à une à la plupart des étapes : chacune coûte plus cher, mais un premier lot revient en quelques semaines et non en quelques mois. Les concepteurs d'accélérateurs dédiés, qui commandent des centaines de plaquettes et non des dizaines de milliers, paient le temps. Combien sont-ils ? C'est la question commerciale du site.

## Par étapes
Le projet public voisin donne l'ordre de grandeur : environ {jp.cost-chitose} jusqu'à la production en série, dont l'État avait promis {jp.aid-chitose} à l'exercice 2025. Le nôtre est plus petit et plus tardif, et comporte trois jalons. La ligne pilote est décidée d'abord. Le bâtiment ne suit que si le pilote atteint un rendement fixé sur la puce d'essai d'un client. Les équipements de la première moitié de la capacité sont commandés une fois le bâtiment debout. La tranche senior en yens ne peut être tirée avant le deuxième jalon.

Première plaquette vendue : {site.site-f-hokkaido.firstWafer}, plus tard que sur tout autre site.

## L'argent
Le budget est de {site.site-f-hokkaido.capex}. Nous retenons une aide de {jp.aid-share-f}, la part que le projet de Chitose avait alors reçue. Le dossier vend les plaquettes un dixième sous le prix publié de la classe, comme le doit un nouveau venu, remplit la ligne moins qu'ailleurs et met deux ans et demi à monter en cadence. Il donne un TRI projet de {site.site-f-hokkaido.projectIrr}, un TRI fonds propres de {site.site-f-hokkaido.equityIrr} et une VAN de {site.site-f-hokkaido.npv} ; la couverture de la dette est de {site.site-f-hokkaido.minDscr} au plus bas.

Ces chiffres valent si le procédé fonctionne. Le dossier n'a pas de ligne pour le cas contraire. L'investisseur les pondérera par sa propre estimation de cette chance ; nous n'en avons aucune que nous puissions défendre.

## Ce que l'on ne sait pas
Presque tout ce qui compte : le concédant, le rendement, le prix de la rapidité, le nombre de clients, le personnel. Les permis ne sont pas demandés. L'aide ne l'est pas non plus et dispute le même budget au projet voisin. Nous montrons ce site parce qu'un réseau qui veut, dans dix ans, une place dans la classe la plus récente doit commencer quelque part, et parce que la première étape est modeste.`,
    ),
    merits: [
      {
        title: t("A small first stage", "Une première étape modeste"),
        text: t(
          "The pilot line decides. What can be lost before the second gate is a small part of the budget and is capped.",
          "La ligne pilote décide. Ce qui peut être perdu avant le deuxième jalon est une faible part du budget, plafonnée.",
        ),
      },
      {
        title: t("Time has a price", "Le temps a un prix"),
        text: t(
          "Designers who wait months for a first lot lose a season. A line made for short cycles can ask for more than the case does.",
          "Un concepteur qui attend un premier lot des mois durant perd une saison. Une ligne conçue pour des cycles courts peut demander plus que le dossier ne le suppose.",
        ),
      },
      {
        title: t("Cold, wind and water", "Froid, vent et eau"),
        text: t(
          "Free cooling for half of the year and wind power nearby lower the cost that rises most with each class.",
          "Un refroidissement naturel la moitié de l'année et l'éolien voisin abaissent le coût qui augmente le plus à chaque classe.",
        ),
      },
      {
        title: t("A state that wants it", "Un État demandeur"),
        text: t(
          "The government has supported the class on this island with more than a third of its cost to date, and has changed laws for it.",
          "Le gouvernement a soutenu cette classe sur l'île à plus d'un tiers du coût à ce jour, et a modifié des lois pour elle.",
        ),
      },
    ],
    risks: [
      {
        title: t("The process does not work in time", "Le procédé ne fonctionne pas à temps"),
        text: t(
          "A new process, a new way of running the line and a new team at once. Each alone has failed elsewhere.",
          "Un procédé neuf, une conduite de ligne neuve et une équipe neuve à la fois. Chacun, seul, a échoué ailleurs.",
        ),
        mitigation: t(
          "The yield gate on a customer's test chip stands before the building. Tools of the pilot can be moved to Site B.",
          "Le jalon de rendement sur la puce d'essai d'un client précède le bâtiment. Les équipements du pilote peuvent être transférés au site B.",
        ),
      },
      {
        title: t("Too few customers", "Trop peu de clients"),
        text: t(
          "The market for short runs at this class hardly exists yet. Filled by half as much as planned, the site never earns back what it cost.",
          "Le marché des petites séries dans cette classe existe à peine. Rempli deux fois moins que prévu, le site ne rembourse jamais ce qu'il a coûté.",
        ),
        mitigation: t(
          "Second gate only with paid reservations for a third of the first module. The line can also make ordinary long runs, at a lower margin.",
          "Deuxième jalon seulement avec des réservations payées pour un tiers du premier module. La ligne peut aussi produire de longues séries ordinaires, à marge moindre.",
        ),
      },
      {
        title: t("Aid shared with a neighbour", "Une aide partagée avec un voisin"),
        text: t(
          "One national budget, two projects. The neighbour came first and the state holds shares in it.",
          "Un seul budget national, deux projets. Le voisin est arrivé le premier et l'État en est actionnaire.",
        ),
        mitigation: t(
          "Cooperation, with the pilot open to the neighbour's suppliers, has been offered. Without aid the site stops at the first gate.",
          "Une coopération a été proposée, le pilote étant ouvert aux fournisseurs du voisin. Sans aide, le site s'arrête au premier jalon.",
        ),
      },
      {
        title: t("People", "Les équipes"),
        text: t(
          "Several hundred engineers must move to a cold island in a country short of them.",
          "Plusieurs centaines d'ingénieurs doivent s'installer sur une île froide, dans un pays qui en manque.",
        ),
        mitigation: t(
          "Two classes a year with the island's university and posts that rotate with Sites B and E. The ramp allows for it.",
          "Deux promotions par an avec l'université de l'île et des postes en rotation avec les sites B et E. La montée en cadence en tient compte.",
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
    assumed("timeline.startMonth", "2028-10", t("first gate, pilot line", "premier jalon, ligne pilote")),
    assumed(
      "timeline.horizonMonths",
      228,
      t("nineteen years from the first gate", "dix-neuf ans après le premier jalon"),
    ),
    assumed("nodeClass", "N2", t("class sought", "classe visée")),
    assumed("capacity.wspm", 20_000, t("short runs", "petites séries")),
    assumed(
      "schedule.permitMonths",
      12,
      t("permits and proof on the pilot line", "procédures et preuve sur la ligne pilote"),
    ),
    assumed(
      "schedule.constructionMonths",
      24,
      t("no published figure for the island", "pas de chiffre publié pour l'île"),
    ),
    assumed("ramp.months", 30, t("new process, new team", "procédé neuf, équipe neuve")),
    assumed("capex.perWspm", 84_000_000, t("US$560,000 at 150 yen", "560 000 $ à 150 yens"), "ibs", {
      confidence: "medium",
    }),
    assumed("capex.regionFactor", 1.2, t("shell, cold climate", "bâtiment, climat froid")),
    assumed("capex.contingency", 0.15, t("new process", "procédé neuf")),
    assumed("capex.land", 4_000, t("industrial plot, ¥m", "terrain industriel, M¥")),
    assumed(
      "pricing.waferPrice",
      4_050_000,
      t("US$27,000, a tenth below the published US$30,000", "27 000 $, un dixième sous les 30 000 $ publiés"),
      "ibs",
    ),
    assumed("pricing.erosion", 0.02, t("steeper than at Site B", "plus rapide qu'au site B")),
    assumed("operations.utilisation", 0.8, t("short runs", "petites séries")),
    assumed("operations.cycleTimeWeeks", 12, t("aim of the single-wafer line", "objectif de la ligne unitaire")),
    assumed("operations.lineYield", 0.95, t("below the usual 98%", "sous les 98 % usuels"), "leachman"),
    assumed("yield.defectsStart", 0.5, t("new process", "procédé neuf"), "anandtech"),
    assumed("yield.defectsMature", 0.15, t("new process", "procédé neuf"), "anandtech"),
    assumed("yield.tauMonths", 14, t("slower learning", "apprentissage plus lent")),
    assumed("costs.variablePerStart", 1_050_000, t("US$7,000, single-wafer steps", "7 000 $, étapes unitaires")),
    assumed("costs.headcount", 1_500, t("more people per wafer", "davantage de personnel par plaquette")),
    assumed(
      "costs.loadedCost",
      9_800_000,
      t("loaded wage with relocation, ¥", "coût salarial chargé avec installation, ¥"),
    ),
    assumed("costs.energyMwhPerStart", 2.5, t("free cooling", "refroidissement naturel")),
    assumed(
      "costs.energyPrice",
      20_000,
      t("industrial tariff with wind, ¥/MWh", "tarif industriel avec éolien, ¥/MWh"),
    ),
    assumed("tax.rate", 0.31, t("national and local", "impôts national et local")),
    assumed("tax.lossCap", 0.5, t("limit for large companies", "limite des grandes sociétés")),
    assumed("depreciation.taxToolMethod", "straightLine", t("usual method", "méthode usuelle")),
    assumed("depreciation.taxToolYears", 5, t("usual life", "durée usuelle")),
    assumed(
      "lta.share",
      0.33,
      t("paid reservations sought at the second gate", "réservations payées recherchées au deuxième jalon"),
    ),
    assumed("debt.gearing", 0.35, t("unproven process", "procédé non éprouvé")),
    assumed("debt.baseRate", 0.015, t("yen swap rate", "taux de swap en yens")),
    assumed("debt.margin", 0.03, t("unproven process", "procédé non éprouvé")),
    assumed("debt.targetDscr", 1.9, t("unproven process", "procédé non éprouvé")),
    assumed(
      "economy.inflation",
      0.015,
      t("below the target of the central bank", "sous la cible de la banque centrale"),
    ),
    assumed("debt.graceMonths", 24, t("longer ramp", "montée en cadence plus longue")),
    assumed("funding.minimumCash", 4_000, t("float for the ramp, ¥m", "fonds de démarrage, M¥")),
  ],
  incentives: [
    incentive({
      id: "meti-grant",
      type: "grant",
      base: "capex",
      rate: 0.34,
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
        "Project by project, by special law and yearly budget; the project in Chitose had been promised ¥1,722.5bn by fiscal 2025 on a cost of about ¥5,000bn.",
        "Projet par projet, par loi spéciale et budget annuel ; le projet de Chitose s'était vu promettre 1 722,5 Md¥ à l'exercice 2025 pour un coût d'environ 5 000 Md¥.",
      ),
      taken: t("34% of the budget, not applied for.", "34 % du budget, sans demande déposée."),
      status: "assumption",
      source: SOURCES.rapidus.label,
      asOf: SOURCES.rapidus.date,
    },
  ],
};

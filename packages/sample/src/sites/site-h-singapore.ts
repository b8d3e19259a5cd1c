import { assumed, published } from "../inputs.ts";
import { t } from "../localised.ts";
import { SOURCES } from "../sources.ts";
import type { SiteDefinition } from "./site.ts";

export const siteH: SiteDefinition = {
  slug: "site-h-singapore",
  name: t("Site H · Singapore", "Site H · Singapour"),
  country: "SG",
  region: t("Singapore (illustrative)", "Singapour (illustratif)"),
  latitude: 1.38,
  longitude: 103.92,
  phase: "design",
  node: "16/12 nm + 2.5D",
  content: {
    thesis: t(
      "Interposers, base dies and 2.5D assembly on one plot, the link that bound accelerators first: {site.site-h-singapore.capacity} for {site.site-h-singapore.capex}, without public support, at a project return of {site.site-h-singapore.projectIrr}.",
      "Interposeurs, puces de base et assemblage 2.5D sur un même terrain, le maillon qui a contraint les accélérateurs en premier : {site.site-h-singapore.capacity} pour {site.site-h-singapore.capex}, sans aide publique, pour un TRI projet de {site.site-h-singapore.projectIrr}.",
    ),
    story: t(
      `**Illustrative site of a fictional issuer.** Its parameters are inspired by a public project on the island; its owners have no part in it.

## Place
An island with a wafer park, a port, an airport that carries most of the region's chips, a stable law and a public water system that reclaims what it uses. Land is leased, not sold, and is short; power is dear, because gas is imported. The survey of fab builders gives {build.sea-months} from permit to completion here and in Malaysia, fifteen fewer than in the United States.

## What would be built
A line of {site.site-h-singapore.capacity} in 16/12 nm and coarser, most of it for silicon interposers and the base dies of memory stacks, and beside it an assembly hall that mounts accelerator dies and memory on those interposers. The leading process of this kind had {packaging.2025} at the end of 2025, and {packaging.2026} a year later in the middle of estimates that differ widely. It was the first limit on accelerators and may be again. A package of the present size takes a large piece of such a wafer: a few years ago a wafer carried {packaging.per-wafer} packages of an H100 class, and the newest modules leave room for fewer than half as many.

## What is sold
Not chips but a service: customers bring their dies and their memory, the site returns modules that work. The price per wafer in the case is an average over interposers, base dies and assembly, and is ours: no source publishes it. It lies well above what a bare 16/12 nm wafer earns, because the assembly is in it. It is the weakest number in the dossier and the first to test. The dossier shows the case with a tenth less.

## Money
A public project on the island gives {benchmark.vsmc-capex} for {benchmark.vsmc-capacity} of older classes. We take a higher cost per wafer a month for the finer lines and the assembly, and reach a budget of {site.site-h-singapore.capex}. No public support is counted. The authorities do help such projects, by agreements that are not published; what we cannot cite we do not enter.

The project return is {site.site-h-singapore.projectIrr}, the equity return {site.site-h-singapore.equityIrr}, the lowest debt cover {site.site-h-singapore.minDscr}, and payback comes {site.site-h-singapore.payback} after close. The first wafer leaves in {site.site-h-singapore.firstWafer}, the earliest of the network.

## Why it matters to the others
An accelerator wafer from Site A or Site B is worth nothing until it is assembled. Today it would travel to one island for that. This site makes the network able to finish what it begins, and it earns its living from other people's wafers if ours come late.

## What is not known
The price, as said. The memory: its makers decide who receives it, and a module without memory is not sold. Whether assembly on panels of glass replaces silicon interposers within the life of the tools. No customer has signed; two have visited.`,
      `**Site illustratif d'un émetteur fictif.** Ses paramètres s'inspirent d'un projet public de l'île ; ses propriétaires n'y participent pas.

## Le lieu
Une île dotée d'un parc dédié aux plaquettes, d'un port, d'un aéroport par lequel passent la plupart des puces de la région, d'un droit stable et d'un réseau d'eau qui recycle ce qu'il consomme. Le terrain se loue, ne se vend pas et se fait rare ; l'électricité est chère, car le gaz est importé. L'enquête auprès des constructeurs donne, ici et en Malaisie, {build.sea-months} du permis à l'achèvement, quinze de moins qu'aux États-Unis.

## Ce qui serait construit
Une ligne de {site.site-h-singapore.capacity} en 16/12 nm et au-dessus, surtout pour des interposeurs en silicium et les puces de base des piles mémoire, et à côté un atelier d'assemblage qui monte puces d'accélérateur et mémoire sur ces interposeurs. Le procédé dominant offrait {packaging.2025} fin 2025, et {packaging.2026} un an plus tard au milieu d'estimations très dispersées. Ce fut la première limite des accélérateurs ; ce peut l'être encore. Un boîtier de taille actuelle occupe une large part d'une telle plaquette : il y a quelques années, elle portait {packaging.per-wafer} boîtiers de classe H100 ; les modules les plus récents en laissent moins de la moitié.

## Ce qui est vendu
Non des puces, mais un service : les clients apportent leurs puces et leur mémoire, le site rend des modules qui fonctionnent. Le prix par plaquette du dossier est une moyenne entre interposeurs, puces de base et assemblage, et il est de nous : aucune source ne le publie. Il dépasse nettement ce que rapporte une plaquette 16/12 nm nue, puisque l'assemblage y est compris. C'est le chiffre le plus fragile du dossier, et le premier à éprouver. Le dossier présente le cas avec un dixième de moins.

## L'argent
Un projet public de l'île coûte {benchmark.vsmc-capex} pour {benchmark.vsmc-capacity} de classes plus anciennes. Nous retenons un coût par plaquette mensuelle plus élevé, pour les lignes plus fines et l'assemblage, et parvenons à un budget de {site.site-h-singapore.capex}. Aucune aide publique n'est comptée. Les autorités soutiennent pourtant de tels projets, par des accords non publiés ; ce que nous ne pouvons citer, nous ne l'inscrivons pas.

Le TRI projet est de {site.site-h-singapore.projectIrr}, le TRI fonds propres de {site.site-h-singapore.equityIrr}, la couverture de la dette de {site.site-h-singapore.minDscr} au plus bas, et la mise est récupérée {site.site-h-singapore.payback} après la clôture. La première plaquette sort en {site.site-h-singapore.firstWafer}, la plus précoce du réseau.

## Pourquoi il compte pour les autres
Une plaquette d'accélérateurs du site A ou du site B ne vaut rien avant d'être assemblée. Elle devrait aujourd'hui gagner une seule île pour cela. Ce site rend le réseau capable d'achever ce qu'il commence, et il vit des plaquettes des autres si les nôtres tardent.

## Ce que l'on ne sait pas
Le prix, on l'a dit. La mémoire : ses fabricants décident qui en reçoit, et un module sans mémoire ne se vend pas. Si l'assemblage sur panneaux de verre remplacera les interposeurs en silicium pendant la vie des équipements. Aucun client n'a signé ; deux sont venus.`,
    ),
    merits: [
      {
        title: t("The first bottleneck", "Le premier goulet"),
        text: t(
          "Assembly, not the front end, held accelerators back in 2025. The site addresses it and needs no wafer of the network to live.",
          "En 2025, c'est l'assemblage, et non la fabrication, qui a freiné les accélérateurs. Le site s'y attaque et peut vivre sans une plaquette du réseau.",
        ),
      },
      {
        title: t("The shortest programme", "Le programme le plus court"),
        text: t(
          "Seven months of permits and sixteen of construction by the survey; the first revenue of the network comes from here.",
          "Sept mois de procédures et seize de construction selon l'enquête ; les premières recettes du réseau viennent d'ici.",
        ),
      },
      {
        title: t("No support needed", "Aucune aide requise"),
        text: t(
          "The case stands without public money. Any agreement with the authorities comes on top.",
          "Le dossier tient sans argent public. Tout accord avec les autorités viendrait en plus.",
        ),
      },
      {
        title: t("Law and tax an investor knows", "Un droit et un impôt connus"),
        text: t(
          "English-law contracts, courts used to arbitration, a low and stable tax, and treaties with all home countries of the investors approached.",
          "Des contrats de droit anglais, des tribunaux rompus à l'arbitrage, un impôt faible et stable, et des conventions avec tous les pays des investisseurs approchés.",
        ),
      },
    ],
    risks: [
      {
        title: t("The price is ours", "Le prix est le nôtre"),
        text: t(
          "No published source supports the average price. A few percent less and the equity return falls below the hurdle.",
          "Aucune source publiée n'étaye le prix moyen. Quelques points de moins et le TRI fonds propres passe sous le seuil.",
        ),
        mitigation: t(
          "Two offers from customers with prices are a condition of the gate. The dossier states the price at which net present value is nil.",
          "Deux offres chiffrées de clients sont une condition du jalon. Le dossier indique le prix auquel la VAN s'annule.",
        ),
      },
      {
        title: t("Memory", "La mémoire"),
        text: t(
          "Three makers decide who gets stacks. A hall without memory stands still.",
          "Trois fabricants décident qui reçoit les piles. Un atelier sans mémoire s'arrête.",
        ),
        mitigation: t(
          "Customers bring their own memory under the service contracts, and pay for reserved time if it is late.",
          "Les clients apportent leur mémoire dans le cadre des contrats de service, et paient le temps réservé si elle tarde.",
        ),
      },
      {
        title: t("Another way to assemble", "Une autre façon d'assembler"),
        text: t(
          "Glass panels or bridges in the substrate may replace the silicon interposer within ten years.",
          "Des panneaux de verre ou des ponts dans le substrat peuvent remplacer l'interposeur en silicium d'ici dix ans.",
        ),
        mitigation: t(
          "Half of the hall is laid out for panels. Tools are written off over five years; the line for base dies is not affected.",
          "La moitié de l'atelier est conçue pour les panneaux. Les équipements sont amortis en cinq ans ; la ligne de puces de base n'est pas touchée.",
        ),
      },
      {
        title: t("Power and land", "Électricité et terrain"),
        text: t(
          "Power costs twice the American price, and the authorities ration new large loads.",
          "L'électricité coûte le double du prix américain, et les autorités contingentent les nouvelles charges.",
        ),
        mitigation: t(
          "The load is small beside a front-end fab. An allocation letter is a condition of the gate; the full tariff is in the case.",
          "La charge est faible au regard d'une usine de fabrication. Une lettre d'allocation est une condition du jalon ; le plein tarif est dans le dossier.",
        ),
      },
    ],
  },
  inputs: [
    assumed("timeline.startMonth", "2027-04", t("planned close of the site", "clôture prévue du site")),
    assumed("nodeClass", "N16", t("class of the base dies", "classe des puces de base")),
    assumed(
      "capacity.wspm",
      30_000,
      t("interposers, base dies and assembly", "interposeurs, puces de base et assemblage"),
    ),
    published("schedule.permitMonths", 7, "exyte"),
    published("schedule.constructionMonths", 16, "exyte"),
    assumed("schedule.installMonths", 8, t("fewer critical tools", "moins d'équipements critiques")),
    assumed(
      "operations.cycleTimeWeeks",
      14,
      t("interposers are short runs", "les interposeurs ont peu d'étapes"),
      "renesas",
    ),
    assumed(
      "capex.perWspm",
      200_000,
      t(
        "US$142,000 at the public project, plus finer lines and assembly",
        "142 000 $ au projet public, plus lignes fines et assemblage",
      ),
      "vsmc",
    ),
    assumed(
      "capex.regionFactor",
      1.1,
      t("shell, against the project above", "bâtiment, par rapport au projet ci-dessus"),
      "exyte",
    ),
    assumed("capex.land", 40, t("lease premium, US$m", "droit d'entrée du bail, M$")),
    assumed(
      "pricing.waferPrice",
      9_500,
      t(
        "average of interposers, base dies and assembly; no source",
        "moyenne interposeurs, puces de base et assemblage ; sans source",
      ),
    ),
    assumed("pricing.erosion", 0.015, t("between leading and mature", "entre pointe et mûr")),
    assumed("operations.utilisation", 0.86, t("service for several customers", "service à plusieurs clients")),
    assumed(
      "costs.variablePerStart",
      1_350,
      t("wafers, substrates and chemicals", "plaquettes, substrats et produits chimiques"),
    ),
    assumed("costs.headcount", 1_500, t("jobs of the public project", "emplois du projet public"), "vsmc", {
      confidence: "medium",
    }),
    assumed("costs.loadedCost", 68_000, t("loaded wage", "coût salarial chargé")),
    assumed("costs.energyMwhPerStart", 1, t("no EUV", "sans EUV")),
    assumed("costs.energyPrice", 150, t("industrial tariff, US$/MWh", "tarif industriel, $/MWh")),
    assumed("costs.royaltyShare", 0.03, t("several licensors", "plusieurs concédants")),
    assumed("costs.otherFixed", 12, t("ground rent, US$m a year", "loyer du sol, M$ par an")),
    assumed("tax.rate", 0.17, t("corporate tax", "impôt sur les sociétés")),
    assumed("tax.lossCap", 1, t("no cap", "sans plafond")),
    assumed("depreciation.taxToolMethod", "straightLine", t("accelerated allowance", "amortissement accéléré")),
    assumed("depreciation.taxToolYears", 3, t("accelerated allowance", "amortissement accéléré")),
    assumed("debt.targetDscr", 1.5, t("several customers", "plusieurs clients")),
    assumed("debt.gearing", 0.55, t("ceiling sought from lenders", "plafond recherché auprès des prêteurs")),
    assumed("debt.graceMonths", 18, t("longer ramp", "montée en cadence plus longue")),
    assumed("funding.minimumCash", 150, t("float for the ramp, US$m", "fonds de démarrage, M$")),
  ],
  incentives: [],
  support: [
    {
      incentiveId: null,
      name: t("Agreements with the authorities", "Accords avec les autorités"),
      rule: t(
        "Grants and reduced tax rates are negotiated one by one and not published.",
        "Subventions et taux d'impôt réduits se négocient au cas par cas et ne sont pas publiés.",
      ),
      taken: t("Nothing counted.", "Rien n'est compté."),
      status: "assumption",
      source: SOURCES.own.label,
      asOf: SOURCES.own.date,
    },
  ],
};

import { incentive } from "@fabroom/finance";
import { assumed, published } from "../inputs.ts";
import { t } from "../localised.ts";
import { SOURCES } from "../sources.ts";
import type { SiteDefinition } from "./site.ts";

export const siteA: SiteDefinition = {
  slug: "site-a-southwest-us",
  name: t("Site A · Southwest United States", "Site A · Sud-Ouest des États-Unis"),
  country: "US",
  region: t("Southwest, United States (illustrative)", "Sud-Ouest des États-Unis (illustratif)"),
  latitude: 33.05,
  longitude: -112.62,
  phase: "ready_to_build",
  node: "3 nm",
  content: {
    thesis: t(
      "A 3 nm-class fab of {site.site-a-southwest-us.capacity} for {site.site-a-southwest-us.capex}, the first of the network to be decided; it earns an equity return of {site.site-a-southwest-us.equityIrr} if the federal investment credit is paid and wafers keep their price.",
      "Une usine de classe 3 nm de {site.site-a-southwest-us.capacity} pour {site.site-a-southwest-us.capex}, première décision du réseau ; son TRI fonds propres atteint {site.site-a-southwest-us.equityIrr} si le crédit d'impôt fédéral est versé et si le prix des plaquettes se tient.",
    ),
    story: t(
      `**Illustrative site of a fictional issuer.** Its parameters are inspired by public fab projects in the desert Southwest; no company that runs one has any part in it.

## Place
The plot lies on state land on the edge of a metropolitan area that already has chip makers, suppliers of gases and chemicals, and technical colleges that train for them. Two transmission lines meet nearby. Rain is scarce: the site counts on reclaimed municipal water and on recycling most of what it uses, and the works for that stand in its budget.

## What would be built
One fab of the 3 nm class with a nameplate of {site.site-a-southwest-us.capacity}, fitted out in two equal modules. The second is ordered only when the first has been qualified for a customer, so that half of the tool budget can still be stopped. The first wafer leaves the line in {site.site-a-southwest-us.firstWafer} if the programme holds. A survey of fab builders puts a United States project at {build.us-months} from permit to completion, against {build.tw-months} in Taiwan; our case takes the construction time of that survey and counts the months of permitting that are behind us.

## Why here first
Three reasons. Permits are granted and early works have begun, which matters because the federal credit of {us.credit-rate} is open only to projects whose construction begins before 2027. The published cost study of a comparable site finds a wafer less than {cost.us-premium} dearer than in Taiwan, because tools cost the same everywhere and labour is a small part. And customers who want a second source outside one island can audit it without a change of export regime.

## Money
The whole budget, with contingency, is {site.site-a-southwest-us.capex}. It follows the published estimate of {fab.cost-3nm} for a 3 nm fab of {fab.reference-capacity}, scaled to our size, with the shell counted at twice its cost in Taiwan. Public support reduces what investors put in; the credit arrives only a year after tools are placed in service, so equity and debt carry it until then. The case gives a project return of {site.site-a-southwest-us.projectIrr} and an equity return of {site.site-a-southwest-us.equityIrr}; the lowest debt cover in any test period is {site.site-a-southwest-us.minDscr} and the money is back {site.site-a-southwest-us.payback} after close.

## What is not known
The licence for the process is not signed; talks with three holders of such technology go on and none is named because none has agreed. No customer has signed. The case sells half of its output under agreements with a term and the rest at market price, and lets that price fall every year. The award of a direct federal grant is an assumption drawn from the public rule, not a decision. If the licence is not signed by the gate date, the site is not built and the money called for it stops at the early works.`,
      `**Site illustratif d'un émetteur fictif.** Ses paramètres s'inspirent de projets d'usines publics du Sud-Ouest désertique ; aucune entreprise qui en exploite n'y participe.

## Le lieu
Le terrain, propriété de l'État, se trouve en lisière d'une agglomération qui compte déjà des fabricants de puces, des fournisseurs de gaz et de produits chimiques et des établissements qui forment à ces métiers. Deux lignes à très haute tension s'y croisent. L'eau est rare : le site compte sur l'eau urbaine traitée et sur le recyclage de l'essentiel de sa consommation, et les ouvrages correspondants figurent à son budget.

## Ce qui serait construit
Une usine de classe 3 nm d'une capacité nominale de {site.site-a-southwest-us.capacity}, équipée en deux modules égaux. Le second n'est commandé qu'après la qualification du premier par un client : la moitié du budget d'équipements peut donc encore être arrêtée. La première plaquette sort en {site.site-a-southwest-us.firstWafer} si le calendrier est tenu. Une enquête auprès des constructeurs d'usines évalue un projet américain à {build.us-months} du permis à l'achèvement, contre {build.tw-months} à Taïwan ; notre dossier retient la durée de construction de cette enquête et tient compte des mois de procédure déjà écoulés.

## Pourquoi commencer ici
Pour trois raisons. Les permis sont délivrés et les travaux préparatoires engagés, ce qui compte puisque le crédit fédéral de {us.credit-rate} est réservé aux projets dont la construction débute avant 2027. L'étude de coûts publiée sur un site comparable trouve une plaquette plus chère de moins de {cost.us-premium} qu'à Taïwan, car les équipements coûtent le même prix partout et la main-d'œuvre pèse peu. Enfin, les clients qui cherchent une seconde source hors d'une seule île peuvent l'auditer sans changer de régime d'exportation.

## L'argent
Le budget complet, provision pour aléas comprise, est de {site.site-a-southwest-us.capex}. Il suit l'estimation publiée de {fab.cost-3nm} pour une usine 3 nm de {fab.reference-capacity}, ramenée à notre taille, le bâtiment étant compté au double de son coût taïwanais. Les aides publiques réduisent l'apport des investisseurs ; le crédit n'est perçu qu'un an après la mise en service des équipements, et ce sont les fonds propres et la dette qui le portent jusque-là. Le dossier donne un TRI projet de {site.site-a-southwest-us.projectIrr} et un TRI fonds propres de {site.site-a-southwest-us.equityIrr} ; la couverture de la dette la plus basse, toutes périodes confondues, est de {site.site-a-southwest-us.minDscr} et la mise est récupérée {site.site-a-southwest-us.payback} après la clôture.

## Ce que l'on ne sait pas
La licence du procédé n'est pas signée ; les discussions se poursuivent avec trois détenteurs de technologie, qui ne sont pas nommés puisqu'aucun n'a donné son accord. Aucun client n'a signé. Le dossier vend la moitié de la production par contrats à terme et le reste au prix de marché, qu'il fait baisser chaque année. L'octroi d'une subvention fédérale directe est une hypothèse tirée de la règle publique, non une décision. Si la licence n'est pas signée à la date du jalon, le site n'est pas construit et les fonds appelés pour lui s'arrêtent aux travaux préparatoires.`,
    ),
    merits: [
      {
        title: t("Permits in hand", "Permis délivrés"),
        text: t(
          "Air, water and building permits are granted and early works have begun. In a country where permits and design take fourteen to twenty months, this is the part of the programme that money cannot buy back.",
          "Les permis (air, eau, construction) sont délivrés et les travaux préparatoires engagés. Dans un pays où permis et études prennent quatorze à vingt mois, c'est la part du calendrier que l'argent ne rachète pas.",
        ),
      },
      {
        title: t("A published rule for the largest support", "Une règle publiée pour l'aide principale"),
        text: t(
          "The investment credit is law, paid in cash, and needs no selection. The site qualifies by the date of its first works, which an engineer has certified.",
          "Le crédit d'impôt est inscrit dans la loi, versé en numéraire et ne suppose aucune sélection. Le site y est éligible par la date de ses premiers travaux, attestée par un ingénieur.",
        ),
      },
      {
        title: t("Half of the tools can wait", "La moitié des équipements peut attendre"),
        text: t(
          "The fab is fitted out in two modules. Should the first customer not qualify the line, the second order is not placed.",
          "L'usine est équipée en deux modules. Si le premier client ne qualifie pas la ligne, la seconde commande n'est pas passée.",
        ),
      },
      {
        title: t("Costs close to the best", "Des coûts proches des meilleurs"),
        text: t(
          "Published analysis puts the wafer cost of a comparable fab less than {cost.us-premium} above Taiwan. The handicap is in the building, once, and is counted.",
          "Une analyse publiée situe le coût de la plaquette d'une usine comparable à moins de {cost.us-premium} au-dessus de Taïwan. Le surcoût tient au bâtiment, une seule fois, et il est compté.",
        ),
      },
    ],
    risks: [
      {
        title: t("No process licence yet", "Pas encore de licence de procédé"),
        text: t(
          "Without a licence for a 3 nm-class process there is no fab. Few companies hold one and each of them is a competitor.",
          "Sans licence d'un procédé de classe 3 nm, il n'y a pas d'usine. Peu d'entreprises en détiennent et chacune est concurrente.",
        ),
        mitigation: t(
          "The gate for the main call of equity asks for a signed licence. Before it, spending is limited to early works and design that another owner could use.",
          "Le jalon du principal appel de fonds propres exige une licence signée. Avant, la dépense se limite aux travaux préparatoires et à des études qu'un autre propriétaire pourrait reprendre.",
        ),
      },
      {
        title: t("The credit comes late, or is changed", "Un crédit tardif ou modifié"),
        text: t(
          "The credit is paid after service begins and can be taken back in part for ten years. The treatment of progress spending is not settled.",
          "Le crédit est versé après la mise en service et peut être repris en partie pendant dix ans. Le traitement des dépenses en cours de construction n'est pas arrêté.",
        ),
        mitigation: t(
          "The model pays it twelve months after service; the dossier shows the case without support. Ownership and expansion limits that trigger recapture are written into the shareholders' agreement.",
          "Le modèle le compte douze mois après la mise en service ; le dossier présente le cas sans aide. Les limites d'actionnariat et d'expansion qui déclenchent la reprise figurent dans le pacte d'actionnaires.",
        ),
      },
      {
        title: t("Water", "L'eau"),
        text: t(
          "The region rations river water in dry years. A cut in allocation would slow or stop starts.",
          "La région rationne l'eau du fleuve les années sèches. Une baisse d'allocation ralentirait ou arrêterait les lancements.",
        ),
        mitigation: t(
          "Reclaimed municipal water under a long contract, recycling on the plot and tanks for several days. The contract is drafted, not signed.",
          "Eau urbaine traitée sous contrat long, recyclage sur place et réserves de plusieurs jours. Le contrat est rédigé, non signé.",
        ),
      },
      {
        title: t("Price after the ramp", "Le prix après la montée en cadence"),
        text: t(
          "Several fabs of this class are announced for the same years. If all come, the price per wafer falls faster than the case assumes.",
          "Plusieurs usines de cette classe sont annoncées pour les mêmes années. Si toutes se font, le prix de la plaquette baissera plus vite que prévu.",
        ),
        mitigation: t(
          "Half of the output is to be sold under agreements with a term before the second module is ordered. The break-even price stands in the dossier.",
          "La moitié de la production doit être vendue par contrats à terme avant la commande du second module. Le prix d'équilibre figure au dossier.",
        ),
      },
    ],
  },
  inputs: [
    assumed("timeline.startMonth", "2027-01", t("planned first close", "première clôture prévue")),
    assumed("nodeClass", "N3", t("class sought in the licence talks", "classe visée dans les discussions de licence")),
    assumed("capacity.wspm", 30_000, t("size of the plot's first fab", "taille de la première usine du terrain")),
    assumed(
      "schedule.permitMonths",
      2,
      t("permits granted; what is left of 14 months", "permis délivrés ; solde des 14 mois"),
      "exyte",
      { confidence: "medium" },
    ),
    published("schedule.constructionMonths", 24, "exyte"),
    published("capex.perWspm", 400_000, "ibs", {
      note: t("US$20bn for 50,000 a month", "20 Md$ pour 50 000 par mois"),
    }),
    published("capex.regionFactor", 2, "exyte", { note: t("shell, against Taiwan", "bâtiment, par rapport à Taïwan") }),
    assumed("capex.land", 120, t("state land, with utilities to the fence", "terrain d'État, viabilisé")),
    published("pricing.waferPrice", 20_000, "ibs"),
    assumed("pricing.erosion", 0.015, t("yearly fall at the leading edge", "baisse annuelle sur les nœuds avancés")),
    assumed("operations.utilisation", 0.92, t("one line, several customers", "une ligne, plusieurs clients")),
    assumed("costs.variablePerStart", 4_500, t("materials at 3 nm", "matières à 3 nm")),
    assumed(
      "costs.headcount",
      1_900,
      t("scaled from 2,000 for 40,000 a month", "d'après 2 000 pour 40 000 par mois"),
      "esmc",
    ),
    assumed("costs.loadedCost", 125_000, t("loaded wage", "coût salarial chargé")),
    assumed("costs.energyPrice", 68, t("industrial tariff, US$/MWh", "tarif industriel, $/MWh")),
    assumed("tax.rate", 0.25, t("federal 21% and state", "21 % fédéral et part de l'État")),
    assumed("debt.gearing", 0.55, t("ceiling sought from lenders", "plafond recherché auprès des prêteurs")),
    assumed("lta.share", 0.5, t("target; no agreement is signed", "objectif ; aucun contrat n'est signé")),
    assumed("costs.royaltyShare", 0.04, t("licence fee sought; not agreed", "redevance recherchée, non convenue")),
  ],
  incentives: [
    incentive({ id: "grant", type: "grant", base: "capex", rate: 0.06, trigger: "pariPassu", lagMonths: 6 }),
    incentive({
      id: "credit",
      type: "investmentCredit",
      base: "capex",
      rate: 0.35,
      eligibleShare: 0.88,
      trigger: "placedInService",
      lagMonths: 12,
      basisReduction: 1,
    }),
  ],
  support: [
    {
      incentiveId: "credit",
      name: t("Federal investment credit, section 48D", "Crédit d'impôt fédéral, article 48D"),
      rule: t(
        "35% of qualified property placed in service after 2025, in cash at the owner's choice, if construction begins before 2027; the depreciable basis falls by the credit; recapture for ten years on certain expansions abroad.",
        "35 % des biens éligibles mis en service après 2025, en numéraire au choix du bénéficiaire, si la construction débute avant 2027 ; la base amortissable est réduite du crédit ; reprise pendant dix ans pour certaines expansions à l'étranger.",
      ),
      taken: t(
        "Taken in full on the eligible share of the budget, twelve months after service. Falls away if the start of works is not recognised.",
        "Compté en totalité sur la part éligible du budget, douze mois après la mise en service. Tombe si le début des travaux n'est pas reconnu.",
      ),
      status: "published",
      source: SOURCES.credit48d.label,
      asOf: SOURCES.credit48d.date,
    },
    {
      incentiveId: "grant",
      name: t("Direct federal grant", "Subvention fédérale directe"),
      rule: t(
        "5 to 15% of capital expenditure as direct funding, grants and loans of the programme together not above 35%, paid on milestones.",
        "5 à 15 % des investissements en financement direct, subventions et prêts du programme ne dépassant pas ensemble 35 %, versés par jalons.",
      ),
      taken: t(
        "An assumption at the low end of the range; no application has been decided.",
        "Hypothèse dans le bas de la fourchette ; aucune demande n'a été tranchée.",
      ),
      status: "assumption",
      source: SOURCES.chipsProgramme.label,
      asOf: SOURCES.chipsProgramme.date,
    },
  ],
};

import { incentive } from "@fabroom/finance";
import { assumed, published } from "../inputs.ts";
import { t } from "../localised.ts";
import { SOURCES } from "../sources.ts";
import type { SiteDefinition } from "./site.ts";

export const siteC: SiteDefinition = {
  slug: "site-c-ohio",
  name: t("Site C · Ohio", "Site C · Ohio"),
  country: "US",
  region: t("Ohio, United States (illustrative)", "Ohio, États-Unis (illustratif)"),
  latitude: 40.28,
  longitude: -82.61,
  phase: "permitting",
  node: "5 nm",
  content: {
    thesis: t(
      "A 5 nm-class fab for processors and network chips, without the federal credit in its base case: project return {site.site-c-ohio.projectIrr}, equity return {site.site-c-ohio.equityIrr}. It is an option, to be taken up only if the credit is extended.",
      "Une usine de classe 5 nm pour processeurs et puces de réseau, sans crédit fédéral dans le cas central : TRI projet {site.site-c-ohio.projectIrr}, TRI fonds propres {site.site-c-ohio.equityIrr}. C'est une option, à lever seulement si le crédit est prolongé.",
    ),
    story: t(
      `**Illustrative site of a fictional issuer.** Its parameters are inspired by a public project in the same state; its owner has no part in it.

## Place
Flat land with two interstate roads, a river that does not dry up, and universities that turn out engineers who now leave. The state bought and prepared the plot. A neighbour of the same kind, announced years ago, is years behind its first dates, which has two consequences: the trades are trained and waiting, and nobody should believe a date here too soon.

## What would be built
One fab of the 5 nm class with a nameplate of {site.site-c-ohio.capacity}, for server processors, network switches and the accelerators of designers who do not need the newest class. A wafer of this class was priced at about {wafer.price-5nm} when it was new; our case starts lower and lets it fall. The class will be ten years old when the site ramps. That makes the process the safest of the three in this country and the price the most exposed.

## Why the base case has no credit
The federal credit of {us.credit-rate} is open to projects whose construction begins before 2027. This site cannot begin by then: the air permit is due in the second half of next year. A bill to extend the credit to 2030 has been introduced and sent to committee; it may pass or not. The issuer does not count what is not law. The base case takes a direct federal grant in the published range and a state grant, and shows what remains.

## Money
What remains is thin. On a budget of {site.site-c-ohio.capex} the project return is {site.site-c-ohio.projectIrr} and the equity return {site.site-c-ohio.equityIrr}, against a hurdle of {raise.hurdle}; net present value at {raise.wacc} is {site.site-c-ohio.npv}. On these figures the issuer would not build, and does not ask for equity for this site. The senior tranche names it because lenders asked to see the three sites of one country under one set of documents; nothing can be drawn for it before its gate.

## Why show it
Because the permit, the land and the plans cost little and have value if the law changes. Because a reader who sees only the sites that work cannot judge the ones that do. And because the comparison with Site A, same country and a year apart, shows how much of the return is public money.

The programme, were it begun, takes fourteen months of permits and twenty-four of building, as the survey gives for the country, and the first wafer leaves in {site.site-c-ohio.firstWafer}.

## What is not known
Whether the credit is extended; at what price a ten-year-old class sells in the next decade; whether the neighbour's fab, once open, competes for the same customers. No licence, no customer and no supplier is signed.`,
      `**Site illustratif d'un émetteur fictif.** Ses paramètres s'inspirent d'un projet public du même État ; son propriétaire n'y participe pas.

## Le lieu
Un terrain plat, deux autoroutes, une rivière qui ne tarit pas et des universités dont les ingénieurs partent aujourd'hui ailleurs. L'État a acheté et préparé la parcelle. Un voisin du même type, annoncé de longue date, a des années de retard sur ses premières échéances. Il en résulte deux choses : les corps de métier sont formés et disponibles, et nul ne devrait ici croire trop vite à une date.

## Ce qui serait construit
Une usine de classe 5 nm d'une capacité nominale de {site.site-c-ohio.capacity}, pour des processeurs de serveurs, des commutateurs de réseau et les accélérateurs de concepteurs qui n'ont pas besoin de la classe la plus récente. Une plaquette de cette classe valait environ {wafer.price-5nm} à ses débuts ; notre dossier part plus bas et fait baisser ce prix. La classe aura dix ans quand le site montera en cadence. Le procédé en est le plus sûr des trois sites de ce pays, et le prix le plus exposé.

## Pourquoi le cas central exclut le crédit
Le crédit fédéral de {us.credit-rate} est ouvert aux projets dont la construction débute avant 2027. Ce site ne peut commencer d'ici là : le permis relatif à l'air est attendu au second semestre de l'an prochain. Une proposition de loi prolongeant le crédit à 2030 a été déposée et renvoyée en commission ; elle peut aboutir ou non. L'émetteur ne compte pas ce qui n'est pas la loi. Le cas central retient une subvention fédérale directe dans la fourchette publiée et une subvention de l'État, et montre ce qui reste.

## L'argent
Il reste peu. Sur un budget de {site.site-c-ohio.capex}, le TRI projet est de {site.site-c-ohio.projectIrr} et le TRI fonds propres de {site.site-c-ohio.equityIrr}, pour un seuil de {raise.hurdle} ; la VAN à {raise.wacc} est de {site.site-c-ohio.npv}. Sur ces chiffres, l'émetteur ne construirait pas, et il ne demande pas de fonds propres pour ce site. La tranche senior le mentionne parce que des prêteurs ont souhaité voir les trois sites d'un même pays sous une même documentation ; rien ne peut être tiré pour lui avant son jalon.

## Pourquoi le montrer
Parce que le permis, le terrain et les plans coûtent peu et prennent de la valeur si la loi change. Parce qu'un lecteur à qui l'on ne montre que les sites qui marchent ne peut pas juger de ceux-ci. Et parce que la comparaison avec le site A, même pays à un an d'écart, révèle la part d'argent public dans le rendement.

S'il était lancé, le programme prendrait quatorze mois de procédures et vingt-quatre de construction, comme l'enquête le donne pour le pays, et la première plaquette sortirait en {site.site-c-ohio.firstWafer}.

## Ce que l'on ne sait pas
Si le crédit sera prolongé ; à quel prix se vendra dans dix ans une classe déjà âgée de dix ans ; si l'usine du voisin, une fois ouverte, visera les mêmes clients. Aucune licence, aucun client, aucun fournisseur n'a signé.`,
    ),
    merits: [
      {
        title: t("A cheap option", "Une option peu coûteuse"),
        text: t(
          "Land is lent by the state and design is shared with Site A. What is spent before the gate is small beside the value of a permit if the credit returns.",
          "Le terrain est prêté par l'État et les études sont partagées avec le site A. La dépense avant jalon est faible au regard de la valeur d'un permis si le crédit revient.",
        ),
      },
      {
        title: t("Water and grid without strain", "Eau et réseau sans tension"),
        text: t(
          "The river and the regional grid can serve the site without the works that the dry regions need.",
          "La rivière et le réseau régional peuvent desservir le site sans les ouvrages qu'exigent les régions sèches.",
        ),
      },
      {
        title: t("A proven class", "Une classe éprouvée"),
        text: t(
          "Five-nanometre lines reached a low defect density years ago, and the tools are known. The ramp is the least uncertain of the leading-edge sites.",
          "Les lignes 5 nm ont atteint depuis des années une faible densité de défauts et les équipements sont connus. La montée en cadence est la moins incertaine des sites de pointe.",
        ),
      },
      {
        title: t("Trades already trained", "Des métiers déjà formés"),
        text: t(
          "Electricians, pipe-fitters and clean-room crews have been trained for the neighbouring project and are within reach.",
          "Électriciens, tuyauteurs et équipes de salle blanche ont été formés pour le projet voisin et sont disponibles.",
        ),
      },
    ],
    risks: [
      {
        title: t("It does not meet the hurdle", "Il n'atteint pas le seuil"),
        text: t(
          "On its base case the site returns less than the issuer asks. A small fall in price or filling removes what return there is.",
          "Dans son cas central, le site rapporte moins que ce que l'émetteur exige. Une légère baisse du prix ou du remplissage efface le peu de rendement.",
        ),
        mitigation: t(
          "No equity is called for it. The gate asks for an equity return above the hurdle on signed support, and a vote of the shareholders.",
          "Aucun fonds propre n'est appelé pour lui. Le jalon exige un TRI fonds propres supérieur au seuil sur des aides signées, et un vote des actionnaires.",
        ),
      },
      {
        title: t("The law does not change", "La loi ne change pas"),
        text: t(
          "Without an extension of the credit the plans have the value of the paper.",
          "Sans prolongation du crédit, les plans ne valent que leur papier.",
        ),
        mitigation: t(
          "Spending before the gate is capped and reported each quarter. The state takes the land back at its cost.",
          "La dépense avant jalon est plafonnée et rapportée chaque trimestre. L'État reprend le terrain à son coût.",
        ),
      },
      {
        title: t("An ageing class", "Une classe qui vieillit"),
        text: t(
          "By the time of the ramp others will have written off their 5 nm tools and can sell below our cost.",
          "Au moment de la montée en cadence, d'autres auront amorti leurs équipements 5 nm et pourront vendre sous notre coût.",
        ),
        mitigation: t(
          "The shell is designed for a later class. Half of the output under agreements with a floor is a condition of the gate.",
          "Le bâtiment est conçu pour une classe ultérieure. La moitié de la production sous contrats avec prix plancher est une condition du jalon.",
        ),
      },
      {
        title: t("A public debate", "Un débat public"),
        text: t(
          "A region that waited years for another fab may be impatient, or hostile to a second promise.",
          "Une région qui a attendu des années une autre usine peut être impatiente, ou hostile à une seconde promesse.",
        ),
        mitigation: t(
          "No announcement before the gate. The agreement with the state has no date the issuer cannot keep.",
          "Aucune annonce avant le jalon. L'accord avec l'État ne contient aucune date que l'émetteur ne puisse tenir.",
        ),
      },
    ],
  },
  inputs: [
    assumed(
      "timeline.startMonth",
      "2027-10",
      t("earliest date; gate not before", "date au plus tôt ; pas de jalon avant"),
    ),
    assumed("nodeClass", "N5", t("class sought", "classe visée")),
    assumed("capacity.wspm", 30_000, t("first fab of the plot", "première usine du terrain")),
    published("schedule.permitMonths", 14, "exyte"),
    published("schedule.constructionMonths", 24, "exyte"),
    assumed(
      "capex.perWspm",
      290_000,
      t(
        "between the 5 nm model of 2020 (US$201,000) and the 3 nm estimate (US$400,000)",
        "entre le modèle 5 nm de 2020 (201 000 $) et l'estimation 3 nm (400 000 $)",
      ),
      "cset",
    ),
    assumed(
      "capex.regionFactor",
      1.9,
      t("shell, against Taiwan; flat land", "bâtiment, par rapport à Taïwan ; terrain plat"),
      "exyte",
    ),
    assumed("capex.land", 0, t("lent by the state", "prêté par l'État")),
    assumed(
      "pricing.waferPrice",
      14_500,
      t("below the US$16,000 of 2022: age of the class", "sous les 16 000 $ de 2022 : âge de la classe"),
      "digitimes",
    ),
    assumed("pricing.erosion", 0.03, t("ageing class", "classe vieillissante")),
    assumed("operations.utilisation", 0.84, t("competition of written-off lines", "concurrence de lignes amorties")),
    assumed("yield.defectsStart", 0.2, t("proven class", "classe éprouvée"), "anandtech"),
    assumed("costs.variablePerStart", 3_000, t("materials at 5 nm", "matières à 5 nm")),
    assumed(
      "costs.headcount",
      1_700,
      t("scaled from 2,000 for 40,000 a month", "d'après 2 000 pour 40 000 par mois"),
      "esmc",
    ),
    assumed("costs.loadedCost", 112_000, t("loaded wage", "coût salarial chargé")),
    assumed("costs.energyPrice", 66, t("industrial tariff, US$/MWh", "tarif industriel, $/MWh")),
    assumed("tax.rate", 0.22, t("federal 21% and local tax", "21 % fédéral et taxe locale")),
    assumed("lta.share", 0.5, t("target; no agreement is signed", "objectif ; aucun contrat n'est signé")),
    assumed("funding.minimumCash", 250, t("float for the ramp, US$m", "fonds de démarrage, M$")),
  ],
  incentives: [
    incentive({ id: "federal-grant", type: "grant", base: "capex", rate: 0.1, trigger: "pariPassu", lagMonths: 6 }),
    incentive({ id: "state-grant", type: "grant", base: "capex", rate: 0.04, trigger: "pariPassu", lagMonths: 3 }),
  ],
  support: [
    {
      incentiveId: null,
      name: t("Federal investment credit, section 48D", "Crédit d'impôt fédéral, article 48D"),
      rule: t(
        "Open only to projects whose construction begins before 2027; an extension to 2030 is a bill in committee.",
        "Réservé aux projets dont la construction débute avant 2027 ; une prolongation à 2030 n'est qu'une proposition de loi en commission.",
      ),
      taken: t("Not counted: the site cannot begin in time.", "Non compté : le site ne peut commencer à temps."),
      status: "published",
      source: SOURCES.credit48d.label,
      asOf: SOURCES.credit48d.date,
    },
    {
      incentiveId: "federal-grant",
      name: t("Direct federal grant", "Subvention fédérale directe"),
      rule: t("5 to 15% of capital expenditure on milestones.", "5 à 15 % des investissements, par jalons."),
      taken: t("The middle of the range, not applied for.", "Le milieu de la fourchette, sans demande déposée."),
      status: "assumption",
      source: SOURCES.chipsProgramme.label,
      asOf: SOURCES.chipsProgramme.date,
    },
    {
      incentiveId: "state-grant",
      name: t("State grant", "Subvention de l'État"),
      rule: t(
        "Negotiated case by case; the state has paid US$600m to a comparable project.",
        "Négociée au cas par cas ; l'État a versé 600 M$ à un projet comparable.",
      ),
      taken: t("4% of the budget, not agreed.", "4 % du budget, sans accord."),
      status: "assumption",
      source: t("NIST, CHIPS for America, Ohio", "NIST, CHIPS for America, Ohio"),
      asOf: "2025",
    },
  ],
};

import { incentive } from "@fabroom/finance";
import { assumed, published } from "../inputs.ts";
import { t } from "../localised.ts";
import { SOURCES } from "../sources.ts";
import type { SiteDefinition } from "./site.ts";

export const siteB: SiteDefinition = {
  slug: "site-b-texas",
  name: t("Site B · Central Texas", "Site B · Centre du Texas"),
  country: "US",
  region: t("Central Texas, United States (illustrative)", "Centre du Texas, États-Unis (illustratif)"),
  latitude: 30.72,
  longitude: -97.38,
  phase: "permitting",
  node: "2 nm",
  content: {
    thesis: t(
      "The network's largest budget, {site.site-b-texas.capex} for {site.site-b-texas.capacity} of the 2 nm class, and its best price per wafer; the equity return of {site.site-b-texas.equityIrr} needs both the federal credit and a process that works on time.",
      "Le plus gros budget du réseau, {site.site-b-texas.capex} pour {site.site-b-texas.capacity} en classe 2 nm, et le meilleur prix par plaquette ; le TRI fonds propres de {site.site-b-texas.equityIrr} suppose à la fois le crédit fédéral et un procédé prêt à l'heure.",
    ),
    story: t(
      `**Illustrative site of a fictional issuer.** Its parameters are inspired by public 2 nm projects in Texas and elsewhere; none of their owners has any part in it.

## Place
A plateau of farmland an hour from a city of semiconductor engineers. The county has offered land, roads and a tax agreement; water comes from a pipeline whose second line is in works. The regional grid is isolated from the rest of the country and failed in a winter storm within living memory, so the design carries its own gas turbines and the budget their cost.

## What would be built
One fab of the 2 nm class with a nameplate of {site.site-b-texas.capacity}, in two modules nine months apart. The class brings a new transistor and more exposures per wafer on machines of which one maker exists. A published estimate puts a fab of {fab.reference-capacity} at {fab.cost-2nm}, four tenths more than for 3 nm, and a wafer at {wafer.price-2nm} against {wafer.price-3nm}: the price rises by half, a little more than the cost. That is the whole of the economic case for the class.

## When
The site follows Site A. Permits are applied for, not granted. Construction takes two years by the survey we use, tools and qualification most of another, and the first wafer is due in {site.site-b-texas.firstWafer}. Machines for the most critical layers have delivery times longer than the building; slots must be reserved, with a deposit, before the main gate. That deposit is the largest sum at risk before the decision, and the shareholders vote on it by itself.

## Money
The budget is {site.site-b-texas.capex}. The federal credit of {us.credit-rate} is open to projects whose construction begins before 2027. The site relies on the rule that accepts an early order of long-lead items as a beginning; the opinion of tax counsel is not yet given. Without the credit the site does not meet the issuer's own test, and the issuer would not propose it.

With it, the case gives a project return of {site.site-b-texas.projectIrr} and an equity return of {site.site-b-texas.equityIrr}. Debt cover is {site.site-b-texas.minDscr} at its lowest. Payback takes {site.site-b-texas.payback} from close. The ramp is slower than at Site A and the line is filled less, because a new class has fewer customers at first.

## What is not known
Three holders of a 2 nm-class process exist or will exist by the gate date. None has agreed to license it, and a licensor may ask for a share in the site that this case does not model. Yield at the start is an assumption three times as bad as maturity. No customer has signed. The High-NA machines at {fab.high-na} each are not in the budget: should the class need them, the cost rises and the case must be made again.`,
      `**Site illustratif d'un émetteur fictif.** Ses paramètres s'inspirent de projets 2 nm publics, au Texas et ailleurs ; aucun de leurs propriétaires n'y participe.

## Le lieu
Un plateau agricole à une heure d'une ville d'ingénieurs du semi-conducteur. Le comté propose le terrain, les routes et un accord fiscal ; l'eau arrive par une conduite dont la seconde ligne est en travaux. Le réseau électrique régional est isolé du reste du pays et a fait défaut lors d'une tempête d'hiver encore dans les mémoires : le projet comporte ses propres turbines à gaz, et le budget leur coût.

## Ce qui serait construit
Une usine de classe 2 nm d'une capacité nominale de {site.site-b-texas.capacity}, en deux modules séparés de neuf mois. Cette classe apporte un nouveau transistor et davantage d'expositions par plaquette, sur des machines qui n'ont qu'un fabricant. Une estimation publiée évalue une usine de {fab.reference-capacity} à {fab.cost-2nm}, quatre dixièmes de plus qu'en 3 nm, et la plaquette à {wafer.price-2nm} contre {wafer.price-3nm} : le prix augmente de moitié, un peu plus que le coût. Tout l'intérêt économique de la classe tient là.

## Quand
Le site suit le site A. Les permis sont demandés, non obtenus. D'après l'enquête que nous utilisons, la construction prend deux ans, l'installation et la qualification l'essentiel d'un troisième, et la première plaquette est attendue en {site.site-b-texas.firstWafer}. Les machines des couches les plus critiques ont des délais de livraison plus longs que le bâtiment ; il faut réserver des créneaux, avec acompte, avant le jalon principal. Cet acompte est la plus grosse somme exposée avant la décision, et les actionnaires le votent séparément.

## L'argent
Le budget est de {site.site-b-texas.capex}. Le crédit fédéral de {us.credit-rate} est ouvert aux projets dont la construction débute avant 2027. Le site s'appuie sur la règle qui admet la commande anticipée d'équipements à long délai comme un commencement ; l'avis du conseil fiscal n'est pas encore rendu. Sans le crédit, le site ne satisfait pas au critère de l'émetteur, qui ne le proposerait pas.

Avec lui, le dossier donne un TRI projet de {site.site-b-texas.projectIrr} et un TRI fonds propres de {site.site-b-texas.equityIrr}. La couverture de la dette est de {site.site-b-texas.minDscr} au plus bas. La récupération de la mise demande {site.site-b-texas.payback} à compter de la clôture. La montée en cadence est plus lente qu'au site A et la ligne moins remplie, car une classe nouvelle compte d'abord moins de clients.

## Ce que l'on ne sait pas
Trois détenteurs d'un procédé de classe 2 nm existent ou existeront à la date du jalon. Aucun n'a accepté de le concéder, et un concédant peut demander une part du site que le dossier ne modélise pas. Le rendement de départ est une hypothèse trois fois plus mauvaise que celui de maturité. Aucun client n'a signé. Les machines High-NA, à {fab.high-na} pièce, ne sont pas au budget : si la classe les exige, le coût augmente et le dossier est à refaire.`,
    ),
    merits: [
      {
        title: t("Price ahead of cost", "Un prix qui devance le coût"),
        text: t(
          "Published estimates put the wafer price half above 3 nm and the fab two fifths above. The difference is thin, but it is repeated on every wafer.",
          "Les estimations publiées placent le prix de la plaquette moitié au-dessus du 3 nm et l'usine deux cinquièmes au-dessus. L'écart est mince, mais il se répète à chaque plaquette.",
        ),
      },
      {
        title: t("Little capacity outside two regions", "Peu de capacité hors de deux régions"),
        text: t(
          "The world is expected to have {supply.two-nm-2028} or more at 2 nm and below in 2028, nearly all in East Asia. Customers under export rules look for another place.",
          "Le monde devrait compter {supply.two-nm-2028} ou davantage à 2 nm et moins en 2028, presque toutes en Asie de l'Est. Les clients soumis aux règles d'exportation cherchent un autre lieu.",
        ),
      },
      {
        title: t("It learns from Site A", "Il apprend du site A"),
        text: t(
          "Builders, tool makers and trained staff come from a site eighteen hours away by road. The second plant of a team is cheaper than its first; the case counts nothing for that.",
          "Constructeurs, équipementiers et personnel formé viennent d'un site à dix-huit heures de route. La deuxième usine d'une équipe coûte moins que la première ; le dossier n'en compte rien.",
        ),
      },
      {
        title: t("Power of its own", "Sa propre électricité"),
        text: t(
          "Turbines on the plot carry the critical load through a failure of the grid and can serve as back-up for the region, for which it pays.",
          "Des turbines sur place portent la charge critique en cas de défaillance du réseau et peuvent servir de secours à la région, contre rémunération.",
        ),
      },
    ],
    risks: [
      {
        title: t("The process is late", "Un procédé en retard"),
        text: t(
          "New transistor structures have come a year or more late at several makers. Each month costs interest on a budget of this size.",
          "Les nouvelles structures de transistor ont eu un an de retard ou plus chez plusieurs fabricants. Chaque mois coûte des intérêts sur un budget de cette taille.",
        ),
        mitigation: t(
          "The gate asks for a process already qualified at the licensor. The dossier shows the cost of a month of delay.",
          "Le jalon exige un procédé déjà qualifié chez le concédant. Le dossier indique le coût d'un mois de retard.",
        ),
      },
      {
        title: t("The beginning is not recognised", "Un commencement non reconnu"),
        text: t(
          "If the tax authority does not accept the early order as the beginning of construction, the credit is lost, and with it the case.",
          "Si l'administration fiscale ne reconnaît pas la commande anticipée comme début de construction, le crédit est perdu, et le dossier avec lui.",
        ),
        mitigation: t(
          "Opinion of counsel as a condition precedent; some physical works before the end of 2026 as a second line. If both fail, the site is not proposed.",
          "Avis du conseil en condition suspensive ; quelques travaux physiques avant fin 2026 comme seconde ligne. Si les deux échouent, le site n'est pas proposé.",
        ),
      },
      {
        title: t("The grid", "Le réseau électrique"),
        text: t(
          "A cut of a few hours can scrap weeks of work in progress.",
          "Une coupure de quelques heures peut mettre au rebut des semaines d'encours.",
        ),
        mitigation: t(
          "Turbines and storage for the critical load are in the budget; the remaining loss of work in progress is insurable and the premium is counted.",
          "Turbines et stockage pour la charge critique figurent au budget ; la perte résiduelle d'encours est assurable et la prime est comptée.",
        ),
      },
      {
        title: t("A licensor wants more than a fee", "Un concédant qui veut davantage qu'une redevance"),
        text: t(
          "The few holders of the process are competitors. They may refuse, or ask for equity, capacity or control.",
          "Les rares détenteurs du procédé sont des concurrents. Ils peuvent refuser, ou demander du capital, de la capacité ou le contrôle.",
        ),
        mitigation: t(
          "The shareholders' agreement allows a licensor a minority in the site company, at the price of the others. Above that the matter is reserved to a vote.",
          "Le pacte d'actionnaires admet un concédant comme minoritaire de la société de site, au prix des autres. Au-delà, la question est réservée au vote.",
        ),
      },
    ],
  },
  inputs: [
    assumed("timeline.startMonth", "2027-10", t("planned close of the site", "clôture prévue du site")),
    assumed("nodeClass", "N2", t("class sought", "classe visée")),
    assumed("capacity.wspm", 25_000, t("half of the reference fab", "moitié de l'usine de référence"), "ibs"),
    assumed(
      "schedule.permitMonths",
      8,
      t("applications filed; what is left of 14 months", "demandes déposées ; solde des 14 mois"),
      "exyte",
    ),
    published("schedule.constructionMonths", 24, "exyte"),
    assumed(
      "ramp.months",
      24,
      t("new class, slower than the common case", "classe nouvelle, plus lente que le cas commun"),
    ),
    published("capex.perWspm", 560_000, "ibs", {
      note: t("US$28bn for 50,000 a month", "28 Md$ pour 50 000 par mois"),
    }),
    assumed(
      "capex.regionFactor",
      1.8,
      t("below twice Taiwan: second project of the team", "moins du double de Taïwan : deuxième projet de l'équipe"),
      "exyte",
    ),
    assumed("capex.land", 90, t("county land with utilities", "terrain du comté, viabilisé")),
    published("pricing.waferPrice", 30_000, "ibs"),
    assumed(
      "pricing.erosion",
      0.015,
      t("as at 3 nm, once the first agreements end", "comme en 3 nm, après les premiers contrats"),
    ),
    assumed("operations.utilisation", 0.86, t("fewer customers at first", "moins de clients au début")),
    assumed("yield.defectsStart", 0.4, t("new transistor", "nouveau transistor"), "anandtech"),
    assumed("yield.defectsMature", 0.12, t("less experience than at 3 nm", "moins de recul qu'en 3 nm"), "anandtech"),
    assumed("costs.variablePerStart", 6_200, t("materials at 2 nm", "matières à 2 nm")),
    assumed(
      "costs.headcount",
      1_800,
      t("scaled from 2,000 for 40,000, more steps", "d'après 2 000 pour 40 000, plus d'étapes"),
      "esmc",
    ),
    assumed("costs.loadedCost", 122_000, t("loaded wage", "coût salarial chargé")),
    assumed("costs.energyMwhPerStart", 2.6, t("more exposures", "davantage d'expositions")),
    assumed("costs.energyPrice", 58, t("gas and grid, US$/MWh", "gaz et réseau, $/MWh")),
    assumed(
      "costs.otherFixed",
      25,
      t("insurance of work in progress, US$m a year", "assurance des encours, M$ par an"),
    ),
    assumed("tax.rate", 0.22, t("federal 21% and local margin tax", "21 % fédéral et taxe locale sur la marge")),
    assumed("lta.share", 0.5, t("target; no agreement is signed", "objectif ; aucun contrat n'est signé")),
    assumed("debt.margin", 0.033, t("new class", "classe nouvelle")),
    assumed("debt.targetDscr", 1.7, t("new class", "classe nouvelle")),
    assumed("debt.gearing", 0.55, t("ceiling sought from lenders", "plafond recherché auprès des prêteurs")),
    assumed("debt.graceMonths", 18, t("longer ramp", "montée en cadence plus longue")),
  ],
  incentives: [
    incentive({ id: "grant", type: "grant", base: "capex", rate: 0.05, trigger: "pariPassu", lagMonths: 6 }),
    incentive({
      id: "credit",
      type: "investmentCredit",
      base: "capex",
      rate: 0.35,
      eligibleShare: 0.9,
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
        "35% of qualified property placed in service after 2025 if construction begins before 2027; an extension to 2030 has been introduced in Congress and referred to committee only.",
        "35 % des biens éligibles mis en service après 2025 si la construction débute avant 2027 ; une prolongation à 2030 a été déposée au Congrès, renvoyée en commission sans plus.",
      ),
      taken: t(
        "Taken in full. Rests on an early order of long-lead items being accepted as the beginning; opinion of counsel outstanding.",
        "Compté en totalité. Suppose que la commande anticipée d'équipements à long délai soit admise comme commencement ; avis du conseil attendu.",
      ),
      status: "published",
      source: SOURCES.credit48d.label,
      asOf: SOURCES.credit48d.date,
    },
    {
      incentiveId: "grant",
      name: t("Federal and state grants", "Subventions fédérale et de l'État"),
      rule: t(
        "Direct federal funding of 5 to 15% of capital expenditure on milestones; the state has its own fund, whose awards are negotiated.",
        "Financement fédéral direct de 5 à 15 % des investissements, par jalons ; l'État dispose de son propre fonds, à aides négociées.",
      ),
      taken: t(
        "The lower end of the federal range, and nothing from the state.",
        "Le bas de la fourchette fédérale, et rien de l'État.",
      ),
      status: "assumption",
      source: SOURCES.chipsProgramme.label,
      asOf: SOURCES.chipsProgramme.date,
    },
    {
      incentiveId: null,
      name: t("County tax agreement", "Accord fiscal du comté"),
      rule: t(
        "Abatement of property tax for ten years, by vote of the county.",
        "Abattement de taxe foncière pendant dix ans, par vote du comté.",
      ),
      taken: t("Offered, not voted, not counted.", "Proposé, non voté, non compté."),
      status: "assumption",
      source: SOURCES.own.label,
      asOf: SOURCES.own.date,
    },
  ],
};

import { incentive } from "@fabroom/finance";
import { assumed } from "../inputs.ts";
import { t } from "../localised.ts";
import { SOURCES } from "../sources.ts";
import type { SiteDefinition } from "./site.ts";

export const siteG: SiteDefinition = {
  slug: "site-g-gujarat",
  name: t("Site G · Gujarat", "Site G · Gujarat"),
  country: "IN",
  region: t("Gujarat, India (illustrative)", "Gujarat, Inde (illustratif)"),
  latitude: 22.31,
  longitude: 72.05,
  phase: "permitting",
  node: "28 nm",
  content: {
    thesis: t(
      "A 28 nm fab for power, display and interface chips in a country that imports nearly all of them: {site.site-g-gujarat.capacity} for {site.site-g-gujarat.capex}. Even with half of its cost paid by the state it returns {site.site-g-gujarat.projectIrr}; the issuer asks for no equity for it today.",
      "Une usine 28 nm pour circuits de puissance, d'affichage et d'interface, dans un pays qui les importe presque tous : {site.site-g-gujarat.capacity} pour {site.site-g-gujarat.capex}. Même avec la moitié du coût à la charge de l'État, son TRI projet est de {site.site-g-gujarat.projectIrr} ; l'émetteur ne demande aucun fonds propre pour elle aujourd'hui.",
    ),
    story: t(
      `**Illustrative site of a fictional issuer.** Its parameters are inspired by the public project in Dholera; its owners have no part in it.

## Place
A planned industrial region on a coastal plain, with a new motorway, an airport in works and solar parks beside it. The plot is served with power and treated water by the authority of the region. It has no chip industry yet; packaging plants are being built in the same state, and a first fab.

## What would be built
A fab of {site.site-g-gujarat.capacity} in the 28 nm class and a little above. Its chips steer the power of an accelerator board, the fans, the display and the charger; none of them is rare today. The class is the last before transistors stood up from the surface, needs no extreme lithography, and is made in many places. That is why its licence is easy to find and its price is low.

## Why India
The national programme pays {in.aid-share} of the eligible cost in step with spending, and the state can add to it. Wages are a fifth of those in the United States, which matters little: labour is a small part of a wafer's cost. Demand is the reason that counts: the country assembles telephones, vehicles and servers in quantity and buys the chips abroad. A rule that prefers local content would change the price; none is in force for this class.

## Money, plainly
The budget is {site.site-g-gujarat.capex}. After the national support the project returns {site.site-g-gujarat.projectIrr} and equity {site.site-g-gujarat.equityIrr}; net present value at {raise.wacc} is {site.site-g-gujarat.npv}. A wafer of the class sells for about a seventh of a 3 nm wafer while the fab costs two fifths as much for each wafer. No programme of cost cutting bridges that. The case would need a price a good deal higher, or further support, and the dossier computes how much.

The programme is eight months of permits and twenty-six of construction, both ours; the first wafer leaves in {site.site-g-gujarat.firstWafer}, and the ramp takes two and a half years because the staff must be trained abroad.

## Why it stays in the network
Three reasons, none of them the return. A network of accelerator fabs needs small chips too, and has seen production stop for want of a part that costs a dollar. The partner states of the network are not only those that can pay most. And an option on a market of this size is worth the price of the permits, which is all that is spent. The tranches offered today carry nothing for this site.

## What is not known
Whether the state adds to the national support; at what price domestic buyers would reserve capacity; whether the first fab in the region runs on time, for which all others there will be judged. The licence is offered by two holders and signed by none.`,
      `**Site illustratif d'un émetteur fictif.** Ses paramètres s'inspirent du projet public de Dholera ; ses propriétaires n'y participent pas.

## Le lieu
Une région industrielle planifiée, sur une plaine côtière, avec une autoroute neuve, un aéroport en travaux et des parcs solaires à côté. L'autorité de la région fournit au terrain l'électricité et l'eau traitée. Il n'y existe pas encore d'industrie des puces ; des sites d'assemblage se construisent dans le même État, ainsi qu'une première usine.

## Ce qui serait construit
Une usine de {site.site-g-gujarat.capacity} en classe 28 nm et un peu au-dessus. Ses puces règlent l'alimentation d'une carte d'accélérateur, les ventilateurs, l'affichage, le chargeur ; aucune n'est rare aujourd'hui. C'est la dernière classe à transistors plans ; elle se passe de lithographie extrême et se fabrique en maints endroits. Voilà pourquoi la licence est facile à trouver et le prix bas.

## Pourquoi l'Inde
Le programme national paie {in.aid-share} du coût éligible au rythme des dépenses, et l'État fédéré peut compléter. Les salaires sont le cinquième de ceux des États-Unis, ce qui compte peu : la main-d'œuvre pèse peu dans le coût d'une plaquette. La vraie raison est la demande : le pays assemble téléphones, véhicules et serveurs en quantité et achète leurs puces à l'étranger. Une règle de préférence locale changerait le prix ; il n'en existe pas pour cette classe.

## L'argent, sans détour
Le budget est de {site.site-g-gujarat.capex}. Après l'aide nationale, le TRI projet est de {site.site-g-gujarat.projectIrr} et le TRI fonds propres de {site.site-g-gujarat.equityIrr} ; la VAN à {raise.wacc} est de {site.site-g-gujarat.npv}. Une plaquette de cette classe se vend environ le septième d'une plaquette 3 nm, alors que l'usine coûte, par plaquette, les deux cinquièmes. Aucun plan d'économies ne comble cela. Il faudrait un prix nettement plus élevé, ou d'autres aides, et le dossier calcule combien.

Le programme compte huit mois de procédures et vingt-six de construction, deux durées qui sont les nôtres ; la première plaquette sort en {site.site-g-gujarat.firstWafer}, et la montée en cadence prend deux ans et demi car le personnel se forme à l'étranger.

## Pourquoi il reste dans le réseau
Pour trois raisons, dont aucune n'est le rendement. Un réseau d'usines d'accélérateurs a aussi besoin de petites puces, et des productions se sont déjà arrêtées faute d'une pièce à un dollar. Les États partenaires du réseau ne sont pas seulement ceux qui peuvent payer le plus. Enfin, une option sur un marché de cette taille vaut le prix des permis, seule dépense engagée. Les tranches proposées aujourd'hui ne portent rien pour ce site.

## Ce que l'on ne sait pas
Si l'État fédéré complétera l'aide nationale ; à quel prix les acheteurs du pays réserveraient de la capacité ; si la première usine de la région tiendra ses dates, sur lesquelles toutes les autres y seront jugées. La licence est proposée par deux détenteurs, signée par aucun.`,
    ),
    merits: [
      {
        title: t("Half of the cost, as it is spent", "La moitié du coût, au fil des dépenses"),
        text: t(
          "The national support is paid in step with spending, not years later. No other site of the network has so little to pre-finance.",
          "L'aide nationale est versée au fil des dépenses, et non des années plus tard. Aucun autre site du réseau n'a si peu à préfinancer.",
        ),
      },
      {
        title: t("Demand at the door", "La demande à la porte"),
        text: t(
          "Assemblers of telephones, vehicles and servers within the state import these chips today.",
          "Les assembleurs de téléphones, de véhicules et de serveurs de l'État importent aujourd'hui ces puces.",
        ),
      },
      {
        title: t("An easy licence", "Une licence accessible"),
        text: t(
          "The class is twenty years from its first line when the site opens. Several holders offer it with training.",
          "La classe aura vingt ans à l'ouverture du site. Plusieurs détenteurs la proposent avec la formation.",
        ),
      },
      {
        title: t("A small sum at stake", "Une faible somme en jeu"),
        text: t(
          "Until the gate only permits and design are paid, and half of that is refunded by the programme.",
          "Avant le jalon, seuls les permis et les études sont payés, et le programme en rembourse la moitié.",
        ),
      },
    ],
    risks: [
      {
        title: t("It does not pay", "Il ne rapporte pas"),
        text: t(
          "On the base case the return is far below the hurdle and below the discount rate. Built on these terms the site would destroy value.",
          "Dans le cas central, le rendement est très inférieur au seuil et au taux d'actualisation. Construit à ces conditions, le site détruirait de la valeur.",
        ),
        mitigation: t(
          "It is not built on these terms. The gate asks for an equity return above the hurdle on signed reservations and signed support.",
          "Il n'est pas construit à ces conditions. Le jalon exige un TRI fonds propres supérieur au seuil, sur réservations et aides signées.",
        ),
      },
      {
        title: t("Too much capacity in the class", "Trop de capacité dans la classe"),
        text: t(
          "China adds 28 nm lines faster than demand grows, and sells below cost at times.",
          "La Chine ajoute des lignes 28 nm plus vite que la demande ne croît, et vend parfois à perte.",
        ),
        mitigation: t(
          "Reservation fees paid in advance by domestic buyers, or no site. The downside case takes a tenth off the price.",
          "Droits de réservation payés d'avance par des acheteurs du pays, sinon pas de site. Le cas dégradé retire un dixième au prix.",
        ),
      },
      {
        title: t("First of its kind in the region", "Premier du genre dans la région"),
        text: t(
          "Gases, chemicals, spare parts and service come from abroad. Stops last longer than elsewhere.",
          "Gaz, produits chimiques, pièces et maintenance viennent de l'étranger. Les arrêts durent plus qu'ailleurs.",
        ),
        mitigation: t(
          "Larger stocks, counted in working capital; service teams of tool makers on the plot for the first three years.",
          "Des stocks plus élevés, comptés dans le besoin en fonds de roulement ; des équipes de maintenance des équipementiers sur place les trois premières années.",
        ),
      },
      {
        title: t("Support that changes", "Une aide qui change"),
        text: t(
          "The programme has been rewritten once. Payment needs proof at each stage.",
          "Le programme a été réécrit une fois. Le versement exige des justificatifs à chaque étape.",
        ),
        mitigation: t(
          "A signed fiscal support agreement before the first contract, with the rules of its date. The case without support is in the dossier.",
          "Un accord de soutien signé avant le premier marché, aux règles de sa date. Le cas sans aide figure au dossier.",
        ),
      },
    ],
  },
  inputs: [
    assumed(
      "timeline.startMonth",
      "2028-04",
      t("earliest date; gate not before", "date au plus tôt ; pas de jalon avant"),
    ),
    assumed(
      "timeline.horizonMonths",
      240,
      t("twenty years: mature tools last", "vingt ans : les équipements mûrs durent"),
    ),
    assumed("nodeClass", "N28", t("class sought", "classe visée")),
    assumed("capacity.wspm", 40_000, t("below the public project nearby", "sous le projet public voisin"), "ism"),
    assumed("schedule.permitMonths", 8, t("no published figure for the country", "pas de chiffre publié pour le pays")),
    assumed(
      "schedule.constructionMonths",
      26,
      t("no published figure for the country", "pas de chiffre publié pour le pays"),
    ),
    assumed("ramp.months", 30, t("staff trained abroad", "personnel formé à l'étranger")),
    assumed(
      "capex.perWspm",
      205_000,
      t(
        "INR 910bn for 50,000 a month, at about 88 a dollar",
        "910 Md INR pour 50 000 par mois, à environ 88 par dollar",
      ),
      "ism",
      { confidence: "medium" },
    ),
    assumed(
      "capex.regionFactor",
      1,
      t("the cost above is that of the region", "le coût ci-dessus est celui de la région"),
    ),
    assumed("capex.land", 20, t("industrial region, US$m", "région industrielle, M$")),
    assumed(
      "pricing.waferPrice",
      2_900,
      t(
        "US$2,891 for 28 nm in the model of 2020, not checked in the original",
        "2 891 $ en 28 nm dans le modèle de 2020, non vérifié dans l'original",
      ),
      "cset",
    ),
    assumed("pricing.erosion", 0, t("mature class, price held", "classe mûre, prix tenu")),
    assumed("operations.utilisation", 0.85, t("domestic demand", "demande intérieure")),
    assumed("operations.lineYield", 0.97, t("new team", "équipe neuve"), "leachman"),
    assumed("costs.variablePerStart", 520, t("materials at 28 nm, imported", "matières à 28 nm, importées")),
    assumed("costs.headcount", 2_300, t("more people than in Europe", "plus de personnel qu'en Europe"), "esmc"),
    assumed("costs.loadedCost", 24_000, t("loaded wage", "coût salarial chargé")),
    assumed("costs.energyMwhPerStart", 0.9, t("no EUV, warm climate", "sans EUV, climat chaud")),
    assumed(
      "costs.energyPrice",
      80,
      t("industrial tariff with solar, US$/MWh", "tarif industriel avec solaire, $/MWh"),
    ),
    assumed("costs.maintenanceShare", 0.03, t("mature tools", "équipements mûrs")),
    assumed("costs.sustainingShare", 0.012, t("mature tools", "équipements mûrs")),
    assumed("costs.royaltyShare", 0.02, t("several licensors", "plusieurs concédants")),
    assumed("workingCapital.inventoryDays", 90, t("parts from abroad", "pièces venues de l'étranger")),
    assumed("tax.rate", 0.25, t("corporate tax", "impôt sur les sociétés")),
    assumed("tax.lossCap", 1, t("no cap", "sans plafond")),
    assumed("depreciation.taxToolMethod", "straightLine", t("simplified", "simplifié")),
    assumed("depreciation.taxToolYears", 7, t("simplified", "simplifié")),
    assumed(
      "debt.gearing",
      0,
      t("no debt is sought: the case would not carry it", "aucune dette recherchée : le dossier ne la porterait pas"),
    ),
    assumed("funding.minimumCash", 200, t("float for the ramp, US$m", "fonds de démarrage, M$")),
  ],
  incentives: [
    incentive({
      id: "national-support",
      type: "grant",
      base: "capex",
      rate: 0.5,
      trigger: "pariPassu",
      lagMonths: 3,
      basisReduction: 1,
    }),
  ],
  support: [
    {
      incentiveId: "national-support",
      name: t("National semiconductor programme", "Programme national des semi-conducteurs"),
      rule: t(
        "Fiscal support of half of the eligible project cost, paid pari passu, under an agreement signed project by project.",
        "Soutien de la moitié du coût éligible du projet, versé pari passu, par accord signé projet par projet.",
      ),
      taken: t(
        "Half of the budget, three months later; no agreement is signed.",
        "La moitié du budget, trois mois plus tard ; aucun accord n'est signé.",
      ),
      status: "assumption",
      source: SOURCES.ism.label,
      asOf: SOURCES.ism.date,
    },
    {
      incentiveId: null,
      name: t("Support of the state of Gujarat", "Aide de l'État du Gujarat"),
      rule: t(
        "Said to reach a fifth of the cost; we hold no published text.",
        "On évoque un cinquième du coût ; nous n'en détenons pas de texte publié.",
      ),
      taken: t("Not counted.", "Non comptée."),
      status: "assumption",
      source: SOURCES.own.label,
      asOf: SOURCES.own.date,
    },
  ],
};

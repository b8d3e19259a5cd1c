import { shock } from "../facts/rerun.ts";
import { type RiskGroup, sized } from "./risk.ts";

export const marketRisks: RiskGroup = {
  title: { en: "Market and price", fr: "Marché et prix" },
  intro: {
    en: "Revenue is price times volume, and neither is contracted today. This group moves the returns more than any other.",
    fr: "Le chiffre d'affaires est un prix multiplié par un volume, et aucun des deux n'est aujourd'hui contractualisé. Ce groupe pèse sur la rentabilité plus que tout autre.",
  },
  risks: [
    {
      title: {
        en: "The price of a wafer is lower than assumed",
        fr: "Le prix de la plaquette est inférieur à l'hypothèse",
      },
      text: {
        en: "Leading-edge wafer prices are set by very few sellers and are known only from analysts' estimates. A new seller without a record may have to offer a discount, and may have to offer it for years. If established foundries add capacity ahead of demand they can cut prices below the full cost of a new fab and still cover their own cash cost.",
        fr: "Les prix des plaquettes avancées sont fixés par un très petit nombre de vendeurs et ne sont connus que par des estimations d'analystes. Un nouveau vendeur sans référence peut devoir consentir une décote, et la consentir durablement. Si les fondeurs établis ajoutent des capacités avant la demande, ils peuvent descendre sous le coût complet d'une usine neuve tout en couvrant leurs coûts décaissés.",
      },
      mitigation: {
        en: "No main call of equity before supply agreements cover the share of output that the case states. The break-even price stands in every dossier. Beyond that the risk stays with investors.",
        fr: "Aucun appel principal de fonds propres avant que des contrats ne couvrent la part de production retenue. Le prix d'équilibre figure dans chaque dossier. Au-delà, le risque reste à la charge des investisseurs.",
      },
      shock: sized(
        "ratio",
        0.15,
        (n) => ({
          en: `the price of a wafer ${n} lower throughout`,
          fr: `un prix de la plaquette inférieur de ${n} sur toute la durée`,
        }),
        (site, n) => shock.price(site, 1 - n),
      ),
    },
    {
      title: { en: "Prices erode faster", fr: "Les prix s'érodent plus vite" },
      text: {
        en: "The price of a given node falls as it ages, and the case lets it fall at a steady rate for the whole life of the site. History shows steps rather than a slope: a node loses its premium when the next one is in volume. A site that reaches full rate late meets the step early in its life.",
        fr: "Le prix d'un nœud baisse avec l'âge ; le dossier retient un rythme constant sur toute la vie du site. L'histoire montre plutôt des marches : un nœud perd sa prime dès que le suivant est produit en volume. Un site qui atteint tard sa pleine cadence rencontre la marche tôt dans sa vie.",
      },
      mitigation: {
        en: "Shells and utilities are sized for a later node; sustaining capex is counted from the third year. A refit is a new decision and is not in the case.",
        fr: "Bâtiments et utilités sont dimensionnés pour un nœud ultérieur ; l'investissement de maintien est compté dès la troisième année. Un rééquipement serait une nouvelle décision, hors dossier.",
      },
      shock: sized(
        "points",
        0.02,
        (n) => ({ en: `price erosion ${n} a year faster`, fr: `une érosion des prix plus rapide de ${n} par an` }),
        shock.erosion,
      ),
    },
    {
      title: { en: "The fabs are not full", fr: "Les usines ne sont pas pleines" },
      text: {
        en: "Almost all costs of a fab are fixed once it is built. In the weak years of the sector utilisation has fallen far below the level of the case, also at firms with long customer lists. A new foundry is the first to lose orders.",
        fr: "Une fois l'usine construite, presque tous ses coûts sont fixes. Dans les mauvaises années du secteur, l'utilisation est tombée bien au-dessous du niveau retenu, y compris chez des acteurs dotés d'une large clientèle. Un nouveau fondeur perd les commandes en premier.",
      },
      mitigation: {
        en: "Second modules are ordered only when the first is qualified and sold. Take-or-pay clauses are sought for the contracted share; none is signed.",
        fr: "La seconde tranche n'est commandée qu'une fois la première qualifiée et vendue. Des clauses d'enlèvement ferme sont recherchées pour la part contractuelle ; aucune n'est signée.",
      },
      shock: sized(
        "points",
        0.1,
        (n) => ({ en: `utilisation ${n} lower at maturity`, fr: `une utilisation inférieure de ${n} à maturité` }),
        (site, n) => shock.utilisation(site, -n),
      ),
    },
    {
      title: { en: "Demand for accelerators falls short", fr: "La demande d'accélérateurs déçoit" },
      text: {
        en: "The market case rests on a handful of buyers whose spending plans can change within a quarter. Better algorithms, smaller models or a pause in model training would lower the number of chips wanted. The low case of the market study shows the gap closing.",
        fr: "Le dossier de marché repose sur une poignée d'acheteurs dont les budgets peuvent changer en un trimestre. De meilleurs algorithmes, des modèles plus petits ou une pause dans l'entraînement réduiraient le nombre de puces demandées. Le cas bas de l'étude de marché montre l'écart se refermer.",
      },
      mitigation: {
        en: "Sites in older classes also serve industry and vehicles. Gates let the network stop after each site. A weak market cannot be mitigated once tools are bought.",
        fr: "Les sites des classes plus anciennes servent aussi l'industrie et l'automobile. Des jalons permettent d'arrêter le réseau après chaque site. Une fois les équipements achetés, un marché faible ne s'atténue pas.",
      },
      shock: sized(
        "ratio",
        0.12,
        (n) => ({
          en: `price and utilisation both ${n} lower`,
          fr: `un prix et une utilisation tous deux inférieurs de ${n}`,
        }),
        (site, n) => ({ ...shock.price(site, 1 - n), ...shock.utilisation(site, -n * site.a.operations.utilisation) }),
      ),
    },
    {
      title: { en: "Few customers, none signed", fr: "Peu de clients, aucun signé" },
      text: {
        en: "Very few firms in the world design chips that need the advanced sites. The loss of one anchor customer before or after the ramp would empty a module. Customers can also be owners of rival capacity.",
        fr: "Très peu d'entreprises dans le monde conçoivent des puces qui exigent les sites avancés. La perte d'un client de référence, avant ou après la montée en cadence, viderait une tranche. Certains clients possèdent aussi des capacités concurrentes.",
      },
      mitigation: {
        en: "A cap on the share of one customer is proposed for the shareholders' agreement. Prepayments are sought but not counted unless a dossier says so.",
        fr: "Un plafond par client est proposé pour le pacte d'actionnaires. Des prépaiements sont recherchés mais ne sont pas comptés, sauf mention au dossier.",
      },
    },
    {
      title: { en: "Another link of the chain is the bottleneck", fr: "Un autre maillon est le goulet" },
      text: {
        en: "Wafers are worth nothing to a customer who cannot have them packaged, joined to memory and powered. The market study shows which input binds in each year: where it is packaging, memory or power, more front-end capacity does not sell more accelerators.",
        fr: "Une plaquette ne vaut rien pour un client qui ne peut ni l'assembler, ni lui adjoindre de la mémoire, ni l'alimenter. L'étude de marché indique la contrainte qui limite chaque année : là où c'est l'assemblage, la mémoire ou l'électricité, davantage de capacité amont ne fait pas vendre davantage d'accélérateurs.",
      },
      mitigation: {
        en: "Sites are chosen with packaging houses in reach. No packaging capacity is reserved.",
        fr: "Les implantations tiennent compte de la proximité d'assembleurs. Aucune capacité d'assemblage n'est réservée.",
      },
    },
  ],
};

import { shock } from "../facts/rerun.ts";
import { type RiskGroup, sized } from "./risk.ts";

export const constructionRisks: RiskGroup = {
  title: { en: "Construction and start-up", fr: "Construction et démarrage" },
  intro: {
    en: "Fabs are among the most complex buildings there are, and several at once compete for the same trades and tools.",
    fr: "Les usines de puces comptent parmi les bâtiments les plus complexes, et plusieurs chantiers simultanés se disputent les mêmes corps de métier et les mêmes équipements.",
  },
  risks: [
    {
      title: { en: "Construction is late", fr: "Le chantier prend du retard" },
      text: {
        en: "The widest study of fab construction finds a large spread of building times, longest in the United States and longer there in each decade. Delay defers revenue, prolongs the builder's costs and lets the price of the node fall in the meantime.",
        fr: "L'étude la plus large sur le sujet relève une forte dispersion des durées de construction, les plus longues aux États-Unis, où elles s'allongent de décennie en décennie. Le retard diffère le chiffre d'affaires, prolonge les frais de chantier et laisse le prix du nœud baisser entre-temps.",
      },
      mitigation: {
        en: "A part of the permits is in hand. Shell contracts at fixed or target price, with liquidated damages that cover a part of lost time only.",
        fr: "Une partie des permis est acquise. Contrats de bâtiment à prix fixe ou cible, avec des pénalités qui ne couvrent qu'une partie du temps perdu.",
      },
      shock: sized(
        "months",
        12,
        (n) => ({ en: `${n} late on every site`, fr: `${n} de retard sur chaque site` }),
        shock.delay,
      ),
    },
    {
      title: { en: "Construction costs more", fr: "Le chantier coûte plus cher" },
      text: {
        en: "Large public projects have revised their budgets upwards after the start. Labour, steel, gas systems and clean-room trades are short where fabs cluster. The contingency of the case covers ordinary overrun only.",
        fr: "De grands projets publics ont relevé leur budget après le lancement. Main-d'œuvre, acier, réseaux de gaz et métiers de la salle blanche manquent là où les usines se concentrent. La provision du dossier ne couvre qu'un dépassement ordinaire.",
      },
      mitigation: {
        en: "Contingency in every budget; an independent engineer certifies each drawing. Overrun beyond it is paid by equity first.",
        fr: "Provision dans chaque budget ; un ingénieur indépendant atteste chaque tirage. Au-delà, le dépassement est d'abord supporté par les fonds propres.",
      },
      shock: sized(
        "ratio",
        0.25,
        (n) => ({ en: `a capex overrun of ${n}`, fr: `un dépassement de ${n} de l'investissement` }),
        shock.overrun,
      ),
    },
    {
      title: { en: "Tools cannot be had in time", fr: "Les équipements n'arrivent pas à temps" },
      text: {
        en: "One firm in the world makes the scanners that the advanced sites need, a few make etch, deposition and inspection tools, and all serve larger customers first. Orders need deposits long before the shell stands.",
        fr: "Une seule entreprise au monde fabrique les scanners nécessaires aux sites avancés, quelques-unes les équipements de gravure, de dépôt et d'inspection, et toutes servent d'abord des clients plus importants. Les commandes exigent des acomptes bien avant que le bâtiment soit debout.",
      },
      mitigation: {
        en: "Slots are asked for with deposits that the case counts. No slot is reserved at the date of this document.",
        fr: "Des créneaux sont demandés avec des acomptes comptés au dossier. Aucun n'est réservé à la date de ce document.",
      },
      shock: sized(
        "months",
        6,
        (n) => ({
          en: `installation and qualification ${n} longer`,
          fr: `une installation et une qualification plus longues de ${n}`,
        }),
        (site, n) => ({ "schedule.installMonths": site.a.schedule.installMonths + n }),
      ),
    },
    {
      title: { en: "Permits are refused, delayed or challenged", fr: "Permis refusés, retardés ou attaqués" },
      text: {
        en: "Air, water, waste and grid permits depend on many authorities. Neighbours and associations may go to court, and in some countries a challenge stops works.",
        fr: "Les autorisations (air, eau, déchets, raccordement) dépendent de nombreuses autorités. Des riverains et des associations peuvent saisir la justice et, dans certains pays, le recours suspend les travaux.",
      },
      mitigation: {
        en: "Money for construction is not called before permits are final. The cost of waiting is the cost of delay shown in each dossier.",
        fr: "Les fonds de construction ne sont pas appelés avant que les permis soient définitifs. Le coût de l'attente est celui du retard, indiqué dans chaque dossier.",
      },
      shock: sized(
        "months",
        9,
        (n) => ({ en: `permits ${n} longer`, fr: `des permis plus longs de ${n}` }),
        (site, n) => ({ "schedule.permitMonths": site.a.schedule.permitMonths + n }),
      ),
    },
    {
      title: { en: "Many sites at once stretch the team", fr: "Trop de sites à la fois dispersent l'équipe" },
      text: {
        en: "No private group has built so many fabs in so short a time. The same engineers, lenders and suppliers would be called on at several places.",
        fr: "Aucun groupe privé n'a construit autant d'usines en si peu de temps. Les mêmes ingénieurs, prêteurs et fournisseurs seraient sollicités en plusieurs lieux.",
      },
      mitigation: {
        en: "Sites start one after another and each has its gate. The raise can close on the first sites alone; the floor of each tranche is set so.",
        fr: "Les sites démarrent l'un après l'autre, chacun avec son jalon. La levée peut se conclure sur les seuls premiers sites ; le plancher de chaque tranche est fixé en conséquence.",
      },
    },
  ],
};

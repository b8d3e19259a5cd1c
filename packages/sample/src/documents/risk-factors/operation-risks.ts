import { shock } from "../facts/rerun.ts";
import { named, type RiskGroup, sized } from "./risk.ts";

export const operationRisks: RiskGroup = {
  title: { en: "Operations, people and environment", fr: "Exploitation, personnel et environnement" },
  intro: {
    en: "A fab runs without pause for decades on power, water, rare materials and rarer people.",
    fr: "Une usine fonctionne sans arrêt pendant des décennies, avec de l'électricité, de l'eau, des matières rares et des personnes plus rares encore.",
  },
  risks: [
    {
      title: { en: "Power is dear or missing", fr: "L'électricité est chère ou manque" },
      text: {
        en: "Data centres and fabs ask for the same lines. A site may wait for its connection, be asked to shed load, or pay more than the tariff of the case.",
        fr: "Centres de données et usines se disputent les mêmes lignes. Un site peut attendre son raccordement, devoir s'effacer ou payer plus que le tarif retenu.",
      },
      mitigation: {
        en: "Connection agreements are a condition of each first drawing; long purchase contracts are sought. None is signed unless the register says so.",
        fr: "La convention de raccordement conditionne chaque premier tirage ; des contrats d'achat longs sont recherchés. Aucun n'est signé, sauf mention au registre.",
      },
      shock: named({ en: "the price of power doubled", fr: "un prix de l'électricité doublé" }, (site) =>
        shock.energy(site, 2),
      ),
    },
    {
      title: { en: "Water and waste limits bind", fr: "L'eau et les rejets deviennent limitants" },
      text: {
        en: "Fabs draw large volumes of very clean water and discharge what few plants can treat. Drought, new limits on fluorinated compounds or the refusal of a municipality would slow starts or need new equipment.",
        fr: "Les usines prélèvent de grands volumes d'eau très pure et rejettent ce que peu de stations savent traiter. Une sécheresse, de nouveaux seuils sur les composés fluorés ou le refus d'une commune ralentiraient les lancements ou imposeraient de nouveaux équipements.",
      },
      mitigation: {
        en: "Reclaim plants are in the budgets. Substitution of fluorinated compounds is not solved by anyone in the industry.",
        fr: "Des installations de recyclage figurent aux budgets. Personne dans l'industrie n'a résolu la substitution des composés fluorés.",
      },
      shock: sized(
        "ratio",
        0.15,
        (n) => ({
          en: `starts held ${n} below the base utilisation`,
          fr: `des lancements limités à ${n} sous l'utilisation centrale`,
        }),
        (site, n) => shock.utilisation(site, -n * site.a.operations.utilisation),
      ),
    },
    {
      title: { en: "Materials and parts cost more", fr: "Matières et pièces plus chères" },
      text: {
        en: "Wafers, photoresists, gases and spare parts come from few makers, several of them in one region. A shortage raises cost for all and stops those without stock.",
        fr: "Substrats, résines, gaz et pièces viennent de peu de fabricants, dont plusieurs dans une même région. Une pénurie renchérit les coûts pour tous et arrête ceux qui n'ont pas de stock.",
      },
      mitigation: {
        en: "Two sources where they exist, and stocks that working capital counts.",
        fr: "Deux sources lorsqu'elles existent, et des stocks comptés dans le besoin en fonds de roulement.",
      },
      shock: sized(
        "ratio",
        0.2,
        (n) => ({
          en: `variable cost of a wafer ${n} higher`,
          fr: `un coût variable de la plaquette supérieur de ${n}`,
        }),
        (site, n) => shock.variableCost(site, 1 + n),
      ),
    },
    {
      title: { en: "People cannot be found", fr: "Les compétences manquent" },
      text: {
        en: "Process engineers and technicians take years to train. Public projects have brought hundreds from abroad and still been late.",
        fr: "Ingénieurs procédé et techniciens se forment en plusieurs années. Des projets publics en ont fait venir des centaines de l'étranger et ont malgré tout pris du retard.",
      },
      mitigation: {
        en: "Hiring begins a year before first starts; agreements with colleges near each site are in preparation. Visa rules are outside anyone's control here.",
        fr: "Les recrutements commencent un an avant les premiers lancements ; des conventions avec des établissements voisins sont en préparation. Les règles de visas échappent à tous ici.",
      },
      shock: sized(
        "ratio",
        0.3,
        (n) => ({ en: `loaded cost of labour ${n} higher`, fr: `un coût salarial chargé supérieur de ${n}` }),
        (site, n) => shock.labour(site, 1 + n),
      ),
    },
    {
      title: { en: "Earthquake, flood, fire or cyber attack", fr: "Séisme, inondation, incendie ou cyberattaque" },
      text: {
        en: "Some sites lie in seismic or storm regions. A fab stopped for hours loses what is in the line; stopped for months, it loses its customers. Recipes and customer data are targets of theft.",
        fr: "Certains sites se trouvent en zone sismique ou cyclonique. Une usine arrêtée quelques heures perd ce qui est en ligne ; arrêtée des mois, elle perd ses clients. Les recettes et les données des clients sont des cibles.",
      },
      mitigation: {
        en: "Building to the higher local standard, insurance within what the market offers, sites far apart. Losses above cover fall on the site company alone.",
        fr: "Construction selon la norme locale la plus exigeante, assurance dans les limites du marché, sites éloignés les uns des autres. Les pertes au-delà de la couverture restent à la seule société de site.",
      },
    },
  ],
};

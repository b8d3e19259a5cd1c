import type { RiskGroup } from "./risk.ts";

export const structureRisks: RiskGroup = {
  title: { en: "Law, geopolitics and the Issuer", fr: "Droit, géopolitique et Émetteur" },
  intro: {
    en: "Chips are treated by most states as a matter of security. That opens doors for money and closes them for people.",
    fr: "La plupart des États traitent les puces comme une question de sécurité. Cela ouvre des portes à l'argent et en ferme aux personnes.",
  },
  risks: [
    {
      title: { en: "Export control and sanctions", fr: "Contrôle des exportations et sanctions" },
      text: {
        en: "Tools, software, technical data and the finished chips are controlled. A rule can change overnight what a site may buy, whom it may employ and to whom it may sell. Showing technical data to a foreign reader may itself be an export.",
        fr: "Équipements, logiciels, données techniques et puces sont contrôlés. Une règle peut changer du jour au lendemain ce qu'un site peut acheter, qui il peut employer, à qui il peut vendre. Montrer des données techniques à un lecteur étranger peut constituer une exportation.",
      },
      mitigation: {
        en: "The room classes documents and shows controlled ones to cleared readers only. Sites sell under the law of their country.",
        fr: "La salle classe les documents et ne montre les pièces contrôlées qu'aux lecteurs habilités. Chaque site vend selon le droit de son pays.",
      },
    },
    {
      title: { en: "Foreign-investment review", fr: "Contrôle des investissements étrangers" },
      text: {
        en: "A sovereign or foreign investor needs clearance in several countries at once. It may be refused, limited to a share without information rights, or come with undertakings that lower returns.",
        fr: "Un investisseur souverain ou étranger doit être autorisé dans plusieurs pays à la fois. L'autorisation peut être refusée, limitée à une part sans droit d'information, ou assortie d'engagements qui réduisent la rentabilité.",
      },
      mitigation: {
        en: "Each site company can be owned separately; an investor barred from one may hold others.",
        fr: "Chaque société de site peut être détenue séparément ; un investisseur écarté de l'une peut détenir les autres.",
      },
    },
    {
      title: { en: "Competition law", fr: "Droit de la concurrence" },
      text: {
        en: "A network that joins makers, buyers and financiers of chips invites the attention of competition authorities, also about what its members may know of each other.",
        fr: "Un réseau qui réunit fabricants, acheteurs et financiers attire l'attention des autorités de concurrence, notamment sur ce que ses membres peuvent savoir les uns des autres.",
      },
      mitigation: {
        en: "Strategic investors see less of the room and sit behind walls. Filings are a condition of closing.",
        fr: "Les investisseurs industriels voient moins de la salle et sont séparés par des cloisons. Les notifications conditionnent la clôture.",
      },
    },
    {
      title: { en: "A conflict or a blockade", fr: "Conflit ou blocus" },
      text: {
        en: "Sites in several regions lower the weight of one event and raise the number of events that matter. Tools, materials and packaging still pass through places at risk.",
        fr: "Des sites en plusieurs régions réduisent le poids d'un événement et multiplient ceux qui comptent. Équipements, matières et assemblage passent encore par des lieux exposés.",
      },
      mitigation: {
        en: "Political-risk cover is asked of export credit agencies where they take part.",
        fr: "Une couverture du risque politique est demandée aux agences de crédit-export lorsqu'elles participent.",
      },
    },
    {
      title: { en: "The Issuer has no record", fr: "L'Émetteur n'a pas d'historique" },
      text: {
        en: "It has built no fab, has no customer and no revenue, and depends on few people. Partners who would close these gaps are not decided.",
        fr: "Il n'a construit aucune usine, n'a ni client ni chiffre d'affaires, et dépend de peu de personnes. Les partenaires qui combleraient ces manques ne sont pas choisis.",
      },
      mitigation: {
        en: "Gates, independent directors and an engineer named by lenders. None replaces experience.",
        fr: "Jalons, administrateurs indépendants et ingénieur désigné par les prêteurs. Rien de cela ne remplace l'expérience.",
      },
    },
    {
      title: { en: "Interests differ", fr: "Des intérêts divergents" },
      text: {
        en: "Customers who own shares want low prices; states want jobs and capacity at home; lenders want to be repaid; shareholders want growth. A fee-earning sponsor gains from building.",
        fr: "Les clients actionnaires veulent des prix bas ; les États, des emplois et des capacités chez eux ; les prêteurs, être remboursés ; les actionnaires, croître. Un sponsor rémunéré par des honoraires a intérêt à construire.",
      },
      mitigation: {
        en: "Related-party contracts and new sites are reserved matters. Prices between related parties are reviewed by the independent directors.",
        fr: "Conventions réglementées et nouveaux sites sont des décisions réservées. Les prix entre parties liées sont revus par les administrateurs indépendants.",
      },
    },
    {
      title: { en: "The model is wrong", fr: "Le modèle se trompe" },
      text: {
        en: "It simplifies: one product a site, one price path, no learning between sites, no strategic reply of competitors. Most inputs are assumptions and several are general knowledge that nobody has verified. Checks prove that the arithmetic closes, not that the world agrees.",
        fr: "Il simplifie : un produit par site, une trajectoire de prix, aucun apprentissage entre sites, aucune riposte des concurrents. La plupart des données sont des hypothèses, certaines de notoriété générale et non vérifiées. Les contrôles prouvent que l'arithmétique boucle, non que le monde s'y conforme.",
      },
      mitigation: {
        en: "Method, register and workbook are open to every reader with access, who may replace any input.",
        fr: "Méthode, registre et classeur sont ouverts à tout lecteur habilité, qui peut remplacer chaque donnée.",
      },
    },
  ],
};

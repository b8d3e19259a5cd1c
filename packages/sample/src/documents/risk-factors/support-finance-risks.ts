import { shock } from "../facts/rerun.ts";
import { named, type RiskGroup, sized } from "./risk.ts";

export const supportRisks: RiskGroup = {
  title: { en: "Public support", fr: "Aides publiques" },
  intro: {
    en: "A large part of the money comes from states. Most of it is not decided, and all of it comes with conditions.",
    fr: "Une large part des ressources vient des États. L'essentiel n'est pas décidé, et tout est assorti de conditions.",
  },
  risks: [
    {
      title: { en: "No public support at all", fr: "Aucune aide publique" },
      text: {
        en: "Programmes end, budgets are cut, and applicants with a longer record are served first. The case without any support is shown so that nobody has to compute it.",
        fr: "Les programmes s'achèvent, les budgets se réduisent et les candidats mieux établis passent d'abord. Le dossier sans aucune aide est présenté afin que personne n'ait à le calculer.",
      },
      mitigation: {
        en: "A site whose support is refused goes back to its gate. Money already spent on early works is lost.",
        fr: "Un site dont l'aide est refusée revient à son jalon. Les sommes engagées en travaux préparatoires sont perdues.",
      },
      shock: named({ en: "no incentive of any kind", fr: "aucune aide d'aucune sorte" }, shock.noIncentives),
    },
    {
      title: { en: "Investment credits are lost or late", fr: "Crédits d'impôt perdus ou tardifs" },
      text: {
        en: "Credits depend on the date works begin, on what counts as eligible, and on rules for progress spending that are not settled. They are paid after service begins: until then equity and debt carry them.",
        fr: "Les crédits dépendent de la date de début des travaux, de la définition des biens éligibles et de règles non arrêtées sur les dépenses en cours. Ils sont versés après la mise en service : fonds propres et dette les portent jusque-là.",
      },
      mitigation: {
        en: "Engineer's certificates on the start of works; eligible shares below those of the largest applicants.",
        fr: "Attestations d'ingénieur sur le début des travaux ; parts éligibles inférieures à celles des grands candidats.",
      },
      shock: named(
        {
          en: "no investment credit and other support as planned",
          fr: "des aides maintenues mais sans crédit d'impôt",
        },
        shock.noCredit,
      ),
    },
    {
      title: { en: "Grants are refused or taken back", fr: "Subventions refusées ou reprises" },
      text: {
        en: "Grants are paid on milestones and can be reclaimed if employment, capacity or expansion abroad breaks a condition. In Europe the Commission must approve them, and competitors may challenge its decision in court.",
        fr: "Les subventions sont versées par jalons et récupérables si l'emploi, la capacité ou une expansion à l'étranger contrevient à une condition. En Europe, la Commission doit les autoriser, et des concurrents peuvent attaquer sa décision.",
      },
      mitigation: {
        en: "Conditions are mirrored in the shareholders' agreement. Repayment would rank before distributions.",
        fr: "Les conditions sont reprises dans le pacte d'actionnaires. Un remboursement primerait les distributions.",
      },
      shock: named(
        { en: "no grant and other support as planned", fr: "des aides maintenues mais sans subvention" },
        shock.noGrant,
      ),
    },
  ],
};

export const financeRisks: RiskGroup = {
  title: { en: "Finance, currency and tax", fr: "Financement, change et fiscalité" },
  intro: {
    en: "Equity ranks last. What lenders, tax offices and exchange rates take comes before it.",
    fr: "Les fonds propres viennent en dernier. Ce que prennent les prêteurs, le fisc et le change passe avant.",
  },
  risks: [
    {
      title: { en: "Debt is dearer", fr: "La dette coûte plus cher" },
      text: {
        en: "Rates are floating until hedged, and hedging for long tenors is costly. Lenders have little experience with merchant fabs and may ask for a higher margin and cover.",
        fr: "Les taux sont variables jusqu'à couverture, et la couverture longue est coûteuse. Les prêteurs ont peu d'expérience des usines sans contrats et peuvent exiger une marge et une couverture supérieures.",
      },
      mitigation: {
        en: "Most of the exposure is to be hedged at close. The cover ratio asked is above that of contracted assets.",
        fr: "Couverture de la majeure partie de l'exposition à la clôture. Le ratio exigé est supérieur à celui d'actifs contractualisés.",
      },
      shock: sized(
        "points",
        0.02,
        (n) => ({ en: `the base rate ${n} higher`, fr: `un taux de base supérieur de ${n}` }),
        shock.rate,
      ),
    },
    {
      title: { en: "Debt cannot be raised as planned", fr: "La dette ne se lève pas comme prévu" },
      text: {
        en: "Without supply contracts banks may lend nothing. The case without debt asks for more equity and shows what the project earns by itself.",
        fr: "Sans contrats de vente, les banques peuvent ne rien prêter. Le dossier sans dette appelle davantage de fonds propres et montre ce que le projet rapporte par lui-même.",
      },
      mitigation: {
        en: "Export credit agencies and public lenders are sought for equipment. None has given a commitment.",
        fr: "Des agences de crédit-export et des prêteurs publics sont sollicités pour les équipements. Aucun ne s'est engagé.",
      },
      shock: named({ en: "the gearing cap halved", fr: "un plafond de levier divisé par deux" }, (site) => ({
        "debt.gearing": site.a.debt.gearing / 2,
      })),
    },
    {
      title: { en: "Taxes rise", fr: "L'impôt augmente" },
      text: {
        en: "Minimum-tax rules, withholding on distributions and changes of depreciation may take more than the rate of each case.",
        fr: "L'impôt minimum mondial, les retenues à la source et les changements d'amortissement peuvent prélever plus que le taux de chaque dossier.",
      },
      mitigation: {
        en: "None beyond treaty planning. Investors take their own tax advice.",
        fr: "Aucune, hors organisation conventionnelle. Chaque investisseur prend son conseil fiscal.",
      },
      shock: sized(
        "points",
        0.05,
        (n) => ({ en: `corporate tax ${n} higher`, fr: `un impôt sur les sociétés supérieur de ${n}` }),
        shock.tax,
      ),
    },
    {
      title: { en: "Currencies move", fr: "Les monnaies bougent" },
      text: {
        en: "Wafers are priced in dollars, tools in dollars, euros and yen, labour in local money, and several cases are kept in the currency of their debt. Totals of the network are stated at one fixed rate.",
        fr: "Les plaquettes se vendent en dollars, les équipements s'achètent en dollars, euros et yens, la main-d'œuvre en monnaie locale, et plusieurs dossiers sont tenus dans la devise de leur dette. Les totaux du réseau sont exprimés à un cours fixe.",
      },
      mitigation: {
        en: "Debt in the currency of the case. Dollar revenue of sites kept in other currencies is not hedged in the model.",
        fr: "Dette dans la devise du dossier. Les revenus en dollars des sites tenus en autres devises ne sont pas couverts dans le modèle.",
      },
    },
    {
      title: { en: "Cash is tied up in working capital", fr: "La trésorerie s'immobilise" },
      text: {
        en: "Months of production stand in the line, and customers of that size set their own terms of payment.",
        fr: "Des mois de production sont en ligne, et des clients de cette taille fixent eux-mêmes leurs délais.",
      },
      mitigation: {
        en: "Days of stock and of receivables are counted from the first wafer.",
        fr: "Les jours de stock et de créances sont comptés dès la première plaquette.",
      },
      shock: sized(
        "days",
        30,
        (n) => ({ en: `customers paying ${n} later`, fr: `des clients payant ${n} plus tard` }),
        shock.receivables,
      ),
    },
    {
      title: { en: "The investment cannot be sold", fr: "Le titre ne se cède pas" },
      text: {
        en: "There is no market for the shares or loans. Transfer needs consent and, in most countries of the network, a foreign-investment clearance. Distributions begin years after the first call.",
        fr: "Il n'existe pas de marché pour ces titres ou prêts. La cession exige un agrément et, dans la plupart des pays du réseau, une autorisation au titre des investissements étrangers. Les distributions commencent des années après le premier appel.",
      },
      mitigation: {
        en: "Tag-along and first-refusal rights. Nobody promises an exit.",
        fr: "Droits de suite et de préemption. Personne ne promet de sortie.",
      },
    },
  ],
};

import type { TrancheContent } from "@fabroom/contracts";
import { t } from "./localised.ts";

const million = (amount: number, minorDigits = 2) => `${amount * 10 ** (6 + minorDigits)}`;

type Term = TrancheContent["terms"][number];
const term = (label: Term["label"], value: Term["value"]): Term => ({ label, value, binding: false });
const LABEL = {
  ranking: t("Ranking", "Rang"),
  security: t("Security", "Sûretés"),
  price: t("Price or margin", "Prix ou marge"),
  maturity: t("Maturity or exit", "Échéance ou sortie"),
  draw: t("Drawing", "Tirages"),
  distribution: t("Distributions", "Distributions"),
  governance: t("Governance", "Gouvernance"),
  covenants: t("Covenants", "Engagements financiers"),
  conditions: t("Conditions precedent", "Conditions suspensives"),
  transfer: t("Transfer", "Cession"),
} as const;

/** The only terms that bind, the same in every tranche. */
const BINDING: Term[] = [
  {
    label: t("Confidentiality", "Confidentialité"),
    value: t(
      "The confidentiality agreement accepted by the investor goes on applying to this term sheet and to the talks about it.",
      "L'accord de confidentialité accepté par l'investisseur continue de s'appliquer aux présents termes et conditions et aux discussions qui s'y rapportent.",
    ),
    binding: true,
  },
  {
    label: t("Governing law", "Droit applicable"),
    value: t(
      "These three terms are governed by the law of the Grand Duchy of Luxembourg; the courts of Luxembourg City have jurisdiction.",
      "Ces trois stipulations sont régies par le droit du Grand-Duché de Luxembourg ; les tribunaux de Luxembourg-Ville sont compétents.",
    ),
    binding: true,
  },
  {
    label: t("Costs", "Frais"),
    value: t(
      "Each side bears its own costs until a definitive agreement says otherwise, whether or not there is a closing.",
      "Chaque partie supporte ses propres frais jusqu'à ce qu'un contrat définitif en dispose autrement, qu'il y ait ou non clôture.",
    ),
    binding: true,
  },
];

/** What investors may indicate interest in. Sums are targets of the issuer, not money raised. */
export const tranches: TrancheContent[] = [
  {
    key: "network-common-equity",
    name: t("Network common equity", "Actions ordinaires du réseau"),
    instrument: "common_equity",
    currency: "USD",
    target: million(12_000),
    floor: million(6_000),
    cap: million(15_000),
    minimumTicket: million(250),
    siteSlugs: [],
    terms: [
      term(
        LABEL.ranking,
        t(
          "Common shares of the holding company, one class, behind all debt and the preferred shares of this raise.",
          "Actions ordinaires de la société de tête, une seule catégorie, après toutes les dettes et les actions de préférence de cette levée.",
        ),
      ),
      term(
        LABEL.price,
        t(
          "One price for all subscribers of a closing, set by an independent valuation; no discount for size.",
          "Un prix unique pour tous les souscripteurs d'une même clôture, fixé par une évaluation indépendante ; pas de décote de taille.",
        ),
      ),
      term(
        LABEL.draw,
        t(
          "Called site by site: nothing is called for a site before its gate is passed; notice of thirty days; a default dilutes at half the price.",
          "Appels site par site : rien n'est appelé pour un site avant le franchissement de son jalon ; préavis de trente jours ; le défaut entraîne une dilution à moitié prix.",
        ),
      ),
      term(
        LABEL.distribution,
        t(
          "From a site's free cash after debt service, reserve and lock-up tests; none before the site's completion.",
          "Sur la trésorerie libre d'un site après service de la dette, réserve et tests de blocage ; aucune avant l'achèvement du site.",
        ),
      ),
      term(
        LABEL.governance,
        t(
          "One director for each tenth of the shares; list of reserved matters, among them any new site, any change of gate and any related-party contract.",
          "Un administrateur par dixième du capital ; liste de décisions réservées, dont tout nouveau site, toute modification d'un jalon et toute convention avec une partie liée.",
        ),
      ),
      term(
        LABEL.transfer,
        t(
          "Right of first refusal and tag-along; buyers must pass the foreign-investment rules of every site's country.",
          "Droit de préemption et droit de suite ; l'acquéreur doit satisfaire aux règles sur les investissements étrangers de chaque pays.",
        ),
      ),
      ...BINDING,
    ],
  },
  {
    key: "network-preferred-equity",
    name: t("Network preferred equity", "Actions de préférence du réseau"),
    instrument: "preferred_equity",
    currency: "USD",
    target: million(4_000),
    floor: million(2_000),
    cap: million(5_000),
    minimumTicket: million(100),
    siteSlugs: [],
    terms: [
      term(
        LABEL.ranking,
        t(
          "Ahead of the common shares for dividend and liquidation, behind all debt of the site companies.",
          "Prioritaires sur les actions ordinaires pour le dividende et la liquidation, après toutes les dettes des sociétés de site.",
        ),
      ),
      term(
        LABEL.price,
        t(
          "Fixed coupon to be settled in book-building; it accrues while no distribution is allowed and compounds yearly.",
          "Coupon fixe à arrêter lors de la constitution du livre ; il court pendant les périodes sans distribution et se capitalise annuellement.",
        ),
      ),
      term(
        LABEL.maturity,
        t(
          "Holder's right to ask for redemption from the tenth year; issuer's call from the sixth at a make-whole price.",
          "Droit du porteur de demander le rachat à partir de la dixième année ; option de rachat de l'émetteur à partir de la sixième, avec indemnité.",
        ),
      ),
      term(
        LABEL.governance,
        t(
          "No vote, except on rights of the class, new senior debt beyond the agreed gearing and a change of control.",
          "Sans droit de vote, sauf sur les droits de la catégorie, la dette senior au-delà du levier convenu et le changement de contrôle.",
        ),
      ),
      term(
        LABEL.conditions,
        t(
          "Common equity closed at not less than its floor.",
          "Clôture des actions ordinaires au moins à leur plancher.",
        ),
      ),
      ...BINDING,
    ],
  },
  {
    key: "senior-debt-sites-a-c",
    name: t("Senior project debt, sites A to C", "Dette de projet senior, sites A à C"),
    instrument: "senior_debt",
    currency: "USD",
    target: million(10_000),
    floor: million(5_000),
    cap: million(12_000),
    minimumTicket: million(150),
    siteSlugs: ["site-a-southwest-us", "site-b-texas", "site-c-ohio"],
    terms: [
      term(
        LABEL.security,
        t(
          "First charge over the shares, accounts, contracts and assets of each site company; no cross-guarantee between sites.",
          "Sûretés de premier rang sur les titres, comptes, contrats et actifs de chaque société de site ; pas de garantie croisée entre sites.",
        ),
      ),
      term(
        LABEL.price,
        t(
          "Floating base rate plus a margin to be settled; two thirds of the exposure to be hedged.",
          "Taux variable de référence plus marge à arrêter ; couverture de taux sur deux tiers de l'exposition.",
        ),
      ),
      term(
        LABEL.maturity,
        t(
          "Sculpted to the cash flow available for debt service; final maturity as in the site's published case.",
          "Amortissement sculpté sur les flux disponibles pour le service de la dette ; échéance finale selon le dossier publié du site.",
        ),
      ),
      term(
        LABEL.draw,
        t(
          "Pro rata with equity after grants; certificates of an independent engineer at every drawing.",
          "Au prorata des fonds propres, après les subventions ; attestation d'un ingénieur indépendant à chaque tirage.",
        ),
      ),
      term(
        LABEL.covenants,
        t(
          "Distribution lock-up and default ratios as in the site's published case; six months of debt service in reserve.",
          "Ratios de blocage et de défaut selon le dossier publié du site ; réserve de six mois de service de la dette.",
        ),
      ),
      term(
        LABEL.conditions,
        t(
          "Supply agreements for the share of output that the case states; permits; fixed-price or target-price contracts for the shell.",
          "Contrats d'achat pour la part de production retenue dans le dossier ; permis ; contrats à prix fixe ou à prix cible pour le bâtiment.",
        ),
      ),
      ...BINDING,
    ],
  },
  {
    key: "export-credit-site-d",
    name: t("Export-credit covered debt, site D", "Dette couverte par crédit-export, site D"),
    instrument: "export_credit",
    currency: "EUR",
    target: million(2_500),
    floor: million(1_000),
    cap: million(3_000),
    minimumTicket: million(50),
    siteSlugs: ["site-d-saxony"],
    terms: [
      term(
        LABEL.ranking,
        t(
          "Senior, pari passu with the other senior debt of the site company.",
          "Senior, pari passu avec les autres dettes senior de la société de site.",
        ),
      ),
      term(
        LABEL.security,
        t(
          "Cover or direct loan of one or several export credit agencies for eligible equipment; agencies not yet decided.",
          "Couverture ou prêt direct d'une ou plusieurs agences de crédit-export sur les équipements éligibles ; agences non encore choisies.",
        ),
      ),
      term(
        LABEL.price,
        t(
          "Commercial interest reference rate or floating rate; premium under the OECD Arrangement, where it applies.",
          "Taux d'intérêt commercial de référence ou taux variable ; prime selon l'Arrangement de l'OCDE, lorsqu'il s'applique.",
        ),
      ),
      term(
        LABEL.draw,
        t(
          "Against delivery and acceptance certificates of the equipment covered.",
          "Sur attestations de livraison et de réception des équipements couverts.",
        ),
      ),
      term(
        LABEL.conditions,
        t(
          "State-aid decision of the European Commission; environmental and social review under the Common Approaches.",
          "Décision de la Commission européenne sur l'aide d'État ; évaluation environnementale et sociale selon les Approches communes.",
        ),
      ),
      ...BINDING,
    ],
  },
  {
    key: "senior-debt-japan",
    name: t("Senior project debt, sites E and F", "Dette de projet senior, sites E et F"),
    instrument: "senior_debt",
    currency: "JPY",
    target: million(600_000, 0),
    floor: million(250_000, 0),
    cap: million(750_000, 0),
    minimumTicket: million(10_000, 0),
    siteSlugs: ["site-e-kyushu", "site-f-hokkaido"],
    terms: [
      term(
        LABEL.security,
        t(
          "First charge over each site company; the two sites do not guarantee each other.",
          "Sûretés de premier rang sur chaque société de site ; les deux sites ne se garantissent pas.",
        ),
      ),
      term(
        LABEL.price,
        t(
          "Yen floating rate plus margin, to be settled in book-building.",
          "Taux variable en yens plus marge, à arrêter lors de la constitution du livre.",
        ),
      ),
      term(
        LABEL.draw,
        t(
          "Site F draws only after its pilot line has met the yield gate.",
          "Le site F ne tire qu'après validation du jalon de rendement de sa ligne pilote.",
        ),
      ),
      term(
        LABEL.covenants,
        t(
          "Lock-up and default ratios as in each site's published case.",
          "Ratios de blocage et de défaut selon le dossier publié de chaque site.",
        ),
      ),
      term(
        LABEL.conditions,
        t(
          "Signed grant agreements with the ministry; local-sourcing undertakings the grants ask for.",
          "Conventions de subvention signées avec le ministère ; engagements d'approvisionnement local qu'elles exigent.",
        ),
      ),
      ...BINDING,
    ],
  },
];

import type { Book } from "../build/book.ts";
import type { Context } from "../facts/context.ts";
import { pitch } from "./pitch.ts";

export function governance(b: Book, c: Context): void {
  b.chapter({ en: "Governance", fr: "Gouvernance" });
  b.lead({
    en: "One holding company, one company a site, no cross-guarantee; what matters is reserved to those who pay.",
    fr: "Une société de tête, une société par site, aucune garantie croisée ; les décisions importantes sont réservées à ceux qui paient.",
  });
  b.terms([
    {
      term: { en: "Structure", fr: "Structure" },
      text: {
        en: `${c.raise.issuer}, a company of the Grand Duchy of Luxembourg, would hold each site company directly or with partners. Debt sits in the site companies only.`,
        fr: `${c.raise.issuer}, société du Grand-Duché de Luxembourg, détiendrait chaque société de site, seule ou avec des partenaires. La dette se trouve uniquement dans les sociétés de site.`,
      },
    },
    {
      term: { en: "Board", fr: "Conseil d'administration" },
      text: {
        en: "a majority of directors named by investors of the common tranche, independent directors for audit and for contracts with related parties, no chair from the management.",
        fr: "majorité d'administrateurs désignés par les investisseurs en actions ordinaires, administrateurs indépendants pour l'audit et les conventions avec des parties liées, présidence distincte de la direction.",
      },
    },
    {
      term: { en: "Reserved matters", fr: "Décisions réservées" },
      text: {
        en: "a new site, opening of a gate, change of technology, contracts with related parties, debt above the agreed gearing, sale of a site, change of the dividend rule.",
        fr: "nouveau site, ouverture d'un jalon, changement de technologie, conventions avec des parties liées, dette au-delà du levier convenu, cession d'un site, modification de la règle de distribution.",
      },
    },
    {
      term: { en: "Gates", fr: "Jalons" },
      text: {
        en: "no main call of capital for a site without licence, supply agreements, final permits, decided support and signed debt. Whoever votes for an open gate says in writing on what.",
        fr: "aucun appel principal de capital pour un site sans licence, contrats de vente, permis définitifs, aides décidées et dette signée. Quiconque vote l'ouverture d'un jalon en écrit les motifs.",
      },
    },
    {
      term: { en: "Committees", fr: "Comités" },
      text: {
        en: "audit and risk; technology; public affairs and export control; remuneration. Customers who hold shares sit on none that sees prices or orders of others.",
        fr: "audit et risques ; technologie ; affaires publiques et contrôle des exportations ; rémunérations. Les clients actionnaires ne siègent dans aucun comité ayant connaissance des prix ou commandes d'autrui.",
      },
    },
    {
      term: { en: "Reporting", fr: "Information" },
      text: {
        en: "quarterly accounts by site, monthly progress during construction certified by the engineer, model updated at each gate and kept beside the one before.",
        fr: "comptes trimestriels par site, avancement mensuel attesté par l'ingénieur pendant la construction, modèle mis à jour à chaque jalon et conservé à côté du précédent.",
      },
    },
    {
      term: { en: "Environment and people", fr: "Environnement et personnel" },
      text: {
        en: "permits, water, chemicals and labour to the standards that lenders and export credit agencies ask for; incidents reported within days.",
        fr: "permis, eau, produits chimiques et travail aux normes exigées par les prêteurs et les agences de crédit-export ; incidents signalés sous quelques jours.",
      },
    },
    {
      term: { en: "Conflicts", fr: "Conflits d'intérêts" },
      text: {
        en: "register of interests; directors with an interest leave the room; fees to sponsors, if any, disclosed in the term sheets.",
        fr: "registre des intérêts ; les administrateurs intéressés se retirent ; honoraires versés aux sponsors, s'il y en a, publiés dans les termes et conditions.",
      },
    },
  ]);
  b.p({
    en: "Nothing of this is signed. It is what the Issuer would propose to a first shareholders' agreement and what an investor may make a condition of his indication.",
    fr: "Rien de ceci n'est signé. C'est ce que l'Émetteur proposerait pour un premier pacte d'actionnaires, et ce qu'un investisseur peut poser en condition de son indication.",
  });
}

export function timetable(b: Book, c: Context): void {
  const { v, raise } = c;
  b.chapter({ en: "Timetable of the raise", fr: "Calendrier de la levée" });
  pitch(b, c, "what-we-ask");
  const ordered = [...c.sites].sort((x, y) => x.time(0) - y.time(0));
  b.table({
    title: { en: "Dates", fr: "Dates" },
    columns: [{ label: { en: "Date", fr: "Date" } }, { label: { en: "Step", fr: "Étape" } }],
    rows: [
      [v.date(c.facts.asOf), { en: "Date of this memorandum", fr: "Date du présent mémorandum" }],
      [
        v.date(raise.closesOn),
        { en: "Last day for indications of interest", fr: "Dernier jour des indications d'intérêt" },
      ],
      ...ordered.map((site) => [
        site.when(0),
        {
          en: `${site.name}: financial close in the model, if its gate opens`,
          fr: `${site.name} : clôture financière dans le modèle, si son jalon s'ouvre`,
        },
      ]),
      ...[...c.sites]
        .sort((x, y) => x.time(x.milestones.firstWaferOut) - y.time(y.milestones.firstWaferOut))
        .map((site) => [
          site.when(site.milestones.firstWaferOut),
          { en: `${site.name}: first wafer out`, fr: `${site.name} : première plaquette` },
        ]),
    ],
    small: true,
    note: c.engineNote,
  });
}

import type { ProductWords } from "@fabroom/contracts";
import type { DocxSpec, RichText, WordBlock } from "@fabroom/documents";
import { type Said, saidIn } from "../localised.ts";
import { inlinesOf } from "./build/inlines.ts";
import { printed } from "./build/spacing.ts";
import type { Context } from "./facts/context.ts";

type Item =
  | { h: ProductWords }
  | { p: ProductWords }
  | { list: ProductWords[] }
  | { table: { caption: ProductWords; header: ProductWords[]; rows: ProductWords[][] } };

/** A note of counsel on the nature of the raise: indications, regimes, data protection. General information. */
export function counselNote(c: Context): { kind: "docx"; spec: DocxSpec } {
  const { language } = c;
  const plain = (text: Said) => printed(saidIn(text, language), language);
  const rich = (text: Said): RichText =>
    inlinesOf(saidIn(text, language), language).map((part) => ({
      text: part.text,
      ...(part.strong ? { bold: true } : {}),
    }));
  const title = {
    en: "Note on non-binding indications of interest",
    fr: "Note sur les indications d'intérêt non engageantes",
  };
  const blocks: WordBlock[] = [
    { kind: "title", text: plain(title) },
    {
      kind: "paragraph",
      style: "note",
      text: plain({
        en: `Addressed to ${c.raise.issuer}. As of ${c.v.date(c.facts.asOf)}. Illustrative: fictional issuer. General information, not legal advice; no reader may rely on it.`,
        fr: `Destinataire : ${c.raise.issuer}. Au ${c.v.date(c.facts.asOf)}. Illustratif : émetteur fictif. Information générale, non un conseil juridique ; aucun lecteur ne peut s'en prévaloir.`,
      }),
    },
    ...noteItems(c).map((item): WordBlock => {
      if ("h" in item) return { kind: "heading", level: 1, text: plain(item.h) };
      if ("p" in item) return { kind: "paragraph", text: rich(item.p) };
      if ("list" in item)
        return { kind: "list", ordered: false, items: item.list.map((text) => ({ text: rich(text) })) };
      const { caption, header, rows } = item.table;
      return {
        kind: "table",
        caption: plain(caption),
        header: header.map((text) => ({ text: plain(text) })),
        rows: rows.map((row) => row.map((text) => ({ text: rich(text) }))),
      };
    }),
  ];
  return {
    kind: "docx",
    spec: {
      properties: {
        title: plain(title),
        author: c.raise.issuer,
        subject: plain(c.raise.name),
        createdAt: new Date(`${c.facts.asOf}T00:00:00Z`),
      },
      language,
      header: plain({
        en: "Confidential. Illustrative: fictional issuer",
        fr: "Confidentiel. Illustratif : émetteur fictif",
      }),
      footer: plain(title),
      blocks,
    },
  };
}

const same = (text: string): ProductWords => ({ en: text, fr: text });

function noteItems(c: Context): Item[] {
  return [
    { h: { en: "1. What was asked", fr: "1. La question posée" } },
    {
      p: {
        en: "The Issuer opens a data room to a limited number of professional investors and invites them to state, without being bound, what they might subscribe or lend. We are asked what such a statement is in law, under which regimes it may be invited in the places where the investors are, and what the room must do with personal data.",
        fr: "L'Émetteur ouvre une salle de données à un nombre limité d'investisseurs professionnels et les invite à indiquer, sans engagement, ce qu'ils pourraient souscrire ou prêter. On nous demande la nature juridique de cette déclaration, les régimes sous lesquels elle peut être sollicitée là où se trouvent les investisseurs, et ce que la salle doit faire des données personnelles.",
      },
    },
    { h: { en: "2. Short answers", fr: "2. Réponses brèves" } },
    {
      list: [
        {
          en: "**An indication binds neither side** if its words, its form and the conduct of the parties all say so. Words alone are not enough: a form that looks like a subscription, or an allocation announced as final, would speak against them.",
          fr: "**L'indication n'engage aucune partie** si ses termes, sa forme et la conduite des parties le disent tous. Les mots ne suffisent pas : un formulaire ressemblant à un bulletin de souscription, ou une allocation annoncée comme définitive, plaiderait en sens contraire.",
        },
        {
          en: "**Few clauses should bind**: confidentiality, costs and governing law. They are marked as such in the term sheets.",
          fr: "**Peu de clauses doivent lier** : confidentialité, frais et droit applicable. Elles sont signalées comme telles dans les termes et conditions.",
        },
        {
          en: "**No general solicitation.** The public page says nothing of terms. What lies behind the gate is shown to identified persons under one regime each.",
          fr: "**Pas de démarchage public.** La page publique ne dit rien des conditions. Ce qui se trouve derrière l'accès est montré à des personnes identifiées, chacune sous un seul régime.",
        },
        {
          en: "**No money, no acceptance, no advice** through the portal.",
          fr: "**Ni fonds, ni acceptation, ni conseil** par le portail.",
        },
        {
          en: "**The record of reading is personal data.** It may be kept to prove the talks and protect secrets, if readers are told, if access is narrow and if it ends.",
          fr: "**La trace de consultation est une donnée personnelle.** Elle peut être conservée pour prouver les discussions et protéger le secret, à condition d'informer les lecteurs, de restreindre l'accès et d'en fixer le terme.",
        },
      ],
    },
    { h: { en: "3. The nature of an indication of interest", fr: "3. Nature de l'indication d'intérêt" } },
    {
      p: {
        en: "In most legal systems of the investors a contract needs an offer that its author means to be bound by, and its acceptance. An indication lacks that intention and says so. In French law an invitation to negotiate is not an offer; negotiations are free but must be in good faith, and breaking them off wrongly may cost the other side's expenses, never the profit hoped for. In English law an agreement to negotiate is not enforceable and clear words of non-commitment are given effect. In the law of Luxembourg, which governs the binding clauses here, culpa in contrahendo leads to a similar result as in France.",
        fr: "Dans la plupart des droits des investisseurs, le contrat suppose une offre par laquelle son auteur entend se lier, et son acceptation. L'indication n'exprime pas cette intention et le dit. En droit français, l'invitation à entrer en négociation n'est pas une offre ; les négociations sont libres mais doivent être menées de bonne foi, et leur rupture fautive peut coûter les frais de l'autre partie, jamais le gain espéré. En droit anglais, un accord pour négocier n'est pas exécutoire et des termes clairs de non-engagement produisent effet. En droit luxembourgeois, qui régit ici les clauses liantes, la faute précontractuelle conduit à un résultat proche du droit français.",
      },
    },
    {
      p: {
        en: "The following features keep the line clear, and we find them in the portal:",
        fr: "Les éléments suivants maintiennent la frontière ; nous les constatons sur le portail :",
      },
    },
    {
      list: [
        {
          en: "the legend is shown and acknowledged before each submission, in the language of the reader, and its version is sealed with it;",
          fr: "la mention est présentée et reconnue avant chaque envoi, dans la langue du lecteur, et sa version est scellée avec lui ;",
        },
        {
          en: "the amount is read back in digits and words, so that an error is found before it is sent;",
          fr: "le montant est relu en chiffres et en lettres, de sorte qu'une erreur soit vue avant l'envoi ;",
        },
        { en: "withdrawal needs one click and no reason;", fr: "le retrait se fait en un clic, sans motif ;" },
        {
          en: "the receipt repeats that nothing is reserved and names the documents relied on, with their fingerprints;",
          fr: "le récépissé répète que rien n'est réservé et désigne les documents sur lesquels l'investisseur s'est fondé, avec leurs empreintes ;",
        },
        {
          en: "staff cannot enter an indication in an investor's name.",
          fr: "le personnel ne peut saisir d'indication au nom d'un investisseur.",
        },
      ],
    },
    {
      p: {
        en: `The legend in force reads: “${saidIn<string>(c.raise.legend.text, "en").replace(/\n+/g, " ")}”`,
        fr: `La mention en vigueur est la suivante : « ${saidIn<string>(c.raise.legend.text, "fr").replace(/\n+/g, " ")} »`,
      },
    },
    { h: { en: "4. Regimes by place of the investor", fr: "4. Régimes selon le lieu de l'investisseur" } },
    {
      table: {
        caption: {
          en: "Paths to be confirmed by counsel in each place",
          fr: "Voies à confirmer par le conseil de chaque place",
        },
        header: [
          { en: "Place", fr: "Place" },
          { en: "Path usually taken", fr: "Voie habituelle" },
          { en: "What the room must keep", fr: "Ce que la salle doit conserver" },
        ],
        rows: [
          [
            { en: "European Union", fr: "Union européenne" },
            {
              en: "Qualified investors; no prospectus; where an interest is a fund unit, marketing rules of the AIFMD, pre-marketing included",
              fr: "Investisseurs qualifiés ; pas de prospectus ; si le titre est une part de fonds, règles de commercialisation de la directive AIFM, précommercialisation comprise",
            },
            { en: "Status, date, statement relied on", fr: "Statut, date, déclaration retenue" },
          ],
          [
            { en: "France", fr: "France" },
            {
              en: "Offer to qualified investors; rules on solicitation respected by answering requests only",
              fr: "Offre à des investisseurs qualifiés ; règles de démarchage respectées en ne répondant qu'aux demandes",
            },
            { en: "Who asked first, and when", fr: "Qui a sollicité qui, et quand" },
          ],
          [
            { en: "United Kingdom", fr: "Royaume-Uni" },
            {
              en: "Financial promotion to investment professionals and high-value bodies; statements renewed each year",
              fr: "Promotion financière aux professionnels et entités importantes ; déclarations renouvelées chaque année",
            },
            { en: "Statement and expiry", fr: "Déclaration et échéance" },
          ],
          [
            { en: "United States", fr: "États-Unis" },
            {
              en: "Private placement to accredited investors (Rule 506), with or without general solicitation but not both at once; persons outside under Regulation S, kept apart",
              fr: "Placement privé auprès d'investisseurs accrédités (règle 506), avec ou sans sollicitation générale, mais pas les deux ; personnes hors États-Unis sous Regulation S, séparées",
            },
            {
              en: "Path of each person, verification, legends of that path",
              fr: "Voie de chaque personne, vérification, mentions correspondantes",
            },
          ],
          [
            { en: "Japan", fr: "Japon" },
            {
              en: "Qualified institutional investors, transfer limits",
              fr: "Investisseurs institutionnels qualifiés, limites de cession",
            },
            { en: "Status, notice of limits", fr: "Statut, avis des limites" },
          ],
          [
            { en: "United Arab Emirates", fr: "Émirats arabes unis" },
            {
              en: "Professional or exempt investors; sovereign bodies by their own rules",
              fr: "Investisseurs professionnels ou exemptés ; entités souveraines selon leurs propres règles",
            },
            { en: "Status and addressee", fr: "Statut et destinataire" },
          ],
        ],
      },
    },
    {
      p: {
        en: "Testing interest before a filing is allowed in some places under named conditions and in others not at all. Every version of what was shown, and to whom, is therefore kept.",
        fr: "Sonder le marché avant un dépôt est permis dans certains pays sous conditions précises, et interdit dans d'autres. Chaque version de ce qui a été montré, et à qui, est donc conservée.",
      },
    },
    { h: { en: "5. Clearances before any closing", fr: "5. Autorisations préalables à toute clôture" } },
    {
      list: [
        {
          en: "**Foreign investment.** Chip making is a listed sector in most countries of the network. Filing may be due below control, and for access to technical information alone.",
          fr: "**Investissements étrangers.** La fabrication de puces figure parmi les secteurs contrôlés de la plupart des pays du réseau. Une autorisation peut être due sans prise de contrôle, et pour le seul accès à des informations techniques.",
        },
        {
          en: "**Merger control.** Joint ventures of strategic investors may need filing in several countries; information must not flow between competitors through the room.",
          fr: "**Concentrations.** Les entreprises communes d'investisseurs industriels peuvent devoir être notifiées dans plusieurs pays ; l'information ne doit pas circuler entre concurrents par la salle.",
        },
        {
          en: "**Export control.** Technical data are classified before upload; release to a foreign person may be an export.",
          fr: "**Contrôle des exportations.** Les données techniques sont classées avant dépôt ; leur communication à un étranger peut constituer une exportation.",
        },
        {
          en: "**Foreign subsidies.** Contributions of sovereign funds may have to be notified in the European Union.",
          fr: "**Subventions étrangères.** Les contributions de fonds souverains peuvent devoir être notifiées dans l'Union européenne.",
        },
        {
          en: "**Sanctions and money laundering.** Identity and owners are checked before an allocation, again at closing.",
          fr: "**Sanctions et blanchiment.** Identité et bénéficiaires sont vérifiés avant allocation, puis de nouveau à la clôture.",
        },
      ],
    },
    { h: { en: "6. Industrial shareholders", fr: "6. Actionnaires industriels" } },
    {
      p: {
        en: "A customer or supplier that becomes a shareholder raises three questions that a fund does not: whether its supply contract is at arm's length, whether it learns of rivals' orders, and whether state support of one country reaches a group of another. Reserved matters, information barriers and separate committees answer the first two in part. The third is for the authority that grants.",
        fr: "Un client ou un fournisseur qui devient actionnaire soulève trois questions qu'un fonds ne soulève pas : son contrat est-il conclu à des conditions normales, apprend-il les commandes de ses rivaux, et l'aide d'un État profite-t-elle au groupe d'un autre pays ? Décisions réservées, cloisons d'information et comités distincts répondent en partie aux deux premières. La troisième appartient à l'autorité qui accorde l'aide.",
      },
    },
    { h: { en: "7. Personal data", fr: "7. Données personnelles" } },
    {
      p: {
        en: "The Issuer is controller. It processes names, business addresses, roles, connection data and the record of what was read, accepted and submitted.",
        fr: "L'Émetteur est responsable de traitement. Il traite noms, coordonnées professionnelles, fonctions, données de connexion et trace de ce qui a été lu, accepté et envoyé.",
      },
    },
    {
      table: {
        caption: { en: "Purposes and bases", fr: "Finalités et bases légales" },
        header: [
          { en: "Purpose", fr: "Finalité" },
          { en: "Basis", fr: "Base" },
          { en: "Kept", fr: "Conservation" },
        ],
        rows: [
          [
            { en: "Access and security", fr: "Accès et sécurité" },
            { en: "Legitimate interest", fr: "Intérêt légitime" },
            { en: "Sessions: short; log: as evidence", fr: "Sessions : brève ; journal : comme preuve" },
          ],
          [
            { en: "Agreement and indications", fr: "Accord et indications" },
            { en: "Steps before a contract; legal duty", fr: "Mesures précontractuelles ; obligation légale" },
            { en: "Limitation period", fr: "Délai de prescription" },
          ],
          [
            { en: "Evidence of disclosure", fr: "Preuve de la communication" },
            { en: "Legitimate interest in legal claims", fr: "Intérêt légitime à la défense de droits" },
            { en: "Limitation period", fr: "Délai de prescription" },
          ],
          [
            { en: "Checks on identity", fr: "Vérifications d'identité" },
            { en: "Legal duty", fr: "Obligation légale" },
            { en: "As the law on money laundering says", fr: "Selon la réglementation antiblanchiment" },
          ],
        ],
      },
    },
    {
      p: {
        en: "Readers are told before the first page that reading is recorded and that pages carry a mark. Erasure is possible without breaking the log: the log holds values sealed by hash, and personal data sit beside it under a key that can be destroyed. Transfers outside the Union follow the standard clauses. A person may ask what is held and have an answer within a month.",
        fr: "Avant la première page, les lecteurs sont informés que la consultation est enregistrée et que les pages portent une marque. L'effacement est possible sans rompre le journal : celui-ci contient des valeurs scellées par empreinte, et les données personnelles se trouvent à côté, sous une clé destructible. Les transferts hors de l'Union suivent les clauses types. Toute personne peut demander ce qui est détenu et obtenir réponse sous un mois.",
      },
    },
    { h: { en: "8. Signature and evidence", fr: "8. Signature et preuve" } },
    {
      p: {
        en: "Typing one's name and accepting is a simple electronic signature. It may not be refused as evidence for being electronic; its weight depends on what surrounds it. Here the document's fingerprint, the text and language shown, the time, the connection and the sealed chain give it good weight. It does not replace a qualified signature where the law asks for writing in that form; no act in the room needs one.",
        fr: "La saisie du nom suivie de l'acceptation est une signature électronique simple. Elle ne peut être écartée au seul motif de sa forme ; sa force dépend de son environnement. Ici, l'empreinte du document, le texte et la langue affichés, l'heure, la connexion et la chaîne scellée lui donnent une bonne force. Elle ne remplace pas la signature qualifiée lorsque la loi l'exige ; aucun acte de la salle ne le requiert.",
      },
    },
    { h: { en: "9. What we have not examined", fr: "9. Ce que nous n'avons pas examiné" } },
    {
      list: [
        {
          en: "the accuracy of the information memorandum, the model or any figure;",
          fr: "l'exactitude du mémorandum d'information, du modèle ou d'un quelconque chiffre ;",
        },
        {
          en: "tax, accounting, environmental and employment law;",
          fr: "le droit fiscal, comptable, environnemental et social ;",
        },
        {
          en: "the terms of definitive agreements, which do not exist;",
          fr: "les termes des contrats définitifs, qui n'existent pas ;",
        },
        {
          en: "the law of any place beyond what is said above.",
          fr: "le droit de toute place au-delà de ce qui précède.",
        },
      ],
    },
    { h: { en: "10. Open points for the Issuer", fr: "10. Points à traiter par l'Émetteur" } },
    {
      table: {
        caption: { en: "Actions before opening to a new country", fr: "Actions avant l'ouverture à un nouveau pays" },
        header: [same("N°"), { en: "Point", fr: "Point" }, { en: "Owner", fr: "Responsable" }],
        rows: [
          [
            same("1"),
            {
              en: "Confirm the path of each invited organisation and record it",
              fr: "Confirmer la voie de chaque organisation invitée et la consigner",
            },
            { en: "Counsel", fr: "Conseil" },
          ],
          [
            same("2"),
            {
              en: "Classify technical documents for export control",
              fr: "Classer les documents techniques au titre des exportations",
            },
            { en: "Compliance", fr: "Conformité" },
          ],
          [
            same("3"),
            {
              en: "Publish the privacy notice in both languages",
              fr: "Publier la notice de confidentialité dans les deux langues",
            },
            { en: "Data protection contact", fr: "Référent données personnelles" },
          ],
          [
            same("4"),
            {
              en: "Adopt an allocation policy before the book is read",
              fr: "Adopter une politique d'allocation avant lecture du livre",
            },
            { en: "Board", fr: "Conseil d'administration" },
          ],
          [
            same("5"),
            {
              en: "Keep one archive of every version shown",
              fr: "Conserver une archive unique de chaque version présentée",
            },
            { en: "Publisher", fr: "Responsable de publication" },
          ],
        ],
      },
    },
  ];
}

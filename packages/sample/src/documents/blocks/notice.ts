import type { Book } from "../build/book.ts";
import type { Context } from "../facts/context.ts";

/** What every document of the room says before anything else. */
export function importantNotice(b: Book, c: Context): void {
  const issuer = c.raise.issuer;
  b.chapter({ en: "Important notice", fr: "Avertissement" });
  b.p(
    {
      en: `This document has been prepared by ${issuer} (the **Issuer**) for a limited number of professional investors who have accepted the confidentiality agreement of the room. It may be read only there, for the sole purpose of considering an indication of interest.`,
      fr: `Le présent document a été établi par ${issuer} (l'**Émetteur**) à l'attention d'un nombre limité d'investisseurs professionnels ayant accepté l'accord de confidentialité de la salle. Il ne peut être consulté que dans celle-ci, à la seule fin d'étudier une indication d'intérêt.`,
    },
    {
      en: "**Nothing here is an offer.** This document is not a prospectus, not an offer to sell nor a solicitation of an offer to buy securities, and not a commitment to lend. It has not been approved by any authority. No money is asked for or accepted through the room. A transaction, if there is one, will rest on definitive documents only.",
      fr: "**Rien ici ne constitue une offre.** Ce document n'est ni un prospectus, ni une offre de vente, ni une sollicitation d'achat de titres, ni un engagement de prêter. Il n'a été visé par aucune autorité. Aucun versement n'est demandé ni accepté dans la salle. Une éventuelle opération ne reposera que sur une documentation définitive.",
    },
    {
      en: "**An indication of interest binds nobody.** It states what an investor might do, on conditions he sets, at the date he gives it. He may amend or withdraw it at any time, without giving a reason. The Issuer may decline it and owes no allocation.",
      fr: "**Une indication d'intérêt n'engage personne.** Elle exprime ce qu'un investisseur pourrait faire, aux conditions qu'il fixe et à la date où il la donne. Il peut la modifier ou la retirer à tout moment, sans motif. L'Émetteur peut l'écarter et ne doit aucune allocation.",
    },
    {
      en: "**The Issuer and the sites are fictional.** They are an illustration of how such a raise is described. Parameters are inspired by public projects, which are listed with their source and are no part of this raise. No company named as a benchmark, or in the press accounts quoted, is a partner, supplier or customer of the Issuer.",
      fr: "**L'Émetteur et les sites sont fictifs.** Ils illustrent la façon dont une telle levée se présente. Les paramètres s'inspirent de projets publics, cités avec leur source et étrangers à cette levée. Aucune société citée à titre de comparaison, ou dans les articles de presse mentionnés, n'est partenaire, fournisseur ou client de l'Émetteur.",
    },
    {
      en: "**Forward-looking figures are the output of a model.** They follow from assumptions, most of which are neither contracted nor verified; the register says of each whether it is signed, under a letter of intent, published by a third party, or assumed. Actual results will differ, and the difference may be large. Each figure is as of the date on the cover unless another date stands beside it.",
      fr: "**Les chiffres prospectifs sont le résultat d'un modèle.** Ils découlent d'hypothèses dont la plupart ne sont ni contractualisées ni vérifiées ; le registre précise, pour chacune, si elle est signée, couverte par une lettre d'intention, publiée par un tiers ou simplement posée. Les résultats réels seront différents, et l'écart peut être important. Sauf mention contraire, chaque chiffre est arrêté à la date de couverture.",
    },
    {
      en: "**Each reader takes his own advice**: legal, tax, accounting, technical, and on export control and foreign investment. Distribution may be restricted where the reader is; it is for the reader to know and respect these limits.",
      fr: "**Chaque lecteur prend ses propres conseils** : juridique, fiscal, comptable, technique, ainsi qu'en matière de contrôle des exportations et d'investissements étrangers. La diffusion peut être restreinte là où se trouve le lecteur, à qui il appartient de connaître et de respecter ces limites.",
    },
  );
  b.callout(
    "caution",
    { en: "Legend of the indication of interest", fr: "Mention portée sur l'indication d'intérêt" },
    c.raise.legend.text,
  );
}

/** The notice where a document is short and read beside others. */
export function shortNotice(b: Book, c: Context): void {
  b.callout(
    "caution",
    { en: "Illustrative, confidential, not an offer", fr: "Illustratif, confidentiel, sans valeur d'offre" },
    {
      en: `${c.raise.issuer} and this site are fictional. The figures are the output of a model on assumptions that are mostly not contracted; the register at the end says of each how firm it is. Indications of interest are non-binding. The important notice of the information memorandum applies to this document.`,
      fr: `${c.raise.issuer} et ce site sont fictifs. Les chiffres résultent d'un modèle, sur des hypothèses pour la plupart non contractualisées ; le registre, en fin de dossier, indique la solidité de chacune. Les indications d'intérêt sont non engageantes. L'avertissement du mémorandum d'information s'applique au présent document.`,
    },
  );
}

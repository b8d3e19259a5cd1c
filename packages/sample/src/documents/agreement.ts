import { bind } from "./blocks/cover.ts";
import { Book, type TypstSource } from "./build/book.ts";
import type { Context } from "./facts/context.ts";

/** The confidentiality agreement: the very text that is accepted at the gate, and its points in plain words. */
export function confidentialityAgreement(c: Context): TypstSource {
  const b = new Book(c.language);
  const { text, points } = c.raise.agreement;
  b.chapter({ en: "In short", fr: "En bref" });
  b.p({
    en: "These lines help to read the agreement and are no part of it.",
    fr: "Ces lignes aident à lire l'accord et n'en font pas partie.",
  });
  b.list(points);
  b.chapter({ en: "The agreement", fr: "L'accord" });
  b.rich(c.fill(text), 2);
  b.chapter({ en: "Acceptance", fr: "Acceptation" });
  b.p({
    en: "The agreement is accepted in the portal, by an authorised person who types his or her full name. The record of acceptance holds the version of this document and its fingerprint, the language shown, the name typed, the time and the address of the connection. Each Recipient can read it again at any time.",
    fr: "L'accord est accepté sur le portail par une personne habilitée, qui saisit son nom complet. L'enregistrement conserve la version du document et son empreinte, la langue affichée, le nom saisi, l'heure et l'adresse de connexion. Chaque Destinataire peut le relire à tout moment.",
  });
  return bind(
    b,
    c,
    { en: "Confidentiality agreement", fr: "Accord de confidentialité" },
    { en: "For readers of the data room", fr: "À l'usage des lecteurs de la salle de données" },
  );
}

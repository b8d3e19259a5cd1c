import type { Book } from "../build/book.ts";
import type { Context } from "../facts/context.ts";
import { pitch } from "./pitch.ts";

const OPEN = { en: "not decided", fr: "non choisi" };

/** Who is needed, and that nobody is decided. */
export function partners(b: Book, c: Context): void {
  b.chapter({ en: "Partners, not yet decided", fr: "Des partenaires non encore choisis" });
  pitch(b, c, "with-whom");
  b.table({
    title: { en: "Roles to be filled, all of them open", fr: "Rôles à pourvoir, tous ouverts" },
    columns: [
      { label: { en: "Role", fr: "Rôle" } },
      { label: { en: "What is asked", fr: "Ce qui est demandé" } },
      { label: { en: "Needed at", fr: "Exigé au" } },
      { label: { en: "State", fr: "État" } },
    ],
    rows: [
      [
        { en: "Process licensor", fr: "Concédant du procédé" },
        {
          en: "Licence, transfer of recipes, training, support of the ramp",
          fr: "Licence, transfert de recettes, formation, appui à la montée en cadence",
        },
        { en: "technology gate", fr: "jalon technologie" },
        OPEN,
      ],
      [
        { en: "Operator", fr: "Exploitant" },
        { en: "A first shift that has run such a line", fr: "Une première équipe ayant déjà exploité une telle ligne" },
        { en: "technology gate", fr: "jalon technologie" },
        OPEN,
      ],
      [
        { en: "Anchor customers", fr: "Clients de référence" },
        {
          en: "Agreements with a term for the share that each case states",
          fr: "Contrats à terme pour la part retenue dans chaque dossier",
        },
        { en: "close", fr: "clôture" },
        OPEN,
      ],
      [
        { en: "Main contractor", fr: "Contractant général" },
        {
          en: "Fixed or target price for shell and clean room",
          fr: "Prix fixe ou cible pour le bâtiment et la salle blanche",
        },
        { en: "close", fr: "clôture" },
        OPEN,
      ],
      [
        { en: "Makers of tools", fr: "Équipementiers" },
        { en: "Delivery slots against deposits", fr: "Créneaux de livraison contre acomptes" },
        { en: "close", fr: "clôture" },
        OPEN,
      ],
      [
        { en: "Utilities", fr: "Énergie et eau" },
        { en: "Connection with a date; long purchase contracts", fr: "Raccordement daté ; contrats d'achat longs" },
        { en: "site gate", fr: "jalon site" },
        OPEN,
      ],
      [
        { en: "Lead lenders", fr: "Chefs de file" },
        { en: "Underwriting or club of senior debt", fr: "Prise ferme ou club de dette senior" },
        { en: "close", fr: "clôture" },
        OPEN,
      ],
      [
        { en: "Export credit agencies", fr: "Agences de crédit-export" },
        { en: "Cover for equipment", fr: "Couverture des équipements" },
        { en: "close", fr: "clôture" },
        OPEN,
      ],
      [
        { en: "Public authorities", fr: "Autorités publiques" },
        { en: "Decision on support", fr: "Décision sur l'aide" },
        { en: "close", fr: "clôture" },
        OPEN,
      ],
      [
        { en: "Independent engineer", fr: "Ingénieur indépendant" },
        { en: "Certificates at each drawing", fr: "Attestation de chaque tirage" },
        { en: "close", fr: "clôture" },
        OPEN,
      ],
    ],
    small: true,
  });
}

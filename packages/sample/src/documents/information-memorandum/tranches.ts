import { formatMoneyShort, type Instrument, type ProductWords } from "@fabroom/contracts";
import type { Book } from "../build/book.ts";
import type { Context } from "../facts/context.ts";

const INSTRUMENT: Record<Instrument, ProductWords> = {
  common_equity: { en: "Common equity", fr: "Actions ordinaires" },
  preferred_equity: { en: "Preferred equity", fr: "Actions de préférence" },
  senior_debt: { en: "Senior debt", fr: "Dette senior" },
  export_credit: { en: "Export credit", fr: "Crédit-export" },
};

/** Sizes of the tranches. */
export function trancheTable(b: Book, c: Context): void {
  const money = (minor: string, currency: (typeof c.raise.tranches)[number]["currency"]) =>
    formatMoneyShort({ minor, currency }, c.language);
  b.table({
    title: {
      en: `${c.raise.tranches.length} tranches, open for indications until ${c.v.date(c.raise.closesOn)}`,
      fr: `${c.raise.tranches.length} tranches, ouvertes aux indications jusqu'au ${c.v.date(c.raise.closesOn)}`,
    },
    columns: [
      { label: { en: "Tranche", fr: "Tranche" } },
      { label: { en: "Instrument", fr: "Instrument" } },
      { label: { en: "Floor", fr: "Plancher" }, align: "right" },
      { label: { en: "Target", fr: "Objectif" }, align: "right" },
      { label: { en: "Cap", fr: "Plafond" }, align: "right" },
      { label: { en: "Smallest ticket", fr: "Ticket minimal" }, align: "right" },
    ],
    rows: c.raise.tranches.map((tranche) => [
      tranche.name,
      INSTRUMENT[tranche.instrument],
      money(tranche.floor, tranche.currency),
      money(tranche.target, tranche.currency),
      money(tranche.cap, tranche.currency),
      money(tranche.minimumTicket, tranche.currency),
    ]),
    note: {
      en: `Targets of the Issuer as of ${c.v.date(c.facts.asOf)}, not money raised. Below its floor a tranche does not close.`,
      fr: `Objectifs de l'Émetteur au ${c.v.date(c.facts.asOf)}, non des fonds levés. Sous son plancher, une tranche ne se conclut pas.`,
    },
  });
}

/** The indicative terms of every tranche. */
export function trancheTerms(b: Book, c: Context): void {
  for (const tranche of c.raise.tranches) {
    const sites = tranche.siteSlugs.map((slug) => c.site(slug).name);
    b.table({
      title: {
        en: `${tranche.name.en}: indicative terms${sites.length > 0 ? ` (${c.v.list(sites)})` : ""}`,
        fr: `${tranche.name.fr} : conditions indicatives${sites.length > 0 ? ` (${c.v.list(sites)})` : ""}`,
      },
      columns: [
        { label: { en: "Term", fr: "Clause" } },
        { label: { en: "Provision", fr: "Contenu" } },
        { label: { en: "Effect", fr: "Effet" } },
      ],
      rows: tranche.terms.map((term) => [
        term.label,
        term.value,
        term.binding ? { en: "binding", fr: "liant" } : { en: "indicative", fr: "indicatif" },
      ]),
    });
  }
}

import type { Said } from "../../localised.ts";
import type { Book, TypstSource } from "../build/book.ts";
import type { Context } from "../facts/context.ts";

/** Closes a book with its cover and running lines. */
export function bind(book: Book, c: Context, title: Said, subtitle: Said): TypstSource {
  const { v, t } = c;
  return book.source({
    title: t(title),
    subtitle: t(subtitle),
    issuer: c.raise.issuer,
    raise: t(c.raise.name),
    notice: t({ en: "Illustrative: fictional issuer, fictional sites", fr: "Illustratif : émetteur et sites fictifs" }),
    dateLabel: v.date(c.facts.asOf),
    versionLabel: v.number(c.facts.version, 0),
    confidentiality: t({
      en: "Confidential. Not an offer. Indications of interest are non-binding.",
      fr: "Confidentiel. Ne constitue pas une offre. Les indications d'intérêt sont non engageantes.",
    }),
    tableWord: t({ en: "Table", fr: "Tableau" }),
    figureWord: t({ en: "Figure", fr: "Figure" }),
    language: c.language,
  });
}

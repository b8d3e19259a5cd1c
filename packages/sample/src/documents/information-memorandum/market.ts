import { bindingFigure, figureTable, gapFigure } from "../blocks/market.ts";
import { networkOutputFigure } from "../blocks/network.ts";
import type { Book } from "../build/book.ts";
import type { Context } from "../facts/context.ts";
import { pitch } from "./pitch.ts";

/** The shortage, and the story of the idea in dated facts. */
export function market(b: Book, c: Context): void {
  b.chapter({ en: "The shortage", fr: "La pénurie" });
  pitch(b, c, "shortage");
  gapFigure(b, c);
  bindingFigure(b, c);
  networkOutputFigure(b, c);
  figureTable(
    b,
    c,
    { en: "Published figures behind this chapter", fr: "Chiffres publiés à l'appui de ce chapitre" },
    c.raise.figures.filter((figure) => /^(compute|supply|packaging|power)\./.test(figure.id)),
  );
  b.section({ en: "How the idea became public", fr: "Comment l'idée est devenue publique" });
  b.p({
    en: "The idea of a network of fabs became public through press reports in early 2024. They are told here with date and source because readers will know them. None of the people or companies they name has any part in this raise.",
    fr: "L'idée d'un réseau d'usines est devenue publique par des articles de presse du début de 2024. Ils sont rappelés ici, datés et sourcés, parce que le lecteur les connaît. Aucune des personnes ou sociétés citées ne participe à cette levée.",
  });
  b.table({
    title: { en: "What was reported, and by whom", fr: "Ce qui a été rapporté, et par qui" },
    columns: [
      { label: { en: "Date", fr: "Date" } },
      { label: { en: "Fact", fr: "Fait" } },
      { label: { en: "Source", fr: "Source" } },
    ],
    rows: c.raise.facts.map((fact) => [c.v.date(fact.date), fact.text, fact.source.label]),
    small: true,
  });
}

import { benchmarkTable } from "../blocks/benchmarks.ts";
import { GLOSSARY } from "../blocks/glossary.ts";
import { figureTable } from "../blocks/market.ts";
import { rateTable } from "../blocks/rates.ts";
import type { Book } from "../build/book.ts";
import type { Context } from "../facts/context.ts";

export function annexes(b: Book, c: Context): void {
  const { raise } = c;
  b.chapter({ en: "Comparison with public projects", fr: "Comparaison avec des projets publics" });
  b.p({
    en: "The projects below are real, public and not part of this raise. They are shown so that a reader can hold each site against something built, or not built.",
    fr: "Les projets ci-dessous sont réels, publics et étrangers à cette levée. Ils permettent de confronter chaque site à quelque chose de construit, ou d'abandonné.",
  });
  benchmarkTable(b, c);
  b.chapter({ en: "Glossary", fr: "Glossaire" });
  b.terms(GLOSSARY[c.language].map(([term, text]) => ({ term, text })));
  b.chapter({ en: "Sources", fr: "Sources" });
  b.p({
    en: "Figures of the sites come from the engine on published assumptions; the register of each dossier gives the source of every assumption. Other figures of this memorandum:",
    fr: "Les chiffres des sites proviennent du moteur, sur les hypothèses publiées ; le registre de chaque dossier donne la source de chacune. Autres chiffres du mémorandum :",
  });
  figureTable(b, c, { en: "Figures of the raise", fr: "Données de la levée" }, raise.figures);
  rateTable(b, c);
  b.dataChapter();
}

import { benchmarkTable } from "../blocks/benchmarks.ts";
import { GLOSSARY } from "../blocks/glossary.ts";
import { figureTable } from "../blocks/market.ts";
import type { Book } from "../build/book.ts";
import type { Context } from "../facts/context.ts";
import { DOLLARS } from "../facts/rates.ts";

export function annexes(b: Book, c: Context): void {
  const { v, raise } = c;
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
  const used = [...new Set(c.sites.map((site) => site.currency))].filter((currency) => currency !== "USD");
  b.table({
    title: { en: "Rates at which the sites are added up", fr: "Cours auxquels les sites sont additionnés" },
    columns: [
      { label: { en: "Currency", fr: "Devise" } },
      { label: { en: "Units for one US dollar", fr: "Unités pour un dollar" }, align: "right" },
      { label: { en: "US dollars for one unit", fr: "Dollars pour une unité" }, align: "right" },
    ],
    rows: used.map((currency) => [currency, v.number(1 / DOLLARS[currency], 2), v.number(DOLLARS[currency], 4)]),
    note: {
      en: `Fixed rates, an assumption of the Issuer as of ${v.date(c.facts.asOf)}.`,
      fr: `Cours fixes, hypothèse de l'Émetteur au ${v.date(c.facts.asOf)}.`,
    },
  });
  b.chapter({ en: "Data behind the figures", fr: "Données des figures" });
  b.dataTables();
}

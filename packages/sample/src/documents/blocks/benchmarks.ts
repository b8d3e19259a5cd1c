import type { Book } from "../build/book.ts";
import type { Context } from "../facts/context.ts";
import { countryName } from "../facts/site-case.ts";

/** The public projects: read-only, none of them part of the raise. */
export function benchmarkTable(b: Book, c: Context): void {
  const { raise, v } = c;
  b.table({
    title: {
      en: `${raise.benchmarks.length} public projects, for comparison only`,
      fr: `${raise.benchmarks.length} projets publics, à titre de comparaison uniquement`,
    },
    columns: [
      { label: { en: "Project", fr: "Projet" }, share: 2 },
      { label: { en: "Node", fr: "Gravure" }, share: 1.4 },
      { label: { en: "Investment", fr: "Investissement" }, share: 1.8 },
      { label: { en: "Capacity", fr: "Capacité" }, share: 1.8 },
      { label: { en: "Public support", fr: "Aide publique" }, share: 2 },
      { label: { en: "State", fr: "État" }, share: 2.2 },
    ],
    rows: raise.benchmarks.map((row) => [
      `${row.name}, ${countryName(row.country, c.language)}`,
      row.node,
      row.capexText,
      row.capacityText,
      row.supportText,
      row.stateText,
    ]),
    small: true,
    note: {
      en: `Sources: ${raise.benchmarks.map((row) => `${row.name}: ${row.source.label.en} (${v.date(row.source.date)})`).join("; ")}.`,
      fr: `Sources : ${raise.benchmarks.map((row) => `${row.name} : ${row.source.label.fr} (${v.date(row.source.date)})`).join(" ; ")}.`,
    },
  });
}

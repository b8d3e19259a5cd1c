import type { Book } from "../build/book.ts";
import type { Context } from "../facts/context.ts";
import { countryName } from "../facts/site-case.ts";

/** The public projects, those of one country if it has any: read-only, none of them part of the raise. */
export function benchmarkTable(b: Book, c: Context, near?: string): void {
  const { v } = c;
  const same = c.raise.benchmarks.filter((row) => row.country === near);
  const benchmarks = same.length > 0 ? same : c.raise.benchmarks;
  b.table({
    title: {
      en: `${benchmarks.length} public projects, for comparison only`,
      fr: `${benchmarks.length} projets publics, à titre de comparaison uniquement`,
    },
    columns: [
      { label: { en: "Project", fr: "Projet" } },
      { label: { en: "Node", fr: "Gravure" } },
      { label: { en: "Investment", fr: "Investissement" } },
      { label: { en: "Capacity", fr: "Capacité" } },
      { label: { en: "Public support", fr: "Aide publique" } },
      { label: { en: "State", fr: "État" } },
    ],
    rows: benchmarks.map((row) => [
      `${row.name}, ${countryName(row.country, c.language)}`,
      row.node,
      row.capexText,
      row.capacityText,
      row.supportText,
      row.stateText,
    ]),
    small: true,
    note: {
      en: `Sources: ${benchmarks.map((row) => `${row.name}: ${row.source.label.en} (${v.date(row.source.date)})`).join("; ")}.`,
      fr: `Sources : ${benchmarks.map((row) => `${row.name} : ${row.source.label.fr} (${v.date(row.source.date)})`).join(" ; ")}.`,
    },
  });
}

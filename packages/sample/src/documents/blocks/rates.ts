import type { Book } from "../build/book.ts";
import type { Context } from "../facts/context.ts";

/** The fixed rates at which sites of other currencies are added up. */
export function rateTable(b: Book, c: Context): void {
  const { v } = c;
  const used = new Map(c.sites.filter((site) => site.currency !== "USD").map((site) => [site.currency, site.rate]));
  b.table({
    title: { en: "Rates at which the sites are added up", fr: "Cours auxquels les sites sont additionnés" },
    columns: [
      { label: { en: "Currency", fr: "Devise" } },
      { label: { en: "Units for one US dollar", fr: "Unités pour un dollar" }, align: "right" },
      { label: { en: "US dollars for one unit", fr: "Dollars pour une unité" }, align: "right" },
    ],
    rows: [...used].map(([currency, rate]) => [currency, v.number(1 / rate, 2), v.number(rate, 4)]),
    note: {
      en: `Fixed rates, an assumption of the Issuer as of ${v.date(c.facts.asOf)}.`,
      fr: `Cours fixes, hypothèse de l'Émetteur au ${v.date(c.facts.asOf)}.`,
    },
  });
}

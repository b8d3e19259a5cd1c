import type { Book, RowInput } from "../build/book.ts";
import type { Context } from "../facts/context.ts";
import type { SiteCase } from "../facts/site-case.ts";

const share = (part: number, total: number) => (total === 0 ? 0 : part / total);

const KIND = {
  equity: { en: "Equity", fr: "Fonds propres" },
  debt: { en: "Debt", fr: "Dette" },
  incentive: { en: "Public incentives", fr: "Aides publiques" },
  other: { en: "Other", fr: "Autres" },
} as const;

type Line = { label: { en: string; fr: string }; amount: number; eligibleShare: number; kind?: keyof typeof KIND };

function tables(
  b: Book,
  c: Context,
  who: string,
  uses: Line[],
  sources: Line[],
  total: number,
  text: (n: number) => string,
) {
  const { v, t } = c;
  const eligible = uses.reduce((sum, line) => sum + line.amount * line.eligibleShare, 0);
  const useRows: RowInput[] = uses
    .filter((line) => line.amount !== 0)
    .map((line) => [
      t(line.label),
      text(line.amount),
      v.percent(share(line.amount, total)),
      v.percent(line.eligibleShare, 0),
    ]);
  useRows.push({
    kind: "total",
    cells: [
      t({ en: "Total uses", fr: "Total des emplois" }),
      text(total),
      v.percent(1, 0),
      v.percent(share(eligible, total), 0),
    ],
  });
  b.table({
    title: {
      en: `${who}: uses, of which ${v.percent(share(eligible, total), 0)} qualify for an investment credit`,
      fr: `${who} : emplois, dont ${v.percent(share(eligible, total), 0)} éligibles à un crédit d'impôt`,
    },
    columns: [
      { label: { en: "Uses", fr: "Emplois" } },
      { label: { en: "Amount", fr: "Montant" }, align: "right" },
      { label: { en: "Share", fr: "Part" }, align: "right" },
      { label: { en: "Eligible for credit", fr: "Éligible au crédit" }, align: "right" },
    ],
    rows: useRows,
    note: {
      en: `Table shape of the public CHIPS application. ${c.engineNote.en}`,
      fr: `Présentation du formulaire public CHIPS. ${c.engineNote.fr}`,
    },
  });
  const sourceRows: RowInput[] = [];
  for (const kind of ["equity", "debt", "incentive", "other"] as const) {
    const lines = sources.filter((line) => line.kind === kind && line.amount !== 0);
    if (lines.length === 0) continue;
    const sum = lines.reduce((all, line) => all + line.amount, 0);
    sourceRows.push({
      kind: "group",
      cells: [`${t(KIND[kind])}${v.colon}${text(sum)} (${v.percent(share(sum, total))})`],
    });
    for (const line of lines) sourceRows.push([t(line.label), text(line.amount), v.percent(share(line.amount, total))]);
  }
  const all = sources.reduce((sum, line) => sum + line.amount, 0);
  sourceRows.push({
    kind: "total",
    cells: [t({ en: "Total sources", fr: "Total des ressources" }), text(all), v.percent(share(all, total), 0)],
  });
  b.table({
    title: { en: `${who}: sources`, fr: `${who} : ressources` },
    columns: [
      { label: { en: "Sources", fr: "Ressources" } },
      { label: { en: "Amount", fr: "Montant" }, align: "right" },
      { label: { en: "Share", fr: "Part" }, align: "right" },
    ],
    rows: sourceRows,
    note: c.engineNote,
  });
}

export function siteSourcesUses(b: Book, c: Context, site: SiteCase): void {
  const { uses, sources, totalUses } = site.r.sourcesAndUses;
  tables(
    b,
    c,
    site.name,
    uses,
    sources.map((line) => ({ ...line, eligibleShare: 0 })),
    totalUses,
    site.m,
  );
}

export function networkSourcesUses(b: Book, c: Context): void {
  const { uses, sources, totalUses } = c.network;
  tables(b, c, c.t({ en: "Network", fr: "Réseau" }), uses, sources, totalUses, c.v.usd);
}

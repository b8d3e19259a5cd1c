import type { RowSpec, SheetSpec } from "@fabroom/documents";
import type { Context } from "../facts/context.ts";
import { columnName, formula, head, note, output, printing, SHEET, title, total } from "./sheet.ts";

const SU_FIRST = 5;

/** Uses and sources in the shape of the public application, site by site, with live totals. */
export function sourcesUsesSheet(c: Context): SheetSpec {
  const t = printing(c);
  const { uses, sources } = c.network;
  const last = columnName(1 + c.sites.length);
  const line = (row: number, label: string, kind: string, perSite: number[]): RowSpec => [
    label,
    note(kind),
    ...perSite.map((amount) => output(amount / 1e6)),
    total(`SUM(C${row}:${last}${row})`),
  ];
  const useEnd = SU_FIRST + uses.length - 1;
  const sourceFirst = useEnd + 4;
  const sourceEnd = sourceFirst + sources.length - 1;
  const sums = (first: number, end: number) =>
    [...c.sites.map((_, index) => columnName(2 + index)), columnName(2 + c.sites.length)].map((letter) =>
      total(`SUM(${letter}${first}:${letter}${end})`),
    );
  const header = (words: string): RowSpec => [
    head(words),
    head(t({ en: "Kind", fr: "Nature" })),
    ...c.sites.map((site) => head(site.name)),
    head(t({ en: "Network", fr: "Réseau" })),
  ];
  return {
    name: t(SHEET.sourcesUses),
    columns: [{ width: 40 }, { width: 22 }, ...c.sites.map(() => ({ width: 14 })), { width: 14 }],
    freeze: { rows: 4, columns: 2 },
    print: { landscape: true, fitToWidth: true, repeatRows: 4 },
    rows: [
      [title(t({ en: "Sources and uses", fr: "Emplois et ressources" }))],
      [
        note(
          t({
            en: "Engine output, millions of US dollars at the rates of the cases; totals are formulas",
            fr: "Résultats du moteur, millions de dollars aux cours des dossiers ; totaux en formules",
          }),
        ),
      ],
      [],
      header(t({ en: "Uses", fr: "Emplois" })),
      ...uses.map((use, index) =>
        line(
          SU_FIRST + index,
          t(use.label),
          `${t({ en: "eligible for credit", fr: "éligible au crédit" })} ${c.v.percent(use.eligibleShare, 0)}`,
          use.perSite,
        ),
      ),
      [{ value: t({ en: "Total uses", fr: "Total des emplois" }), style: "total" }, null, ...sums(SU_FIRST, useEnd)],
      [],
      header(t({ en: "Sources", fr: "Ressources" })),
      ...sources.map((source, index) => line(sourceFirst + index, t(source.label), source.kind, source.perSite)),
      [
        { value: t({ en: "Total sources", fr: "Total des ressources" }), style: "total" },
        null,
        ...sums(sourceFirst, sourceEnd),
      ],
      [
        { value: t({ en: "Sources less uses", fr: "Ressources moins emplois" }), style: "total" },
        null,
        ...[...c.sites.map((_, index) => columnName(2 + index)), columnName(2 + c.sites.length)].map((letter) =>
          formula(`${letter}${sourceEnd + 1}-${letter}${useEnd + 1}`),
        ),
      ],
    ],
  };
}

/** Row of the difference on the sheet of sources and uses. */
export const differenceRow = (c: Context): number =>
  SU_FIRST + c.network.uses.length - 1 + 4 + c.network.sources.length + 1;

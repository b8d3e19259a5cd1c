import type { RowSpec, SheetSpec } from "@fabroom/documents";
import type { Context } from "../facts/context.ts";
import { at, check, columnName, formula, head, note, output, printing, SHEET, sheetName, title } from "./sheet.ts";
import { rowOf, TOTAL_COLUMN } from "./site-sheet.ts";
import { differenceRow } from "./sources-uses-sheet.ts";

/** Live differences against their tolerance, and the master check. */
export function checksSheet(c: Context): SheetSpec {
  const t = printing(c);
  const rows: RowSpec[] = [];
  const first = 6;
  const tolerance = 1e-6;
  c.sites.forEach((site, index) => {
    const sheet = sheetName(site);
    const sum = (id: string) => at(sheet, `${TOTAL_COLUMN}${rowOf(id)}`);
    const ebitda = site.yearly("ebitda").reduce((all, value) => all + value, 0);
    const suColumn = columnName(2 + index);
    const passed = site.r.checks.filter((item) => item.ok).length;
    const items: [string, string][] = [
      [
        t({ en: "capex by year adds up to the headline", fr: "investissement annuel égal au chiffre clé" }),
        `${sum("capex")}-${site.h.capex}`,
      ],
      [
        t({ en: "EBITDA by formula equals the engine's", fr: "EBITDA par formule égal à celui du moteur" }),
        `${sum("ebitda")}-${ebitda}`,
      ],
      [
        t({ en: "debt repaid equals debt drawn", fr: "dette remboursée égale à la dette tirée" }),
        `${sum("principal")}-${sum("debt")}`,
      ],
      [
        t({ en: "sources equal uses", fr: "ressources égales aux emplois" }),
        at(t(SHEET.sourcesUses), `${suColumn}${differenceRow(c)}`),
      ],
      [
        t({ en: "engine checks not passed", fr: "contrôles du moteur non satisfaits" }),
        `${site.r.checks.length - passed}`,
      ],
    ];
    for (const [label, difference] of items) {
      const row = first + rows.length;
      rows.push([
        site.name,
        label,
        formula(difference),
        output(tolerance * Math.max(1, site.h.totalUses), "0.000"),
        check(`IF(ABS(C${row})<=D${row},1,0)`),
      ]);
    }
  });
  return {
    name: t(SHEET.checks),
    columns: [{ width: 28 }, { width: 48 }, { width: 16 }, { width: 14 }, { width: 12 }],
    freeze: { rows: 5 },
    tab: "036639",
    conditional: [{ range: `E3:E${first + rows.length}`, formula: "E3=0", fill: "F8D7DA" }],
    rows: [
      [title(t({ en: "Checks", fr: "Contrôles" }))],
      [
        note(
          t({
            en: "A difference must be nil within its tolerance: 1 passes, 0 fails",
            fr: "L'écart doit être nul à la tolérance près : 1 satisfait, 0 en écart",
          }),
        ),
      ],
      [
        t({ en: "Master check", fr: "Contrôle général" }),
        null,
        null,
        null,
        check(`MIN(E${first}:E${first + rows.length - 1})`),
      ],
      [],
      [
        { en: "Site", fr: "Site" },
        { en: "Check", fr: "Contrôle" },
        { en: "Difference", fr: "Écart" },
        { en: "Tolerance", fr: "Tolérance" },
        { en: "Result", fr: "Résultat" },
      ].map((text) => head(t(text))),
      ...rows,
    ],
  };
}

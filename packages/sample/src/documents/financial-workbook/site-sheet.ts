import type { ProductWords } from "@fabroom/contracts";
import type { RowSpec, SheetSpec } from "@fabroom/documents";
import type { ColumnName } from "@fabroom/finance";
import type { Context } from "../facts/context.ts";
import type { SiteCase } from "../facts/site-case.ts";
import { columnName, formula, head, NUMBER, note, output, printing, title, total } from "./sheet.ts";

type Line = {
  id: string;
  label: ProductWords;
  column?: ColumnName;
  rule?: (row: (id: string) => string) => string;
  balance?: true;
};

const LINES: Line[] = [
  { id: "starts", label: { en: "Wafer starts", fr: "Plaquettes lancées" }, column: "starts" },
  { id: "out", label: { en: "Good wafers out", fr: "Plaquettes sorties" }, column: "wafersOut" },
  { id: "revenue", label: { en: "Revenue", fr: "Chiffre d'affaires" }, column: "revenue" },
  { id: "variable", label: { en: "Variable cost", fr: "Coûts variables" }, column: "variableCost" },
  { id: "energy", label: { en: "Power", fr: "Électricité" }, column: "energyCost" },
  { id: "maintenance", label: { en: "Maintenance", fr: "Maintenance" }, column: "maintenanceCost" },
  { id: "labour", label: { en: "Labour", fr: "Personnel" }, column: "labourCost" },
  {
    id: "sales",
    label: { en: "Selling and administration", fr: "Frais commerciaux et généraux" },
    column: "salesCost",
  },
  { id: "royalty", label: { en: "Royalty", fr: "Redevances" }, column: "royaltyCost" },
  { id: "other", label: { en: "Other cost", fr: "Autres charges" }, column: "otherCost" },
  {
    id: "opex",
    label: { en: "Operating cost", fr: "Charges d'exploitation" },
    rule: (row) => ["variable", "energy", "maintenance", "labour", "sales", "royalty", "other"].map(row).join("+"),
  },
  { id: "credits", label: { en: "Operating credits", fr: "Crédits d'exploitation" }, column: "operatingCredits" },
  {
    id: "ebitda",
    label: { en: "EBITDA", fr: "EBITDA" },
    rule: (row) => `${row("revenue")}-${row("opex")}+${row("credits")}`,
  },
  { id: "capex", label: { en: "Initial capex", fr: "Investissement initial" }, column: "capex" },
  { id: "sustaining", label: { en: "Sustaining capex", fr: "Investissement de maintien" }, column: "sustainingCapex" },
  { id: "grants", label: { en: "Grants", fr: "Subventions" }, column: "grants" },
  { id: "credit", label: { en: "Investment credits", fr: "Crédits d'impôt" }, column: "investmentCredits" },
  {
    id: "working",
    label: { en: "Increase of working capital", fr: "Variation du BFR" },
    column: "workingCapitalChange",
  },
  { id: "tax", label: { en: "Tax paid", fr: "Impôt payé" }, column: "tax" },
  { id: "flow", label: { en: "Project flow after tax", fr: "Flux du projet après impôt" }, column: "projectFlow" },
  { id: "cfads", label: { en: "CFADS", fr: "CFADS" }, column: "cfads" },
  { id: "interest", label: { en: "Interest paid", fr: "Intérêts payés" }, column: "interestPaid" },
  { id: "principal", label: { en: "Principal repaid", fr: "Principal remboursé" }, column: "principal" },
  {
    id: "service",
    label: { en: "Senior debt service", fr: "Service de la dette senior" },
    rule: (row) => `${row("interest")}+${row("principal")}`,
  },
  { id: "equity", label: { en: "Equity drawn", fr: "Fonds propres appelés" }, column: "equityDraw" },
  { id: "debt", label: { en: "Debt drawn", fr: "Dette tirée" }, column: "debtDraw" },
  { id: "distributions", label: { en: "Distributions", fr: "Distributions" }, column: "distributions" },
  { id: "equityFlow", label: { en: "Equity flow", fr: "Flux des fonds propres" }, column: "equityFlow" },
  {
    id: "balance",
    label: { en: "Senior debt, end of year", fr: "Dette senior, fin d'année" },
    column: "debtBalance",
    balance: true,
  },
  { id: "cash", label: { en: "Cash, end of year", fr: "Trésorerie, fin d'année" }, column: "cash", balance: true },
];

const FIRST_ROW = 5;
const FIRST_YEAR = 3;
/** Row of a line on every site sheet. */
export const rowOf = (id: string): number => FIRST_ROW + LINES.findIndex((line) => line.id === id);
/** The column of totals. */
export const TOTAL_COLUMN = "C";

/** Years of one site in columns: engine output by line, sums and subtotals as formulas. */
export function siteSheet(c: Context, site: SiteCase, name: string): SheetSpec {
  const t = printing(c);
  const last = columnName(FIRST_YEAR + site.years.length - 1);
  const rows: RowSpec[] = [
    [title(`${site.name}: ${t({ en: "yearly cash flows", fr: "flux annuels" })}`)],
    [
      note(
        `${t({ en: "Engine output", fr: "Résultat du moteur" })} ${site.r.engineVersion}, ${t({ en: "millions of", fr: "millions de" })} ${site.currency}, ${t({ en: "nominal; subtotals and totals are formulas", fr: "nominal ; sous-totaux et totaux en formules" })}`,
      ),
    ],
    [],
    [
      head(t({ en: "Line", fr: "Ligne" })),
      head(t({ en: "Origin", fr: "Origine" })),
      head(t({ en: "Total", fr: "Total" })),
      ...site.years.map((year) => head(year)),
    ],
  ];
  for (const line of LINES) {
    const row = FIRST_ROW + LINES.indexOf(line);
    const values = line.column ? site.yearly(line.column) : null;
    const cells = site.years.map((_, index) => {
      if (values) return output(values[index] ?? 0);
      const letter = columnName(FIRST_YEAR + index);
      return formula(line.rule?.((id) => `${letter}${rowOf(id)}`) ?? "0", NUMBER, "total");
    });
    const origin = line.column ? { en: "engine output", fr: "résultat du moteur" } : { en: "formula", fr: "formule" };
    rows.push([
      { value: t(line.label), ...(line.rule ? { style: "total" as const } : {}) },
      note(t(origin)),
      line.balance ? null : total(`SUM(${columnName(FIRST_YEAR)}${row}:${last}${row})`),
      ...cells,
    ]);
  }
  return {
    name,
    columns: [{ width: 34 }, { width: 18 }, { width: 12 }, ...site.years.map(() => ({ width: 11 }))],
    rows,
    freeze: { rows: 4, columns: 3 },
    print: { landscape: true, fitToWidth: true, repeatRows: 4 },
  };
}

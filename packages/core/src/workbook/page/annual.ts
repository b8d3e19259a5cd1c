import type { ColumnName, Gather } from "@fabroom/finance";
import { SERIES_FIELDS } from "@fabroom/finance";
import { heading, type Item, line, type Page, t } from "../grid/model.ts";

const GROUPS: readonly (readonly [en: string, fr: string, columns: readonly ColumnName[]])[] = [
  ["Output", "Production", ["starts", "wafersOut", "goodDies"]],
  [
    "Income",
    "Résultat",
    ["revenue", "opex", "operatingCredits", "ebitda", "bookDepreciation", "interestExpense", "tax", "netIncome"],
  ],
  [
    "Investment and incentives",
    "Investissement et aides",
    ["capex", "sustainingCapex", "grants", "investmentCredits", "inKind"],
  ],
  ["Funding", "Financement", ["equityDraw", "debtDraw", "sponsorSupport", "interestPaid", "principal", "debtBalance"]],
  ["Cash", "Trésorerie", ["cfads", "debtService", "dsraBalance", "distributions", "cash"]],
  ["Flows", "Flux", ["projectFlow", "equityFlow"]],
];

/** The main lines by fiscal year: flows summed, balances as they close. */
export function annualPage(): Page {
  const fields = new Map(SERIES_FIELDS.map((field) => [field.name, field]));
  const one = (name: ColumnName): Item => {
    const field = fields.get(name);
    if (!field) throw new Error(`the engine has no column "${name}"`);
    return line(
      `annual.${name}`,
      field.label,
      field.unit,
      gathered(name, field.gather),
      field.gather === "sum" ? { total: "sum" } : {},
    );
  };
  return {
    key: "annual",
    title: t("By fiscal year", "Par exercice"),
    across: "years",
    items: GROUPS.flatMap(([en, fr, columns]) => [heading(en, fr), ...columns.map(one)]),
  };
}

const gathered = (name: ColumnName, gather: Gather): string =>
  gather === "sum" ? `SUMIF({fiscalYear*},{i},{${name}*})` : `SUMIFS({${name}*},{fiscalYear*},{i},{flagYearEnd*},1)`;

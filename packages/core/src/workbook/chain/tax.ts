import type { ColumnName } from "@fabroom/finance";
import { CP } from "../grid/formulas.ts";
import { heading, type Item, line, type Page, series, t } from "../grid/model.ts";

/** How the lines of one assessment are called, where the engine has columns for them. */
type Names = { income: string; tax: string; lossUsed: string; losses: string; credits: string; saved: string };

/**
 * One assessment, period by period: losses carried forward offset income up to their cap, then the holiday, then credits
 * carried forward. No deferred tax.
 */
export function assessment(prefix: string, names: Names, income: string): Item[] {
  const own = (key: string, en: string, fr: string, formula: string, opening?: string) =>
    line(key, t(en, fr), "currencyM", formula, opening === undefined ? {} : { opening });
  const make = (key: string, en: string, fr: string, formula: string, opening?: string) =>
    prefix === ""
      ? series(key as ColumnName, formula, opening === undefined ? {} : { opening })
      : own(key, en, fr, formula, opening);
  const gross = `${prefix}taxGross`;
  const used = `${prefix}creditUsed`;
  return [
    make(names.income, "Taxable income before losses", "Résultat fiscal avant déficits", income),
    make(
      names.lossUsed,
      "Losses used",
      "Déficits imputés",
      `MIN({${names.losses}-1},in_tax_lossCap*MAX(0,{${names.income}}))`,
    ),
    make(
      names.losses,
      "Losses carried forward",
      "Déficits reportables",
      `{${names.losses}-1}+MAX(0,-{${names.income}})-{${names.lossUsed}}`,
      "in_tax_lossOpening",
    ),
    own(
      gross,
      "Tax before holiday and credits",
      "Impôt avant exonération et crédits",
      `in_tax_rate*(MAX(0,{${names.income}})-{${names.lossUsed}})`,
    ),
    make(names.saved, "Tax saved by holidays", "Impôt économisé par exonération", `{${gross}}*{taxExemption}`),
    own(
      used,
      "Credits used",
      "Crédits imputés",
      `MIN({${names.credits}-1}+{taxCreditsEarned},{${gross}}-{${names.saved}})`,
    ),
    make(
      names.credits,
      "Tax credits carried forward",
      "Crédits d'impôt reportables",
      `{${names.credits}-1}+{taxCreditsEarned}-{${used}}`,
    ),
  ];
}

/** Tax of the project as if it had no financing, and its flows. */
export function taxPage(): Page {
  return {
    key: "tax",
    title: t("Tax without financing", "Impôt hors financement"),
    note: t("Tax after interest stands on the Debt sheet.", "L'impôt après intérêts figure sur la feuille Dette."),
    items: [
      ...assessment(
        "project.",
        {
          income: "project.income",
          tax: "unleveredTax",
          lossUsed: "project.lossUsed",
          losses: "project.losses",
          credits: "project.credits",
          saved: "project.saved",
        },
        "{ebitda}-{taxDepreciation}+{taxableIncentives}+{terminalValue}",
      ),
      series("unleveredTax", "{project.taxGross}-{project.saved}-{project.creditUsed}", { strong: true }),
      line(
        "taxBase",
        t("Taxable income before senior financing cost", "Résultat fiscal avant coût de la dette senior"),
        "currencyM",
        `{project.income}-IF({i}<${CP},0,{softLoanInterest})`,
      ),
      heading("Project cash flow", "Flux du projet"),
      series("projectFlowPreTax", "{cashBeforeTax}-{capex}+{publicCash}+{terminalValue}", { strong: true }),
      series("projectFlow", "{projectFlowPreTax}-{unleveredTax}", { strong: true }),
    ],
  };
}

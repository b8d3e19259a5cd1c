import type { ColumnName, ModelResult, StatementLine } from "@fabroom/finance";
import { CP } from "../grid/formulas.ts";
import { type Formula, heading, type Item, type Line, line, type Page, series, t } from "../grid/model.ts";

/** Columns that a statement shows with the sign turned. */
const NEGATIVE: ReadonlySet<string> = new Set([
  "variableCost",
  "energyCost",
  "maintenanceCost",
  "labourCost",
  "otherCost",
  "salesCost",
  "royaltyCost",
  "bookDepreciation",
  "financingAmortisation",
  "clawback",
  "interestExpense",
  "tax",
  "prepaymentCredit",
  "workingCapitalChange",
  "capex",
  "sustainingCapex",
  "capitalisedInterest",
  "financingFees",
  "interestPaid",
  "principal",
  "softLoanInterest",
  "softLoanPrincipal",
  "distributions",
]);

/**
 * One statement from the engine's list of lines: every line brings a column from its sheet, every total adds up the lines
 * above it since the last total, and the totals named in `totals`.
 */
function statement(
  prefix: string,
  lines: readonly StatementLine[],
  summed: boolean,
  totals: Readonly<Record<string, { key?: string; from?: readonly string[] }>>,
): Item[] {
  let open: string[] = [];
  return lines.map(({ id, label, total }): Line => {
    const more = { ...(summed ? { total: "sum" as const } : {}), ...(total ? { strong: true } : {}) };
    if (!total) {
      const key = `${prefix}.${id}`;
      open.push(key);
      return line(key, label, "currencyM", `${NEGATIVE.has(id) ? "-" : ""}{${id}}`, more);
    }
    const rule = totals[id] ?? {};
    const parts = [...(rule.from ?? []), ...open];
    open = [];
    return line(rule.key ?? `${prefix}.${id}`, label, "currencyM", parts.map((part) => `{${part}}`).join("+"), more);
  });
}

/** Income statement; the book side of assets and equity that it needs. */
export function incomePage(result: ModelResult): Page {
  const own = (key: ColumnName, formula: Formula) => series(key, formula);
  return {
    key: "income",
    title: t("Income statement", "Compte de résultat"),
    items: [
      ...statement("is", result.statements.income, true, {
        ebit: { from: ["is.ebitda"] },
        preTaxIncome: { from: ["is.ebit"] },
        netIncome: { key: "netIncome", from: ["is.preTaxIncome"] },
      }),
      heading("Behind it", "Calculs"),
      own("financingAmortisation", "{financing}*{financingShare}"),
      own("interestExpense", `IF({i}<${CP},0,{debtInterest}+{softLoanInterest})`),
      line(
        "bookValue",
        t("Net fixed assets before disposal", "Immobilisations nettes avant cession"),
        "currencyM",
        `{bookValue-1}+{capex}+{sustainingCapex}-{bookDepreciation}-{financingAmortisation}+IF({i}<${CP},{capitalisedInterest}+{financingFees}+{softLoanInterest},0)`,
      ),
      own("disposalGain", "{flagLast}*({terminalValue}-{bookValue})"),
      own("netBookValue", "(1-{flagLast})*{bookValue}"),
    ],
  };
}

export function balancePage(result: ModelResult): Page {
  return {
    key: "balance",
    title: t("Balance sheet", "Bilan"),
    items: [
      ...statement("bs", result.statements.balance, false, {
        totalAssets: { key: "totalAssets" },
        totalLiabilities: { key: "totalLiabilities" },
        totalLiabilitiesAndEquity: { from: ["totalLiabilities", "bs.totalEquity"] },
      }),
      heading("Behind it", "Calculs"),
      series("paidInCapital", "{paidInCapital-1}+{equityDraw}+{dsraEquity}+{sponsorSupport}"),
      series("retainedEarnings", "{retainedEarnings-1}+{netIncome}-{distributions}"),
    ],
  };
}

export function cashFlowPage(result: ModelResult): Page {
  return {
    key: "cashflow",
    title: t("Cash flow", "Tableau de flux"),
    items: [
      ...statement("cf", result.statements.cash, true, {
        operatingCashFlow: { key: "operatingCashFlow" },
        investingCashFlow: { key: "investingCashFlow" },
        financingCashFlow: { key: "financingCashFlow" },
        netCashFlow: { from: ["operatingCashFlow", "investingCashFlow", "financingCashFlow"] },
      }),
      heading("Flows of the parties", "Flux des parties"),
      series("equityFlow", "{distributions}-{equityDraw}-{dsraEquity}-{sponsorSupport}", { strong: true }),
      series("incentiveFlow", "{publicCash}+{interestSubsidy}+{operatingCredits}+{holidaySaving}+{creditUsed}"),
      line(
        "earlyCash",
        t("Operating cash before completion", "Flux d'exploitation avant achèvement"),
        "currencyM",
        "{flagDraw}*MAX(0,{operatingCashFlow}-{sustainingCapex}-{prepaymentReceived})",
        { total: "sum" },
      ),
    ],
  };
}

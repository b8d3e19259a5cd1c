import type { ColumnName } from "../columns.ts";
import type { Label } from "../fields/field.ts";
import type { Series, StatementLine, Statements } from "../result.ts";
import { SERIES_FIELDS } from "../series.ts";

/** Signed columns that make a line: "+revenue", "-opex". */
export type Term = `${"+" | "-"}${ColumnName}`;
export interface LineRule {
  id: string;
  label: Label;
  terms: readonly Term[];
  total: boolean;
}

const labels = new Map<ColumnName, Label>(SERIES_FIELDS.map((field) => [field.name, field.label]));
const line = (term: Term): LineRule => {
  const name = term.slice(1) as ColumnName;
  return { id: name, label: labels.get(name) as Label, terms: [term], total: false };
};
const total = (id: string, en: string, fr: string, terms: readonly Term[]): LineRule => ({
  id,
  label: { en, fr },
  terms,
  total: true,
});

const EBITDA: readonly Term[] = ["+revenue", "-opex", "+operatingCredits"];
const EBIT: readonly Term[] = [
  ...EBITDA,
  "-bookDepreciation",
  "-financingAmortisation",
  "+grantAmortisation",
  "+disposalGain",
  "-clawback",
];
const PRE_TAX: readonly Term[] = [...EBIT, "-interestExpense", "+interestSubsidy"];

/** Income statement: every line a signed column, every total the sum of the lines above it. */
const INCOME_LINES: readonly LineRule[] = [
  line("+revenue"),
  line("-variableCost"),
  line("-energyCost"),
  line("-maintenanceCost"),
  line("-labourCost"),
  line("-otherCost"),
  line("-salesCost"),
  line("-royaltyCost"),
  line("+operatingCredits"),
  total("ebitda", "EBITDA", "EBITDA", EBITDA),
  line("-bookDepreciation"),
  line("-financingAmortisation"),
  line("+grantAmortisation"),
  line("+disposalGain"),
  line("-clawback"),
  total("ebit", "EBIT", "Résultat d’exploitation", EBIT),
  line("-interestExpense"),
  line("+interestSubsidy"),
  total("preTaxIncome", "Income before tax", "Résultat avant impôt", PRE_TAX),
  line("-tax"),
  total("netIncome", "Net income", "Résultat net", [...PRE_TAX, "-tax"]),
];

const ASSETS: readonly Term[] = ["+cash", "+dsraBalance", "+receivables", "+inventory", "+netBookValue"];
const DEBTS: readonly Term[] = [
  "+payables",
  "+accruedInterest",
  "+prepaymentBalance",
  "+deferredGrants",
  "+softLoanBalance",
  "+debtBalance",
];
const EQUITY: readonly Term[] = ["+paidInCapital", "+retainedEarnings"];

const BALANCE_LINES: readonly LineRule[] = [
  ...ASSETS.map(line),
  total("totalAssets", "Total assets", "Total de l’actif", ASSETS),
  ...DEBTS.map(line),
  total("totalLiabilities", "Total liabilities", "Total des dettes", DEBTS),
  ...EQUITY.map(line),
  total("totalEquity", "Total equity", "Capitaux propres", EQUITY),
  total("totalLiabilitiesAndEquity", "Total liabilities and equity", "Total du passif", [...DEBTS, ...EQUITY]),
];

const OPERATING: readonly Term[] = [
  "+ebitda",
  "-prepaymentCredit",
  "+prepaymentReceived",
  "-workingCapitalChange",
  "-tax",
];
const INVESTING: readonly Term[] = [
  "-capex",
  "-sustainingCapex",
  "+grants",
  "+investmentCredits",
  "+inKind",
  "-clawback",
  "+terminalValue",
];
const FINANCING: readonly Term[] = [
  "+equityDraw",
  "+dsraEquity",
  "+sponsorSupport",
  "+debtDraw",
  "-capitalisedInterest",
  "-financingFees",
  "-interestPaid",
  "-principal",
  "+softLoanDraw",
  "-softLoanInterest",
  "-softLoanPrincipal",
  "+interestSubsidy",
  "-distributions",
];

const CASH_LINES: readonly LineRule[] = [
  ...OPERATING.map(line),
  total("operatingCashFlow", "Cash flow from operations", "Flux d’exploitation", OPERATING),
  ...INVESTING.map(line),
  total("investingCashFlow", "Cash flow from investment", "Flux d’investissement", INVESTING),
  ...FINANCING.map(line),
  total("financingCashFlow", "Cash flow from financing", "Flux de financement", FINANCING),
  total("netCashFlow", "Change in cash and reserve", "Variation de trésorerie et de réserve", [
    ...OPERATING,
    ...INVESTING,
    ...FINANCING,
  ]),
];

/** The three statements, each line computed from the columns it names. */
export function presentStatements(series: Series): Statements {
  const make = (rules: readonly LineRule[]): StatementLine[] =>
    rules.map(({ id, label, terms, total: isTotal }) => ({
      id,
      label,
      total: isTotal,
      values: combine(series, terms),
    }));
  return { income: make(INCOME_LINES), balance: make(BALANCE_LINES), cash: make(CASH_LINES) };
}

function combine(series: Series, terms: readonly Term[]): Float64Array {
  const values = new Float64Array(series.revenue.length);
  for (const term of terms) {
    const sign = term.startsWith("-") ? -1 : 1;
    const column = series[term.slice(1) as ColumnName];
    for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) + sign * (column[i] as number);
  }
  return values;
}

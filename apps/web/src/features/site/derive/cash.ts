import type { ColumnName, ModelResult } from "@fabroom/finance";

type Term = readonly [sign: 1 | -1, column: ColumnName];
const plus = (...columns: ColumnName[]): Term[] => columns.map((column) => [1, column] as const);
const minus = (...columns: ColumnName[]): Term[] => columns.map((column) => [-1, column] as const);

/**
 * The waterfall after completion, in the order of payment. Each step is a signed sum of columns; `cfads` and
 * `distributions` are levels reached, the others changes. The change of cash and reserve closes it.
 */
const STEPS = [
  { id: "revenue", kind: "total", terms: plus("revenue") },
  { id: "opex", kind: "change", terms: minus("opex") },
  { id: "operatingCredits", kind: "change", terms: plus("operatingCredits") },
  {
    id: "workingCapital",
    kind: "change",
    terms: [...minus("workingCapitalChange", "prepaymentCredit"), ...plus("prepaymentReceived")],
  },
  { id: "tax", kind: "change", terms: minus("tax") },
  { id: "sustaining", kind: "change", terms: minus("sustainingCapex") },
  { id: "cfads", kind: "total", terms: plus("cfads") },
  {
    id: "public",
    kind: "change",
    terms: [...plus("grants", "investmentCredits", "inKind", "interestSubsidy", "terminalValue"), ...minus("clawback")],
  },
  { id: "interest", kind: "change", terms: minus("interestPaid") },
  { id: "principal", kind: "change", terms: minus("principal") },
  {
    id: "publicLoans",
    kind: "change",
    terms: [...plus("softLoanDraw"), ...minus("softLoanInterest", "softLoanPrincipal")],
  },
  { id: "support", kind: "change", terms: plus("sponsorSupport") },
] as const;
export type CashStepId = (typeof STEPS)[number]["id"] | "reserve" | "distributions";
export type CashStep = { id: CashStepId; kind: "total" | "change"; value: number };
type CashYear = {
  label: string;
  cfads: number;
  interest: number;
  principal: number;
  distributions: number;
  /** Into cash and reserve (+) or out of them (−), public cash and loans counted. */
  kept: number;
};
/** Money in millions of the site's currency, from completion to the end of the model. */
export type CashData = { steps: CashStep[]; years: CashYear[]; revenue: number; distributions: number; toDebt: number };

/** Where the money of the operating years goes. */
export function deriveCash({ series, annual, milestones, periods }: ModelResult): CashData {
  const from = milestones.completionPeriod;
  const sum = (terms: readonly Term[]) => {
    let total = 0;
    for (const [sign, name] of terms) {
      const column = series[name];
      for (let i = from; i < periods; i++) total += sign * column[i]!;
    }
    return total;
  };
  const steps: CashStep[] = STEPS.map(({ id, kind, terms }) => ({ id, kind, value: sum(terms) }));
  const distributions = sum(plus("distributions"));
  const opening = from > 0 ? series.cash[from - 1]! + series.dsraBalance[from - 1]! : 0;
  const closing = series.cash[periods - 1]! + series.dsraBalance[periods - 1]!;
  steps.push({ id: "reserve", kind: "change", value: opening - closing });
  const kept = steps.filter(({ kind, value }) => kind === "total" || Math.abs(value) > 1e-6);
  kept.push({ id: "distributions", kind: "total", value: distributions });
  const years = annual
    .filter(({ last }) => last >= from)
    .map(({ label, values }): CashYear => {
      const paid = values.interestPaid + values.principal + values.distributions;
      return {
        label,
        cfads: values.cfads,
        interest: values.interestPaid,
        principal: values.principal,
        distributions: values.distributions,
        kept: values.cfads - paid,
      };
    });
  const revenue = steps[0]!.value;
  const toDebt = sum(plus("interestPaid", "principal"));
  return { steps: kept, years, revenue, distributions, toDebt };
}

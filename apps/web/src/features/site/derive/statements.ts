import type { Label, ModelResult, RollUp, StatementLine } from "@fabroom/finance";

export type StatementRow = { id: string; label: Label; total: boolean; values: number[] };
export type StatementsData = {
  years: string[];
  income: StatementRow[];
  balance: StatementRow[];
  cash: StatementRow[];
};

const summed = (line: StatementLine, { first, last }: RollUp): number => {
  let total = 0;
  for (let i = first; i <= last; i++) total += line.values[i]!;
  return total;
};
const closing = (line: StatementLine, { last }: RollUp): number => line.values[last]!;

/** The three statements by fiscal year, in millions; lines that are nothing in every year are left out. */
export function deriveStatements({ statements, annual }: ModelResult): StatementsData {
  const rows = (lines: StatementLine[], gather: typeof summed): StatementRow[] =>
    lines
      .map((line) => ({
        id: line.id,
        label: line.label,
        total: line.total,
        values: annual.map((year) => gather(line, year)),
      }))
      .filter((row) => row.total || row.values.some((value) => Math.abs(value) > 1e-9));
  return {
    years: annual.map(({ label }) => label),
    income: rows(statements.income, summed),
    balance: rows(statements.balance, closing),
    cash: rows(statements.cash, summed),
  };
}

import type { BenchCase, Findings, Row } from "./bench-case.ts";

/** A row with what it may take: a multiple of its yardstick, judged by the fastest runs of both. */
export type Judged<T extends Row> = T & { budget: number | undefined; within: boolean };

export function judge(row: Row, limits: Limits): Judged<Row> {
  const budget = limits[row.id];
  return { ...row, budget, within: budget === undefined || row.atBest <= budget };
}

export interface CaseReport {
  id: string;
  title: string;
  rows: Judged<Row>[];
  facts: Findings["facts"];
}

export type Limits = Readonly<Record<string, number>>;

export function reportOf({ id, title }: BenchCase, { rows, facts }: Findings, limits: Limits): CaseReport {
  return { id, title, rows: rows.map((row) => judge(row, limits)), facts };
}

/** What went over its budget, and what does not hold. */
export function failuresOf(reports: readonly CaseReport[]): string[] {
  return reports.flatMap(({ rows, facts }) => [
    ...rows.filter((row) => !row.within).map((row) => row.id),
    ...facts.filter((fact) => !fact.ok).map((fact) => fact.id),
  ]);
}

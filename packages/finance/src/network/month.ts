import { FinanceError } from "../maths/error.ts";

/** Months since year 0 of "YYYY-MM"; the network's calendar counts in these. */
export function monthCount(month: string): number {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(String(month));
  if (parts === null) throw new FinanceError("invalid-date", `"${month}" is not a month of the form 2026-01`);
  return Number(parts[1]) * 12 + Number(parts[2]) - 1;
}

export function monthText(count: number): string {
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
}

export const yearOf = (count: number): number => Math.floor(count / 12);

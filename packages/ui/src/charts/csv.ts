import type { Language } from "@fabroom/contracts";

export type CsvCell = string | number | null;

/** A spreadsheet would run text that begins so as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: CsvCell, language: Language): string {
  if (value === null) return "";
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return "";
    return language === "fr" ? String(value).replace(".", ",") : String(value);
  }
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[";,\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Comma-separated values that the reader's spreadsheet opens by a double click: byte order mark, CRLF,
 * `;` and a decimal comma in French, `,` and a decimal point in English. Text that looks like a formula is defused;
 * numbers stay numbers.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[], language: Language): string {
  const separator = language === "fr" ? ";" : ",";
  return `\ufeff${rows.map((row) => row.map((value) => cell(value, language)).join(separator)).join("\r\n")}\r\n`;
}

import type { ProductWords } from "@fabroom/contracts";
import type { CellSpec, CellValue, RowSpec } from "@fabroom/documents";
import type { Said } from "../../localised.ts";
import { printed } from "../build/spacing.ts";
import type { Context } from "../facts/context.ts";
import type { SiteCase } from "../facts/site-case.ts";

export const NUMBER = "#,##0.0;(#,##0.0);-";
export const PERCENT = "0.0%";
export const MULTIPLE = '0.00"×"';

/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Texts of the workbook, printed like those of a page. */
export const printing = (c: Context) => (text: Said) => printed(c.t(text), c.language);

export const title = (value: string): CellSpec => ({ value, style: "title" });
export const head = (value: string): CellSpec => ({ value, style: "header", wrap: true });
export const note = (value: string): CellSpec => ({ value, style: "note" });
export const output = (value: CellValue | null, format = NUMBER): CellSpec | null =>
  value === null ? { value: "–", align: "right" } : { value, format };
export const formula = (text: string, format = NUMBER, style: CellSpec["style"] = "calc"): CellSpec => ({
  formula: text,
  format,
  style,
});
export const total = (text: string, format = NUMBER): CellSpec => ({ formula: text, format, style: "total" });
export const check = (text: string): CellSpec => ({ formula: text, format: "0", style: "check" });
export const blank: RowSpec = [];

/** Names of the sheets; those of sites are their short names. */
export const SHEET: Record<"cover" | "inputs" | "sourcesUses" | "returns" | "register" | "checks", ProductWords> = {
  cover: { en: "Cover", fr: "Couverture" },
  inputs: { en: "Inputs", fr: "Données" },
  sourcesUses: { en: "Sources and uses", fr: "Emplois et ressources" },
  returns: { en: "Returns", fr: "Rentabilité" },
  register: { en: "Sources", fr: "Sources" },
  checks: { en: "Checks", fr: "Contrôles" },
};

/** A reference to a cell of another sheet. */
export const at = (sheet: string, cell: string): string => `'${sheet.replace(/'/g, "''")}'!${cell}`;

/** Sheet names may hold no separators and 31 characters at most. */
export const sheetName = (site: SiteCase): string =>
  site.name
    .replace(/[\\/?*[\]:]/g, " ")
    .replace(/\s+/g, " ")
    .slice(0, 31)
    .trim();

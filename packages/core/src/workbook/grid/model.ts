import type { ProductWords } from "@fabroom/contracts";
import type { CellSpec, CellValue } from "@fabroom/documents";
import { type ColumnName, SERIES_FIELDS, type Unit } from "@fabroom/finance";

/**
 * The workbook before it has addresses. Formulas are text in which `{key}` means the cell of another item:
 * `{key}` this period's cell of a line, or the cell of a scalar; `{key-1}` the period before (the first has the opening
 * column); `{key*}` all periods of a line; `{key:D}` column D of an item's row; `{i}` the period's index from 0, `{date}`
 * its last day. Names (`in_…`) stand as they are.
 */
export type Formula = string;

/** One row over all periods: the same formula in every column. */
export type Line = {
  kind: "line";
  key: string;
  label: ProductWords;
  unit: Unit;
  formula: Formula;
  /** Column before the first period; empty counts as zero. */
  opening?: Formula;
  /** Shown in the total column. */
  total?: "sum" | "last";
  strong?: boolean;
};

/** One cell in column C, with what stands beside it. */
export type Scalar = {
  kind: "scalar";
  key: string;
  label: ProductWords;
  unit?: Unit | CellSpec;
  formula?: Formula;
  value?: CellValue | ProductWords;
  /** The engine's figure, shown until a program recalculates. */
  result?: CellValue;
  style?: CellSpec["style"];
  format?: string;
  align?: CellSpec["align"];
  /** Workbook-wide name. */
  name?: string;
  /** From column D on; formulas in the same language. */
  beside?: (Beside | null)[];
};

/** A cell beside another. `text` may name cells: `{key:D}` becomes their address. */
export type Beside = CellSpec & { text?: ProductWords };

export type Heading = { kind: "heading"; label: ProductWords };
/** Text over the whole width. */
export type Note = { kind: "note"; label: ProductWords };
/** A row of cells with nothing that others refer to. */
export type Cells = { kind: "cells"; cells: (Beside | null)[] };
export type Item = Line | Scalar | Heading | Note | Cells;

/** A column of cells of one page, from one item's row to another's. */
export type Range = { key: string; first: string; last: string; column: string; name?: string };

/** One sheet. `scope` makes it a second run: its items are found before those of the base run, some names are replaced. */
export type Page = {
  key: string;
  title: ProductWords;
  items: Item[];
  /** What runs across; default "periods". */
  across?: "periods" | "years" | "nothing";
  note?: ProductWords;
  ranges?: Range[];
  /** Widths of the columns from A on. */
  widths?: number[];
  tab?: string;
  scope?: { prefix: string; names: Readonly<Record<string, Formula>> };
};

export const t = (en: string, fr: string): ProductWords => ({ en, fr });

const FIELDS = new Map(SERIES_FIELDS.map((field) => [field.name, field]));

/** A column of the engine: its wording, unit and total as the engine has them. */
export function series(name: ColumnName, formula: Formula, more: Partial<Line> = {}): Line {
  const field = FIELDS.get(name);
  if (!field) throw new Error(`the engine has no column "${name}"`);
  const total = field.gather === "sum" ? { total: "sum" as const } : {};
  return { kind: "line", key: name, label: field.label, unit: field.unit, formula, ...total, ...more };
}

/** A line of the workbook's own. */
export const line = (
  key: string,
  label: ProductWords,
  unit: Unit,
  formula: Formula,
  more: Partial<Line> = {},
): Line => ({
  kind: "line",
  key,
  label,
  unit,
  formula,
  ...more,
});

export const scalar = (
  key: string,
  label: ProductWords,
  unit: Unit,
  formula: Formula,
  more: Partial<Scalar> = {},
): Scalar => ({ kind: "scalar", key, label, unit, formula, ...more });

export const heading = (en: string, fr: string): Heading => ({ kind: "heading", label: t(en, fr) });
export const note = (en: string, fr: string): Note => ({ kind: "note", label: t(en, fr) });

/** Name of an assumption's cell: "pricing.waferPrice" → "in_pricing_waferPrice". */
export const nameOf = (path: string): string => `in_${path.replaceAll(".", "_")}`;

/** A workbook as plain data. Nothing is locked: a reader may change every input and see what follows. */
export type WorkbookSpec = {
  properties: {
    title: string;
    subject?: string;
    author?: string;
    company?: string;
    keywords?: string;
    description?: string;
    /** The only date in the file. */
    createdAt: Date;
  };
  sheets: SheetSpec[];
  /** Workbook-wide names of single cells or ranges; `ref` as "Inputs!$C$4" (quote odd sheet names: "'My sheet'!$A$1"). */
  names?: { name: string; ref: string }[];
  /**
   * Fill in the shown result of formulas that bring none with the built-in engine (default true). Programs
   * recalculate on opening either way.
   */
  calculate?: boolean;
};

export type SheetSpec = {
  /** At most 31 characters, none of \ / ? * [ ] : */
  name: string;
  columns?: ColumnSpec[];
  rows: RowSpec[];
  /** Rows and columns that stay in view. */
  freeze?: { rows?: number; columns?: number };
  conditional?: ConditionalFill[];
  /** Ranges shown as one cell, "A1:D1". */
  merges?: string[];
  print?: PrintSpec;
  /** Colour of the sheet's tab, "17548F". */
  tab?: string;
  hidden?: boolean;
};

export type PrintSpec = {
  /** Default A4. */
  paper?: "A3" | "A4";
  landscape?: boolean;
  fitToWidth?: boolean;
  /** In per cent, where the width is not fitted. */
  scale?: number;
  /** First rows and columns that every page shows again. */
  repeatRows?: number;
  repeatColumns?: number;
  header?: string;
  footer?: string;
};

export type ColumnSpec = { /** In characters. */ width?: number; format?: string; hidden?: boolean };

/** A row of cells from column A on; null leaves a cell empty. */
export type RowSpec = (CellSpec | CellValue | null)[];

/** Dates are instants and show in UTC. Text is text, also where it begins with "=". */
export type CellValue = string | number | boolean | Date;

export type CellStyle = "input" | "calc" | "link" | "header" | "note" | "title" | "total" | "check";

export type CellSpec = {
  value?: CellValue;
  /** Without the leading "=", in English function names, arguments separated by commas. */
  formula?: string;
  /** The formula's result where the caller knows it. */
  result?: CellValue;
  /** Excel number format, e.g. "#,##0.0;(#,##0.0);-". */
  format?: string;
  /** input: blue on tint; calc: black; link: green; header, note, title, total; check: a 0/1 test. */
  style?: CellStyle;
  align?: "left" | "center" | "right";
  wrap?: boolean;
  /** Address opened by a click. */
  href?: string;
};

/** A fill where a formula is true for the range's first cell, e.g. formula "C2<>1", colour "F8D7DA". */
export type ConditionalFill = { range: string; formula: string; fill: string; font?: string };

/** What a workbook holds, as read back. */
export type SheetReading = {
  name: string;
  hidden: boolean;
  rows: number;
  columns: number;
  /** Only cells with content. */
  cells: CellReading[];
  merges: string[];
  columnWidths: (number | undefined)[];
};

export type CellReading = {
  /** "B7" */
  address: string;
  row: number;
  column: number;
  value: CellValue | null;
  formula?: string;
  format?: string;
  /** The value as the number format shows it. */
  text: string;
  bold: boolean;
};

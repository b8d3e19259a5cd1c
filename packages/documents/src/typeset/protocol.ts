/** One document for the typesetting process. Paths start with "/"; the house files are there already. */
export type TypesetJob = {
  entry: string;
  files: Record<string, string | Uint8Array>;
  inputs: Record<string, string>;
  pdfStandard: "ua-1" | "a-3a" | undefined;
  createdAtSeconds: number;
};

export type Diagnostic = {
  severity: "error" | "warning";
  message: string;
  /** Source file and place, counted from 1, where the compiler names them. */
  path?: string;
  line?: number;
  column?: number;
};

export type TypesetResult =
  | { ok: true; pdf: Uint8Array; warnings: Diagnostic[] }
  | { ok: false; diagnostics: Diagnostic[] };

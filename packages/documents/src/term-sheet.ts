import { typesetPaper } from "./typeset/paper.ts";
import type { TypesetResult } from "./typeset/protocol.ts";

/** Fixed words of the term sheet in its language; the template holds none. */
export type TermSheetLabels = {
  /** Heading of the non-binding notice. */
  notice: string;
  investor: string;
  vehicle: string;
  addressee: string;
  issuer: string;
  raise: string;
  site: string;
  tranche: string;
  instrument: string;
  validUntil: string;
  amount: string;
  terms: string;
  term: string;
  provision: string;
  /** Column that says whether a term binds, and its two values. */
  effect: string;
  binding: string;
  indicative: string;
  conditions: string;
  sourcesAndUses: string;
  sources: string;
  uses: string;
  item: string;
  amountColumn: string;
  share: string;
  reliedOn: string;
  document: string;
  documentVersion: string;
  legends: string;
  copy: string;
  verify: string;
  verifyText: string;
  address: string;
  receipt: string;
  /** What the QR code is, for a screen reader. */
  qrAlt: string;
  /** Description of the attached JSON. */
  attachment: string;
};

export type MoneyRow = { label: string; amount: string; share: string; total?: boolean };

/** A term sheet as plain data: every amount, date and share a ready string in the document's language. */
export type TermSheetData = {
  language: "en" | "fr";
  title: string;
  subtitle?: string;
  /** Running line at the head of each page, e.g. that the sample is illustrative. */
  banner?: string;
  issuer: string;
  investor: { organisation: string; addressee: string; vehicle?: string };
  raise: string;
  site: string;
  tranche: string;
  instrument: string;
  amount: { digits: string; words: string; currency: string };
  /** The non-binding notice itself. */
  notice: string;
  terms: { label: string; value: string; binding?: boolean }[];
  conditions: string[];
  sourcesAndUses?: { unit: string; sources: MoneyRow[]; uses: MoneyRow[] };
  legends: string[];
  /** Documents the investor had, each with the SHA-256 of its exact version (64 hexadecimal digits). */
  reliedOn: { title: string; version: string; sha256: string }[];
  copyId: string;
  verifyUrl: string;
  /** SHA-256 of the receipt of the indication this sheet answers. */
  receiptSha256: string;
  date: string;
  validUntil?: string;
  version: string;
  labels: TermSheetLabels;
};

/**
 * The personal term sheet: tagged PDF/A-3a with the terms attached as terms.json, the copy's id on every page and a
 * QR code to the verification page. Equal data and date give equal bytes.
 * @throws DocumentError timeout, unavailable
 */
export function typesetTermSheet(data: TermSheetData, options: { createdAt: Date }): Promise<TypesetResult> {
  return typesetPaper("/term-sheet.typ", "/terms.json", data, options.createdAt);
}

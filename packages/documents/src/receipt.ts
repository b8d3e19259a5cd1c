import { typesetPaper } from "./typeset/paper.ts";
import type { TypesetResult } from "./typeset/protocol.ts";

/** Fixed words of a receipt in its language. */
export type ReceiptLabels = {
  reference: string;
  documents: string;
  document: string;
  documentVersion: string;
  legends: string;
  verify: string;
  verifyText: string;
  address: string;
  seal: string;
  qrAlt: string;
  attachment: string;
};

/** A receipt as plain data; values are ready strings in the document's language. */
export type ReceiptData = {
  language: "en" | "fr";
  title: string;
  subtitle?: string;
  banner?: string;
  issuer: string;
  reference: string;
  date: string;
  /** Opening paragraphs: what was done, by whom, and that it binds nobody. */
  statements: string[];
  sections: { title: string; rows: { label: string; value: string }[] }[];
  documents: { title: string; version: string; sha256: string }[];
  legends: string[];
  /** Fingerprint of the sealed act. */
  sha256: string;
  verifyUrl: string;
  labels: ReceiptLabels;
};

/**
 * A receipt as tagged PDF/A-3a with its data attached as receipt.json and a QR code to the verification page.
 * @throws DocumentError timeout, unavailable
 */
export function typesetReceipt(data: ReceiptData, options: { createdAt: Date }): Promise<TypesetResult> {
  return typesetPaper("/receipt.typ", "/receipt.json", data, options.createdAt);
}

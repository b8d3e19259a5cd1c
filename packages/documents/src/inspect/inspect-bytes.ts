import { fileTypeFromBuffer } from "file-type";
import { DocumentError } from "../lib/document-error.ts";
import { zipParts } from "../lib/zip-parts.ts";
import { withPdf } from "../pdf/engine.ts";
import { MAIN_PART, refusalOfParts } from "./office-content.ts";
import { pdfIsActive } from "./pdf-content.ts";
import type { FileKind, Inspection, Refusal } from "./protocol.ts";

const MIME: Record<FileKind, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const MACRO_TYPES = new Set(["docm", "dotm", "xlsm", "xltm", "pptm", "potm"]);
/** The largest case workbook of the product unpacks to about a fifth of it. */
const OFFICE_BUDGET = 128 * 1024 * 1024;
const MAX_PAGES = 5000;

const refuse = (reason: Refusal): Inspection => ({ ok: false, reason });

/** `inspectFile`, in the process that runs it: budgets of time and memory are its parent's. */
export async function inspectBytes(
  bytes: Uint8Array,
  fileName: string,
  { maxBytes }: { maxBytes: number },
): Promise<Inspection> {
  if (bytes.length === 0) return refuse("empty");
  if (bytes.length > maxBytes) return refuse("too_large");
  const named = fileName.slice(fileName.lastIndexOf(".") + 1).toLowerCase();
  const found = (await fileTypeFromBuffer(bytes))?.ext;
  if (found !== undefined && MACRO_TYPES.has(found)) return refuse("active_content");
  if (found === "cfb" && Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le")))
    return refuse("encrypted");
  if (found !== "pdf" && found !== "docx" && found !== "xlsx") {
    if (named === "pdf") return refuse("not_a_pdf");
    return refuse(found === "zip" && named in MIME ? "damaged" : "unknown_type");
  }
  if (found !== named) return refuse(named === "pdf" ? "not_a_pdf" : "type_mismatch");
  return found === "pdf" ? inspectPdf(bytes) : inspectOffice(bytes, found);
}

async function inspectPdf(bytes: Uint8Array): Promise<Inspection> {
  try {
    const info = await withPdf(bytes, async (document) => {
      // an empty password opens the file, but it is still locked for others
      if (document.info.pages > 0 && !document.info.protectedByHandler) await document.size(1);
      return document.info;
    });
    if (info.protectedByHandler) return refuse("encrypted");
    if (info.pages === 0) return refuse("damaged");
    if (info.pages > MAX_PAGES) return refuse("too_many_pages");
    if (info.scripts > 0 || info.attachments > 0 || info.xfa || pdfIsActive(bytes)) return refuse("active_content");
    return { ok: true, kind: "pdf", mime: MIME.pdf, pages: info.pages, encrypted: false };
  } catch (error) {
    if (error instanceof DocumentError) return refuse(error.code === "encrypted" ? "encrypted" : "damaged");
    throw error;
  }
}

async function inspectOffice(bytes: Uint8Array, kind: "docx" | "xlsx"): Promise<Inspection> {
  const reading = await zipParts(bytes, OFFICE_BUDGET);
  if (!reading.ok) return refuse(reading.reason === "too_large" ? "unpacks_too_large" : reading.reason);
  if (!reading.parts.some(({ name }) => name === MAIN_PART[kind])) return refuse("damaged");
  const refusal = refusalOfParts(reading.parts);
  if (refusal) return refuse(refusal);
  return { ok: true, kind, mime: MIME[kind], encrypted: false };
}

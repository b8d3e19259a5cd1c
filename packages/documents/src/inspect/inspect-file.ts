import { fileTypeFromBuffer } from "file-type";
import { DocumentError } from "../lib/document-error.ts";
import { zipParts } from "../lib/zip-parts.ts";
import { withPdf } from "../pdf/engine.ts";
import { MAIN_PART, officeIsActive } from "./office-content.ts";
import { pdfIsActive } from "./pdf-content.ts";

export type FileKind = "pdf" | "xlsx" | "docx";
export type Refusal =
  | "empty"
  | "too_large"
  | "not_a_pdf"
  | "unknown_type"
  | "type_mismatch"
  | "encrypted"
  | "damaged"
  | "active_content";
export type Inspection =
  | { ok: true; kind: FileKind; mime: string; pages?: number; encrypted: false }
  | { ok: false; reason: Refusal };

const MIME: Record<FileKind, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const MACRO_TYPES = new Set(["docm", "dotm", "xlsm", "xltm", "pptm", "potm"]);
const OFFICE_BUDGET = 512 * 1024 * 1024;

const refuse = (reason: Refusal): Inspection => ({ ok: false, reason });

/**
 * What an uploaded file really is, by its content, and whether it may enter the room. The name only has to agree.
 * `maxBytes` defaults to 100 MB. Reasons: empty; too_large (also when unpacked); not_a_pdf (named .pdf, is none);
 * unknown_type; type_mismatch (a known type under another's name); encrypted (any password, also an empty one);
 * damaged; active_content (macros, scripts, launch actions, attached files, links that act on opening).
 */
export async function inspectFile(
  bytes: Uint8Array,
  fileName: string,
  options: { maxBytes?: number } = {},
): Promise<Inspection> {
  if (bytes.length === 0) return refuse("empty");
  if (bytes.length > (options.maxBytes ?? 100_000_000)) return refuse("too_large");
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
    if (info.scripts > 0 || info.attachments > 0 || info.xfa || pdfIsActive(bytes)) return refuse("active_content");
    return { ok: true, kind: "pdf", mime: MIME.pdf, pages: info.pages, encrypted: false };
  } catch (error) {
    if (error instanceof DocumentError) return refuse(error.code === "encrypted" ? "encrypted" : "damaged");
    throw error;
  }
}

async function inspectOffice(bytes: Uint8Array, kind: "docx" | "xlsx"): Promise<Inspection> {
  const reading = await zipParts(bytes, OFFICE_BUDGET);
  if (!reading.ok) return refuse(reading.reason);
  if (!reading.parts.some(({ name }) => name === MAIN_PART[kind])) return refuse("damaged");
  if (officeIsActive(reading.parts)) return refuse("active_content");
  return { ok: true, kind, mime: MIME[kind], encrypted: false };
}

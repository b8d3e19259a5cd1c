import { DocumentError } from "../lib/document-error.ts";
import { askReader } from "./process.ts";
import type { Inspection } from "./protocol.ts";

const MAX_BYTES = 100_000_000;

/**
 * What an uploaded file really is, by its content, and whether it may enter the room. The name only has to agree.
 * Read in a process of its own, within its time and memory. `maxBytes` defaults to 100 MB. Reasons: empty; too_large;
 * unpacks_too_large (above 128 MiB, or more than 10,000 parts); not_a_pdf (named .pdf, is none); unknown_type;
 * type_mismatch (a known type under another's name); encrypted (any password, also an empty one); damaged;
 * active_content (macros, scripts, launch actions, attached files, links that act on opening); linked_content (a
 * picture that lies elsewhere); document_type (a DTD); unsafe_path (a part that would lie outside the file);
 * too_many_cells (above 150,000); too_many_pages (above 5,000); too_complex (more than 30 s or 1.5 GiB to read).
 * @throws DocumentError unavailable
 */
export async function inspectFile(
  bytes: Uint8Array,
  fileName: string,
  { maxBytes = MAX_BYTES }: { maxBytes?: number } = {},
): Promise<Inspection> {
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  if (bytes.length > maxBytes) return { ok: false, reason: "too_large" };
  try {
    return (await askReader("inspect", bytes, { fileName, maxBytes })).inspection;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    if (error.code === "damaged") return { ok: false, reason: "damaged" };
    if (error.code === "timeout" || error.code === "too_heavy") return { ok: false, reason: "too_complex" };
    throw error;
  }
}

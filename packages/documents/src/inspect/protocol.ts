export type FileKind = "pdf" | "xlsx" | "docx";

export type Refusal =
  | "empty"
  | "too_large"
  | "unpacks_too_large"
  | "not_a_pdf"
  | "unknown_type"
  | "type_mismatch"
  | "encrypted"
  | "damaged"
  | "active_content"
  | "linked_content"
  | "document_type"
  | "unsafe_path"
  | "too_many_cells"
  | "too_many_pages"
  | "too_complex";

export type Inspection =
  | { ok: true; kind: FileKind; mime: string; pages?: number; encrypted: false }
  | { ok: false; reason: Refusal };

/** The words of an office file as one of the house's templates wants them. */
export type ReadingSource = { entry: string; body: Record<string, unknown>; files: Record<string, Uint8Array> };

/** One task for the reading process. `file`: where the bytes lie; they are too many for a message. */
export type FileJob =
  | { op: "inspect"; file: string; fileName: string; maxBytes: number }
  | { op: "read"; file: string; kind: "xlsx" | "docx"; title: string; lang: string };

export type FileResult =
  | { op: "inspect"; inspection: Inspection }
  | { op: "read"; source: ReadingSource }
  | { op: "failed"; message: string };

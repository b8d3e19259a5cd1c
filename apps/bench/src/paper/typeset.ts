import type { TypesetResult } from "@fabroom/documents";

export const createdAt = new Date("2026-11-23T16:00:00Z");

/** The PDF, or an error with what the typesetter said. */
export function pdfIn(result: TypesetResult): Uint8Array {
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join("\n"));
  return result.pdf;
}

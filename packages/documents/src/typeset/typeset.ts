import { shared } from "../lib/shared.ts";
import { Typesetter } from "./child.ts";
import type { TypesetResult } from "./protocol.ts";

/**
 * A Typst source becomes a tagged PDF. `entry` names a file of `files` ("/main.typ") or a house file; sources import
 * "/house.typ" and read their other files by absolute path ("/data.json"). `inputs` appear as `sys.inputs`.
 * `pdfStandard`: "ua-1" for reading, "a-3a" for keeping; both take `#pdf.attach`; the compiler refuses what does not
 * conform. Equal input gives equal bytes: the only date is `createdAt` (UTC, whole seconds).
 * Errors of the source come back as diagnostics.
 * @throws DocumentError timeout, unavailable
 */
export function typeset(input: {
  entry: string;
  files: Record<string, string | Uint8Array>;
  inputs?: Record<string, string>;
  pdfStandard?: "ua-1" | "a-3a";
  createdAt: Date;
}): Promise<TypesetResult> {
  const memo = shared();
  memo.typesetter ??= new Typesetter();
  return memo.typesetter.run({
    entry: input.entry,
    files: input.files,
    inputs: input.inputs ?? {},
    pdfStandard: input.pdfStandard,
    createdAtSeconds: Math.floor(input.createdAt.getTime() / 1000),
  });
}

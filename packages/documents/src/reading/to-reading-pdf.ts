import { askReader } from "../inspect/process.ts";
import { DocumentError } from "../lib/document-error.ts";
import { drawable } from "../lib/glyphs.ts";
import { typeset } from "../typeset/typeset.ts";

/**
 * An office file as a tagged PDF of the house, so that it is read as marked pages like any other document: a sheet's
 * stored values with the cells' addresses, a Word file's blocks without its looks. Hidden sheets stay hidden.
 * @throws DocumentError damaged, unsupported (nothing can be set from it), too_heavy, timeout, unavailable
 */
export async function toReadingPdf(input: {
  bytes: Uint8Array;
  kind: "xlsx" | "docx";
  title: string;
  /** BCP 47 tag of the file's language, whichever it is. */
  lang: string;
  createdAt: Date;
}): Promise<Uint8Array> {
  const { bytes, kind, title } = input;
  // the typesetter knows languages by their ISO 639 code alone
  const lang = /^[a-z]{2,3}(?=-|$)/.exec(input.lang)?.[0] ?? "en";
  const { entry, body, files } = (await askReader("read", bytes, { kind, title, lang })).source;
  const data = { title, lang, ...body };
  const words = (_key: string, value: unknown) => (typeof value === "string" ? drawableLines(value) : value);
  const result = await typeset({
    entry,
    files: { ...files, "/data.json": JSON.stringify(data, words) },
    pdfStandard: "ua-1",
    createdAt: input.createdAt,
  });
  if (result.ok) return result.pdf;
  throw new DocumentError("unsupported", result.diagnostics.map(({ message }) => message).join("; "));
}

function drawableLines(text: string): string {
  return text.split("\n").map(drawable).join("\n");
}

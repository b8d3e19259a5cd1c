import { DocumentError } from "../lib/document-error.ts";
import { drawable } from "../lib/glyphs.ts";
import { typeset } from "../typeset/typeset.ts";
import { readDocx } from "../word/read-docx.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";
import { workbookPages } from "./sheets.ts";
import { wordPages } from "./word.ts";

const PICTURE = { en: "Picture", fr: "Image" } as const;

/**
 * An office file as a tagged PDF of the house, so that it is read as marked pages like any other document: a sheet's
 * stored values with the cells' addresses, a Word file's blocks without its looks. Hidden sheets stay hidden.
 * @throws DocumentError damaged, unsupported (nothing can be set from it), timeout, unavailable
 */
export async function toReadingPdf(input: {
  bytes: Uint8Array;
  kind: "xlsx" | "docx";
  title: string;
  lang: "en" | "fr";
  createdAt: Date;
}): Promise<Uint8Array> {
  const { entry, body, files } = input.kind === "xlsx" ? await sheets(input.bytes) : await word(input);
  const data = { title: input.title, lang: input.lang, ...body };
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

async function sheets(bytes: Uint8Array) {
  const pages = workbookPages(await readWorkbook(bytes));
  return { entry: "/reading-sheets.typ", body: { sheets: pages }, files: {} };
}

async function word({ bytes, title, lang }: { bytes: Uint8Array; title: string; lang: "en" | "fr" }) {
  const { blocks, files } = wordPages(await readDocx(bytes), title, PICTURE[lang]);
  return { entry: "/reading-word.typ", body: { blocks }, files };
}

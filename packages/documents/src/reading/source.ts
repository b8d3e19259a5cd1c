import type { ReadingSource } from "../inspect/protocol.ts";
import { readDocx } from "../word/read-docx.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";
import { workbookPages } from "./sheets.ts";
import { wordPages } from "./word.ts";

/** What stands for a picture: in French where the document is, else in English. */
const pictureIn = (lang: string): string => (/^fr\b/.test(lang) ? "Image" : "Picture");

/**
 * An office file's words and pictures, ready for the template of its kind. Hidden sheets stay hidden.
 * @throws DocumentError damaged
 */
export async function readingSource(input: {
  bytes: Uint8Array;
  kind: "xlsx" | "docx";
  title: string;
  lang: string;
}): Promise<ReadingSource> {
  if (input.kind === "xlsx")
    return {
      entry: "/reading-sheets.typ",
      body: { sheets: workbookPages(await readWorkbook(input.bytes)) },
      files: {},
    };
  const { blocks, files } = wordPages(await readDocx(input.bytes), input.title, pictureIn(input.lang));
  return { entry: "/reading-word.typ", body: { blocks }, files };
}

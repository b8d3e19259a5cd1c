import type { ReadingSource } from "../inspect/protocol.ts";
import { readDocx } from "../word/read-docx.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";
import { workbookPages } from "./sheets.ts";
import { wordPages } from "./word.ts";

const PICTURE = { en: "Picture", fr: "Image" } as const;

/**
 * An office file's words and pictures, ready for the template of its kind. Hidden sheets stay hidden.
 * @throws DocumentError damaged
 */
export async function readingSource(input: {
  bytes: Uint8Array;
  kind: "xlsx" | "docx";
  title: string;
  lang: "en" | "fr";
}): Promise<ReadingSource> {
  if (input.kind === "xlsx")
    return {
      entry: "/reading-sheets.typ",
      body: { sheets: workbookPages(await readWorkbook(input.bytes)) },
      files: {},
    };
  const { blocks, files } = wordPages(await readDocx(input.bytes), input.title, PICTURE[input.lang]);
  return { entry: "/reading-word.typ", body: { blocks }, files };
}

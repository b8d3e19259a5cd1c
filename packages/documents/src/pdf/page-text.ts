import { withPdf } from "./engine.ts";

/** No-break spaces become plain ones: a search for "20 500" finds the figure however its digits are parted. */
const searchable = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

/** Text of one page (counted from 1) in reading order of the file, lines separated by "\n"; "" for a scanned page. */
export function pageText(input: { pdf: Uint8Array; page: number }): Promise<string> {
  return withPdf(input.pdf, async (document) => searchable(await document.text(input.page)));
}

/** Text of every page, index 0 being page 1: the file is opened once. */
export function allPageTexts(pdf: Uint8Array): Promise<string[]> {
  return withPdf(pdf, async (document) => {
    const texts: string[] = [];
    for (let page = 1; page <= document.info.pages; page++) texts.push(searchable(await document.text(page)));
    return texts;
  });
}

/** Size of one page (counted from 1) in points of 1/72 inch, after its rotation. */
export function pageSize(input: { pdf: Uint8Array; page: number }): Promise<{ widthPt: number; heightPt: number }> {
  return withPdf(input.pdf, (document) => document.size(input.page));
}

/** Number of pages. */
export function pageCount(pdf: Uint8Array): Promise<number> {
  return withPdf(pdf, async (document) => document.info.pages);
}

import { typeset, typesetTermSheet } from "@fabroom/documents";
import type { BenchCase, Findings, Size } from "../bench-case.ts";
import { type Batch, pair } from "../measure.ts";
import { termSheet } from "../paper/term-sheet.ts";
import { createdAt, pdfIn } from "../paper/typeset.ts";

/** A term sheet with its data and its code attached, beside one word from the same typesetter. */
export const termSheetPaper: BenchCase = {
  id: "term-sheet",
  title: "A personal term sheet",
  run: async ({ slowEffort: effort }: Size): Promise<Findings> => {
    const times = await pair(sheets(), oneWord, effort);
    return {
      rows: [
        {
          id: "term-sheet.typeset",
          title: "two pages, PDF/A-3a, terms attached, QR code",
          yardstickTitle: "a PDF of one word from the same typesetter",
          ...times,
        },
      ],
      facts: [],
    };
  },
};

function sheets(): Batch {
  let copy = 0;
  return async (count) => {
    for (let i = 0; i < count; i++) {
      copy++;
      pdfIn(await typesetTermSheet({ ...termSheet, copyId: `TS-2026-${copy}` }, { createdAt }));
    }
  };
}

const oneWord: Batch = async (count) => {
  for (let i = 0; i < count; i++) {
    pdfIn(await typeset({ entry: "/main.typ", files: { "/main.typ": `Word ${i}` }, createdAt }));
  }
};

/** What the main thread asks of the PDF thread. Pages count from 0 here, from 1 in the public functions. */
export type PdfRequest =
  | { op: "open"; bytes: Uint8Array }
  | { op: "render"; doc: number; page: number; widthPx: number }
  | { op: "text"; doc: number; page: number }
  | { op: "size"; doc: number; page: number }
  | { op: "close"; doc: number };

export type PdfAnswers = {
  open: { doc: number; pages: number; protectedByHandler: boolean; scripts: number; attachments: number; xfa: boolean };
  render: { rgba: Uint8Array; width: number; height: number };
  text: { text: string };
  size: { widthPt: number; heightPt: number };
  close: { heapBytes: number };
};

export type PdfMessage = { id: number; request: PdfRequest };
export type PdfReply =
  | { id: number; ok: true; answer: PdfAnswers[keyof PdfAnswers] }
  | { id: number; ok: false; code: "damaged" | "encrypted" | "page_too_large"; message: string };

/** The PDF thread: one pdfium in WebAssembly, away from the event loop; a page that hangs is ended with the thread. */
import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { init, type WrappedPdfiumModule } from "@embedpdf/pdfium";
import type { PdfAnswers, PdfMessage, PdfReply, PdfRequest } from "./protocol.ts";

const ERROR_PASSWORD = 4;
const ERROR_SECURITY = 5;
const FLAG_ANNOTATIONS = 0x01;
const FLAG_REVERSE_BYTE_ORDER = 0x10;
const WHITE = 0xffffffff;
/** 40 megapixels: A0 at 150 dpi. A larger page is drawn smaller: it is read, and takes no more memory than that. */
const MAX_PIXELS = 40_000_000;
/** What the pictures' formats can hold (WebP ends at 16,383). */
const MAX_SIDE = 16_000;

class Refusal extends Error {
  readonly code: "damaged" | "encrypted" | "page_too_large";
  constructor(code: Refusal["code"], message: string) {
    super(message);
    this.code = code;
  }
}

type Emscripten = { HEAPU8: Uint8Array };
type Open = { handle: number; buffer: number; pages: number };

const port = parentPort;
if (!port) throw new Error("the PDF thread is started by engine.ts");
const wasm = readFileSync((workerData as { wasmFile: string }).wasmFile);
const pdfium: WrappedPdfiumModule = await init({ wasmBinary: wasm.buffer as ArrayBuffer });
pdfium.PDFiumExt_Init();
const { malloc, free } = pdfium.pdfium.wasmExports;
const heap = () => (pdfium.pdfium as unknown as Emscripten).HEAPU8;

const documents = new Map<number, Open>();
let next = 1;

function open(bytes: Uint8Array): PdfAnswers["open"] {
  const buffer = malloc(bytes.length);
  heap().set(bytes, buffer);
  const handle = pdfium.FPDF_LoadMemDocument(buffer, bytes.length, "");
  if (!handle) {
    const error = pdfium.FPDF_GetLastError();
    free(buffer);
    const locked = error === ERROR_PASSWORD || error === ERROR_SECURITY;
    throw new Refusal(locked ? "encrypted" : "damaged", `pdfium error ${error}`);
  }
  const pages = pdfium.FPDF_GetPageCount(handle);
  const doc = next++;
  documents.set(doc, { handle, buffer, pages });
  return {
    doc,
    pages,
    protectedByHandler: pdfium.FPDF_GetSecurityHandlerRevision(handle) !== -1,
    scripts: pdfium.FPDFDoc_GetJavaScriptActionCount(handle),
    attachments: pdfium.FPDFDoc_GetAttachmentCount(handle),
    xfa: pdfium.FPDF_GetFormType(handle) > 1,
  };
}

function withPage<T>(doc: number, index: number, use: (page: number) => T): T {
  const handle = documents.get(doc)?.handle;
  if (handle === undefined) throw new Refusal("damaged", "document is closed");
  const page = pdfium.FPDF_LoadPage(handle, index);
  if (!page) throw new Refusal("damaged", `page ${index + 1} cannot be read`);
  try {
    return use(page);
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}

function sizeOf(page: number): PdfAnswers["size"] {
  return { widthPt: pdfium.FPDF_GetPageWidthF(page), heightPt: pdfium.FPDF_GetPageHeightF(page) };
}

function render(page: number, wantedPx: number): PdfAnswers["render"] {
  const { widthPt, heightPt } = sizeOf(page);
  const wanted = Math.max(1, (wantedPx * heightPt) / widthPt);
  const shrink = Math.min(1, MAX_SIDE / wantedPx, MAX_SIDE / wanted, Math.sqrt(MAX_PIXELS / (wantedPx * wanted)));
  if (!(shrink > 0)) throw new Refusal("page_too_large", `${widthPt} x ${heightPt} points`);
  const widthPx = Math.max(1, Math.floor(wantedPx * shrink));
  const height = shrink < 1 ? Math.min(MAX_SIDE, Math.max(1, Math.round(wanted * shrink))) : Math.round(wanted);
  const bitmap = pdfium.FPDFBitmap_Create(widthPx, height, 1);
  if (!bitmap) throw new Refusal("page_too_large", "no memory for the page");
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, widthPx, height, WHITE);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, widthPx, height, 0, FLAG_ANNOTATIONS | FLAG_REVERSE_BYTE_ORDER);
    const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
    return { rgba: heap().slice(start, start + widthPx * height * 4), width: widthPx, height };
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}

function text(page: number): PdfAnswers["text"] {
  const textPage = pdfium.FPDFText_LoadPage(page);
  if (!textPage) return { text: "" };
  const units = pdfium.FPDFText_CountChars(textPage) + 1;
  const buffer = malloc(units * 2);
  try {
    const written = pdfium.FPDFText_GetText(textPage, 0, units, buffer);
    const bytes = heap().slice(buffer, buffer + Math.max(0, written - 1) * 2);
    // pdfium marks a hyphen at a line's end with U+FFFE or U+0002, others with a soft hyphen: the word is one word
    const lines = new TextDecoder("utf-16le").decode(bytes).replaceAll("\r\n", "\n");
    return {
      text: lines
        .replaceAll(/[\ufffe\u00ad]\n?/g, "")
        .replaceAll("\u0002\n", "")
        .replaceAll("\u0002", ""),
    };
  } finally {
    free(buffer);
    pdfium.FPDFText_ClosePage(textPage);
  }
}

function close(doc: number): PdfAnswers["close"] {
  const found = documents.get(doc);
  if (found) {
    documents.delete(doc);
    pdfium.FPDF_CloseDocument(found.handle);
    free(found.buffer);
  }
  return { heapBytes: heap().length };
}

function answer(request: PdfRequest): PdfAnswers[keyof PdfAnswers] {
  switch (request.op) {
    case "open":
      return open(request.bytes);
    case "render":
      return withPage(request.doc, request.page, (page) => render(page, request.widthPx));
    case "text":
      return withPage(request.doc, request.page, text);
    case "size":
      return withPage(request.doc, request.page, sizeOf);
    case "close":
      return close(request.doc);
  }
}

port.on("message", ({ id, request }: PdfMessage) => {
  try {
    const result = answer(request);
    const pixels = "rgba" in result ? [result.rgba.buffer as ArrayBuffer] : [];
    port.postMessage({ id, ok: true, answer: result } satisfies PdfReply, pixels);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    port.postMessage({ id, ok: false, code: error.code, message: error.message } satisfies PdfReply);
  }
});

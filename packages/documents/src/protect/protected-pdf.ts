import { sha256 } from "../lib/sha256.ts";
import { markPage } from "../mark/mark-page.ts";
import { openPdf, type PdfDocument } from "../pdf/engine.ts";
import { type ImagePage, ImagePdfWriter } from "./image-pdf.ts";

export type ProtectedPdfInput = {
  pdf: Uint8Array;
  /** The reader's lines: name, organisation, time. */
  lines: string[];
  traceId?: string;
  /** Dots per inch, 72 to 300, default 150. */
  dpi?: number;
  /** JPEG quality 1 to 100, default 80. */
  quality?: number;
  title?: string;
  lang?: string;
};

/**
 * The download: the document as pictures of its pages, each with the reader's marks in the pixels. No text, no object
 * and no earlier revision of the original is in the file. Equal input gives equal bytes.
 * @throws DocumentError damaged, encrypted, page_too_large, timeout
 */
export async function protectedPdf(input: ProtectedPdfInput): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of protectedPdfStream(input)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * The same as a stream: about one page in memory at a time. The next page is drawn while the last one is encoded.
 * Leaving the loop early closes the document.
 */
export async function* protectedPdfStream(input: ProtectedPdfInput): AsyncGenerator<Uint8Array> {
  const { traceId, lines, title, lang } = input;
  const document = await openPdf(input.pdf);
  const writer = new ImagePdfWriter();
  try {
    yield writer.begin();
    let drawn = draw(document, 1, input);
    for (let page = 1; page <= document.info.pages; page++) {
      const current = await drawn;
      if (page < document.info.pages) {
        drawn = draw(document, page + 1, input);
        // awaited in the next round; a failure before that must not go unheard
        drawn.catch(() => undefined);
      }
      yield* writer.page(await mark(current, page, input));
    }
    const id = sha256(Buffer.from(JSON.stringify([traceId ?? "", ...lines]))).slice(0, 32);
    yield* writer.end({ ...(title === undefined ? {} : { title }), ...(lang === undefined ? {} : { lang }), id });
  } finally {
    await document.close();
  }
}

async function draw(document: PdfDocument, page: number, { dpi = 150 }: ProtectedPdfInput) {
  const size = await document.size(page);
  const scale = Math.min(300, Math.max(72, dpi)) / 72;
  const raster = await document.render(page, Math.max(1, Math.min(5000, Math.round(size.widthPt * scale))));
  return { ...size, raster };
}

async function mark(
  { raster, widthPt, heightPt }: Awaited<ReturnType<typeof draw>>,
  page: number,
  { lines, traceId, quality }: ProtectedPdfInput,
): Promise<ImagePage> {
  const { bytes } = await markPage({
    raster,
    lines,
    page,
    format: "jpeg",
    handOver: true,
    ...(traceId === undefined ? {} : { traceId }),
    ...(quality === undefined ? {} : { quality }),
  });
  return { jpeg: bytes, width: raster.width, height: raster.height, widthPt, heightPt };
}

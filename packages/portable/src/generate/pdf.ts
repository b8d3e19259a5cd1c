import { chanceOf } from "./chance.ts";

const encoder = new TextEncoder();
const PIECE = 65_536;
const escaped = (text: string) => text.replace(/[^\x20-\x7e]/g, "?").replace(/[\\()]/g, "\\$&");

export type PdfContent = {
  title: string;
  /** Lines of each page. */
  pages: readonly (readonly string[])[];
  /** At least so many bytes: what lacks is filled by an object that no page shows and that doesn't compress. */
  bytes: number;
  seed: number;
};

/** A PDF of plain text, piece by piece: the same pieces for the same content, and never more than one of them held. */
export function* pdfPieces({ title, pages, bytes, seed }: PdfContent): Generator<Uint8Array> {
  const offsets: number[] = [];
  let at = 0;
  const piece = (text: string): Uint8Array => {
    const made = encoder.encode(text);
    at += made.length;
    return made;
  };
  const object = (number: number, body: string): Uint8Array => {
    offsets[number] = at;
    return piece(`${number} 0 obj\n${body}\nendobj\n`);
  };
  const pageNumber = (index: number) => 4 + 2 * index;
  yield piece("%PDF-1.4\n%\u00e2\u00e3\n");
  yield object(1, "<< /Type /Catalog /Pages 2 0 R >>");
  const kids = pages.map((_, index) => `${pageNumber(index)} 0 R`).join(" ");
  yield object(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  yield object(3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  for (const [index, lines] of pages.entries()) {
    const number = pageNumber(index);
    const shown = [title, ...lines].map((line) => `(${escaped(line)}) Tj T*`).join("\n");
    const content = `BT /F1 11 Tf 14 TL 72 770 Td\n${shown}\nET`;
    yield object(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${number + 1} 0 R >>`,
    );
    yield object(number + 1, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  const count = pageNumber(pages.length);
  const lacking = bytes - at;
  if (lacking > 0) {
    offsets[count] = at;
    yield piece(`${count} 0 obj\n<< /Length ${lacking} >>\nstream\n`);
    yield* noise(lacking, seed);
    at += lacking;
    yield piece("\nendstream\nendobj\n");
  }
  const start = at;
  const size = offsets.length;
  const rows = Array.from({ length: size - 1 }, (_, i) => `${String(offsets[i + 1]).padStart(10, "0")} 00000 n \n`);
  yield piece(
    `xref\n0 ${size}\n0000000000 65535 f \n${rows.join("")}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  );
}

function* noise(bytes: number, seed: number): Generator<Uint8Array> {
  const chance = chanceOf(seed);
  for (let left = bytes; left > 0; left -= PIECE) {
    const made = new Uint8Array(Math.min(PIECE, left));
    for (let i = 0; i < made.length; i++) made[i] = chance.below(256);
    yield made;
  }
}

import { renderSVG } from "uqr";
import { drawable } from "../lib/glyphs.ts";
import type { TypesetResult } from "./protocol.ts";
import { typeset } from "./typeset.ts";

/** What a paper with a proof box carries besides its own fields. */
type Paper = { verifyUrl: string; labels: object };

/**
 * Typesets one of our templates as PDF/A-3a from plain data, with the data (less the labels) attached as JSON under
 * `attachment` and the verification address as a QR code. Characters no font draws are named by their code point.
 */
export function typesetPaper<T extends Paper>(
  template: string,
  attachment: string,
  data: T,
  createdAt: Date,
): Promise<TypesetResult> {
  const { labels: _, ...facts } = data;
  return typeset({
    entry: template,
    files: {
      "/data.json": JSON.stringify(data, (_key, value: unknown) =>
        typeof value === "string" ? drawable(value) : value,
      ),
      [attachment]: `${JSON.stringify(facts, null, 2)}\n`,
      "/qr.svg": renderSVG(data.verifyUrl, { ecc: "M", border: 0 }),
    },
    pdfStandard: "a-3a",
    createdAt,
  });
}

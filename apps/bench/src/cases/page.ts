import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { markPage, type Raster, rasterPage, typeset } from "@fabroom/documents";
import { collectFacts, documentSource, sampleRaise } from "@fabroom/sample";
import type { BenchCase, Findings, Size } from "../bench-case.ts";
import { type Batch, pair, repeated } from "../measure.ts";
import { createdAt, pdfIn } from "../paper/typeset.ts";

const widthPx = 1240;
const page = 4;
const lines = ["Ada Lovelace", "Northern Pension Fund", "23 November 2026, 17:00 · 7F3A09C2"];

/** A page as a reader gets it, beside poppler's picture of the same page without any mark. */
export const pageImage: BenchCase = {
  id: "page",
  title: `A page of a dossier as a marked picture, ${widthPx} pixels wide`,
  run: async ({ slowEffort: effort }: Size): Promise<Findings> => {
    const pdf = await dossier();
    const folder = mkdtempSync(path.join(tmpdir(), "fabroom-bench-"));
    try {
      const file = path.join(folder, "dossier.pdf");
      writeFileSync(file, pdf);
      const raster = await rasterPage({ pdf, page, widthPx });
      const yardstick = poppler(file, path.join(folder, "page"));
      const yardstickTitle = "pdftoppm -jpeg of the page, without a mark";
      const draw = repeated(async () => mark(await rasterPage({ pdf, page, widthPx })));
      const again = repeated(() => mark(raster));
      const fresh = await pair(draw, yardstick, effort);
      const kept = await pair(again, yardstick, effort);
      return {
        rows: [
          { id: "page.fresh", title: "drawn, marked, encoded", yardstickTitle, ...fresh },
          { id: "page.kept", title: "marked and encoded, drawn before for another reader", yardstickTitle, ...kept },
        ],
        facts: [],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

const mark = (raster: Raster) => markPage({ raster, lines, traceId: "7f3a09c2", page, format: "jpeg" });

async function dossier(): Promise<Uint8Array> {
  const [site] = sampleRaise.sites;
  const source = documentSource(`site-dossier-${site?.slug}`, "en", collectFacts(sampleRaise));
  if (source.kind !== "pdf") throw new Error("the dossier of a site is a PDF");
  return pdfIn(await typeset({ entry: source.entry, files: source.files, pdfStandard: "ua-1", createdAt }));
}

function poppler(file: string, target: string): Batch {
  const pages = ["-f", `${page}`, "-l", `${page}`];
  const size = ["-scale-to-x", `${widthPx}`, "-scale-to-y", "-1"];
  return (count) => {
    for (let i = 0; i < count; i++) {
      const done = spawnSync("pdftoppm", ["-jpeg", ...pages, ...size, file, target], { encoding: "utf8" });
      if (done.error) throw new Error(`pdftoppm (Debian's poppler-utils) is needed: ${done.error.message}`);
      if (done.status !== 0) throw new Error(`pdftoppm: ${done.stderr}`);
    }
  };
}

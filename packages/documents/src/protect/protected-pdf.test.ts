import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../lib/sha256.ts";
import { withPdf } from "../pdf/engine.ts";
import { rasterPage } from "../pdf/raster-page.ts";
import { pixelsOf, pixelsOfRaster, shareByField } from "../testing/pixels.ts";
import { handmadePdf, inFolder, memorandum, onPdf, qpdf } from "../testing/tools.ts";
import { protectedPdf, protectedPdfStream } from "./protected-pdf.ts";

const lines = ["Zoë O’Brien", "山田太郎 / محمد", "23 Nov 2026 17:00 CET"];
let original: Uint8Array;
let copy: Uint8Array;
beforeAll(async () => {
  original = await memorandum(4);
  copy = await protectedPdf({ pdf: original, lines, traceId: "cp-1", title: "Mémo 山", lang: "fr" });
});

const picturesIn = (pdf: Uint8Array) =>
  inFolder((folder) => {
    writeFileSync(path.join(folder, "in.pdf"), pdf);
    execFileSync("pdfimages", ["-all", path.join(folder, "in.pdf"), path.join(folder, "p")]);
    return readdirSync(folder)
      .filter((name) => name.startsWith("p-"))
      .sort()
      .map((name) => readFileSync(path.join(folder, name)));
  });

describe("protectedPdf", () => {
  it("is a whole PDF with the original's pages, sizes, title and language", async () => {
    expect(await onPdf(copy, "qpdf", "--check", "@")).toContain("No syntax or stream encoding errors found");
    const info = await onPdf(copy, "pdfinfo", "@");
    expect(info).toMatch(/Title:\s+Mémo 山/);
    expect(info).toMatch(/Pages:\s+5/);
    expect(info).toMatch(/Page size:\s+595\.28 x 841\.89/);
    expect(Buffer.from(copy).toString("latin1")).toContain("/Lang <feff00660072>");
  });

  it("holds no text, font, attachment or object of the original", async () => {
    expect((await onPdf(copy, "pdftotext", "@", "-")).trim()).toBe("");
    expect((await onPdf(copy, "pdffonts", "@")).trim().split("\n")).toHaveLength(2);
    const open = Buffer.from(await qpdf(copy, "--qdf", "--object-streams=disable", "@")).toString("latin1");
    expect(open).not.toMatch(/Clean original|\/Font|\/StructTreeRoot|\/EmbeddedFile|\/Metadata/);
  });

  it("holds exactly one picture a page, and each is marked all over", async () => {
    const pictures = await picturesIn(copy);
    expect(pictures).toHaveLength(5);
    for (const [i, picture] of pictures.entries()) {
      const marked = await pixelsOf(picture);
      const clean = pixelsOfRaster(await rasterPage({ pdf: original, page: i + 1, widthPx: marked.width }));
      expect([clean.width, clean.height]).toEqual([marked.width, marked.height]);
      const inked = shareByField(clean, 5, (at) => (clean.rgb[at] ?? 0) - (marked.rgb[at] ?? 0) > 15);
      expect(Math.min(...inked)).toBeGreaterThan(0.005);
    }
  });

  it("has one revision: nothing that ends at an end mark opens without the marks", async () => {
    const file = Buffer.from(copy);
    const ends = [...file.toString("latin1").matchAll(/%%EOF/g)].map(({ index }) => index + 5);
    expect(ends.filter((end) => end > file.length - 10)).toHaveLength(1);
    const others = ends.filter((end) => end <= file.length - 10);
    for (const end of others) {
      const opened = await withPdf(file.subarray(0, end), async () => true).catch(() => false);
      expect(opened).toBe(false);
    }
    expect(file.toString("latin1").match(/startxref/g)).toHaveLength(1);
    expect(file.toString("latin1")).not.toContain("/Prev");
  });

  it("does not give the original to those who repair or search the file for objects", async () => {
    await inFolder((folder) => {
      const file = path.join(folder, "cut.pdf");
      writeFileSync(file, Buffer.from(copy).subarray(0, Math.floor(copy.length * 0.9)));
      const text = spawnSync("pdftotext", [file, "-"], { encoding: "utf8" });
      expect(text.stdout.trim()).toBe("");
    });
  });

  it("differs between readers in every page, and repeats itself to the byte for one", async () => {
    const again = await protectedPdf({ pdf: original, lines, traceId: "cp-1", title: "Mémo 山", lang: "fr" });
    expect(sha256(again)).toBe(sha256(copy));
    const other = await protectedPdf({ pdf: original, lines: ["B. d’Épargne", "Banque"], traceId: "cp-2" });
    const [mine, theirs] = [await picturesIn(copy), await picturesIn(other)];
    for (const [i, picture] of mine.entries()) {
      const [a, b] = [await pixelsOf(picture), await pixelsOf(theirs[i] ?? picture)];
      expect(Math.min(...shareByField(a, 8, (at) => a.rgb[at] !== b.rgb[at]))).toBeGreaterThan(0.2);
    }
  });

  it("keeps odd page sizes and turns, at the resolution asked for", async () => {
    const odd = await qpdf(handmadePdf(), "--rotate=+90:1", "@");
    const small = await protectedPdf({ pdf: odd, lines, dpi: 72 });
    expect(await onPdf(small, "pdfinfo", "@")).toMatch(/Page size:\s+200 x 200/);
    const fine = await protectedPdf({ pdf: odd, lines, dpi: 200 });
    expect(await onPdf(fine, "pdfimages", "-list", "@")).toMatch(/556 +556/);
  });

  it("refuses a damaged file before it has given anything away", async () => {
    await expect(protectedPdf({ pdf: Buffer.from("%PDF-1.7"), lines })).rejects.toMatchObject({ code: "damaged" });
    await expect(protectedPdf({ pdf: original, lines: [""] })).rejects.toThrow(RangeError);
  });
});

describe("protectedPdfStream", () => {
  it("gives thirty pages in pieces without keeping them", async () => {
    const long = await memorandum(30);
    // the threads and their libraries are no pages
    await protectedPdf({ pdf: await memorandum(4), lines });
    const before = process.memoryUsage().rss;
    let [pieces, bytes, most] = [0, 0, 0];
    for await (const chunk of protectedPdfStream({ pdf: long, lines })) {
      pieces++;
      bytes += chunk.length;
      most = Math.max(most, process.memoryUsage().rss - before);
    }
    expect(pieces).toBeGreaterThan(90);
    expect(bytes).toBeGreaterThan(3_000_000);
    // a raster of 8.7 MB a page: thirty of them kept would be 260 MB, with their marked copies 450 MB
    expect(most).toBeLessThan(250_000_000);
  });

  it("closes the document when the reader goes away", async () => {
    const stream = protectedPdfStream({ pdf: original, lines });
    for await (const _ of stream) break;
    expect(await stream.next()).toEqual({ done: true, value: undefined });
    expect((await protectedPdf({ pdf: original, lines })).length).toBeGreaterThan(1000);
  });
});

import { readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { DocumentError } from "../lib/document-error.ts";
import { handmadePdf, inFolder, memorandum, onPdf, pdfOf, qpdf } from "../testing/tools.ts";
import { PdfEngine, withPdf } from "./engine.ts";
import { allPageTexts, pageCount, pageSize, pageText } from "./page-text.ts";
import { rasterPage } from "./raster-page.ts";

let pdf: Uint8Array;
beforeAll(async () => {
  pdf = await memorandum(3);
});

describe("rasterPage", () => {
  it("draws the page that poppler draws", async () => {
    const raster = await rasterPage({ pdf, page: 2, widthPx: 620 });
    const other = await inFolder(async (folder) => {
      const target = path.join(folder, "page");
      await onPdf(
        pdf,
        "pdftoppm",
        "-f",
        "2",
        "-l",
        "2",
        "-singlefile",
        "-scale-to-x",
        "620",
        "-scale-to-y",
        "877",
        "-png",
        "@",
        target,
      );
      return sharp(readFileSync(`${target}.png`))
        .ensureAlpha()
        .raw()
        .toBuffer();
    });
    expect([raster.width, raster.height, raster.rgba.length]).toEqual([620, 877, other.length]);
    let difference = 0;
    for (let i = 0; i < other.length; i++) difference += Math.abs((raster.rgba[i] ?? 0) - (other[i] ?? 0));
    // the two draw edges of letters a little differently
    expect(difference / other.length).toBeLessThan(6);
    expect(raster.rgba.some((level) => level < 60)).toBe(true);
  });

  it("is opaque everywhere", async () => {
    const { rgba } = await rasterPage({ pdf, page: 1, widthPx: 100 });
    for (let i = 3; i < rgba.length; i += 4) if (rgba[i] !== 255) throw new Error(`pixel ${i}`);
  });

  it("keeps the raster under the caller's key and only there", async () => {
    const first = await rasterPage({ pdf, page: 1, widthPx: 200, cacheKey: "v1" });
    const again = await rasterPage({ pdf: new Uint8Array(), page: 1, widthPx: 200, cacheKey: "v1" });
    expect(again).toBe(first);
    expect(await rasterPage({ pdf, page: 1, widthPx: 200 })).not.toBe(first);
  });

  it.each([0, -1, 99, 1.5, Number.NaN])("refuses page %s", async (page) => {
    await expect(rasterPage({ pdf, page, widthPx: 100 })).rejects.toMatchObject({ code: "page_out_of_range" });
  });

  it("refuses what is no PDF, an encrypted one and a page of monstrous proportions", async () => {
    await expect(rasterPage({ pdf: Buffer.from("%PDF-1.7 no"), page: 1, widthPx: 10 })).rejects.toMatchObject({
      code: "damaged",
    });
    await expect(rasterPage({ pdf: new Uint8Array(), page: 1, widthPx: 10 })).rejects.toMatchObject({
      code: "damaged",
    });
    const locked = await qpdf(pdf, "--encrypt", "secret", "owner", "256", "--", "@");
    await expect(rasterPage({ pdf: locked, page: 1, widthPx: 10 })).rejects.toMatchObject({ code: "encrypted" });
  });

  it.each([
    ["a strip of 194 inches", "[0 0 72 14000]", [82, 16_000]],
    ["a strip no printer has", "[0 0 1 90000]", [1, 16_000]],
    ["a plan of 200 inches a side", "[0 0 14400 14400]", [5000, 5000]],
  ])("draws %s smaller, within the same memory", async (_, box, size) => {
    const large = Buffer.from(handmadePdf()).toString("latin1").replace("[0 0 200 200]", box);
    const raster = await rasterPage({ pdf: Buffer.from(large, "latin1"), page: 1, widthPx: 5000 });
    expect([raster.width, raster.height]).toEqual(size);
  });

  it("serves many at once", async () => {
    const widths = Array.from({ length: 12 }, (_, i) => 50 + i);
    const rasters = await Promise.all(widths.map((widthPx) => rasterPage({ pdf, page: 1 + (widthPx % 3), widthPx })));
    expect(rasters.map(({ width }) => width)).toEqual(widths);
  });
});

describe("withPdf", () => {
  it("closes the document also when the work fails", async () => {
    let render: (() => Promise<unknown>) | undefined;
    const work = withPdf(pdf, async (document) => {
      render = () => document.render(1, 10);
      throw new Error("stopped");
    });
    await expect(work).rejects.toThrow("stopped");
    await expect(render?.()).rejects.toMatchObject({ code: "damaged" });
  });
});

describe("PdfEngine", () => {
  it("ends a thread that does not answer in time, and starts another", async () => {
    const engine = new PdfEngine(5);
    // a fresh thread needs far longer than 5 ms to start
    await expect(engine.open(pdf)).rejects.toMatchObject({ code: "timeout" });
    await expect(engine.open(pdf)).rejects.toMatchObject({ code: "timeout" });
    expect(await pageCount(pdf)).toBe(4);
  });

  it("reads no page of another document after its thread has ended under one", async () => {
    const engine = new PdfEngine();
    const mine = await engine.open(pdf);
    await expect(engine.open(undefined as never)).rejects.toThrow("the page engine stopped");
    const other = await engine.open(handmadePdf());
    await expect(mine.render(1, 60)).rejects.toThrow("the page engine stopped");
    await mine.close();
    expect((await other.render(1, 60)).width).toBe(60);
    await other.close();
  });

  it("survives hundreds of damaged files", async () => {
    const source = Buffer.from(pdf);
    for (let i = 0; i < 200; i++) {
      const hit = Buffer.from(source);
      for (let k = 0; k < 40; k++) {
        const at = (i * 7919 + k * 104_729) % hit.length;
        hit[at] = (hit[at] ?? 0) ^ (1 + ((i + k) % 255));
      }
      await rasterPage({ pdf: hit, page: 2, widthPx: 60 }).catch((error: unknown) =>
        expect(error).toBeInstanceOf(DocumentError),
      );
    }
    expect((await rasterPage({ pdf, page: 2, widthPx: 60 })).width).toBe(60);
  });
});

describe("text and size", () => {
  it("reads each page's text as pdftotext does, word for word", async () => {
    const words = (text: string) => text.split(/\s+/).filter((word) => word !== "" && !/-$/.test(word));
    const theirs = words(await onPdf(pdf, "pdftotext", "-f", "2", "-l", "2", "@", "-"));
    const ours = new Set(words(await pageText({ pdf, page: 2 })));
    expect(ours.has("Clean")).toBe(true);
    const found = theirs.filter((word) => ours.has(word)).length;
    expect(found / theirs.length).toBeGreaterThan(0.95);
  });

  it("joins words divided at a line's end and keeps scripts", async () => {
    const narrow = await pdfOf(
      `#import "/tokens.typ": serif\n#set page(width: 9em)\n#set text(font: serif, lang: "fr", hyphenate: true)\n` +
        `anticonstitutionnellement développement 山田太郎 Łódź`,
    );
    const text = await pageText({ pdf: narrow, page: 1 });
    expect(text.replaceAll("\n", " ")).toContain("anticonstitutionnellement");
    expect(text).toContain("山田太郎");
    expect(text).toContain("Łódź");
  });

  it("reads all pages in one opening, and an empty page as an empty text", async () => {
    expect((await allPageTexts(pdf)).map((text) => text.length > 100)).toEqual([false, true, true, true]);
    expect(await allPageTexts(handmadePdf())).toEqual([""]);
    expect(await pageCount(pdf)).toBe(4);
  });

  it("gives the size in points, after rotation", async () => {
    const { widthPt, heightPt } = await pageSize({ pdf, page: 1 });
    expect([Math.round(widthPt), Math.round(heightPt)]).toEqual([595, 842]);
    const turned = await pageSize({ pdf: await qpdf(pdf, "--rotate=+90:1", "@"), page: 1 });
    expect([Math.round(turned.widthPt), Math.round(turned.heightPt)]).toEqual([842, 595]);
  });
});

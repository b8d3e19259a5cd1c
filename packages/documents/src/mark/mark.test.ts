import { beforeAll, describe, expect, it } from "vitest";
import { type Raster, rasterPage } from "../pdf/raster-page.ts";
import { pixelsOf, pixelsOfRaster, shareByField, whitePage } from "../testing/pixels.ts";
import { memorandum } from "../testing/tools.ts";
import { drawText, type Ink, joinFields } from "./draw-text.ts";
import { markPage } from "./mark-page.ts";

const NAMES = ["Zoë O’Brien-Łukasz & <Fils>", "株式会社 山田太郎", "محمد بن زايد آل نهيان", "한국 中国 שלום हिन्दी"];
const ANNA = ["Anna Lindqvist", "Nordic Infrastructure Fund", "23 Nov 2026 17:00 CET"];
const BRUNO = ["Bruno d’Épargne", "Banque de l’Industrie", "23 Nov 2026 17:02 CET"];

let page: Raster;
beforeAll(async () => {
  page = await rasterPage({ pdf: await memorandum(2), page: 3, widthPx: 1240 });
});

const png = async (raster: Raster, lines: string[], extra: { traceId?: string; page?: number } = {}) =>
  pixelsOf((await markPage({ raster, lines, format: "png", ...extra })).bytes);

describe("drawText", () => {
  const same = (a: Ink, b: Ink) => a.width === b.width && Buffer.compare(a.alpha, b.alpha) === 0;
  const covered = ({ alpha }: Ink) => alpha.reduce((sum, level) => sum + level, 0);

  it("draws no box for any character of the names: none looks like a character that no font has", async () => {
    const letters = [...new Set(NAMES.join("").replaceAll(/[\s\u200d]|\p{M}/gu, ""))];
    const drawn = await Promise.all(letters.map((letter) => drawText(letter, 48)));
    // Pango writes the code point into a box whose frame is the same for every four-digit code
    const [box, other] = await Promise.all(["\u0e44", "\uab30"].map((letter) => drawText(letter, 48)));
    if (!box || !other) throw new Error("no box");
    expect(sameFrame(box, other)).toBe(true);
    expect(letters.filter((_, i) => drawn[i] && sameFrame(box, drawn[i]))).toEqual([]);
  });

  it("shapes Arabic: joined letters are not the single ones side by side", async () => {
    const [joined, single] = [await drawText("محمد", 48), await drawText("م\u200cح\u200cم\u200cد", 48)];
    expect([gaps(joined), gaps(single)]).toEqual([0, 3]);
  });

  it("writes Arabic from right to left: the first letter stands at the right", async () => {
    // alef is a thin upright stroke; beh is wide and low
    const { alpha, width, height } = await drawText("اب", 64);
    const tall = (from: number, to: number) => {
      let top = height;
      for (let y = height - 1; y >= 0; y--)
        for (let x = from; x < to; x++) if ((alpha[y * width + x] ?? 0) > 128) top = y;
      return height - top;
    };
    expect(tall(Math.floor(width * 0.8), width)).toBeGreaterThan(tall(0, Math.floor(width * 0.4)) * 1.5);
  });

  it("keeps a date after an Arabic name in one piece", async () => {
    const alone = await drawText("23 Nov 2026", 40);
    const beside = await drawText(joinFields(["محمد", "23 Nov 2026"]), 40);
    expect(endsWith(beside, alone)).toBe(true);
  });

  it("takes markup signs as letters", async () => {
    expect(same(await drawText("<b>A</b> & B", 24), await drawText("A & B", 24))).toBe(false);
    expect(covered(await drawText("<", 24))).toBeGreaterThan(0);
  });
});

describe("markPage", () => {
  it("puts the marks over the whole page, legible and light", async () => {
    const white = whitePage(1240, 1754);
    const { rgb, width, height } = await png(white, ANNA);
    const inked = shareByField({ width, height }, 6, (at) => (rgb[at] ?? 0) < 240);
    expect(Math.min(...inked)).toBeGreaterThan(0.01);
    const darkest = rgb.subarray(0, width * 3 * Math.floor(height * 0.95)).reduce((low, level) => Math.min(low, level));
    expect(darkest).toBeGreaterThan(195);
    expect(darkest).toBeLessThan(232);
  });

  it("leaves the text readable: what was black stays dark, what was white stays light", async () => {
    const { rgb } = await png(page, ANNA);
    const clean = pixelsOfRaster(page).rgb;
    let [black, white] = [0, 255];
    for (let at = 0; at < clean.length * 0.94; at++) {
      if ((clean[at] ?? 0) < 30) black = Math.max(black, rgb[at] ?? 0);
      if ((clean[at] ?? 0) > 250) white = Math.min(white, rgb[at] ?? 0);
    }
    expect(black).toBeLessThan(80);
    expect(white).toBeGreaterThan(190);
  });

  it("differs between two readers in every part of the page", async () => {
    const [anna, bruno] = [await png(page, ANNA), await png(page, BRUNO)];
    const changed = shareByField(anna, 12, (at) => anna.rgb[at] !== bruno.rgb[at]);
    expect(Math.min(...changed)).toBeGreaterThan(0.2);
  });

  it("differs between two copies and two pages of one reader", async () => {
    const [one, two, other] = await Promise.all([
      png(page, ANNA, { traceId: "copy-1", page: 1 }),
      png(page, ANNA, { traceId: "copy-2", page: 1 }),
      png(page, ANNA, { traceId: "copy-1", page: 2 }),
    ]);
    for (const second of [two, other])
      expect(Math.min(...shareByField(one, 12, (at) => one.rgb[at] !== second.rgb[at]))).toBeGreaterThan(0.2);
  });

  it("gives no clean page back from two copies, neither by their lighter pixels nor by their mean", async () => {
    const [anna, bruno] = [await png(page, ANNA), await png(page, BRUNO)];
    const clean = pixelsOfRaster(page);
    const attacks = [
      (a: number, b: number) => Math.max(a, b),
      (a: number, b: number) => Math.round((a + b) / 2),
      (a: number, b: number) => Math.min(255, a + Math.abs(a - b)),
    ];
    for (const attack of attacks) {
      const left = shareByField(clean, 8, (at) => attack(anna.rgb[at] ?? 0, bruno.rgb[at] ?? 0) !== clean.rgb[at]);
      expect(Math.min(...left)).toBeGreaterThan(0.1);
    }
  });

  it("does not touch the raster it was given, and repeats itself to the byte", async () => {
    const before = Buffer.from(page.rgba);
    const [first, second] = [
      await markPage({ raster: page, lines: NAMES, format: "png", traceId: "a" }),
      await markPage({ raster: page, lines: NAMES, format: "png", traceId: "a" }),
    ];
    expect(Buffer.compare(before, page.rgba)).toBe(0);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it.each(["png", "jpeg", "webp"] as const)("encodes %s of the page's size", async (format) => {
    const { bytes, mime } = await markPage({ raster: page, lines: ANNA, format });
    expect(mime).toBe(`image/${format}`);
    const { width, height } = await pixelsOf(bytes);
    expect([width, height]).toEqual([page.width, page.height]);
  });

  it("takes very long and very odd lines on small and large pages", async () => {
    const odd = ["A".repeat(400), "ไทย 😀", "\u202egnp.exe", "<i>&amp;</i>"];
    for (const width of [60, 300, 2480]) {
      const marked = await png(whitePage(width, Math.round(width * 1.4)), odd);
      expect(marked.width).toBe(width);
      expect(marked.rgb.some((level) => level < 240)).toBe(true);
    }
  });

  it("marks a black page visibly too", async () => {
    const black = {
      ...whitePage(620, 877),
      rgba: new Uint8Array(620 * 877 * 4).map((_, i) => (i % 4 === 3 ? 255 : 0)),
    };
    const { rgb } = await png(black, ANNA);
    expect(rgb.filter((level) => level > 10).length / rgb.length).toBeGreaterThan(0.02);
  });

  it("refuses to mark with nothing", async () => {
    await expect(markPage({ raster: page, lines: [" ", ""], format: "png" })).rejects.toThrow(RangeError);
  });
});

/** Whether two inks are of one size and have the same outermost two rings of pixels. */
function sameFrame(a: Ink, b: Ink): boolean {
  if (a.width !== b.width || a.height !== b.height) return false;
  return a.alpha.every((level, at) => {
    const [x, y] = [at % a.width, Math.floor(at / a.width)];
    const edge = Math.min(x, y, a.width - 1 - x, a.height - 1 - y) < 2;
    return !edge || level === b.alpha[at];
  });
}

/** Ink of each column of pixels. */
function profile({ alpha, width }: Ink): number[] {
  const columns = new Array<number>(width).fill(0);
  alpha.forEach((level, at) => {
    columns[at % width] = (columns[at % width] ?? 0) + level;
  });
  return columns;
}

/** Runs of empty columns between inked ones. */
function gaps(ink: Ink): number {
  const columns = profile(ink);
  return columns.filter((level, x) => level > 0 && x > 0 && columns[x - 1] === 0).length;
}

/** Whether the right end of `whole` shows the same letters as `part`, up to a pixel of placing. */
function endsWith(whole: Ink, part: Ink): boolean {
  const [long, short] = [profile(whole), profile(part)];
  const scale = short.reduce((sum, level) => sum + level, 0);
  const apart = (shift: number) =>
    short.reduce((sum, level, i) => sum + Math.abs(level - (long[long.length - short.length + i + shift] ?? 0)), 0) /
    scale;
  return Math.min(apart(-1), apart(0), apart(1)) < 0.15;
}

import sharp from "sharp";
import { drawable } from "../lib/glyphs.ts";
import { Lru } from "../lib/lru.ts";
import { shared } from "../lib/shared.ts";
import { drawText, type Ink, joinFields } from "./draw-text.ts";

/** Ink of one mark as a list of touched pixels: offsets from its centre and coverage 1 to 255. */
export type Stamp = { dx: Int16Array; dy: Int16Array; alpha: Uint8Array; width: number; height: number };

/** What one reader's marks are made of on pages of one width. */
export type Stamps = { diagonal: Stamp; lineLength: number; lineHeight: number; footer: Ink };

/** Degrees by which the lines rise from left to right. */
export const SLOPE_DEGREES = 30;
const CACHE_BYTES = 16 * 1024 * 1024;

/** The reader's lines drawn once for a page width, kept for the next pages of the same reading. */
export async function stampsFor(lines: string[], traceId: string | undefined, pageWidth: number): Promise<Stamps> {
  const memo = shared();
  memo.stamps ??= new Lru<Stamps>(CACHE_BYTES, sizeOf);
  const key = JSON.stringify([lines, traceId, pageWidth]);
  const kept = memo.stamps.get(key);
  if (kept) return kept;
  const fields = lines.map(drawable);
  const line = await drawText(joinFields(fields), Math.max(8, Math.round(pageWidth * 0.0205)));
  const note = joinFields(traceId === undefined ? fields : [...fields, drawable(traceId)]);
  const stamps: Stamps = {
    diagonal: await tilt(line),
    lineLength: line.width,
    lineHeight: line.height,
    footer: await drawText(note, Math.max(7, Math.round(pageWidth * 0.0105)), pageWidth * 0.94),
  };
  memo.stamps.set(key, stamps);
  return stamps;
}

function sizeOf({ diagonal, footer }: Stamps): number {
  return diagonal.alpha.length * 5 + footer.alpha.length;
}

async function tilt(ink: Ink): Promise<Stamp> {
  const { data, info } = await sharp(ink.alpha, { raw: { width: ink.width, height: ink.height, channels: 1 } })
    .rotate(-SLOPE_DEGREES, { background: 0 })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const touched: number[] = [];
  data.forEach((value, at) => {
    if (value > 8) touched.push(at);
  });
  const stamp = {
    dx: new Int16Array(touched.length),
    dy: new Int16Array(touched.length),
    alpha: new Uint8Array(touched.length),
    width: info.width,
    height: info.height,
  };
  touched.forEach((at, i) => {
    stamp.dx[i] = (at % info.width) - (info.width >> 1);
    stamp.dy[i] = Math.floor(at / info.width) - (info.height >> 1);
    stamp.alpha[i] = data[at] ?? 0;
  });
  return stamp;
}

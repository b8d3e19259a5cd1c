import { createHash } from "node:crypto";
import type { Raster } from "../pdf/raster-page.ts";
import type { Ink } from "./draw-text.ts";
import { SLOPE_DEGREES, type Stamp, type Stamps } from "./stamp.ts";

/** Strength of a diagonal line: visible on white and on black, text beneath stays readable. */
const LINE_OPACITY = 0.2;
const LINE_COLOUR = [92, 104, 126] as const;
const NOTE_COLOUR = [58, 68, 84] as const;
/** Side of a grain cell in pixels, and by how many of 255 levels a marked cell darkens white. */
const CELL = 8;
const GRAIN = 3;

/** Three bytes a pixel: what the encoders want. */
type Marked = { rgb: Uint8Array; width: number; height: number };

/** The page with the marks burned in; `key` decides grain and jitter: the same key gives the same pixels. */
export function burn(clean: Raster, stamps: Stamps, key: string): Marked {
  const random = randomFrom(key);
  const page = withGrain(clean, random);
  diagonals(page, stamps, random);
  footer(page, stamps.footer);
  return page;
}

const WHITE = 0xffffffff;

/**
 * Darkens half of all cells by an amount no eye sees. No region of two copies is equal then, and neither the
 * difference nor the lighter of two copies gives the clean page back.
 */
function withGrain({ rgba, width, height }: Raster, random: () => number): Marked {
  const rgb = new Uint8Array(width * height * 3);
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const grain = new Uint8Array(width);
  const blank = new Uint8Array(width * 3);
  for (let y = 0; y < height; y++) {
    if (y % CELL === 0)
      for (let x = 0; x < width; x += CELL) {
        const strength = random() < 0.5 ? GRAIN : 0;
        grain.fill(strength, x, x + CELL);
        blank.fill(darker(255, strength), x * 3, (x + CELL) * 3);
      }
    // most of a page is white: copy a blank row, then touch the rest
    rgb.set(blank, y * width * 3);
    for (let x = 0, from = y * width; x < width; x++, from++) {
      const pixel = pixels[from] as number;
      if (pixel === WHITE) continue;
      const strength = grain[x] as number;
      const to = from * 3;
      rgb[to] = darker(pixel & 255, strength);
      rgb[to + 1] = darker((pixel >>> 8) & 255, strength);
      rgb[to + 2] = darker((pixel >>> 16) & 255, strength);
    }
  }
  return { rgb, width, height };
}

const darker = (level: number, strength: number) => level - ((level * strength + 128) >> 8);

/** A lattice of slanted lines over the whole page, each a little shifted and of its own strength. */
function diagonals(page: Marked, { diagonal, lineLength, lineHeight }: Stamps, random: () => number): void {
  const angle = (SLOPE_DEGREES * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const along = lineLength + lineHeight * 3;
  const apart = Math.max(lineHeight * 4.5, page.width * 0.105);
  const reach = Math.hypot(page.width, page.height) / 2 + along;
  for (let row = -Math.ceil(reach / apart); row * apart <= reach; row++) {
    for (let step = -Math.ceil(reach / along); step * along <= reach; step++) {
      const u = (step + (row & 1) / 2) * along + (random() - 0.5) * lineHeight;
      const v = row * apart + (random() - 0.5) * lineHeight * 0.6;
      const strength = LINE_OPACITY * (0.85 + random() * 0.3);
      const x = Math.round(page.width / 2 + u * cos + v * sin);
      const y = Math.round(page.height / 2 - u * sin + v * cos);
      press(page, diagonal, x, y, strength);
    }
  }
}

function press({ rgb, width, height }: Marked, stamp: Stamp, x: number, y: number, opacity: number): void {
  const [halfWidth, halfHeight] = [stamp.width / 2 + 1, stamp.height / 2 + 1];
  if (x + halfWidth < 0 || x - halfWidth > width || y + halfHeight < 0 || y - halfHeight > height) return;
  const [red, green, blue] = LINE_COLOUR;
  const { dx, dy, alpha } = stamp;
  for (let i = 0; i < alpha.length; i++) {
    const px = x + (dx[i] as number);
    const py = y + (dy[i] as number);
    if (px < 0 || px >= width || py < 0 || py >= height) continue;
    const share = ((alpha[i] as number) / 255) * opacity;
    const at = (py * width + px) * 3;
    rgb[at] = mix(rgb[at] as number, red, share);
    rgb[at + 1] = mix(rgb[at + 1] as number, green, share);
    rgb[at + 2] = mix(rgb[at + 2] as number, blue, share);
  }
}

/** The same lines once more in small upright letters at the foot, on a lightened band. */
function footer({ rgb, width, height }: Marked, note: Ink): void {
  const left = (width - note.width) >> 1;
  const top = Math.max(0, height - note.height - Math.round(height * 0.008));
  const pad = Math.round(height * 0.003);
  for (let y = Math.max(0, top - pad); y < Math.min(height, top + note.height + pad); y++)
    for (let x = Math.max(0, left - 2 * pad); x < Math.min(width, left + note.width + 2 * pad); x++) {
      const at = (y * width + x) * 3;
      const [inX, inY] = [x - left, y - top];
      const inside = inX >= 0 && inX < note.width && inY >= 0 && inY < note.height;
      const share = inside ? (note.alpha[inY * note.width + inX] ?? 0) / 255 : 0;
      for (let channel = 0; channel < 3; channel++)
        rgb[at + channel] = mix(mix(rgb[at + channel] as number, 250, 0.72), NOTE_COLOUR[channel] ?? 0, share * 0.9);
    }
}

/** A byte array cuts the fraction off: adding a half rounds. */
const mix = (below: number, above: number, share: number) => below + (above - below) * share + 0.5;

/** Numbers in [0, 1) from a key: xoshiro128** (Blackman and Vigna) seeded by SHA-256. */
function randomFrom(key: string): () => number {
  const seed = createHash("sha256").update(key).digest();
  let [a, b, c, d] = [seed.readUInt32LE(0), seed.readUInt32LE(4), seed.readUInt32LE(8), seed.readUInt32LE(12)];
  const turn = (value: number, by: number) => (value << by) | (value >>> (32 - by));
  return () => {
    const result = Math.imul(turn(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turn(d, 11);
    return (result >>> 0) / 2 ** 32;
  };
}

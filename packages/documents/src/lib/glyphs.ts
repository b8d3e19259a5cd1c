import { readFileSync } from "node:fs";
import { fontPath, MARK_FONTS } from "./fonts.ts";

/** Inclusive ranges of code points that a font draws. */
type Ranges = [from: number, to: number][];

let known: Ranges[] | undefined;

/**
 * Characters that none of our fonts can draw. A missing glyph shows as a box without any error, so it has to be
 * looked up beforehand in the fonts' own tables.
 */
export function missingCharacters(text: string): string[] {
  known ??= MARK_FONTS.map((font) => characterMap(readFileSync(fontPath(font))));
  const fonts = known;
  const drawn = (code: number) => fonts.some((ranges) => ranges.some(([from, to]) => code >= from && code <= to));
  const letters = new Set(text.replaceAll(INVISIBLE, ""));
  return [...letters].filter((letter) => !drawn(letter.codePointAt(0) ?? 0));
}

/** White space, joiners and direction marks need no glyph. */
const INVISIBLE = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/**
 * The text with every character that cannot be drawn named by its code point, "[U+10A0]": ugly, but it still tells
 * two readers apart, where boxes would not. Control characters become spaces.
 */
export function drawable(text: string): string {
  const plain = text.normalize("NFC").replaceAll(/\p{Cc}+/gu, " ");
  const missing = new Set(missingCharacters(plain));
  if (missing.size === 0) return plain;
  return [...plain].map((letter) => (missing.has(letter) ? `[U+${hex(letter.codePointAt(0) ?? 0)}]` : letter)).join("");
}

const hex = (code: number) => code.toString(16).toUpperCase().padStart(4, "0");

/** Reads the `cmap` table of a TrueType file: formats 4 and 12, OpenType specification, chapter "cmap". */
export function characterMap(font: Buffer): Ranges {
  const table = findTable(font, "cmap");
  const ranges: Ranges = [];
  for (let i = 0; i < font.readUInt16BE(table + 2); i++) {
    const at = table + font.readUInt32BE(table + 4 + i * 8 + 4);
    const format = font.readUInt16BE(at);
    if (format === 4) ranges.push(...format4(font, at));
    if (format === 12) ranges.push(...format12(font, at));
  }
  return ranges;
}

function findTable(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + i * 16;
    if (font.toString("latin1", entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`font without ${tag}`);
}

function format4(font: Buffer, at: number): Ranges {
  const twice = font.readUInt16BE(at + 6);
  const [ends, starts, deltas, offsets] = [14, 16 + twice, 16 + 2 * twice, 16 + 3 * twice].map((o) => at + o);
  if (ends === undefined || starts === undefined || deltas === undefined || offsets === undefined) return [];
  const ranges: Ranges = [];
  for (let i = 0; i < twice; i += 2) {
    const [from, to] = [font.readUInt16BE(starts + i), font.readUInt16BE(ends + i)];
    const offset = font.readUInt16BE(offsets + i);
    for (let code = from; code <= to && code < 0xffff; code++) {
      const glyph =
        offset === 0
          ? (code + font.readUInt16BE(deltas + i)) & 0xffff
          : font.readUInt16BE(offsets + i + offset + (code - from) * 2);
      if (glyph !== 0) extend(ranges, code);
    }
  }
  return ranges;
}

function extend(ranges: Ranges, code: number): void {
  const last = ranges.at(-1);
  if (last && last[1] === code - 1) last[1] = code;
  else ranges.push([code, code]);
}

function format12(font: Buffer, at: number): Ranges {
  const ranges: Ranges = [];
  for (let i = 0; i < font.readUInt32BE(at + 12); i++) {
    const group = at + 16 + i * 12;
    ranges.push([font.readUInt32BE(group), font.readUInt32BE(group + 4)]);
  }
  return ranges;
}

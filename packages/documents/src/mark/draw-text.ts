import sharp from "sharp";
import { fontPath, MARK_FONTS } from "../lib/fonts.ts";
import { packageFile } from "../lib/root.ts";

/** Coverage of each pixel by ink, 0 to 255, rows from the top. */
export type Ink = { alpha: Uint8Array; width: number; height: number };

const FAMILIES = MARK_FONTS.map(({ family }) => family).join(",");
const LEFT_TO_RIGHT = "\u200e";
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

let registered: Promise<void> | undefined;

/** Makes our fonts known; once. A thread's process has but one list of them. */
export function registerFonts(): Promise<void> {
  registered ??= register();
  return registered;
}

/** Fields from left to right, each keeping its own writing direction: a date next to an Arabic name stays whole. */
export function joinFields(fields: string[]): string {
  return LEFT_TO_RIGHT + fields.map((field) => `${FIRST_STRONG_ISOLATE}${field}${POP_ISOLATE}`).join("  ·  ");
}

/** Text as ink, shaped and ordered by Pango (ligatures, right to left), wrapped at `maxWidth` pixels where given. */
export async function drawText(text: string, sizePx: number, maxWidth?: number): Promise<Ink> {
  await registerFonts();
  return paint(text, sizePx, maxWidth === undefined ? {} : { width: Math.round(maxWidth), align: "centre" });
}

async function paint(
  text: string,
  sizePx: number,
  options: { width?: number; align?: "centre"; fontfile?: string },
): Promise<Ink> {
  const image = sharp({ text: { text: escapeMarkup(text), font: `${FAMILIES} ${sizePx}`, dpi: 72, ...options } });
  const { data, info } = await image.toColourspace("b-w").extractChannel(0).raw().toBuffer({ resolveWithObject: true });
  return { alpha: data, width: info.width, height: info.height };
}

/**
 * Makes our fonts known to fontconfig by their files. Fontconfig reads its settings once a process: if nobody has
 * used it yet, ours keep the machine's fonts out; the variable is then put back for processes started later.
 */
async function register(): Promise<void> {
  const before = process.env.FONTCONFIG_FILE;
  process.env.FONTCONFIG_FILE = packageFile("src", "mark", "fonts.conf");
  try {
    for (const font of MARK_FONTS) await paint("x", 12, { fontfile: fontPath(font) });
  } finally {
    if (before === undefined) delete process.env.FONTCONFIG_FILE;
    else process.env.FONTCONFIG_FILE = before;
  }
}

function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

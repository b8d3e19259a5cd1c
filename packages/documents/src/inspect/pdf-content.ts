import { inflateSync } from "node:zlib";

/** Action and object names that run code, start programs, send data or carry other files. */
const ACTIVE = ["JavaScript", "Launch", "EmbeddedFile", "RichMedia", "Rendition", "SubmitForm", "ImportData", "GoToE"];

/** In a PDF name any letter may be written as #xx, the digits in either case. */
const letter = (char: string) => {
  const code = char.charCodeAt(0).toString(16);
  return `(?:${char}|#${code}|#${code.toUpperCase()})`;
};
const spelled = (name: string) => [...name].map(letter).join("");
const ACTIVE_NAME = new RegExp(`/(?:${ACTIVE.map(spelled).join("|")})(?:s|#73)?(?![\\w#])`);
const OBJECT_STREAM = new RegExp(`/${spelled("ObjStm")}(?![\\w#])`);

const MAX_STREAM = 64 * 1024 * 1024;

/**
 * Whether a PDF holds scripts, launch or form actions, media or attached files. Every byte is searched, and every
 * packed object stream too, whatever the file's own table of objects says: a table can hide objects from one reader
 * and show them to another. A packed object stream that cannot be unpacked counts as active: it cannot be vouched for.
 */
export function pdfIsActive(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString("latin1");
  if (ACTIVE_NAME.test(text)) return true;
  for (let at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
    if (text.startsWith("end", at - 3)) continue;
    if (!OBJECT_STREAM.test(text.slice(Math.max(0, text.lastIndexOf("obj", at)), at))) continue;
    const start = at + 6 + (text.startsWith("\r\n", at + 6) ? 2 : 1);
    const end = text.indexOf("endstream", start);
    const packed = file.subarray(start, end < 0 ? file.length : end);
    if (packedIsActive(packed)) return true;
  }
  return false;
}

function packedIsActive(packed: Buffer): boolean {
  try {
    return ACTIVE_NAME.test(inflateSync(packed, { maxOutputLength: MAX_STREAM }).toString("latin1"));
  } catch {
    return true;
  }
}

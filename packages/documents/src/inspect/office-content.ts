import type { ZipPart } from "../lib/zip-parts.ts";
import type { Refusal } from "./protocol.ts";

/** Parts that run or fetch something when the file is opened. */
const ACTIVE_PART =
  /(^|\/)(vbaProject\.bin|vbaData\.xml|macrosheets\/|dialogsheets\/|activeX\/|ctrlProps\/)|embeddings\/[^/]*\.bin$/i;
/** Relations that make Office load another file: template injection, linked objects, frames, linked data by DDE. */
const ACTIVE_RELATION = /relationships\/(attachedTemplate|oleObject|frame|subDocument|vbaProject|control)["']/i;
/** Relations to what is shown, so that the file would not be the same for every reader, nor tomorrow. */
const SHOWN_RELATION = /relationships\/(image|video|audio|media|chart|header|footer)["']/i;
const EXTERNAL = /TargetMode\s*=\s*["']External["']/i;
const DYNAMIC_DATA = /<(?:\w+:)?ddeLink\b|<w:instrText[^>]*>[^<]*\bDDE(?:AUTO)?\b/i;
const DOCUMENT_TYPE = /<!(?:DOCTYPE|ENTITY)/i;
const SHEET_PART = /(^|\/)worksheets\/[^/]+\.xml$/i;
const CELL = /<(?:\w+:)?c[\s/>]/g;
const MAX_CELLS = 150_000;

export const MAIN_PART = { docx: "word/document.xml", xlsx: "xl/workbook.xml" } as const;

/**
 * Why an unpacked office file may not enter: parts outside the file, a DTD, macros, controls, embedded objects, links
 * that act on opening, pictures that lie elsewhere, more cells than can be shown. Null where it may.
 */
export function refusalOfParts(parts: ZipPart[]): Refusal | null {
  if (!parts.every(({ name }) => isSafe(name))) return "unsafe_path";
  let cells = 0;
  let linked = false;
  for (const { name, data } of parts) {
    if (ACTIVE_PART.test(name)) return "active_content";
    if (!/\.(xml|rels|vml)$/i.test(name)) continue;
    const text = textOf(data);
    if (DOCUMENT_TYPE.test(text)) return "document_type";
    if (isActive(name, text)) return "active_content";
    linked ||= name.endsWith(".rels") && external(text).some((one) => SHOWN_RELATION.test(one));
    if (SHEET_PART.test(name)) for (const _ of text.matchAll(CELL)) cells++;
    if (cells > MAX_CELLS) return "too_many_cells";
  }
  return linked ? "linked_content" : null;
}

/** A name that stays inside: no way up, no root, no drive, no second spelling of the separator. */
const isSafe = (name: string): boolean =>
  name !== "" && !/^\/|^[a-z]:|\\|\0/i.test(name) && !name.split("/").some((step) => step === ".." || step === ".");

function isActive(name: string, text: string): boolean {
  if (name.endsWith(".rels")) return external(text).some((one) => ACTIVE_RELATION.test(one));
  if (name === "[Content_Types].xml") return /macroEnabled|vbaProject/i.test(text);
  return DYNAMIC_DATA.test(text);
}

const external = (xml: string): string[] =>
  (xml.match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? []).filter((one) => EXTERNAL.test(one));

/** XML names its own encoding by its first bytes: what is searched must be what is read. */
function textOf(data: Uint8Array): string {
  const [first, second] = data;
  const encoding =
    (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
      ? "utf-16be"
      : (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
        ? "utf-16le"
        : "utf-8";
  return new TextDecoder(encoding).decode(data);
}

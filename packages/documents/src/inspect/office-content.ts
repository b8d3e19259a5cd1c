import type { ZipPart } from "../lib/zip-parts.ts";

/** Parts that run or fetch something when the file is opened. */
const ACTIVE_PART =
  /(^|\/)(vbaProject\.bin|vbaData\.xml|macrosheets\/|dialogsheets\/|activeX\/|ctrlProps\/)|embeddings\/[^/]*\.bin$/i;
/** Relations that make Office load another file: template injection, linked objects, frames, linked data by DDE. */
const ACTIVE_RELATION = /relationships\/(attachedTemplate|oleObject|frame|subDocument|vbaProject|control)"/i;
const EXTERNAL = /TargetMode\s*=\s*["']External["']/i;
const DYNAMIC_DATA = /<(?:\w+:)?ddeLink\b|<w:instrText[^>]*>[^<]*\bDDE(?:AUTO)?\b/i;

export const MAIN_PART = { docx: "word/document.xml", xlsx: "xl/workbook.xml" } as const;

/** Whether an unpacked office file carries macros, controls, embedded objects or links that act on opening. */
export function officeIsActive(parts: ZipPart[]): boolean {
  return parts.some(({ name, data }) => {
    if (ACTIVE_PART.test(name)) return true;
    if (!/\.(xml|rels)$/i.test(name)) return false;
    const text = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("utf8");
    if (name.endsWith(".rels")) return relations(text).some((one) => ACTIVE_RELATION.test(one) && EXTERNAL.test(one));
    if (name === "[Content_Types].xml") return /macroEnabled|vbaProject/i.test(text);
    return DYNAMIC_DATA.test(text);
  });
}

function relations(xml: string): string[] {
  return xml.match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? [];
}

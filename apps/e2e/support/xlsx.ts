import { inflateRawSync } from "node:zlib";

/** The names of a workbook's sheets, in order, read from the one part of the archive that lists them. */
export function sheetNames(workbook: Buffer): string[] {
  const PART = "xl/workbook.xml";
  // a local header: its signature, 26 bytes on the lengths of name and extra field, 30 bytes on the name
  for (let at = workbook.indexOf("PK\x03\x04"); at >= 0; at = workbook.indexOf("PK\x03\x04", at + 4)) {
    const [name, extra] = [workbook.readUInt16LE(at + 26), workbook.readUInt16LE(at + 28)];
    if (workbook.toString("latin1", at + 30, at + 30 + name) !== PART) continue;
    const xml = inflateRawSync(workbook.subarray(at + 30 + name + extra)).toString("utf8");
    return [...xml.matchAll(/<sheet [^>]*?name="([^"]+)"/g)].map(([, found]) => found ?? "");
  }
  throw new Error(`no ${PART} in ${workbook.length} bytes`);
}

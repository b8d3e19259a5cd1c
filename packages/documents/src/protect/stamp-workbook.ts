import { escapeXml, OfficePackage } from "./office-package.ts";

const WORKBOOK = "xl/workbook.xml";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * The original workbook with a first sheet that names the reader, a line a row, and the same as document property.
 * Everything else stays as it was, byte for byte in its parts. `sheetName` defaults to "Copy".
 * @throws DocumentError damaged, encrypted, unsupported
 */
export async function stampWorkbook(
  bytes: Uint8Array,
  lines: string[],
  options: { sheetName?: string } = {},
): Promise<Uint8Array> {
  const pack = await OfficePackage.open(bytes, WORKBOOK);
  const part = pack.freeName("xl/worksheets/sheet");
  pack.addPart(part, SHEET_TYPE, sheetXml(lines));
  const relation = pack.addRelation(WORKBOOK, "worksheet", part.slice("xl/".length));
  pack.set(WORKBOOK, withFirstSheet(pack.text(WORKBOOK), options.sheetName ?? "Copy", relation));
  pack.setProperty("Copy", lines.join(" · "));
  return pack.bytes();
}

function sheetXml(lines: string[]): string {
  const rows = lines.map(
    (line, i) =>
      `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(line)}</t></is></c></row>`,
  );
  return `<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="80" customWidth="1"/></cols><sheetData>${rows.join("")}</sheetData></worksheet>`;
}

/** Inserts the sheet at the front: what counts sheets by their place (names of one sheet, the open tab) moves by one. */
function withFirstSheet(xml: string, wanted: string, relation: string): string {
  const taken = new Set(
    [...xml.matchAll(/<(?:\w+:)?sheet [^>]*?name="([^"]*)"/g)].map(([, name]) => name?.toLowerCase()),
  );
  let name = wanted.slice(0, 27);
  for (let number = 2; taken.has(escapeXml(name).toLowerCase()); number++) name = `${wanted.slice(0, 24)} ${number}`;
  const id = Math.max(0, ...[...xml.matchAll(/sheetId="(\d+)"/g)].map(([, number]) => Number(number))) + 1;
  const moved = xml
    .replaceAll(/localSheetId="(\d+)"/g, (_, at: string) => `localSheetId="${Number(at) + 1}"`)
    .replaceAll(/ (?:activeTab|firstSheet)="\d+"/g, "");
  return moved.replace(
    /<((?:\w+:)?)sheets>/,
    (open, prefix: string) =>
      `${open}<${prefix}sheet name="${escapeXml(name)}" sheetId="${id}" xmlns:r="${RELATIONS}" r:id="${relation}"/>`,
  );
}

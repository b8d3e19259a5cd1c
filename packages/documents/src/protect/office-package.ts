import { DocumentError } from "../lib/document-error.ts";
import { type ZipPart, zipParts } from "../lib/zip-parts.ts";

const BUDGET = 512 * 1024 * 1024;
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CUSTOM_PART = "docProps/custom.xml";
const CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/**
 * An office file opened part by part, so that a stamp changes only what it must: a library that reads and writes the
 * whole would drop what it does not know (charts, pivot tables, styles).
 */
export class OfficePackage {
  readonly #source: Uint8Array;
  readonly #parts: ZipPart[];
  readonly #changed = new Set<string>();

  private constructor(source: Uint8Array, parts: ZipPart[]) {
    this.#source = source;
    this.#parts = parts;
  }

  /** @throws DocumentError damaged, encrypted, unsupported (the main part is not there) */
  static async open(bytes: Uint8Array, mainPart: string): Promise<OfficePackage> {
    const reading = await zipParts(bytes, BUDGET);
    if (!reading.ok) throw new DocumentError(reading.reason === "encrypted" ? "encrypted" : "damaged", reading.reason);
    const pack = new OfficePackage(bytes, [...reading.parts]);
    if (!pack.has(mainPart)) throw new DocumentError("unsupported", `no ${mainPart}`);
    return pack;
  }

  has(name: string): boolean {
    return this.#parts.some((part) => part.name === name);
  }

  names(pattern: RegExp): string[] {
    return this.#parts.map(({ name }) => name).filter((name) => pattern.test(name));
  }

  /** A part's name not yet taken: "word/header" gives "word/header3.xml". */
  freeName(stem: string): string {
    let number = 1;
    while (this.has(`${stem}${number}.xml`)) number++;
    return `${stem}${number}.xml`;
  }

  text(name: string): string {
    const part = this.#parts.find((one) => one.name === name);
    if (!part) throw new DocumentError("unsupported", `no ${name}`);
    return Buffer.from(part.data.buffer, part.data.byteOffset, part.data.byteLength).toString("utf8");
  }

  set(name: string, text: string): void {
    const data = Buffer.from(text, "utf8");
    const part = this.#parts.find((one) => one.name === name);
    if (part) part.data = data;
    else this.#parts.push({ name, data });
    this.#changed.add(name);
  }

  /** Puts `addition` before the last occurrence of `mark`. */
  insert(name: string, mark: string, addition: string): void {
    const text = this.text(name);
    const at = text.lastIndexOf(mark);
    if (at < 0) throw new DocumentError("unsupported", `no ${mark} in ${name}`);
    this.set(name, text.slice(0, at) + addition + text.slice(at));
  }

  /** A new part with its content type. */
  addPart(name: string, contentType: string, text: string): void {
    this.set(name, XML + text);
    this.insert("[Content_Types].xml", "</Types>", `<Override PartName="/${name}" ContentType="${contentType}"/>`);
  }

  /** A new relation of a part; answers its id. */
  addRelation(owner: string, type: string, target: string): string {
    const slash = owner.lastIndexOf("/");
    const name = owner === "" ? "_rels/.rels" : `${owner.slice(0, slash)}/_rels/${owner.slice(slash + 1)}.rels`;
    if (!this.has(name))
      this.set(
        name,
        `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`,
      );
    const taken = this.text(name);
    let number = 1;
    while (taken.includes(`"rIdCopy${number}"`)) number++;
    const id = `rIdCopy${number}`;
    const relation = `<Relationship Id="${id}" Type="${type.includes("://") ? type : `${RELATION}/${type}`}" Target="${target}"/>`;
    if (taken.includes("</Relationships>")) this.insert(name, "</Relationships>", relation);
    else this.set(name, taken.replace(/<Relationships([^>]*)\/>/, `<Relationships$1>${relation}</Relationships>`));
    return id;
  }

  /** A custom document property, shown in the file's properties; of the same name only the last counts. */
  setProperty(property: string, value: string): void {
    if (!this.has(CUSTOM_PART)) {
      const spaces =
        'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"';
      this.addPart(CUSTOM_PART, CUSTOM_TYPE, `<Properties ${spaces}></Properties>`);
      this.addRelation("", "custom-properties", CUSTOM_PART);
    }
    const open = this.text(CUSTOM_PART).replace(/<((?:\w+:)?Properties)([^>]*)\/>/, "<$1$2></$1>");
    const name = escapeXml(property);
    const clear = open.replaceAll(new RegExp(`<property[^>]* name="${name}"[^>]*>.*?</property>`, "gs"), "");
    const id = Math.max(1, ...[...clear.matchAll(/pid="(\d+)"/g)].map(([, pid]) => Number(pid))) + 1;
    const entry = `<property fmtid="${FORMAT_ID}" pid="${id}" name="${name}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`;
    this.set(
      CUSTOM_PART,
      clear.replace(/<\/(?:\w+:)?Properties>\s*$/, (end) => entry + end),
    );
  }

  /** What was not touched is copied as it is packed: packing a large workbook anew would hold up everybody else. */
  async bytes(): Promise<Uint8Array> {
    const { editZip } = await import("@cj-tech-master/excelts/archive");
    const archive = await editZip(this.#source, { reproducible: true });
    for (const { name, data } of this.#parts) if (this.#changed.has(name)) archive.set(name, data);
    return archive.bytes();
  }
}

/** Text as XML content or attribute value; characters XML forbids are left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

import { DocumentError } from "../lib/document-error.ts";
import { escapeXml, OfficePackage } from "./office-package.ts";

const DOCUMENT = "word/document.xml";
const SETTINGS = "word/settings.xml";
const HEADER_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const ON = '(?:/| w:val="(?:1|true|on)")';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * The original Word file with the reader's lines at the head of every page and as document property; the rest stays
 * as it was, byte for byte in its parts.
 * @throws DocumentError damaged, encrypted, unsupported
 */
export async function stampDocx(bytes: Uint8Array, lines: string[]): Promise<Uint8Array> {
  const pack = await OfficePackage.open(bytes, DOCUMENT);
  if (!pack.text(DOCUMENT).includes("<w:body>")) throw new DocumentError("unsupported", "an unusual Word file");
  const line = lineXml(lines);
  for (const name of pack.names(/^word\/header[^/]*\.xml$/))
    pack.set(
      name,
      pack
        .text(name)
        .replace(/<w:hdr\b[^>]*?(\/?)>/, (open, empty) =>
          empty ? `${open.slice(0, -2)}>${line}</w:hdr>` : open + line,
        ),
    );
  const evenOdd = pack.has(SETTINGS) && new RegExp(`<w:evenAndOddHeaders${ON}`).test(pack.text(SETTINGS));
  let relation: string | undefined;
  const header = () => {
    relation ??= addHeader(pack, line);
    return relation;
  };
  pack.set(DOCUMENT, withHeaders(pack.text(DOCUMENT), header, evenOdd));
  pack.setProperty("Copy", lines.join(" · "));
  return pack.bytes();
}

function addHeader(pack: OfficePackage, line: string): string {
  const name = pack.freeName("word/header");
  pack.addPart(name, HEADER_TYPE, `<w:hdr xmlns:w="${WORD}">${line}</w:hdr>`);
  return pack.addRelation(DOCUMENT, "header", name.slice("word/".length));
}

function lineXml(lines: string[]): string {
  const look = '<w:rPr><w:color w:val="A92321"/><w:sz w:val="16"/></w:rPr>';
  // direction marks keep a date whole beside an Arabic name
  const text = escapeXml(lines.join(" \u200e· \u200e"));
  return `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** Sections without a header of a kind they use get ours; a later section inherits what the first has. */
function withHeaders(xml: string, header: () => string, evenOdd: boolean): string {
  const sections = xml.includes("<w:sectPr") ? xml : xml.replace("</w:body>", "<w:sectPr></w:sectPr></w:body>");
  let first = true;
  return sections.replaceAll(/<w:sectPr\b[^>]*?(?:\/>|>.*?<\/w:sectPr>)/gs, (section) => {
    const open = /^<w:sectPr\b[^>]*?(?=\/?>)/.exec(section)?.[0] ?? "<w:sectPr";
    const content =
      section.endsWith("/>") && !section.includes("</w:sectPr>")
        ? ""
        : section.slice(open.length + 1, -"</w:sectPr>".length);
    const kinds = first ? ["default", ...(evenOdd ? ["even"] : [])] : [];
    first = false;
    if (new RegExp(`<w:titlePg${ON}`).test(content)) kinds.push("first");
    const added = kinds
      .filter((kind) => !new RegExp(`<w:headerReference[^>]*w:type="${kind}"`).test(content))
      .map((kind) => `<w:headerReference xmlns:r="${RELATIONS}" w:type="${kind}" r:id="${header()}"/>`);
    return `${open}>${added.join("")}${content}</w:sectPr>`;
  });
}

import { deflateSync } from "node:zlib";
import { zip } from "@cj-tech-master/excelts/archive";
import { beforeAll, describe, expect, it } from "vitest";
import { typesetTermSheet } from "../term-sheet.ts";
import { withParts, word, workbook } from "../testing/office.ts";
import { termSheetSample } from "../testing/papers.ts";
import { handmadePdf, memorandum, qpdf } from "../testing/tools.ts";
import { inspectFile } from "./inspect-file.ts";

let pdf: Uint8Array;
let docx: Uint8Array;
let xlsx: Uint8Array;
beforeAll(async () => {
  [pdf, docx, xlsx] = await Promise.all([memorandum(2), word(), workbook()]);
});

const reason = async (bytes: Uint8Array, name: string, maxBytes?: number) => {
  const found = await inspectFile(bytes, name, maxBytes === undefined ? {} : { maxBytes });
  return found.ok ? found.kind : found.reason;
};

describe("inspectFile accepts", () => {
  it("a PDF with its number of pages", async () => {
    const found = await inspectFile(pdf, "Mémo 1.PDF");
    expect(found).toEqual({ ok: true, kind: "pdf", mime: "application/pdf", pages: 3, encrypted: false });
  });

  it("PDFs of other makers", async () => {
    for (const flag of ["--object-streams=generate", "--object-streams=disable", "--linearize", "--qdf"])
      expect(await reason(await qpdf(pdf, flag, "@"), "a.pdf")).toBe("pdf");
    expect(await reason(handmadePdf("/OpenAction [3 0 R /Fit]"), "a.pdf")).toBe("pdf");
  });

  it("a workbook and a Word file", async () => {
    expect(await inspectFile(xlsx, "model.xlsx")).toMatchObject({ ok: true, kind: "xlsx" });
    expect(await inspectFile(docx, "note.docx")).toMatchObject({ ok: true, kind: "docx" });
  });
});

describe("inspectFile refuses by type", () => {
  it.each([
    ["nothing at all", () => new Uint8Array(), "a.pdf", "empty"],
    ["a picture named PDF", () => Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "a.pdf", "not_a_pdf"],
    ["text named PDF", () => Buffer.from("hello"), "a.pdf", "not_a_pdf"],
    ["a Word file named PDF", () => docx, "a.pdf", "not_a_pdf"],
    ["a PDF named Word", () => pdf, "a.docx", "type_mismatch"],
    ["a workbook named Word", () => xlsx, "a.docx", "type_mismatch"],
    ["a PDF without a name's end", () => pdf, "memorandum", "type_mismatch"],
    ["text", () => Buffer.from("hello"), "a.txt", "unknown_type"],
    ["a program", () => Buffer.from("4d5a90000300000004000000ffff0000", "hex"), "setup.exe", "unknown_type"],
    [
      "an old Word file",
      () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]),
      "a.doc",
      "unknown_type",
    ],
    ["a half PDF", () => pdf.subarray(0, 400), "a.pdf", "damaged"],
    ["a PDF of rubbish", () => Buffer.from(`%PDF-1.7\n${"x".repeat(500)}`), "a.pdf", "damaged"],
  ])("%s", async (_, bytes, name, expected) => {
    expect(await reason(bytes(), name)).toBe(expected);
  });

  it("what is larger than the caller allows", async () => {
    expect(await reason(pdf, "a.pdf", pdf.length - 1)).toBe("too_large");
    expect(await reason(pdf, "a.pdf", pdf.length)).toBe("pdf");
    expect(await reason(new Uint8Array(200_000_000), "a.pdf")).toBe("too_large");
  });
});

describe("inspectFile refuses locked files", () => {
  it.each([
    ["user password", "secret"],
    ["an owner password only", ""],
  ])("PDF with %s", async (_, password) => {
    const locked = await qpdf(pdf, "--encrypt", password, "owner", "256", "--", "@");
    expect(await reason(locked, "a.pdf")).toBe("encrypted");
  });

  it("an office file with a password", async () => {
    const name = Buffer.from("EncryptedPackage", "utf16le");
    const locked = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504), name, Buffer.alloc(500)]);
    expect(await reason(locked, "a.docx")).toBe("encrypted");
  });
});

describe("inspectFile refuses what acts in a PDF", () => {
  const script = "<< /S /JavaScript /JS (app.alert(1)) >>";
  it.each([
    ["a script on opening", handmadePdf(`/OpenAction ${script}`)],
    ["a script in the name tree", handmadePdf("/Names << /JavaScript << /Names [(a) 4 0 R] >> >>", script)],
    ["a script whose name is written with codes", handmadePdf("/OpenAction << /S /J#61vaScri#70t /JS (x) >>")],
    ["a script in capital codes", handmadePdf("/OpenAction << /S /#4A#61vaScript /JS (x) >>")],
    ["a program to start", handmadePdf("/OpenAction << /S /Launch /F (cmd.exe) >>")],
    ["a form that is sent", handmadePdf("", "<< /S /SubmitForm /F (http://a) >>")],
    [
      "an attached file",
      handmadePdf(
        "/Names << /EmbeddedFiles << /Names [] >> >>",
        "<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream",
      ),
    ],
    ["media", handmadePdf("", "<< /Type /Annot /Subtype /RichMedia >>")],
    [
      "a script in an object that no table names",
      Buffer.concat([handmadePdf(), Buffer.from(`9 0 obj\n${script}\nendobj\n`)]),
    ],
  ])("%s", async (_, bytes) => {
    expect(await reason(bytes, "a.pdf")).toBe("active_content");
  });

  it("a script inside a packed object stream", async () => {
    const packed = await qpdf(handmadePdf(`/OpenAction 4 0 R`, script), "--object-streams=generate", "@");
    expect(Buffer.from(packed).includes("JavaScript")).toBe(false);
    expect(await reason(packed, "a.pdf")).toBe("active_content");
  });

  it("a packed object stream that cannot be unpacked", async () => {
    const opaque = handmadePdf(
      "",
      "<< /Type /ObjStm /N 1 /First 4 /Filter /LZWDecode /Length 4 >>\nstream\n\x80\x0b\x60\x50\nendstream",
    );
    expect(await reason(opaque, "a.pdf")).toBe("active_content");
    const plain = deflateSync("4 0 << /Plain true >>").toString("latin1");
    const harmless = handmadePdf(
      "",
      `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${plain.length} >>\nstream\n${plain}\nendstream`,
    );
    expect(await reason(harmless, "a.pdf")).toBe("pdf");
  });

  it("our own term sheet too, which carries a file: it is made here, never taken in", async () => {
    const made = await typesetTermSheet(termSheetSample(), { createdAt: new Date(0) });
    expect(made.ok && (await reason(made.pdf, "a.pdf"))).toBe("active_content");
  });
});

describe("inspectFile refuses what acts in an office file", () => {
  const relation = (type: string) => (text: string) =>
    text.replace(
      "</Relationships>",
      `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://a/b" TargetMode="External"/></Relationships>`,
    );
  it.each([
    ["a macro project", "word/vbaProject.bin", () => "x"],
    ["a control", "word/activeX/activeX1.xml", () => "<x/>"],
    ["an embedded object", "word/embeddings/oleObject1.bin", () => "x"],
    ["a distant template", "word/_rels/document.xml.rels", relation("attachedTemplate")],
    ["a linked object", "word/_rels/document.xml.rels", relation("oleObject")],
    [
      "a command field",
      "word/document.xml",
      (text: string) =>
        text.replace("<w:body>", "<w:body><w:p><w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r></w:p>"),
    ],
    [
      "macro types",
      "[Content_Types].xml",
      (text: string) =>
        text.replace("</Types>", '<Default Extension="q" ContentType="application/vnd.ms-word.vbaProject"/></Types>'),
    ],
  ])("%s", async (_, name, change) => {
    expect(await reason(await withParts(docx, { [name]: change }), "a.docx")).toBe("active_content");
  });

  it("a macro workbook, whatever it is called", async () => {
    const macro = await withParts(xlsx, {
      "[Content_Types].xml": (text) =>
        text
          .replace("spreadsheetml.sheet.main+xml", "sheet.macroEnabled.main+xml")
          .replace("application/vnd.openxmlformats-officedocument.sheet.macro", "application/vnd.ms-excel.sheet.macro"),
    });
    expect(await reason(macro, "a.xlsm")).toBe("active_content");
    expect(await reason(macro, "a.xlsx")).toBe("active_content");
    expect(await reason(await withParts(xlsx, { "xl/macrosheets/sheet1.xml": () => "<x/>" }), "a.xlsx")).toBe(
      "active_content",
    );
  });

  it("but not a link in the text", async () => {
    const linked = await withParts(docx, { "word/_rels/document.xml.rels": relation("hyperlink") });
    expect(await reason(linked, "a.docx")).toBe("docx");
  });
});

describe("inspectFile refuses broken and swollen office files", () => {
  it("one whose parts fail their checksum or are missing", async () => {
    const hit = Buffer.from(docx);
    const at = hit.indexOf("word/document.xml") + 120;
    hit[at] = (hit[at] ?? 0) ^ 0xff;
    expect(await reason(hit, "a.docx")).toBe("damaged");
    expect(await reason(docx.subarray(0, docx.length - 40), "a.docx")).toBe("damaged");
  });

  it("one that unpacks to more than any office file needs", async () => {
    const archive = zip({ noSort: true });
    for (const name of ["[Content_Types].xml", "word/document.xml"])
      archive.add(
        name,
        name.startsWith("[")
          ? '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
          : new Uint8Array(600_000_000),
      );
    expect(await reason(await archive.bytes(), "a.docx")).toBe("unpacks_too_large");
  });

  it("one that lies about what it unpacks to", async () => {
    const lie = Buffer.from(docx);
    const entry = lie.lastIndexOf("word/document.xml") - 46;
    lie.writeUInt32LE(10, entry + 24);
    expect(await reason(lie, "a.docx")).toBe("damaged");
  });
});

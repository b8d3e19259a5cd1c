import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { withPdf } from "../pdf/engine.ts";
import { typeset } from "../typeset/typeset.ts";

/** A folder for one call of outside tools, gone afterwards. */
export async function inFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "documents-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs an outside tool on a PDF; "@" among the arguments stands for the file. Its output as text. */
export function onPdf(pdf: Uint8Array, tool: string, ...args: string[]): Promise<string> {
  return inFolder((folder) => {
    const file = path.join(folder, "in.pdf");
    writeFileSync(file, pdf);
    const options = { encoding: "utf8", maxBuffer: 1e9 } as const;
    const done = spawnSync(
      tool,
      args.map((arg) => (arg === "@" ? file : arg)),
      options,
    );
    if (done.error) throw done.error;
    // qpdf answers 3 for a warning; poppler is silent about what it mends
    if (done.status !== 0 && done.status !== 3) throw new Error(`${tool}: ${done.stderr}`);
    return done.stdout;
  });
}

/** All text with its no-break spaces as they are: pdftotext makes plain ones of them. */
export function exactText(pdf: Uint8Array): Promise<string> {
  return withPdf(pdf, async (document) => {
    const pages = Array.from({ length: document.info.pages }, (_, i) => document.text(i + 1));
    return (await Promise.all(pages)).join("\n");
  });
}

/** Turns a PDF into another with qpdf. */
export function qpdf(pdf: Uint8Array, ...args: string[]): Promise<Uint8Array> {
  return inFolder((folder) => {
    const [from, to] = [path.join(folder, "in.pdf"), path.join(folder, "out.pdf")];
    writeFileSync(from, pdf);
    execFileSync("qpdf", [...args.map((arg) => (arg === "@" ? from : arg)), to], { stdio: "pipe" });
    return readFileSync(to);
  });
}

/** A typeset PDF or a failing test. */
export async function pdfOf(source: string, pdfStandard?: "ua-1" | "a-3a"): Promise<Uint8Array> {
  const createdAt = new Date("2026-11-23T16:00:00Z");
  const files = { "/main.typ": source };
  const result = await typeset({ entry: "/main.typ", files, createdAt, ...(pdfStandard ? { pdfStandard } : {}) });
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join("\n"));
  return result.pdf;
}

/** A memorandum of as many pages as wanted, in the house style. */
export function memorandum(pages: number): Promise<Uint8Array> {
  const chapters = Array.from({ length: pages }, (_, i) => `= Chapter ${i + 1}\nClean original wording. #lorem(280)`);
  return pdfOf(
    `#import "/house.typ": *\n#show: house.with(title: "Memorandum", contents: 0, cover: true)\n${chapters.join("\n")}`,
  );
}

/** The smallest PDF with these extra objects (numbers from 4) and catalogue entries. */
export function handmadePdf(catalogue = "", ...objects: string[]): Uint8Array {
  const bodies = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
    ...objects,
  ];
  let file = "%PDF-1.7\n";
  const offsets = bodies.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const start = file.length;
  const size = bodies.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}trailer\n<< /Size ${size} /Root 1 0 R >>\n`;
  return Buffer.from(`${file}startxref\n${start}\n%%EOF\n`, "latin1");
}

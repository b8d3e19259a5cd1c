import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "./lib/sha256.ts";
import { typesetReceipt } from "./receipt.ts";
import { typesetTermSheet } from "./term-sheet.ts";
import { receiptSample, termSheetSample } from "./testing/papers.ts";
import { inFolder, onPdf, qpdf } from "./testing/tools.ts";
import type { TypesetResult } from "./typeset/protocol.ts";

const createdAt = new Date("2026-11-23T16:00:00Z");

function pdfIn(result: TypesetResult): Uint8Array {
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.pdf;
}

function attachment(pdf: Uint8Array, name: string): Promise<string> {
  return inFolder((folder) => {
    const file = path.join(folder, "in.pdf");
    writeFileSync(file, pdf);
    execFileSync("pdfdetach", ["-saveall", "-o", folder, file], { stdio: "pipe" });
    return readFileSync(path.join(folder, name), "utf8");
  });
}

describe("typesetTermSheet", () => {
  const data = termSheetSample();
  let pdf: Uint8Array;
  let text: string;
  beforeAll(async () => {
    pdf = pdfIn(await typesetTermSheet(data, { createdAt }));
    text = await onPdf(pdf, "pdftotext", "-layout", "@", "-");
  });

  it("says everything it was given", () => {
    const flat = text.replaceAll(/\s+/g, " ");
    for (const words of [
      data.title,
      data.investor.organisation,
      data.amount.words,
      data.copyId,
      "山田太郎",
      "engageant",
    ])
      expect(flat).toContain(words);
    for (const { label, value } of data.terms) expect(flat).toMatch(new RegExp(`${label}.*${value.slice(0, 12)}`));
    for (const condition of data.conditions) expect(flat).toContain(condition);
    expect(flat.replaceAll(" ", "")).toContain(data.receiptSha256);
    expect(flat.replaceAll(" ", "")).toContain(data.reliedOn[0]?.sha256);
  });

  it("names the copy on every page", () => {
    const pages = text.split("\f").slice(0, -1);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain(data.copyId);
  });

  it("is PDF/A-3a: conforming metadata, tags, embedded fonts, an associated file", async () => {
    const open = Buffer.from(await qpdf(pdf, "--qdf", "--object-streams=disable", "@")).toString("utf8");
    expect(open).toMatch(/pdfaid:part[>=]"?3/);
    expect(open).toMatch(/pdfaid:conformance[>=]"?A/);
    expect(open).toContain("/AFRelationship /Data");
    expect(open).toContain("/OutputIntents");
    expect(await onPdf(pdf, "qpdf", "--check", "@")).toContain("No syntax or stream encoding errors found");
    const fonts = (await onPdf(pdf, "pdffonts", "@"))
      .split("\n")
      .slice(2)
      .filter((row) => row !== "");
    for (const row of fonts) expect(row).toMatch(/ yes yes yes /);
  });

  it("carries its terms as JSON, without the labels", async () => {
    const { labels: _, ...facts } = data;
    expect(JSON.parse(await attachment(pdf, "terms.json"))).toEqual(facts);
  });

  it("repeats itself to the byte, and changes with a single field", async () => {
    expect(sha256(pdfIn(await typesetTermSheet(termSheetSample(), { createdAt })))).toBe(sha256(pdf));
    const other = { ...data, copyId: "TS-2026-0042-0000" };
    expect(sha256(pdfIn(await typesetTermSheet(other, { createdAt })))).not.toBe(sha256(pdf));
  });

  it("spells a name that no font draws and takes markup as letters", async () => {
    const odd = {
      ...data,
      investor: { organisation: "#panic() *x* $1$ ไทย", addressee: "_a_ \\ <b>" },
      conditions: [],
    };
    const words = await onPdf(pdfIn(await typesetTermSheet(odd, { createdAt })), "pdftotext", "-layout", "@", "-");
    expect(words).toContain("#panic() *x* $1$ [U+0E44][U+0E17][U+0E22]");
    expect(words).toContain("_a_ \\ <b>");
  });

  it("goes without what is optional", async () => {
    const { sourcesAndUses: _, validUntil: __, subtitle: ___, banner: ____, ...less } = data;
    const short = { ...less, reliedOn: [], investor: { organisation: "A", addressee: "B" } };
    const words = await onPdf(pdfIn(await typesetTermSheet(short, { createdAt })), "pdftotext", "@", "-");
    expect(words).not.toContain("Ressources");
  });
});

describe("typesetReceipt", () => {
  it("says everything it was given and carries it as JSON", async () => {
    const data = receiptSample();
    const pdf = pdfIn(await typesetReceipt(data, { createdAt }));
    const text = (await onPdf(pdf, "pdftotext", "-layout", "@", "-")).replaceAll(/\s+/g, " ");
    for (const words of [data.title, data.reference, "€250,000,000.00", ...data.statements, ...data.legends])
      expect(text).toContain(words);
    expect(text.replaceAll(" ", "")).toContain(data.sha256);
    const { labels: _, ...facts } = data;
    expect(JSON.parse(await attachment(pdf, "receipt.json"))).toEqual(facts);
  });
});

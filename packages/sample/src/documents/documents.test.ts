import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { LANGUAGES, type Language } from "@fabroom/contracts";
import {
  allPageTexts,
  buildDocx,
  buildWorkbook,
  type DocxSpec,
  readDocx,
  readWorkbook,
  typeset,
  type WorkbookSpec,
} from "@fabroom/documents";
import { beforeAll, describe, expect, it } from "vitest";
import { sampleRaise, sampleRoom } from "../index.ts";
import { type Said, saidIn } from "../localised.ts";
import { collectFacts, type DocumentFacts, type DocumentSource, documentKeys, documentSource } from "./index.ts";

const createdAt = new Date("2026-11-23T00:00:00Z");
const broken = /undefined|\bNaN\b|Infinity|TODO|\[object|\{(?:site|network|raise|market)\./;

let facts: DocumentFacts;
beforeAll(() => {
  facts = collectFacts(sampleRaise);
});

const keys = [
  "confidentiality-agreement",
  "information-memorandum",
  "risk-factors",
  "incentives-memo",
  "market-study",
  "construction-programme",
  "model-methodology",
  "financial-workbook",
  "counsel-note",
  ...sampleRaise.sites.map((site) => `site-dossier-${site.slug}`),
];
const cases = keys.flatMap((key) => LANGUAGES.map((language) => [key, language] as const));
const pdfCases = cases.filter(([key]) => !["financial-workbook", "counsel-note"].includes(key));

/** All texts of a source, of whatever kind, without its drawings. */
function textsOf(source: DocumentSource): string[] {
  const collect = (value: unknown): string[] =>
    typeof value === "string"
      ? [value]
      : value instanceof Date || typeof value !== "object" || value === null
        ? []
        : Object.values(value).flatMap(collect);
  return source.kind === "pdf" ? collect(JSON.parse(String(source.files["/document.json"]))) : collect(source.spec);
}

async function pdfOf(source: DocumentSource): Promise<Uint8Array> {
  if (source.kind !== "pdf") throw new Error("not a PDF");
  const made = await typeset({ entry: source.entry, files: source.files, pdfStandard: "ua-1", createdAt });
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
  expect(made.warnings).toEqual([]);
  return made.pdf;
}

describe("the documents of the sample", () => {
  it("are those of the room, one for one", () => {
    const room = sampleRoom.filter((node) => node.kind === "document").map((node) => node.key);
    expect([...documentKeys(facts)].sort()).toEqual([...room].sort());
    expect([...keys].sort()).toEqual([...room].sort());
    for (const node of sampleRoom)
      if (node.kind === "document") expect(documentSource(node.key, "en", facts).kind).toBe(node.format);
  });

  it("refuse a key or a site that does not exist", () => {
    expect(() => documentSource("nothing", "en", facts)).toThrow("nothing");
    expect(() => documentSource("site-dossier-nowhere", "en", facts)).toThrow("nowhere");
  });

  it.each(cases)("%s in %s has every number and no broken text", (key, language) => {
    const texts = textsOf(documentSource(key, language, facts));
    expect(texts.length).toBeGreaterThan(30);
    for (const text of texts) expect(text).not.toMatch(broken);
  });

  it.each(keys)("%s is French where it is French, with its no-break spaces", (key) => {
    const french = textsOf(documentSource(key, "fr", facts));
    for (const text of french) {
      if (/https?:|^[\w.$'!:+*()<>=,/ -]+$/.test(text)) continue;
      expect(text).not.toMatch(/[^\s] [;?!»](?:\s|$)|« |\S :(?:\s|$)/);
      expect(text).not.toMatch(/\d %|\d (?:Md|M|k)?[$€¥](?:\W|$)/);
    }
    const english = new Set(textsOf(documentSource(key, "en", facts)).filter((text) => text.length > 90));
    expect(french.filter((text) => english.has(text))).toEqual([]);
  });

  it("gives equal sources for equal facts", () => {
    const again = collectFacts(sampleRaise);
    for (const key of ["information-memorandum", "site-dossier-site-a-southwest-us", "risk-factors"])
      expect(documentSource(key, "fr", again)).toEqual(documentSource(key, "fr", facts));
  });
});

describe("typeset", () => {
  it.each(pdfCases)("%s in %s conforms to PDF/UA-1", async (key, language) => {
    const pages = await allPageTexts(await pdfOf(documentSource(key, language, facts)));
    expect(pages.length).toBeGreaterThanOrEqual(key === "confidentiality-agreement" ? 4 : 10);
    expect(pages.join("\n")).not.toMatch(broken);
    // the cover apart no page is empty
    for (const page of pages.slice(1)) expect(page.length).toBeGreaterThan(300);
  });
});

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("the information memorandum", () => {
  const memorandum = async (language: Language) => {
    const source = documentSource("information-memorandum", language, facts);
    if (source.kind !== "pdf") throw new Error("not a PDF");
    const pages = await allPageTexts(await pdfOf(source));
    return { source, pages, text: pages.join("\n").replaceAll(/\s+/g, " ") };
  };

  it.each(LANGUAGES)("has 25 pages or more and ten figures or more, in %s", async (language) => {
    const { source, pages } = await memorandum(language);
    expect(pages.length).toBeGreaterThanOrEqual(25);
    expect(Object.keys(source.files).filter((name) => name.endsWith(".svg")).length).toBeGreaterThanOrEqual(10);
  });

  it.each(LANGUAGES)("prints the engine's headline figures of every site, in %s", async (language) => {
    const { text } = await memorandum(language);
    const { formatMoneyNumber, formatPercent, formatMultiple } = await import("@fabroom/contracts");
    for (const { seed, result } of facts.sites) {
      const { currency } = result.assumptions;
      const money = (millions: number) =>
        plain(formatMoneyNumber(millions * 1e6, currency as "USD" | "EUR" | "JPY", language));
      expect(text).toContain(plain(saidIn(seed.name, language)));
      expect(text).toContain(money(result.headline.capex));
      expect(text).toContain(money(result.headline.npv));
      if (result.headline.projectIrr !== null)
        expect(text).toContain(plain(formatPercent(result.headline.projectIrr, language)));
      if (result.headline.minDscr !== null)
        expect(text).toContain(plain(formatMultiple(result.headline.minDscr, language)));
    }
  });

  it("gives the downside the same figures as the base case, as often", async () => {
    const { text } = await memorandum("en");
    for (const words of ["Base case Sum of NPVs", "Downside case Sum of NPVs"])
      expect(text.split(words)).toHaveLength(3);
  });
});

describe("the risk factors", () => {
  it("name at least twenty risks besides those of the sites, and are as long as the merits", () => {
    const source = documentSource("risk-factors", "en", facts);
    const texts = textsOf(source);
    expect(texts.filter((text) => /^R\d+$/.test(text)).length).toBeGreaterThanOrEqual(20 + sampleRaise.sites.length);
    const length = (parts: { text: Said }[]) => parts.reduce((sum, part) => sum + saidIn(part.text, "en").length, 0);
    for (const { content, slug } of sampleRaise.sites) {
      const risks =
        length(content.risks) +
        content.risks.reduce((sum, risk) => sum + saidIn<string>(risk.mitigation, "en").length, 0);
      expect(risks, slug).toBeGreaterThanOrEqual(length(content.merits));
    }
  });

  it("state an effect for every risk that the engine can run", () => {
    const texts = textsOf(documentSource("risk-factors", "en", facts));
    expect(texts.filter((text) => text.startsWith("Shock: ")).length).toBeGreaterThanOrEqual(20);
  });
});

describe("the sources", () => {
  it("type no amount, percentage or multiple into prose: numbers come from the facts", () => {
    const folder = path.dirname(fileURLToPath(import.meta.url));
    const typed = /(?:US\$|[€¥£])\s?\d|\d\s?(?:%|Md\b|bn\b|×|[MGk]?[€¥£](?:\W|$))|\d\s(?:million|billion|milliard)/;
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
      (name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !/^(?:build|chart)\W|\Wsheet\.ts$/.test(name),
    );
    expect(files.length).toBeGreaterThan(50);
    for (const name of files)
      for (const line of readFileSync(path.join(folder, name), "utf8").split("\n")) {
        const prose = /\b(?:en|fr): ["`'](.*)["`']/.exec(line)?.[1]?.replaceAll(/\$\{[^}]*\}/g, "");
        if (prose !== undefined) expect(prose, name).not.toMatch(typed);
      }
  });
});

const specOf = <Spec>(key: string, language: Language): Spec => {
  const source = documentSource(key, language, facts);
  if (source.kind === "pdf") throw new Error(`${key} is a PDF`);
  return source.spec as Spec;
};

describe("the office files", () => {
  it.each(LANGUAGES)("the workbook opens, its sums are live and its master check is 1, in %s", async (language) => {
    const sheets = await readWorkbook(await buildWorkbook(specOf<WorkbookSpec>("financial-workbook", language)));
    expect(sheets).toHaveLength(6 + facts.sites.length);
    const checks = sheets.at(-1);
    const results = checks?.cells.filter((cell) => cell.column === 5 && cell.formula?.startsWith("IF("));
    expect(results?.length).toBe(5 * facts.sites.length);
    const failed = results?.filter((cell) => cell.value !== 1).map((cell) => cell.address);
    expect(failed).toEqual(facts.sites.every((site) => site.result.modelCloses) ? [] : failed);
    const formulas = sheets.flatMap((sheet) => sheet.cells).filter((cell) => cell.formula !== undefined);
    expect(formulas.length).toBeGreaterThan(500);
    for (const cell of sheets.flatMap((sheet) => sheet.cells)) expect(cell.text).not.toMatch(/#(?:REF|NAME|VALUE|DIV)/);
  });

  it.each(LANGUAGES)("counsel's note opens with its ten chapters, in %s", async (language) => {
    const blocks = await readDocx(await buildDocx(specOf<DocxSpec>("counsel-note", language)));
    expect(blocks.filter((block) => block.kind === "heading" && block.level === 1)).toHaveLength(10);
    expect(blocks.filter((block) => block.kind === "table").length).toBeGreaterThanOrEqual(3);
  });
});

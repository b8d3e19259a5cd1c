import { type ProductWords, RaiseContent, sectionText } from "@fabroom/contracts";
import { describe, expect, it } from "vitest";
import { sampleRaise, sampleRoom, siteSupport } from "./index.ts";
import { type Said, saidIn } from "./localised.ts";

const TOKEN = /\{([^{}\s]+)\}/g;
const tokens = (text: string) => [...text.matchAll(TOKEN)].map((match) => match[1]!);

/** Every text of the raise in both languages, wherever it stands. */
function textsOf(value: unknown, path = ""): { path: string; text: ProductWords }[] {
  if (typeof value !== "object" || value === null) return [];
  const { en, fr } = value as Partial<ProductWords>;
  if (typeof en === "string" && typeof fr === "string") return [{ path, text: { en, fr } }];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, path ? `${path}.${key}` : key));
}
const sectionTexts = sampleRaise.sections.flatMap(({ key, content }) =>
  (["title", "finding", "body"] as const).map((part) => ({
    path: `sections.${key}.${part}`,
    text: { en: sectionText(content, "en")[part], fr: sectionText(content, "fr")[part] },
  })),
);
const texts = [...textsOf(sampleRaise), ...textsOf(siteSupport), ...textsOf(sampleRoom), ...sectionTexts];
const words = (text: string) => text.split(/\s+/).length;

describe("the raise", () => {
  it("fits the contract", () => {
    expect(RaiseContent.safeParse(sampleRaise).error?.issues ?? []).toEqual([]);
  });

  it("has eight sites, eight chapters in their order and nine benchmarks", () => {
    expect(sampleRaise.sites).toHaveLength(8);
    expect(sampleRaise.sections.map(({ key }) => key)).toEqual([
      "shortage",
      "anatomy-of-a-fab",
      "where",
      "with-whom",
      "cost",
      "who-funds-what",
      "what-can-go-wrong",
      "what-we-ask",
    ]);
    expect(sampleRaise.benchmarks).toHaveLength(9);
  });

  it("states the closing date and the number of countries as the data have them", () => {
    const asked = sampleRaise.sections.find(({ key }) => key === "what-we-ask")!.content;
    expect(sampleRaise.closesOn).toBe("2027-03-31");
    expect(sectionText(asked, "en").finding).toContain("31 March 2027");
    expect(sectionText(asked, "fr").finding).toContain("31 mars 2027");
    expect(new Set(sampleRaise.sites.map(({ country }) => country)).size).toBe(5);
  });

  it("names people only at reserved addresses, each once, and groups that exist", () => {
    const emails = sampleRaise.organisations.flatMap(({ people }) => people.map(({ email }) => email));
    expect(new Set(emails).size).toBe(emails.length);
    for (const email of emails) expect(email).toMatch(/\.example$/);
    const groups = new Set(sampleRaise.groups.map(({ key }) => key));
    for (const { groups: of } of sampleRaise.organisations) for (const key of of) expect(groups).toContain(key);
  });

  it("has tranches whose floor, target and cap are in order and whose sites exist", () => {
    const slugs = new Set(sampleRaise.sites.map(({ slug }) => slug));
    for (const tranche of sampleRaise.tranches) {
      const sums = [tranche.minimumTicket, tranche.floor, tranche.target, tranche.cap].map(BigInt);
      expect(sums, tranche.key).toEqual([...sums].sort((a, b) => (a < b ? -1 : 1)));
      for (const slug of tranche.siteSlugs) expect(slugs).toContain(slug);
      expect(tranche.terms.filter(({ binding }) => binding).map(({ label }) => label.en)).toEqual([
        "Confidentiality",
        "Governing law",
        "Costs",
      ]);
    }
  });
});

describe("texts", () => {
  it("cite only figures that exist, at least where they look like one", () => {
    const known = new Set(sampleRaise.figures.map(({ id }) => id));
    const slugs = sampleRaise.sites.map(({ slug }) => slug);
    const site = new RegExp(
      `^site\\.(${slugs.join("|")})\\.(capex|capacity|projectIrr|equityIrr|npv|payback|minDscr|firstWafer)$`,
    );
    const unknown = texts.flatMap(({ path, text }) =>
      [...tokens(text.en), ...tokens(text.fr)]
        .filter((id) => !known.has(id) && !site.test(id) && !/^network\.(capex|capacity|sites)$/.test(id))
        .map((id) => `${path}: ${id}`),
    );
    expect(unknown).toEqual([]);
    expect(known.size).toBe(sampleRaise.figures.length);
  });

  it("cite the same figures in both languages", () => {
    for (const { path, text } of texts)
      expect([...new Set(tokens(text.fr))].sort(), path).toEqual([...new Set(tokens(text.en))].sort());
  });

  it("are written in both languages", () => {
    const prose = texts.filter(({ text }) => words(text.en) > 6);
    expect(prose.length).toBeGreaterThan(400);
    for (const { path, text } of prose) expect(text.fr, path).not.toBe(text.en);
    for (const { path, text } of texts) {
      expect(text.en.trim(), path).not.toBe("");
      expect(text.fr.trim(), path).not.toBe("");
    }
  });

  it("hold no placeholder, no hype and no straight apostrophe", () => {
    for (const { path, text } of texts)
      for (const language of ["en", "fr"] as const) {
        expect(text[language], path).not.toMatch(/lorem|ipsum|\bTODO\b|\bTBD\b|\bXXX\b|placeholder|à compléter/i);
        expect(text[language], path).not.toMatch(
          /n[’']t\b|revolutionary|unprecedented|guaranteed|révolutionnaire|sans précédent/i,
        );
        expect(text[language], path).not.toMatch(/\p{L}'\p{L}/u);
      }
  });

  it("use French no-break spaces before high punctuation and inside guillemets", () => {
    for (const { path, text } of texts) expect(text.fr, path).not.toMatch(/ [:;?!»%]|« /);
  });

  it("have the length a reader was promised", () => {
    for (const { slug, content } of sampleRaise.sites)
      for (const language of ["en", "fr"] as const) {
        expect(words(saidIn(content.story, language)), slug).toBeGreaterThanOrEqual(400);
        expect(words(saidIn(content.story, language)), slug).toBeLessThanOrEqual(700);
        expect(content.merits).toHaveLength(4);
        const length = (items: Said[]) => items.reduce((sum, item) => sum + words(saidIn(item, language)), 0);
        const merits = length(content.merits.map(({ text }) => text));
        expect(
          length(content.risks.flatMap(({ text, mitigation }) => [text, mitigation])),
          slug,
        ).toBeGreaterThanOrEqual(merits);
      }
    for (const { key, content } of sampleRaise.sections)
      for (const language of ["en", "fr"] as const) {
        expect(words(sectionText(content, language).body), key).toBeGreaterThanOrEqual(350);
        expect(words(sectionText(content, language).body), key).toBeLessThanOrEqual(
          key === "what-can-go-wrong" ? 850 : 600,
        );
      }
  });

  it("sort the agreement into fourteen clauses and five points", () => {
    for (const language of ["en", "fr"] as const)
      expect(saidIn<string>(sampleRaise.agreement.text, language).match(/^## /gm)).toHaveLength(14);
    expect(sampleRaise.agreement.points).toHaveLength(5);
  });
});

describe("the room", () => {
  const groups = new Set(sampleRaise.groups.map(({ key }) => key));

  it("holds every document once, below a folder, and the agreement that the raise names", () => {
    const keys = sampleRoom.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain(sampleRaise.agreement.documentKey);
    const folders = new Set(sampleRoom.filter(({ kind }) => kind === "folder").map(({ key }) => key));
    expect(folders.size).toBe(7);
    for (const node of sampleRoom)
      if (node.kind === "document") {
        expect(folders).toContain(node.parent);
        expect(node.format).toBeDefined();
      }
  });

  it("has one dossier a site", () => {
    const dossiers = sampleRoom.flatMap(({ siteSlug }) => (siteSlug ? [siteSlug] : []));
    expect(dossiers).toEqual(sampleRaise.sites.map(({ slug }) => slug));
  });

  it("grants to groups that exist, the original of the workbook to financial investors alone", () => {
    for (const node of sampleRoom)
      for (const { group } of [...(node.grants ?? []), ...(node.walls ?? [])]) expect(groups).toContain(group);
    const originals = sampleRoom.flatMap(({ key, grants = [] }) =>
      grants.filter(({ level }) => level === "original").map(({ group }) => `${key}: ${group}`),
    );
    expect(originals).toEqual(["financial-workbook: financial-investors"]);
  });
});

import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fillIn, messageKeyOf, PROBLEMS, type Problem } from "./problem.ts";
import { readRaise } from "./read/read-raise.ts";
import { EditedFolder } from "./testing/folder.ts";

type Tree = { [key: string]: string | Tree };
const catalogue = (language: string, name: string): Tree =>
  JSON.parse(
    readFileSync(path.resolve(import.meta.dirname, `../../../apps/web/messages/${language}/${name}.json`), "utf8"),
  );
const words = Object.fromEntries(
  ["en", "fr"].map((language) => [
    language,
    { errors: catalogue(language, "errors"), "raise-folder": catalogue(language, "raise-folder") } as Tree,
  ]),
) as Record<"en" | "fr", Tree>;

function sentence(language: "en" | "fr", { code, values }: Problem): string {
  const found = messageKeyOf(code)
    .split(".")
    .reduce<string | Tree | undefined>((tree, name) => (tree as Tree)?.[name], words[language]);
  if (typeof found !== "string") throw new Error(`no words for ${code} (${language})`);
  return fillIn(found, values);
}

const placesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

it.each(["en", "fr"] as const)(
  "every problem has a sentence with its values, and no sentence is left over (%s)",
  (language) => {
    const sentences = (words[language]["raise-folder"] as Tree).problem as Record<string, string>;
    expect(
      Object.fromEntries(Object.entries(sentences).map(([code, text]) => [code, [...new Set(placesIn(text))]])),
    ).toEqual(Object.fromEntries(Object.entries(PROBLEMS).map(([code, values]) => [code, [...values].sort()])));
  },
);

type Edit = (folder: EditedFolder) => unknown;
type Mistake = [what: string, edit: Edit, ...where: string[]];
const many = (count: number, text: string) => Array.from({ length: count }, () => text).join("");

/** What a person does to the folder, and where it is told: code, file, line, field. */
const MISTAKES: Mistake[] = [
  ["no raise.yaml", (f) => f.remove("raise.yaml"), "fileMissing raise.yaml"],
  [
    "a field misspelt",
    (f) => f.swap("raise.yaml", "issuer:", "isuer:"),
    "fieldMissing raise.yaml:3 issuer",
    "fieldUnknownNear raise.yaml:8 isuer",
  ],
  [
    "a field that is not there",
    (f) => f.swap("raise.yaml", "phase:", "mood: good\nphase:"),
    "fieldUnknown raise.yaml:15 mood",
  ],
  [
    "a value that is none of those",
    (f) => f.swap("raise.yaml", "phase: open", "phase: opened"),
    "notOneOf raise.yaml:15 phase",
  ],
  [
    "yes where true is meant",
    (f) => f.swap("raise.yaml", "illustrative: true", "illustrative: yes"),
    "expectedYesNo raise.yaml:9 illustrative",
  ],
  [
    "a day in another order",
    (f) => f.swap("raise.yaml", "closes: 2027-03-31", "closes: 31.03.2027"),
    "notADay raise.yaml:19 dates.closes",
  ],
  [
    "closing before opening",
    (f) => f.swap("raise.yaml", "opens: 2026-11-23", "opens: 2028-01-01"),
    "datesOrder raise.yaml:19 dates.closes",
  ],
  [
    "a time zone by its letters",
    (f) => f.swap("raise.yaml", "Europe/Luxembourg", "Luxemburg"),
    "notATimeZone raise.yaml:14 timeZone",
  ],
  [
    "a language by its name",
    (f) => f.swap("raise.yaml", "  - fr\n", "  - French language\n"),
    "notALanguage raise.yaml:12 languages.2",
  ],
  [
    "a site listed twice",
    (f) => f.swap("raise.yaml", "  - north\n", "  - north\n  - north\n"),
    "siteTwice raise.yaml:25 sites.2",
  ],
  ["a site that is not listed", (f) => f.swap("raise.yaml", "  - south\n", ""), "siteNotListed raise.yaml:23 sites"],
  [
    "a site without its folder",
    (f) => f.swap("raise.yaml", "  - south\n", "  - south\n  - east\n"),
    "siteFolderMissing raise.yaml:26 sites.3",
  ],
  [
    "two sites whose names differ by a capital",
    (f) => f.put("sites/North/site.yaml", f.text("sites/north/site.yaml")),
    "pathTwice sites/North/site.yaml",
  ],
  [
    "a key that is written twice",
    (f) => f.swap("raise.yaml", "issuer:", "currency: EUR\nissuer:"),
    "keyTwice raise.yaml:14",
  ],
  [
    "an alias",
    (f) => f.swap("raise.yaml", "issuer: Small Foundries", "issuer: &who Small Foundries"),
    "aliasRefused raise.yaml:8",
  ],
  ["a type mark", (f) => f.swap("raise.yaml", "issuer: Small", "issuer: !!binary Small"), "tagRefused raise.yaml:8"],
  [
    "a text with a colon",
    (f) => f.swap("facts.yaml", "en: It begins.", "en: It begins: today"),
    "textColon facts.yaml:6",
  ],
  ["a tab", (f) => f.swap("facts.yaml", "  date:", "\tdate:"), "textTab facts.yaml:4"],
  [
    "a quotation mark that is not closed",
    (f) => f.swap("facts.yaml", "en: It begins.", 'en: "It begins.'),
    "textClosing facts.yaml:6",
  ],
  [
    "an amount with commas",
    (f) => f.swap("tranches.yaml", '"250000000"', '"250,000,000"'),
    "notAnAmount tranches.yaml:9 equity.target",
  ],
  [
    "an amount without quotation marks",
    (f) => f.swap("tranches.yaml", '"250000000"', "250000000"),
    "expectedQuotes tranches.yaml:9 equity.target",
  ],
  [
    "a floor above the target",
    (f) => f.swap("tranches.yaml", '"100000000.50"', '"260000000"'),
    "amountOrder tranches.yaml:9 equity.target",
  ],
  [
    "a tranche for a site that is not there",
    (f) => f.swap("tranches.yaml", "    - north", "    - nort"),
    "siteUnknownNear tranches.yaml:14 equity.sites.1",
  ],
  [
    "two figures of one key",
    (f) =>
      f.put(
        "figures.yaml",
        f.text("figures.yaml") + f.text("figures.yaml").slice(f.text("figures.yaml").indexOf("- id")),
      ),
    "entryTwice figures.yaml:36 compute.growth.id",
    "entryTwice figures.yaml:52 fx.eur.id",
  ],
  [
    "a number with a comma",
    (f) => f.swap("figures.yaml", "value: 3.3", "value: 3,3"),
    "expectedNumber figures.yaml:7 compute.growth.value",
  ],
  [
    "a source without its date",
    (f) => f.swap("figures.yaml", "    date: 2026-03\n", ""),
    "fieldMissing figures.yaml:13 compute.growth.source.date",
  ],
  [
    "an address without https",
    (f) => f.swap("partners.yaml", "https://news.example/1", "news.example"),
    "notAnAddress partners.yaml:15 builder.source.url",
  ],
  [
    "a figure misspelt in a chapter",
    (f) => f.swap("pitch/01-cost/en.md", "{{figure:site.north.capex}}", "{{figure:site.nort.capex}}"),
    "figureUnknownNear pitch/01-cost/en.md:3 finding",
  ],
  [
    "digits in a figure's place",
    (f) => f.swap("pitch/01-cost/fr.md", "Voilà.", "Voilà.\n\nOu {{figure:12,5}}."),
    "figureIsDigits pitch/01-cost/fr.md:8 body",
  ],
  [
    "a sum typed by hand",
    (f) => f.swap("pitch/01-cost/fr.md", "Voilà.", "Voilà :\n20,5 Md€."),
    "numberInText pitch/01-cost/fr.md:7 body",
  ],
  [
    "one brace too few",
    (f) => f.swap("pitch/01-cost/fr.md", "Voilà.", "{compute.growth}"),
    "figureOneBrace pitch/01-cost/fr.md:6 body",
  ],
  [
    "a picture that is not there",
    (f) => f.swap("pitch/01-cost/en.md", "picture:plan", "picture:map"),
    "pictureUnknown pitch/01-cost/en.md:11 body",
  ],
  [
    "a chapter without a number",
    (f) => f.move("pitch/02-risk/en.md", "pitch/risk/en.md"),
    "languageMissing pitch/02-risk/chapter.yaml:3",
    "chapterName pitch/risk/en.md",
  ],
  [
    "two chapters of one number",
    (f) => f.put("pitch/1-why/chapter.yaml", "chart: none\n"),
    "chapterOrderTwice pitch/1-why/chapter.yaml",
  ],
  [
    "front matter that is not closed",
    (f) => f.swap("pitch/02-risk/en.md", "---\n\nYes.", "\nYes."),
    "frontMatterOpen pitch/02-risk/en.md:1",
  ],
  ["no front matter", (f) => f.put("pitch/02-risk/en.md", "# Risk\n"), "frontMatterMissing pitch/02-risk/en.md:1"],
  [
    "a title that is too long",
    (f) => f.swap("pitch/02-risk/fr.md", "Risque", many(161, "r")),
    "tooLong pitch/02-risk/fr.md:2 title",
  ],
  [
    "a list of another length in French",
    (f) => f.swap("sites/north/fr.md", "merits:\n", "merits:\n  - title: Eau\n    text: Peu.\n"),
    "listLengthsDiffer sites/north/fr.md:3 merits",
  ],
  ["no case in French", (f) => f.remove("sites/north/fr.md"), "languageMissing sites/north/site.yaml:3"],
  [
    "an assumption out of range",
    (f) => f.swap("sites/north/assumptions.json", '"utilisation": 0.', '"utilisation": 10.'),
    "model.above_maximum sites/north/assumptions.json:151 operations.utilisation",
  ],
  [
    "an assumption that the model does not know",
    (f) => f.swap("sites/north/assumptions.json", '"currency"', '"curency"'),
    "model.missing sites/north/assumptions.json:1 currency",
    "model.unknown_field sites/north/assumptions.json:46 curency",
  ],
  [
    "JSON with a comma too many",
    (f) => f.swap("sites/south/assumptions.json", '"USD",', '"USD",,'),
    "jsonSyntax sites/south/assumptions.json:46",
  ],
  [
    "no assumptions",
    (f) => f.remove("sites/south/assumptions.json"),
    "assumptionsMissing sites/south/assumptions.json",
  ],
  [
    "a row of the register without its date",
    (f) => f.swap("sites/south/register.csv", "2026-11,", ","),
    "fieldMissing sites/south/register.csv:2 1.asOf",
  ],
  ["a document that the index does not name", (f) => f.put("room/extra.pdf", "%PDF"), "fileNotInIndex room/extra.pdf"],
  [
    "a document misspelt in the index",
    (f) => f.swap("room/index.csv", "overview/memorandum.en.pdf", "overview/memorandun.en.pdf"),
    "indexFileMissingNear room/index.csv:3 memorandum.file.en",
    "fileNotInIndex room/overview/memorandum.en.pdf",
  ],
  [
    "a path out of the room",
    (f) => f.swap("room/index.csv", "overview/memorandum.en.pdf", "../../etc/passwd.pdf"),
    "pathOutside room/index.csv:3 memorandum.file.en",
    "fileNotInIndex room/overview/memorandum.en.pdf",
  ],
  [
    "a folder after what lies in it",
    (f) => {
      const [head, first, ...rest] = f.text("room/index.csv").trim().split("\n");
      f.put("room/index.csv", `${[head, ...rest, first].join("\n")}\n`);
    },
    "folderLater room/index.csv:2 memorandum.folder",
    "folderLater room/index.csv:3 agreement.folder",
  ],
  [
    "a kind of file that is not taken",
    (f) =>
      f
        .move("room/overview/memorandum.en.pdf", "room/overview/memorandum.en.exe")
        .swap("room/index.csv", "memorandum.en.pdf", "memorandum.en.exe"),
    "fileKindRefused room/index.csv:3 memorandum.file.en",
  ],
  [
    "a column of a language that is none",
    (f) => f.swap("room/index.csv", "title.fr", "title.f"),
    "columnUnknown room/index.csv:1 title.f",
  ],
  [
    "a text with a comma outside quotation marks",
    (f) => f.swap("room/index.csv", "overview,,folder,,Overview,", "overview,,folder,,Overview, all,"),
    "rowTooLong room/index.csv:2",
  ],
  [
    "an agreement whose document is not there",
    (f) => f.swap("agreement/1/agreement.yaml", "agreement\n", "agreement-2\n"),
    "documentUnknownNear agreement/1/agreement.yaml:3 document",
  ],
  [
    "somebody who does not take part",
    (f) => f.swap("questions.yaml", "asker: ada@fund.example", "asker: eve@fund.example"),
    "personUnknownNear questions.yaml:4 power.asker",
  ],
  [
    "a right of a group that is not there",
    (f) => f.swap("people/access.yaml", "group: investors", "group: lenders"),
    "groupUnknown people/access.yaml:5 grants.1.group",
  ],
  ["a file nobody asked for", (f) => f.put("figure.yaml", "x: 1\n"), "fileUnknownNear figure.yaml"],
  [
    "a file in another encoding",
    (f) => f.files.set("facts.yaml", new Uint8Array([0x2d, 0x20, 0xe9, 0x0a])),
    "notUtf8 facts.yaml",
  ],
];

async function problemsAfter(edit: Edit): Promise<Problem[]> {
  const folder = await EditedFolder.example();
  edit(folder);
  const { problems, raise } = await readRaise(folder);
  expect(raise === null).toBe(problems.some(({ level }) => level === "error"));
  return problems;
}
const place = ({ code, file, line, field }: Problem) =>
  [code, line === null ? file : `${file}:${line}`, field].filter((part) => part !== null).join(" ");

describe("a mistake in the folder is told where it is", () => {
  it.each(MISTAKES)("%s", async (_, edit, ...where) => {
    const problems = await problemsAfter(edit);
    expect(problems.map(place).sort()).toEqual(where.sort());
  });
});

it("thirty mistakes and more are told in words of both languages, with what to write instead", async () => {
  const lines: string[] = [];
  for (const [what, edit] of MISTAKES) {
    lines.push(`# ${what}`);
    for (const problem of await problemsAfter(edit)) {
      lines.push(place(problem));
      for (const language of ["en", "fr"] as const) {
        const text = sentence(language, problem);
        expect(placesIn(text.replaceAll(/\{\{[^}]*\}\}|\{compute\.growth\}/g, ""))).toEqual([]);
        lines.push(`  ${language}: ${text}`);
      }
    }
    lines.push("");
  }
  expect(MISTAKES.length).toBeGreaterThan(50);
  await expect(lines.join("\n")).toMatchFileSnapshot("testing/mistakes.txt");
});

/** What keeps the rest of its file or entry from being read is told alone for it. */
const ALONE =
  /^(amountOrder|datesOrder|siteUnknownNear|expectedQuotes|text|json|key|alias|tag|frontMatter|column|notUtf8|fileMissing|assumptionsM|pathTwice|languageMissing)/;

it("thirty mistakes in one folder are told all at once", async () => {
  const folder = await EditedFolder.example();
  const asked: string[] = [];
  for (const [, edit, ...where] of MISTAKES) {
    if (where.some((each) => ALONE.test(each))) continue;
    try {
      edit(folder);
    } catch {
      // two edits of one line: the first stays
      continue;
    }
    asked.push(where[0]!.split(" ")[0]!);
  }
  const { problems, raise } = await readRaise(folder);
  expect(raise).toBeNull();
  expect(asked.length).toBeGreaterThanOrEqual(30);
  expect([...new Set(asked)].filter((code) => !problems.some((problem) => problem.code === code))).toEqual([]);
  const files = problems.map(({ file }) => file);
  expect(files).toEqual([...files].sort());
});

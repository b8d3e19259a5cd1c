import { SectionChart } from "@fabroom/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PortableRaise } from "./format/index.ts";
import { canonicalTag } from "./format/localised.ts";
import { handleOf } from "./memory.ts";
import { readRaise } from "./read/read-raise.ts";
import { exampleRaise } from "./testing/example.ts";
import { folderOf, plain } from "./testing/folder.ts";
import { parseCsv, writeCsv } from "./text/csv.ts";
import { parseJson, parseYaml, writeJson, writeYaml } from "./text/yaml.ts";

const awkward = [
  "true",
  "null",
  "~",
  "1e3",
  "0x1f",
  "2026-11-20",
  "no",
  "-",
  "- a",
  "a: b",
  "#c",
  "'",
  '"',
  "|",
  ">",
  "{a}",
  "[",
  "!t",
  "&a",
  "*a",
  "%d",
  "@x",
  "`",
  "a #b",
  "=1+1",
  "'=1",
  "+1",
  ",",
  ";",
  "\\n",
  "<<",
  "---",
  "...",
];
const spaces = [
  "\n",
  "\n\n",
  " \n",
  "\n ",
  "\t",
  "  ",
  "\u00a0",
  "\u2028",
  "\u0085",
  "\ufeff",
  "é",
  "e\u0301",
  "契約",
  "\u{1f3ed}",
  "شركة",
];
const piece = fc.oneof(
  fc.constantFrom(...awkward),
  fc.constantFrom(...spaces),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);
// biome-ignore lint/suspicious/noControlCharactersInRegex: the signs that the format refuses
const refused = /[\0-\x08\x0b-\x1f\x7f]/g;
const textArb = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join("").toWellFormed().replace(refused, "").trim())
  .filter((each) => each !== "");
const lineArb = textArb
  .map((each) => each.replace(/[\n\t\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, " ").trim())
  .filter((each) => each !== "");
/** Without braces and sums, which texts of the pitch may not hold. */
const proseArb = textArb.map((each) => each.replace(/[{}$€£¥%]/g, "·"));
const proseLineArb = lineArb.map((each) => each.replace(/[{}$€£¥%]/g, "·"));
const tagArb = fc.constantFrom("en", "fr", "ja", "pt-BR", "zh-Hant").filter((tag) => canonicalTag(tag) === tag);
const by = <T>(arb: fc.Arbitrary<T>) => fc.dictionary(tagArb, arb, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
const numberArb = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const keyArb = fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,4}){0,2}$/);
const countArb = fc.integer({ min: 0, max: 3 });

/** The example with its words, numbers and lists exchanged. */
const raiseArb: fc.Arbitrary<(base: PortableRaise) => Promise<PortableRaise>> = fc
  .record({
    name: by(lineArb),
    issuer: lineArb,
    legend: by(textArb),
    terms: fc.array(fc.record({ label: by(lineArb), value: by(textArb), binding: fc.boolean() }), { maxLength: 3 }),
    figure: fc.record({ label: by(lineArb), value: numberArb, low: numberArb }),
    facts: fc.uniqueArray(fc.record({ key: keyArb, text: by(textArb) }), { selector: ({ key }) => key, maxLength: 4 }),
    market: fc.uniqueArray(fc.record({ year: fc.integer({ min: 1900, max: 2200 }), supply: numberArb }), {
      selector: ({ year }) => year,
      maxLength: 3,
    }),
    thesis: by(proseArb),
    story: by(proseArb),
    merits: fc.array(fc.record({ title: by(proseLineArb), text: by(proseArb) }), { maxLength: 3 }),
    register: fc.uniqueArray(fc.record({ path: keyArb, source: by(lineArb) }), {
      selector: ({ path }) => path,
      maxLength: 3,
    }),
    chapters: fc.uniqueArray(
      fc.record({
        key: keyArb,
        chart: fc.constantFrom(...SectionChart.options),
        text: by(fc.record({ title: proseLineArb, finding: proseArb, body: proseArb })),
      }),
      { selector: ({ key }) => key, maxLength: 12 },
    ),
    points: fc.array(by(lineArb), { maxLength: 3 }),
    agreement: by(textArb),
    titles: fc.array(fc.record({ title: by(lineArb), note: fc.option(by(textArb), { nil: undefined }) }), {
      maxLength: 4,
    }),
    count: countArb,
  })
  .map((parts) => async (base: PortableRaise): Promise<PortableRaise> => {
    const source = base.facts[0]!.source;
    const [north, south] = base.sites as [PortableRaise["sites"][number], PortableRaise["sites"][number]];
    const extra = await Promise.all(
      parts.titles.map(async ({ title, note }, index) => ({
        key: `extra-${index}`,
        folder: "overview",
        kind: "document" as const,
        title,
        ...(note ? { note } : {}),
        files: { ja: await handleOf(`room/extra/契約 ${index}.pdf`, `%PDF ${index}`) },
      })),
    );
    return {
      ...base,
      settings: {
        ...base.settings,
        name: parts.name,
        issuer: parts.issuer,
        legends: [{ ...base.settings.legends[0]!, text: parts.legend }],
      },
      tranches: base.tranches.map((tranche) => ({ ...tranche, terms: parts.terms })),
      figures: base.figures.map((figure) => ({ ...figure, ...parts.figure })),
      facts: parts.facts.map((fact) => ({ ...fact, date: "2026", source })),
      market: parts.market.map((row) => ({
        ...row,
        demandLow: 0,
        demandBase: 1,
        demandHigh: 2,
        binding: "power" as const,
      })),
      sites: [
        { ...north, case: { thesis: parts.thesis, story: parts.story, merits: parts.merits, risks: [] } },
        { ...south, register: parts.register.map((line) => ({ ...south.register[0]!, ...line })) },
      ],
      chapters: parts.chapters,
      agreements: [{ version: 3, document: "agreement", text: parts.agreement, points: parts.points }],
      room: [...base.room, ...extra],
      partners: parts.count === 0 ? [] : base.partners,
      questions: parts.count === 1 ? [] : base.questions,
      people: parts.count === 2 ? { ...base.people, indications: [] } : base.people,
    };
  });

/** Agreement points are asked only in the languages in which there is a text to stand above. */
const settled = (raise: PortableRaise): PortableRaise => ({
  ...raise,
  agreements: raise.agreements.map((agreement) => {
    const tags = Object.keys(agreement.text);
    return {
      ...agreement,
      points: agreement.points.map((point) => Object.fromEntries(tags.map((tag) => [tag, Object.values(point)[0]!]))),
    };
  }),
});

describe("whatever the raise holds", () => {
  it("read(write(x)) is x, and write(read(write(x))) has the same bytes", async () => {
    const base = await exampleRaise();
    await fc.assert(
      fc.asyncProperty(raiseArb, async (make) => {
        const raise = settled(await make(base));
        const folder = await folderOf(raise);
        const { raise: again, problems } = await readRaise(folder);
        expect(problems.filter(({ level }) => level === "error")).toEqual([]);
        expect(plain(again!)).toEqual(plain(raise));
        expect((await folderOf(again!)).texts()).toEqual(folder.texts());
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it("a text is the same after YAML, whatever signs it has", () => {
    fc.assert(
      fc.property(textArb, fc.array(textArb, { maxLength: 3 }), (text, list) => {
        const written = writeYaml({ text, list, deep: [{ text }] }, "a comment");
        const read = parseYaml(written);
        expect(read.ok && read.value).toEqual({ text, list, deep: [{ text }] });
        expect(written.endsWith("\n")).toBe(true);
        expect(written).not.toContain("\r");
      }),
      { numRuns: 500 },
    );
  });

  it("a table is the same after CSV", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(keyArb, fc.oneof(textArb, fc.constant("")), fc.oneof(textArb, fc.constant(""))), {
          minLength: 1,
          maxLength: 5,
        }),
        (rows) => {
          const read = parseCsv(writeCsv(["key", "a", "b"], rows));
          expect(read.ok && read.table.rows.map(({ cells }) => cells)).toEqual(rows);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("JSON is the same, whatever the order of its fields", () => {
    fc.assert(
      fc.property(fc.dictionary(keyArb, fc.oneof(numberArb, textArb, fc.boolean(), fc.constant(null))), (value) => {
        const read = parseJson(writeJson(value));
        expect(read.ok && read.value).toEqual(value);
        expect(writeJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(writeJson(value));
      }),
      { numRuns: 200 },
    );
  });
});

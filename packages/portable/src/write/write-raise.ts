import { z } from "zod";
import type { FileHandle, RaiseSink } from "../files.ts";
import type { PortableRaise, PortableSite } from "../format/index.ts";
import { Partner, Picture, PortableBenchmark, PortableFact, PortableFigure, Tranche } from "../format/parts.ts";
import { Access, Group, Organisation } from "../format/people.ts";
import { AgreementFile, AgreementHead, ChapterFile, ChapterHead } from "../format/pitch.ts";
import { PortableQuestion } from "../format/question.ts";
import { RaiseSettings } from "../format/settings.ts";
import { CaseText, SiteFile } from "../format/site.ts";
import { agreementFolder, caseFile, chapterFolders, FILES, siteFile, siteFolder } from "../layout.ts";
import { compare } from "../problem.ts";
import { SCHEMA_FILES, type SchemaName, schemaTexts } from "../schemas.ts";
import { writeCsv } from "../text/csv.ts";
import { writeMarkdown } from "../text/markdown.ts";
import { writeJson, writeYaml } from "../text/yaml.ts";
import { arrange } from "./arrange.ts";

/**
 * Writes a raise as its folder: the same raise gives the same bytes, whoever writes it and whenever. Documents are passed
 * on piece by piece, one after the other. What is not there has no file.
 */
export async function writeRaise(raise: PortableRaise, sink: RaiseSink): Promise<void> {
  for (const [path, text] of textFiles(raise)) await sink.write(path, text);
  const written = new Set<string>();
  const handles: FileHandle[] = [
    ...raise.room.flatMap(({ files }) => Object.values(files ?? {})),
    ...raise.pictures.map(({ file }) => file),
  ];
  for (const { path, open } of handles.sort((a, b) => compare(a.path, b.path))) {
    if (written.has(path)) continue;
    written.add(path);
    await sink.write(path, open());
  }
}

/** Every text of the folder with its path. */
export function* textFiles(raise: PortableRaise): Generator<[path: string, text: string]> {
  yield yamlFile(FILES.settings, "raise", RaiseSettings, raise.settings);
  const lists = [
    ["tranches", "tranches", Tranche],
    ["figures", "figures", PortableFigure],
    ["facts", "facts", PortableFact],
    ["benchmarks", "benchmarks", PortableBenchmark],
    ["partners", "partners", Partner],
    ["questions", "questions", PortableQuestion],
  ] as const;
  for (const [name, schemaName, schema] of lists)
    if (raise[name].length) yield yamlFile(FILES[name], schemaName, z.array(schema), raise[name]);
  if (raise.market.length)
    yield table(
      `${FILES.market}.csv`,
      ["year", "demandLow", "demandBase", "demandHigh", "supply", "binding"],
      raise.market,
    );
  for (const site of raise.sites) yield* siteFiles(site);
  yield* chapterFiles(raise);
  yield* agreementFiles(raise);
  yield* roomFiles(raise);
  yield* peopleFiles(raise);
  yield* schemaTexts();
}

function* siteFiles(site: PortableSite): Generator<[string, string]> {
  const { slug, case: told, assumptions, register } = site;
  yield yamlFile(siteFile(slug), "site", SiteFile, site);
  const tags = new Set(
    [told.thesis, told.story, ...told.merits.flatMap(Object.values), ...told.risks.flatMap(Object.values)].flatMap(
      (by: Record<string, string>) => Object.keys(by),
    ),
  );
  for (const tag of [...tags].sort()) {
    const head = {
      thesis: told.thesis[tag],
      merits: told.merits.map(({ title, text }) => ({ title: title[tag], text: text[tag] })),
      risks: told.risks.map(({ title, text, mitigation }) => ({
        title: title[tag],
        text: text[tag],
        mitigation: mitigation[tag],
      })),
    };
    yield markdownFile(caseFile(slug, tag), CaseText, head, told.story[tag] ?? "");
  }
  yield [`${siteFolder(slug)}assumptions.json`, writeJson({ ...(assumptions as object) })];
  if (register.length)
    yield localisedTable(
      `${siteFolder(slug)}register.csv`,
      ["path", "status", "asOf", "confidence"],
      ["source"],
      register,
    );
}

function* chapterFiles(raise: PortableRaise): Generator<[string, string]> {
  for (const [index, folder] of chapterFolders(raise.chapters).entries()) {
    const { chart, text } = raise.chapters[index]!;
    yield yamlFile(`${folder}chapter.yaml`, "chapter", ChapterFile, { chart });
    for (const [tag, { body, ...head }] of Object.entries(text).sort(byName))
      yield markdownFile(`${folder}${tag}.md`, ChapterHead, head, body);
  }
}

function* agreementFiles(raise: PortableRaise): Generator<[string, string]> {
  for (const { version, document, points, text } of raise.agreements) {
    const folder = agreementFolder(version);
    yield yamlFile(`${folder}agreement.yaml`, "agreement", AgreementFile, { document });
    for (const [tag, body] of Object.entries(text).sort(byName))
      yield markdownFile(
        `${folder}${tag}.md`,
        AgreementHead,
        { points: points.map((point) => point[tag] ?? null) },
        body,
      );
  }
}

function* roomFiles({ room, pictures }: PortableRaise): Generator<[string, string]> {
  const rows = room.map(({ files, ...node }) => ({
    ...node,
    file: Object.fromEntries(Object.entries(files ?? {}).map(([tag, { path }]) => [tag, path.slice("room/".length)])),
  }));
  if (rows.length)
    yield localisedTable(`${FILES.room}.csv`, ["key", "folder", "kind", "site"], ["title", "note", "file"], rows);
  const entries = pictures.map((picture) => ({ ...picture, file: picture.file.path.slice("pictures/".length) }));
  if (entries.length) yield yamlFile(FILES.pictures, "pictures", z.array(Picture), entries);
}

function* peopleFiles({ people }: PortableRaise): Generator<[string, string]> {
  const { groups, organisations, access, indications } = people;
  if (groups.length) yield yamlFile(FILES.groups, "groups", z.array(Group), groups);
  if (organisations.length) yield yamlFile(FILES.organisations, "organisations", z.array(Organisation), organisations);
  if (access.grants.length || access.walls.length) yield yamlFile(FILES.access, "access", Access, access);
  if (indications.length)
    yield table(
      `${FILES.indications}.csv`,
      ["organisation", "person", "tranche", "currency", "amount", "on"],
      indications,
    );
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => compare(a, b);

/** Where an editor finds what a file may hold, from the folder the file is in. */
const schemaComment = (path: string, name: SchemaName): string =>
  `yaml-language-server: $schema=${"../".repeat(path.split("/").length - 1)}${SCHEMA_FILES[name]}`;

const yamlFile = (path: string, name: SchemaName, schema: z.ZodType, value: unknown): [string, string] => [
  path,
  writeYaml(arrange(schema, value), schemaComment(path, name)),
];

const markdownFile = (path: string, schema: z.ZodType, head: object, body: string): [string, string] => [
  path,
  writeMarkdown(arrange(schema, head) as object, body),
];

const cellOf = (value: unknown): string => (value === undefined || value === null ? "" : String(value));

function table(path: string, columns: readonly string[], rows: readonly object[]): [string, string] {
  return [
    path,
    writeCsv(
      columns,
      rows.map((row) => columns.map((name) => cellOf((row as Record<string, unknown>)[name]))),
    ),
  ];
}

/** A table with a column for each language in which any of its rows says something. */
function localisedTable(
  path: string,
  plain: readonly string[],
  localised: readonly string[],
  rows: readonly object[],
): [string, string] {
  const records = rows as readonly Record<string, unknown>[];
  const wide = localised.flatMap((name) => {
    const tags = new Set(records.flatMap((row) => Object.keys((row[name] as object | undefined) ?? {})));
    return [...tags].sort().map((tag) => ({ name, tag }));
  });
  const used = plain.filter((name) => records.some((row) => row[name] !== undefined));
  const cells = records.map((row) => [
    ...used.map((name) => cellOf(row[name])),
    ...wide.map(({ name, tag }) => cellOf((row[name] as Record<string, string> | undefined)?.[tag])),
  ]);
  return [path, writeCsv([...used, ...wide.map(({ name, tag }) => `${name}.${tag}`)], cells)];
}

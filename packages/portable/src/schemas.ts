import { z } from "zod";
import { Partner, Picture, PortableBenchmark, PortableFact, PortableFigure, Tranche } from "./format/parts.ts";
import { Access, Group, Organisation } from "./format/people.ts";
import { AgreementFile, AgreementHead, ChapterFile, ChapterHead } from "./format/pitch.ts";
import { PortableQuestion } from "./format/question.ts";
import { RaiseSettings } from "./format/settings.ts";
import { CaseText, SiteFile } from "./format/site.ts";
import { writeJson } from "./text/yaml.ts";

const list = (schema: z.ZodType, what: string) => z.array(schema).describe(what);

/** What each kind of file may hold. The contracts are the only declaration: everything else is made from them. */
export const SCHEMAS = {
  raise: RaiseSettings,
  tranches: list(Tranche, "What investors may indicate interest in, in the order in which it is shown."),
  figures: list(PortableFigure, "Numbers that texts cite, each with its source."),
  facts: list(PortableFact, "The dated, cited facts of the founding story."),
  benchmarks: list(PortableBenchmark, "Real public projects to hold the sites against."),
  partners: list(Partner, "Who would take part, how far the talks have come, and who says so."),
  questions: list(PortableQuestion, "Questions asked so far, with their answers."),
  pictures: list(Picture, "Pictures that texts show."),
  site: SiteFile,
  "site-text": CaseText,
  chapter: ChapterFile,
  "chapter-text": ChapterHead,
  agreement: AgreementFile,
  "agreement-text": AgreementHead,
  groups: list(Group, "Groups of organisations that are given the same rights."),
  organisations: list(Organisation, "Organisations that take part, with their people."),
  access: Access.describe("What each group may do with each folder or document, and what is closed to it."),
} as const satisfies Record<string, z.ZodType>;
export type SchemaName = keyof typeof SCHEMAS;

const names = Object.keys(SCHEMAS) as SchemaName[];
export const SCHEMA_FILES = Object.fromEntries(names.map((name) => [name, `schemas/${name}.schema.json`])) as Record<
  SchemaName,
  string
>;

/** The JSON Schema of one kind of file, as editors read it. */
export function jsonSchemaOf(name: SchemaName): object {
  return z.toJSONSchema(SCHEMAS[name], { target: "draft-7", io: "input", unrepresentable: "any" });
}

let texts: [path: string, text: string][] | null = null;

/** The schemas as they lie in every folder, so that an editor completes and checks without the product or a network. */
export function schemaTexts(): readonly [path: string, text: string][] {
  texts ??= names.map((name) => [SCHEMA_FILES[name], writeJson(jsonSchemaOf(name))]);
  return texts;
}

import { readFileSync } from "node:fs";
import path from "node:path";
import { defaultAssumptions } from "@fabroom/finance";
import { describe, expect, it } from "vitest";
import { BUDGETS } from "./budgets.ts";
import { NETWORK_FIGURES, SITE_FIGURES } from "./check/references.ts";
import { MemoryFolder } from "./memory.ts";
import { readRaise } from "./read/read-raise.ts";
import { jsonSchemaOf, SCHEMAS, type SchemaName } from "./schemas.ts";
import { folderOf } from "./testing/folder.ts";
import { writeJson } from "./text/yaml.ts";

const handbook = readFileSync(path.resolve(import.meta.dirname, "../../../docs/raise-folder.md"), "utf8");
const examples = [...handbook.matchAll(/^```\w+ file=(\S+)\n(.*?)^```$/gms)].map(
  ([, file, text]) => [file!, text!] as const,
);

async function exampleFolder(): Promise<MemoryFolder> {
  const folder = new MemoryFolder(Object.fromEntries(examples));
  folder.files.set("sites/harbour/assumptions.json", new TextEncoder().encode(writeJson(defaultAssumptions())));
  for (const name of ["memorandum.en", "memorandum.fr", "land-contract.ja", "agreement.en", "agreement.fr"])
    folder.files.set(`room/overview/${name}.pdf`, new TextEncoder().encode(`%PDF ${name}`));
  folder.files.set("pictures/limits.png", new Uint8Array([1]));
  return folder;
}

describe("docs/raise-folder.md", () => {
  it("walks through a raise that is read without a mistake or warning", async () => {
    expect(examples.length).toBeGreaterThan(20);
    const { raise, problems } = await readRaise(await exampleFolder());
    expect(problems).toEqual([]);
    expect(raise?.settings.key).toBe("harbour-2027");
  });

  it("writes its examples as the product does", async () => {
    const { raise } = await readRaise(await exampleFolder());
    const written = (await folderOf(raise!)).texts();
    for (const [file, text] of examples)
      expect(written[file]?.replace(/^# yaml-language-server.*\n\n/, ""), file).toBe(text);
  });

  const fieldsOf = (schema: unknown): string[] => {
    if (typeof schema !== "object" || schema === null) return [];
    const { properties = {}, ...rest } = schema as { properties?: Record<string, unknown> };
    return [
      ...Object.entries(properties).flatMap(([name, child]) => [name, ...fieldsOf(child)]),
      ...Object.values(rest).flatMap(fieldsOf),
    ];
  };
  it.each(Object.keys(SCHEMAS) as SchemaName[])("names every field of %s, and every value one may choose", (name) => {
    const schema = jsonSchemaOf(name);
    const named = (word: string) => new RegExp(`(?:\`|^|[ -])${word}(?:\`|:|,)`, "m").test(handbook);
    expect(fieldsOf(schema).filter((field) => !named(field))).toEqual([]);
    expect(JSON.stringify(schema)).toContain('"$schema":"http://json-schema.org/draft-07/schema#"');
  });

  it("names the figures that the product makes", () => {
    for (const name of [...SITE_FIGURES, ...NETWORK_FIGURES]) expect(handbook).toContain(`\`${name}\``);
  });

  it("has the limits that are kept", () => {
    const rows = [
      "files",
      "one document or picture",
      "all of them",
      "one YAML, JSON or Markdown file",
      "one table",
      "a line",
      "folders in each other",
      "a path",
    ];
    const limits = rows.map((row) =>
      Number(new RegExp(`\\| ${row} \\| ([\\d,]+)`).exec(handbook)?.[1]?.replaceAll(",", "")),
    );
    const { files, fileBytes, totalBytes, textBytes, tableBytes, line, depth, path: length } = BUDGETS;
    expect(limits).toEqual([
      files,
      fileBytes / 1e6,
      totalBytes / 1e6,
      textBytes / 1e6,
      tableBytes / 1e6,
      line,
      depth,
      length,
    ]);
  });
});

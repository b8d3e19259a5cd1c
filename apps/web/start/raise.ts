import { readFileSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { isLanguage, type Language } from "@fabroom/contracts";
import { makeDocument, readSheets } from "@fabroom/core";
import {
  fillIn,
  generateRaise,
  messageKeyOf,
  type PortableRaise,
  type Problem,
  type ProblemValues,
  type RaiseFiles,
  readRaise,
  writeRaise,
} from "@fabroom/portable";
import { diskFolder, diskSink, zipFolder, zipSink } from "@fabroom/portable/node";
import { collectFacts, documentSource, portableSample, sampleRaise, sampleRoom } from "@fabroom/sample";

const USAGE = `Usage: npm run raise -- COMMAND PLACE [OPTIONS]; PLACE is a folder or a file named .zip
  check PLACE       reads a raise and says what is wrong, line by line; --language en|fr
  sample PLACE      writes the sample raise, its documents included
  generate PLACE    writes a raise of any size: --organisations 40 --documents 1000 --indications 200 --seed 1
                    --document-bytes 0`;

type Tree = { [name: string]: string | Tree };
const catalogue = (language: Language, name: string): Tree =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, `../messages/${language}/${name}.json`), "utf8"));

/** Sentences of the catalogues by their keys. */
function wordsOf(language: Language): (key: string, values: ProblemValues) => string {
  const words: Tree = { errors: catalogue(language, "errors"), "raise-folder": catalogue(language, "raise-folder") };
  return (key, values) => {
    const find = (name: string) =>
      name.split(".").reduce<string | Tree | undefined>((tree, part) => (tree as Tree | undefined)?.[part], words);
    // a refusal of the engine without words of its own has those for any other
    const found = find(key) ?? find("errors.model.other");
    return fillIn(String(found), { reason: key, ...values });
  };
}

/** The lines that tell what is wrong: where it is, and below it what to write instead. */
export function linesOf(problems: readonly Problem[], language: Language): string[] {
  const words = wordsOf(language);
  const isolated = (values: ProblemValues) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? `\u2068${value}\u2069` : value]),
    );
  return problems.flatMap(({ file, line, field, code, values }) => [
    [`${file || "."}${line === null ? "" : `:${line}`}`, ...(field === null ? [] : [field])].join("  "),
    `  ${words(messageKeyOf(code), isolated(values))}`,
  ]);
}

const isArchive = (place: string) => place.toLowerCase().endsWith(".zip");

async function check(place: string, language: Language, say: (line: string) => void): Promise<number> {
  const zip = isArchive(place) ? await zipFolder(place) : null;
  const files: RaiseFiles = zip ?? diskFolder(place);
  const { raise, problems } = await readRaise(files, { sheets: readSheets }).finally(() => zip?.close());
  for (const line of linesOf(problems, language)) say(line);
  const words = wordsOf(language);
  const errors = problems.filter(({ level }) => level === "error").length;
  const warnings = problems.length - errors;
  if (!raise) {
    say(words("raise-folder.check.mistakes", { errors, warnings }));
    return 1;
  }
  if (warnings > 0) say(words("raise-folder.check.warnings", { warnings }));
  say(words("raise-folder.check.whole", {}));
  const { sites, chapters, tranches, figures, room } = raise;
  const documents = room.filter(({ kind }) => kind === "document").length;
  const counts = { sites: sites.length, chapters: chapters.length, tranches: tranches.length, figures: figures.length };
  say(words("raise-folder.check.holds", { ...counts, documents }));
  return 0;
}

/** The sample with its documents, typeset for the day of its figures: the same files whenever it is written. */
function sample(): PortableRaise {
  const facts = collectFacts(sampleRaise);
  const day = new Date(`${sampleRaise.asOf}T00:00:00.000Z`);
  return portableSample(sampleRaise, sampleRoom, ({ key }, language) =>
    makeDocument(key, documentSource(key, language, facts), day),
  );
}

async function write(raise: PortableRaise, place: string): Promise<void> {
  const there = isArchive(place) ? await stat(place).catch(() => null) : (await readdir(place).catch(() => [])).length;
  if (there) throw new Error(`There is something at ${place} already. Name a new folder or file.`);
  if (!isArchive(place)) return writeRaise(raise, diskSink(place));
  const sink = zipSink(place);
  await writeRaise(raise, sink);
  await sink.end();
}

/** @returns the exit code: 0, 1 where the raise is wrong, 2 where the command is */
export async function raiseCommand(args: readonly string[], say: (line: string) => void): Promise<number> {
  const number = { type: "string" } as const;
  const options = { language: number, organisations: number, documents: number, indications: number, seed: number };
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...options, "document-bytes": number },
    allowPositionals: true,
  });
  const [command, named] = positionals;
  const whole = (name: keyof typeof values, otherwise: number): number => {
    const value = values[name] === undefined ? otherwise : Number(values[name]);
    if (!Number.isSafeInteger(value) || value < 0) throw new Error(`--${name} needs a whole number.\n${USAGE}`);
    return value;
  };
  const language = values.language ?? "en";
  if (!named || positionals.length > 2 || !isLanguage(language)) throw new Error(USAGE);
  const place = path.resolve(process.env.INIT_CWD ?? process.cwd(), named);
  if (command === "check") {
    if (!(await stat(place).catch(() => null))) throw new Error(`There is no ${place}.`);
    return check(place, language, say);
  }
  if (command === "sample") await write(sample(), place);
  else if (command === "generate")
    await write(
      generateRaise({
        organisations: whole("organisations", 40),
        documents: whole("documents", 1000),
        indications: whole("indications", 200),
        seed: whole("seed", 1),
        documentBytes: whole("document-bytes", 0),
      }),
      place,
    );
  else throw new Error(USAGE);
  say(place);
  return 0;
}

if (import.meta.filename === process.argv[1])
  try {
    process.exitCode = await raiseCommand(process.argv.slice(2), (line) => void process.stdout.write(`${line}\n`));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 2;
  }

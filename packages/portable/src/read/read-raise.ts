import { checkDraft } from "../check/check-draft.ts";
import type { FileHandle, RaiseFiles } from "../files.ts";
import type { PortableRaise } from "../format/index.ts";
import { Partner, PortableBenchmark, PortableFact, PortableFigure, Tranche } from "../format/parts.ts";
import { Access, Group, IndicationRow, Organisation } from "../format/people.ts";
import { PortableQuestion } from "../format/question.ts";
import { MarketRow } from "../format/room.ts";
import { RaiseSettings } from "../format/settings.ts";
import { FILES } from "../layout.ts";
import { inOrder, type Problem } from "../problem.ts";
import type { Draft, Known } from "./draft.ts";
import { readAgreements, readChapters } from "./pitch.ts";
import { Reading } from "./reading.ts";
import { readPictures, readRoom } from "./room.ts";
import { readSites } from "./sites.ts";
import { survey } from "./survey.ts";
import { type ReadSheets, readTable } from "./table.ts";

export type ReadOptions = {
  /** Reads workbooks. Without it, tables and assumptions are read from CSV and JSON alone. */
  sheets?: ReadSheets;
};
export type ReadResult = { raise: PortableRaise | null; problems: Problem[] };

/**
 * Reads a raise from its folder: everything that is wrong at once, each with its line; and the raise, where nothing is.
 * Documents and pictures are hashed piece by piece and never held; their bytes are fetched again by who needs them.
 */
export async function readRaise(files: RaiseFiles, { sheets }: ReadOptions = {}): Promise<ReadResult> {
  const seen = await survey(files);
  const reading = new Reading(files, seen);
  const draft = await readDraft(reading, sheets);
  checkDraft(draft.raise, draft.known, reading.origins, reading.report);
  unusedFiles(reading);
  if (!reading.problems.some(({ level }) => level === "error")) await hashAll(draft.raise, reading);
  const whole = !reading.problems.some(({ level }) => level === "error");
  return { raise: whole ? (draft.raise as PortableRaise) : null, problems: bounded(inOrder(reading.problems)) };
}

async function readDraft(reading: Reading, sheets: ReadSheets | undefined): Promise<{ raise: Draft; known: Known }> {
  if (!reading.has(FILES.settings) && !reading.refused.has(FILES.settings))
    reading.report({ file: FILES.settings, path: [] }, "fileMissing");
  const settings = reading.has(FILES.settings) ? await reading.fields(FILES.settings, RaiseSettings) : {};
  const main = settings.languages?.[0];
  const list = async <T extends object>(name: keyof typeof FILES, schema: Parameters<typeof reading.list<T>>[1]) =>
    reading.list(FILES[name], schema);
  const { slugs, sites } = await readSites(reading, main, sheets);
  const order = new Map((settings.sites ?? []).map((slug, index) => [slug, index]));
  sites.sort((a, b) => (order.get(a.slug) ?? order.size) - (order.get(b.slug) ?? order.size));
  const raise: Draft = {
    settings,
    tranches: await list("tranches", Tranche),
    figures: await list("figures", PortableFigure),
    facts: await list("facts", PortableFact),
    benchmarks: await list("benchmarks", PortableBenchmark),
    partners: await list("partners", Partner),
    market: await readTable(reading, FILES.market, MARKET, MarketRow, sheets),
    sites,
    chapters: await readChapters(reading),
    agreements: await readAgreements(reading, main),
    room: await readRoom(reading, sheets),
    pictures: await readPictures(reading),
    questions: await list("questions", PortableQuestion),
    people: {
      groups: await list("groups", Group),
      organisations: await list("organisations", Organisation),
      access: (reading.has(FILES.access) ? await reading.object(FILES.access, Access) : null) ?? {
        grants: [],
        walls: [],
      },
      indications: await readTable(reading, FILES.indications, INDICATIONS, IndicationRow, sheets),
    },
  };
  return { raise, known: knownIn(reading, raise, slugs) };
}

const MARKET = {
  text: ["binding"],
  number: ["year", "demandLow", "demandBase", "demandHigh", "supply"],
  required: ["year", "demandLow", "demandBase", "demandHigh", "supply", "binding"],
};
const INDICATIONS = {
  text: ["organisation", "person", "tranche", "currency", "amount", "on"],
  required: ["organisation", "person", "tranche", "currency", "amount", "on"],
};

/** What may be named: also what is there but wrong, so that one mistake is told once. */
function knownIn(reading: Reading, raise: Draft, sites: ReadonlySet<string>): Known {
  const named = (file: string, ...fields: string[]): ReadonlySet<string> | null => {
    if (!reading.has(file)) return new Set();
    const values = reading.valueOf(file);
    if (!Array.isArray(values)) return null;
    return new Set(values.flatMap((value) => fields.map((field) => String(value?.[field] ?? ""))));
  };
  const table = (name: string, field: string) =>
    named(reading.has(`${name}.xlsx`) ? `${name}.xlsx` : `${name}.csv`, field);
  const organisations = reading.has(FILES.organisations) ? reading.valueOf(FILES.organisations) : [];
  const nodes = table(FILES.room, "key");
  const kinds = new Map(raise.room.map(({ key, kind }) => [key, kind]));
  return {
    figures: named(FILES.figures, "id"),
    sites,
    nodes: nodes && new Map([...nodes].map((key) => [key, kinds.get(key) ?? "document"])),
    pictures: named(FILES.pictures, "key"),
    tranches: named(FILES.tranches, "key"),
    groups: named(FILES.groups, "key"),
    organisations: named(FILES.organisations, "key"),
    people: Array.isArray(organisations)
      ? new Set(
          organisations.flatMap((each) =>
            Array.isArray(each?.people) ? each.people.map((one: { email?: unknown }) => String(one?.email ?? "")) : [],
          ),
        )
      : null,
  };
}

/** What no part of the raise has asked for. */
function unusedFiles(reading: Reading): void {
  const tops = [...Object.values(FILES).map((name) => (name.includes(".") ? name : `${name}.csv`))];
  const unread = (...names: string[]) => names.some((name) => reading.has(name) && reading.valueOf(name) === undefined);
  // an index that can't be read names nothing: its own problem is told, not one for each file
  const left = [
    ...(unread(`${FILES.room}.csv`, `${FILES.room}.xlsx`) ? ["room/"] : []),
    ...(unread(FILES.pictures) ? ["pictures/"] : []),
  ];
  for (const file of reading.tree.keys()) {
    if (reading.used.has(file) || left.some((folder) => file.startsWith(folder))) continue;
    if (file.startsWith("room/") || file.startsWith("pictures/")) {
      reading.report({ file, path: [] }, "fileNotInIndex");
      continue;
    }
    const near = reading.guessOf(file, tops);
    if (near === null) reading.report({ file, path: [] }, "fileUnknown");
    else reading.report({ file, path: [] }, "fileUnknownNear", { near });
  }
}

/** Files hashed at a time: a disk answers several sooner than one after the other. */
const AT_ONCE = 4;

async function hashAll(raise: Draft, reading: Reading): Promise<void> {
  const handles: FileHandle[] = [
    ...raise.room.flatMap(({ files }) => Object.values(files ?? {})),
    ...raise.pictures.map(({ file }) => file),
  ];
  const known = new Map<string, string>();
  const waiting = [...new Set(handles.map(({ path }) => path))];
  const worker = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const entry = reading.tree.get(path)!;
      // a file that goes away or an archive that breaks off is told like any other mistake
      const hashed = await reading.files.hash(entry.path).catch(() => null);
      if (!hashed) reading.report({ file: path, path: [] }, "fileUnreadable");
      else if (hashed.bytes !== entry.bytes) reading.report({ file: path, path: [] }, "fileChanged");
      known.set(path, hashed?.sha256 ?? "");
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  for (const handle of handles) handle.sha256 = known.get(handle.path)!;
}

const MOST_ALIKE = 100;
/** A list that is wrong from top to bottom is told for its first hundred lines. */
function bounded(problems: Problem[]): Problem[] {
  const counts = new Map<string, number>();
  const kept = problems.filter(({ file, code }) => {
    const key = `${code} ${file.split("/")[0]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts.get(key)! <= MOST_ALIKE;
  });
  const left = problems.length - kept.length;
  return left === 0
    ? kept
    : [...kept, { level: "warning", code: "andMore", file: "", line: null, field: null, values: { count: left } }];
}

import type { PortableAgreement, PortableChapter } from "../format/index.ts";
import { AgreementBody, AgreementFile, AgreementHead, ChapterFile, ChapterText } from "../format/pitch.ts";
import { Key } from "../format/words.ts";
import { agreementFolder } from "../layout.ts";
import { compare } from "../problem.ts";
import { BODY } from "../text/markdown.ts";
import { languageFiles, sameLength } from "./languages.ts";
import type { Reading } from "./reading.ts";

const foldersBelow = (reading: Reading, top: string): string[] => [
  ...new Set(reading.below(top).flatMap((path) => path.split("/").slice(1, -1).slice(0, 1))),
];

/** The chapters of the pitch in the order of the numbers before their names. */
export async function readChapters(reading: Reading): Promise<PortableChapter[]> {
  const found: { order: number; key: string; folder: string }[] = [];
  for (const name of foldersBelow(reading, "pitch/")) {
    const folder = `pitch/${name}/`;
    const [, order = "", key = ""] = /^(\d{1,4})-(.+)$/.exec(name) ?? [];
    const first = reading.below(folder)[0]!;
    const twin = found.find((each) => each.order === Number(order));
    const double = found.find((each) => each.key === key);
    if (order === "" || !Key.safeParse(key).success) reading.report({ file: first, path: [] }, "chapterName", { name });
    else if (twin) reading.report({ file: first, path: [] }, "chapterOrderTwice", { other: twin.folder });
    else if (double) reading.report({ file: first, path: [] }, "chapterTwice", { other: double.folder });
    else {
      found.push({ order: Number(order), key, folder });
      continue;
    }
    for (const path of reading.below(folder)) reading.used.add(path);
  }
  found.sort((a, b) => a.order - b.order || compare(a.key, b.key));
  const chapters: PortableChapter[] = [];
  for (const { key, folder } of found) {
    const chapter = await readChapter(reading, key, folder);
    if (chapter) chapters.push(chapter);
  }
  return chapters;
}

async function readChapter(reading: Reading, key: string, folder: string): Promise<PortableChapter | null> {
  const file = `${folder}chapter.yaml`;
  if (!reading.has(file)) reading.report({ file, path: [] }, "fileMissing");
  const own = reading.has(file) ? await reading.object(file, ChapterFile) : null;
  const text: PortableChapter["text"] = {};
  const files = languageFiles(reading, folder);
  if (files.length === 0) reading.report({ file, path: [] }, "chapterEmpty");
  for (const { tag, file: each } of files) {
    const words = await reading.object(each, ChapterText);
    if (!words) continue;
    reading.origins.set(words, { file: each, path: [] });
    text[tag] = words;
  }
  if (!own || Object.keys(text).length < Math.max(1, files.length)) return null;
  const chapter = { key, chart: own.chart, text };
  reading.origins.set(chapter, { file, path: [] });
  return chapter;
}

/** The versions of the confidentiality agreement, the oldest first. */
export async function readAgreements(reading: Reading, main: string | undefined): Promise<PortableAgreement[]> {
  const agreements: PortableAgreement[] = [];
  const names = foldersBelow(reading, "agreement/").sort((a, b) => Number(a) - Number(b));
  for (const name of names) {
    if (/^[1-9]\d{0,5}$/.test(name)) {
      const agreement = await readAgreement(reading, Number(name), main);
      if (agreement) agreements.push(agreement);
      continue;
    }
    const files = reading.below(`agreement/${name}/`);
    reading.report({ file: files[0]!, path: [] }, "agreementName", { name });
    for (const path of files) reading.used.add(path);
  }
  return agreements;
}

async function readAgreement(
  reading: Reading,
  version: number,
  main: string | undefined,
): Promise<PortableAgreement | null> {
  const folder = agreementFolder(version);
  const file = `${folder}agreement.yaml`;
  if (!reading.has(file)) reading.report({ file, path: [] }, "fileMissing");
  const own = reading.has(file) ? await reading.object(file, AgreementFile) : null;
  const files = languageFiles(reading, folder);
  const told: { tag: string; file: string; points: (string | null)[]; text: string }[] = [];
  for (const each of files) {
    const parsed = await reading.parse(each.file);
    if (!parsed) continue;
    const { [BODY]: body, ...head } = (parsed.value ?? {}) as Record<string, unknown>;
    const checked = reading.check({ file: each.file, path: [] }, AgreementHead, head);
    const text = reading.check({ file: each.file, path: [BODY] }, AgreementBody, body);
    if (checked && text !== null) told.push({ ...each, points: checked.points, text });
  }
  if (files.length === 0) reading.report({ file, path: [] }, "agreementEmpty");
  if (!own || told.length < Math.max(1, files.length)) return null;
  told.sort((a, b) => Number(b.tag === main) - Number(a.tag === main));
  const lengths = told.map(({ tag, file: each, points }) => ({ tag, file: each, length: points.length }));
  if (!sameLength(reading, "points", lengths)) return null;
  const points = told[0]!.points.map((_, i) =>
    Object.fromEntries(
      told.flatMap(({ tag, points: own }) => (typeof own[i] === "string" ? [[tag, own[i]] as const] : [])),
    ),
  );
  const empty = points.findIndex((point) => Object.keys(point).length === 0);
  if (empty !== -1) {
    reading.report({ file: told[0]!.file, path: ["points", empty] }, "required");
    return null;
  }
  const text = Object.fromEntries(told.map(({ tag, text: words }) => [tag, words]));
  const agreement = { version, document: own.document, points, text };
  reading.origins.set(agreement, { file, path: [] });
  return agreement;
}

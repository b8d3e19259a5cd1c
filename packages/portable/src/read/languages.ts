import { canonicalTag } from "../format/localised.ts";
import type { Reading } from "./reading.ts";

/** The files of a folder that are named by a language, `en.md`, in the order of their names. */
export function languageFiles(reading: Reading, folder: string): { tag: string; file: string }[] {
  return reading
    .below(folder)
    .filter((path) => !path.slice(folder.length).includes("/") && path.endsWith(".md"))
    .flatMap((file) => {
      const tag = file.slice(folder.length, -".md".length);
      if (canonicalTag(tag) === tag) return [{ tag, file }];
      reading.used.add(file);
      reading.report({ file, path: [] }, "notALanguage", { found: tag });
      return [];
    });
}

/** Lists of two languages that should be one list: each language has as many entries, some of which may be empty. */
export function sameLength(
  reading: Reading,
  name: string,
  lists: { tag: string; file: string; length: number }[],
): boolean {
  const [first, ...others] = lists;
  const differing = others.filter(({ length }) => length !== first!.length);
  for (const { file, length } of differing)
    reading.report({ file, path: [name] }, "listLengthsDiffer", {
      list: name,
      here: length,
      other: first!.length,
      language: first!.tag,
    });
  return differing.length === 0;
}

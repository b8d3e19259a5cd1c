import { BUDGETS, MEGABYTE } from "../budgets.ts";
import { type FileEntry, type RaiseFiles, UnreadableArchive } from "../files.ts";
import { folded, isLeftAside, oneSpelling, pathProblem } from "../paths.ts";
import type { Problem, ProblemCode, ProblemValues } from "../problem.ts";

export type Survey = { tree: Map<string, FileEntry>; problems: Problem[] };

/** Looks at the names and sizes of everything in the folder, and opens nothing. */
export async function survey(files: RaiseFiles): Promise<Survey> {
  const tree = new Map<string, FileEntry>();
  const problems: Problem[] = [];
  const say = (file: string, code: ProblemCode, values: ProblemValues = {}) =>
    problems.push({ level: "error", code, file, line: null, field: null, values });
  const spellings = new Map<string, string>();
  let count = 0;
  let total = 0;
  try {
    for await (const entry of files.list()) {
      if (++count > BUDGETS.files) {
        say("", "tooManyFiles", { limit: BUDGETS.files });
        break;
      }
      const path = oneSpelling(entry.path);
      const refused = pathProblem(path);
      if (refused?.code === "pathOutside") say(shownPath(path), refused.code, refused.values);
      if (refused?.code === "pathOutside" || isLeftAside(path)) continue;
      if (refused) say(shownPath(path), refused.code, refused.values);
      else if (entry.kind === "link") say(path, "pathLink");
      else if (entry.kind === "encrypted") say(path, "zipEncrypted");
      else if (entry.kind !== "file") say(path, "pathSpecial");
      else if (entry.bytes > BUDGETS.fileBytes)
        say(path, "fileTooLarge", {
          limit: BUDGETS.fileBytes / MEGABYTE,
          size: Math.ceil(entry.bytes / MEGABYTE),
        });
      else {
        const twin = spellings.get(folded(path));
        if (twin !== undefined) say(path, "pathTwice", { other: twin });
        else tree.set(path, entry);
        spellings.set(folded(path), path);
        total += entry.bytes;
        if (total <= BUDGETS.totalBytes) continue;
        say("", "folderTooLarge", { limit: BUDGETS.totalBytes / MEGABYTE });
        break;
      }
    }
  } catch (error) {
    if (!(error instanceof UnreadableArchive)) throw error;
    say("", "zipDamaged");
  }
  return { tree, problems };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that must not reach a terminal
const OBEYED = /[\0-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A refused path as it can be shown: signs that a terminal would obey are told by their number. */
const shownPath = (path: string): string =>
  path
    .toWellFormed()
    .replace(OBEYED, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`)
    .slice(0, BUDGETS.path);

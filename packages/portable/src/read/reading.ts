import type { z } from "zod";
import { BUDGETS, MEGABYTE } from "../budgets.ts";
import type { FileEntry, FileHandle, RaiseFiles } from "../files.ts";
import { joined } from "../memory.ts";
import { nearest } from "../near.ts";
import type { Problem, ProblemCode, ProblemValues } from "../problem.ts";
import { parseMarkdown } from "../text/markdown.ts";
import type { Located, Parsed, Path } from "../text/spot.ts";
import { parseJson, parseYaml } from "../text/yaml.ts";
import { issuesOf } from "./issues.ts";
import type { Survey } from "./survey.ts";

/** Where a thing stands: a file, the way to it inside that file, and a line of a text. */
export type At = { file: string; path: Path; offset?: number };
export type Report = (at: At, code: ProblemCode, values?: ProblemValues, level?: Problem["level"]) => void;

/** One reading of a folder: which files there are and have been used, where each value stands, what is wrong. */
export class Reading {
  readonly problems: Problem[] = [];
  readonly used = new Set<string>();
  /** Paths that the survey has refused and told. */
  readonly refused: ReadonlySet<string>;
  private guesses = 0;
  /** Where each entry of a list came from, so that what is found later can name its line. */
  readonly origins = new WeakMap<object, At>();
  private readonly located = new Map<string, Located>();
  readonly files: RaiseFiles;
  /** By the one spelling of their paths. */
  readonly tree: ReadonlyMap<string, FileEntry>;

  constructor(files: RaiseFiles, { tree, problems }: Survey) {
    this.files = files;
    this.tree = tree;
    this.problems.push(...problems);
    this.refused = new Set(problems.map(({ file }) => file));
  }

  /** The file that was probably meant; whoever misspells a whole list is told for its first lines only. */
  guess(path: string, folder: string): string | null {
    return ++this.guesses > 50 ? null : nearest(path, this.below(folder));
  }

  guessOf(path: string, known: readonly string[]): string | null {
    return ++this.guesses > 50 ? null : nearest(path, known);
  }

  /** What a file holds, right or wrong; undefined where it could not be read. */
  valueOf(file: string): unknown {
    return this.located.get(file)?.value;
  }

  readonly report: Report = (at, code, values = {}, level = "error") => {
    const { file, path, offset } = at;
    const line = this.located.get(file)?.lineOf(path, offset) ?? null;
    this.problems.push({ level, code, file, line, field: path.length ? this.fieldName(file, path) : null, values });
  };

  /** Entries of a list are named by their key, not by their place. */
  private fieldName(file: string, path: Path): string {
    let here: unknown = this.located.get(file)?.value;
    const names = path.map((name) => {
      here = typeof here === "object" && here !== null ? (here as Record<string | number, unknown>)[name] : undefined;
      if (typeof name === "string") return name;
      const entry = (typeof here === "object" && here !== null ? here : {}) as Record<string, unknown>;
      const key = entry.key ?? entry.id ?? entry.slug;
      return typeof key === "string" && key !== "" ? key.slice(0, 80) : String(name + 1);
    });
    return names.join(".");
  }

  has(path: string): boolean {
    return this.tree.has(path);
  }

  /** The files below a folder, by what follows its name. */
  below(folder: string): string[] {
    return [...this.tree.keys()].filter((path) => path.startsWith(folder)).sort();
  }

  locate(file: string, located: Located): void {
    this.located.set(file, located);
  }

  handle(path: string): FileHandle {
    this.used.add(path);
    const entry = this.tree.get(path)!;
    // the hash is filled in when everything else is right: it is the one thing that reads every byte
    return { path, bytes: entry.bytes, sha256: "", open: () => this.files.open(entry.path) };
  }

  /** The whole of a small file; null, with the reason told, where it can't be had. */
  async bytes(path: string, limit: number): Promise<Uint8Array | null> {
    this.used.add(path);
    const entry = this.tree.get(path)!;
    if (entry.bytes > limit) {
      this.report({ file: path, path: [] }, "textTooLarge", { limit: limit / MEGABYTE });
      return null;
    }
    const parts: Uint8Array[] = [];
    let size = 0;
    try {
      for await (const part of this.files.open(entry.path)) {
        size += part.length;
        if (size > limit) {
          this.report({ file: path, path: [] }, "textTooLarge", { limit: limit / MEGABYTE });
          return null;
        }
        parts.push(part);
      }
    } catch {
      this.report({ file: path, path: [] }, "fileUnreadable");
      return null;
    }
    return joined(parts);
  }

  /** A text file in UTF-8 whose lines can be shown; null, with the reason told, where it is none. */
  async text(path: string, limit: number = BUDGETS.textBytes): Promise<string | null> {
    const bytes = await this.bytes(path, limit);
    if (!bytes) return null;
    let text: string;
    try {
      text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      this.report({ file: path, path: [] }, "notUtf8");
      return null;
    }
    if (text.trim() === "") {
      this.report({ file: path, path: [] }, "fileEmpty");
      return null;
    }
    const long = longLine(text);
    if (long === null) return text;
    this.problems.push({
      ...{ level: "error", code: "lineTooLong", file: path, line: long, field: null },
      values: { limit: BUDGETS.line },
    });
    return null;
  }

  /** A file of fields, as its name says: YAML, JSON or Markdown with front matter. */
  async parse(path: string): Promise<{ value: unknown } | null> {
    const text = await this.text(path);
    if (text === null) return null;
    const parsed: Parsed = path.endsWith(".md")
      ? parseMarkdown(text)
      : path.endsWith(".json")
        ? parseJson(text)
        : parseYaml(text);
    if (parsed.ok) {
      this.locate(path, parsed);
      return { value: parsed.value };
    }
    for (const { code, values, line } of parsed.spots)
      this.problems.push({ level: "error", code, file: path, line, field: null, values });
    return null;
  }

  /** A file that is one object; null where it is absent or wrong. */
  async object<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
    const parsed = await this.parse(path);
    return parsed && this.check({ file: path, path: [] }, schema, parsed.value);
  }

  /** The same, with those of its fields that are right where others are wrong. */
  async fields<T>(path: string, schema: z.ZodObject & z.ZodType<T>): Promise<Partial<T>> {
    const parsed = await this.parse(path);
    if (!parsed) return {};
    const whole = this.check({ file: path, path: [] }, schema, parsed.value);
    if (whole) return whole;
    const given = (typeof parsed.value === "object" && parsed.value !== null ? parsed.value : {}) as Record<
      string,
      unknown
    >;
    const right = Object.entries(schema.shape).flatMap(([name, field]) => {
      const each = (field as z.ZodType).safeParse(given[name]);
      return each.success && each.data !== undefined ? [[name, each.data] as const] : [];
    });
    return Object.fromEntries(right) as Partial<T>;
  }

  /** A file that is a list; entries that are wrong are told and left out. An absent file is an empty list. */
  async list<T extends object>(path: string, schema: z.ZodType<T>): Promise<T[]> {
    if (!this.has(path)) return [];
    const parsed = await this.parse(path);
    if (!parsed) return [];
    if (!Array.isArray(parsed.value)) {
      this.report({ file: path, path: [] }, "expectedList");
      return [];
    }
    return this.entries(path, schema, parsed.value);
  }

  entries<T extends object>(path: string, schema: z.ZodType<T>, values: readonly unknown[]): T[] {
    return values.flatMap((value, index) => {
      const at: At = { file: path, path: [index] };
      const entry = this.check(at, schema, value);
      if (!entry) return [];
      this.origins.set(entry, at);
      return [entry];
    });
  }

  check<T>(at: At, schema: z.ZodType<T>, value: unknown): T | null {
    const { value: good, issues } = issuesOf(schema, value);
    for (const { path, code, values } of issues) this.report({ ...at, path: [...at.path, ...path] }, code, values);
    return issues.length ? null : (good as T);
  }
}

/** The number of the first line beyond its budget, or null. */
function longLine(text: string): number | null {
  let line = 1;
  for (let from = 0; from <= text.length; line++) {
    const next = text.indexOf("\n", from);
    const end = next === -1 ? text.length : next;
    if (end - from > BUDGETS.line) return line;
    from = end + 1;
  }
  return null;
}

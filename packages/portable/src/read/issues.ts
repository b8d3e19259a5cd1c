import { z } from "zod";
import { nearest } from "../near.ts";
import { PROBLEMS, type ProblemCode, type ProblemValues } from "../problem.ts";
import type { Path } from "../text/spot.ts";

export type FieldIssue = { path: Path; code: ProblemCode; values: ProblemValues };
type Issue = z.core.$ZodIssue & { input?: unknown };

/** Codes that the contracts know by another name. */
const RENAMED: Record<string, ProblemCode> = { unknownId: "notAKey", unknownLanguage: "notALanguage" };

/** What a schema says of a value, as problems with what to write instead. */
export function issuesOf(schema: z.ZodType, value: unknown): { value: unknown; issues: FieldIssue[] } {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { value: parsed.data, issues: [] };
  return { value: undefined, issues: parsed.error.issues.flatMap((issue) => problemsOf(issue as Issue, schema)) };
}

function problemsOf(issue: Issue, schema: z.ZodType): FieldIssue[] {
  const path = issue.path.map((name) => (typeof name === "symbol" ? String(name) : name));
  if (issue.code === "unrecognized_keys") {
    const fields = fieldsAt(schema, path);
    return issue.keys.map((key) => {
      const near = nearest(key, fields);
      return near === null
        ? { path: [...path, key], code: "fieldUnknown", values: { field: key, known: fields.join(", ") } }
        : { path: [...path, key], code: "fieldUnknownNear", values: { field: key, near } };
    });
  }
  if (issue.code === "invalid_key") {
    const inner = issue.issues[0] as Issue;
    const found = String(path.at(-1) ?? "");
    const { code, values } = one({ ...inner, input: found } as Issue, path);
    return [{ path, code, values }];
  }
  return [{ path, ...one(issue, path) }];
}

function one(issue: Issue, path: Path): { code: ProblemCode; values: ProblemValues } {
  const found = shown(issue.input);
  const named = RENAMED[issue.message] ?? issue.message;
  switch (issue.code) {
    case "invalid_type":
      return typeProblem(issue.expected, issue.input, path);
    case "invalid_value":
      if (issue.input === undefined) return missing(path);
      return { code: "notOneOf", values: { found, allowed: issue.values.map(String).join(", ") } };
    case "too_small":
      if (issue.origin === "string") return { code: "required", values: {} };
      return {
        code: issue.origin === "array" ? "listTooShort" : "numberTooSmall",
        values: { limit: Number(issue.minimum) },
      };
    case "too_big":
      if (issue.origin === "string") return { code: "tooLong", values: { limit: Number(issue.maximum) } };
      return {
        code: issue.origin === "array" ? "listTooLong" : "numberTooLarge",
        values: { limit: Number(issue.maximum) },
      };
    default:
      if (Object.hasOwn(PROBLEMS, named)) return { code: named as ProblemCode, values: namedValues(named, found) };
      return { code: "invalidValue", values: {} };
  }
}

const missing = (path: Path) => ({ code: "fieldMissing" as const, values: { field: String(path.at(-1) ?? "") } });

function typeProblem(expected: string, input: unknown, path: Path): { code: ProblemCode; values: ProblemValues } {
  const found = shown(input);
  if (input === undefined) return missing(path);
  if (expected === "string")
    return {
      code: typeof input === "number" || typeof input === "boolean" ? "expectedQuotes" : "expectedText",
      values: { found },
    };
  if (expected === "number") return { code: "expectedNumber", values: { found } };
  if (expected === "int") return { code: "expectedWholeNumber", values: { found } };
  if (expected === "boolean") return { code: "expectedYesNo", values: { found } };
  return { code: expected === "array" ? "expectedList" : "expectedFields", values: {} };
}

function namedValues(code: string, found: string): ProblemValues {
  const asked: readonly string[] = PROBLEMS[code as keyof typeof PROBLEMS];
  return {
    ...(asked.includes("found") ? { found } : {}),
    ...(asked.includes("near") ? { near: keyFrom(found) } : {}),
  };
}

/** A key as it may be written, from what somebody wrote. */
export const keyFrom = (text: string): string =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80) || "a-key";

/** A value as a sentence quotes it: on one line, and not at length. */
export function shown(value: unknown): string {
  if (value === undefined) return "";
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/** The fields that an object of the schema may have at a path. */
function fieldsAt(schema: z.ZodType, path: Path): string[] {
  let here: unknown = bareOf(schema);
  for (const name of path) {
    if (here instanceof z.ZodObject) here = bareOf(here.shape[String(name)]);
    else if (here instanceof z.ZodArray) here = bareOf(here.element);
    else if (here instanceof z.ZodRecord) here = bareOf(here.valueType);
    else return [];
  }
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

/** A schema without what only says whether a value may be left out. */
export function bareOf(schema: unknown): unknown {
  let here = schema;
  while (here instanceof z.ZodOptional || here instanceof z.ZodDefault || here instanceof z.ZodNullable)
    here = here.unwrap();
  return here;
}

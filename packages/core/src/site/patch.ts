import type { FieldPatch } from "@fabroom/contracts";
import { differences, NUMBER_LISTS, OBJECT_LISTS } from "@fabroom/finance";
import { invalid } from "../errors.ts";

const OBJECTS = new Set(OBJECT_LISTS.map(({ path }) => path));
const LISTS = new Set([...NUMBER_LISTS.map(({ path }) => path), ...OBJECTS]);

/** Reads one field of nested plain data by its dotted path; undefined where there is none. */
export function fieldAt(data: unknown, path: string): unknown {
  let here: unknown = data;
  for (const part of path.split(".")) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, part)) return undefined;
    here = (here as Record<string, unknown>)[part];
  }
  return here;
}

/** A copy with the patch's fields set; only fields that exist and hold the same kind of value. Errors: beside `patch.<path>`. */
export function applyPatch<T>(data: T, patch: FieldPatch): T {
  const copy = structuredClone(data);
  const problems = [];
  for (const [path, value] of Object.entries(patch)) {
    const current = fieldAt(copy, path);
    const list = LISTS.has(path);
    if (current === undefined || (typeof current === "object" && current !== null && !list)) {
      problems.push({ path: `patch.${path}`, code: "unknownField" });
      continue;
    }
    if (current !== null && value !== null && (typeof current !== typeof value || Array.isArray(value) !== list)) {
      problems.push({ path: `patch.${path}`, code: unfit(path, current) });
      continue;
    }
    const parts = path.split(".");
    const last = parts.pop()!;
    const parent = parts.reduce<Record<string, unknown>>(
      (at, part) => at[part] as Record<string, unknown>,
      copy as never,
    );
    parent[last] = value;
  }
  if (problems.length) throw invalid("invalidInput", problems);
  return copy;
}

/** What is wrong with a value of another kind than the field's own; what a list holds is the engine's to judge. */
function unfit(path: string, current: unknown): string {
  if (OBJECTS.has(path)) return "model.not_a_list";
  return LISTS.has(path) || typeof current === "number" ? "model.not_a_number" : "invalidValue";
}

/** The fields in which two sets of assumptions differ; a list is one field. */
export function changedFields(from: unknown, to: unknown, prefix = ""): { path: string; from: unknown; to: unknown }[] {
  if (LISTS.has(prefix)) return same(from, to) ? [] : [{ path: prefix, from, to }];
  if (typeof from === "object" && from !== null && typeof to === "object" && to !== null) {
    const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
    return [...keys].flatMap((key) =>
      changedFields((from as never)[key], (to as never)[key], prefix ? `${prefix}.${key}` : key),
    );
  }
  return Object.is(from, to) ? [] : [{ path: prefix, from, to }];
}

/** Two values of a field, a list by its entries. */
export const same = (from: unknown, to: unknown): boolean => differences(from, to).length === 0;

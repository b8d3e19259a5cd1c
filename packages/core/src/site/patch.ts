import type { FieldPatch, FieldProblem } from "@fabroom/contracts";
import { applyPatch, differences, NUMBER_LISTS, OBJECT_LISTS } from "@fabroom/finance";
import { invalid } from "../errors.ts";

const OBJECTS = new Set(OBJECT_LISTS.map(({ path }) => path));
const LISTS = new Set([...NUMBER_LISTS.map(({ path }) => path), ...OBJECTS]);

/** Reads one field of nested plain data by its dotted path; undefined where there is none: the length of a list is no field. */
export function fieldAt(data: unknown, path: string): unknown {
  let here: unknown = data;
  for (const part of path.split(".")) {
    if (typeof here !== "object" || here === null || !Object.prototype.propertyIsEnumerable.call(here, part))
      return undefined;
    here = (here as Record<string, unknown>)[part];
  }
  return here;
}

/** A copy with the patch's fields set; only fields that exist and hold the same kind of value. Errors: beside `patch.<path>`. */
export function withFields<T>(data: T, patch: FieldPatch): T {
  const problems: FieldProblem[] = [];
  let made = data;
  for (const [path, value] of Object.entries(patch)) {
    const code = problemOf(path, fieldAt(made, path), value);
    if (code) problems.push({ path: `patch.${path}`, code });
    else made = applyPatch(made, { [path]: value });
  }
  if (problems.length) throw invalid("invalidInput", problems);
  return made;
}

/** Why a field can't take a value, null where it can; what a list holds is the engine's to judge. */
function problemOf(path: string, current: unknown, value: unknown): string | null {
  const list = LISTS.has(path);
  if (current === undefined || (typeof current === "object" && current !== null && !list)) return "unknownField";
  if (current === null || value === null) return null;
  if (typeof current === typeof value && Array.isArray(value) === list) return null;
  if (OBJECTS.has(path)) return "model.not_a_list";
  return list || typeof current === "number" ? "model.not_a_number" : "invalidValue";
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

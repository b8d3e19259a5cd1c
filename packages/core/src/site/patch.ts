import type { FieldPatch } from "@fabroom/contracts";
import { invalid } from "../errors.ts";

/** Reads one field of nested plain data by its dotted path; undefined where there is none. */
export function fieldAt(data: unknown, path: string): unknown {
  let here: unknown = data;
  for (const part of path.split(".")) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, part)) return undefined;
    here = (here as Record<string, unknown>)[part];
  }
  return here;
}

/** A copy with the patch's fields set. Only fields that exist and hold the same kind of value can be set. */
export function applyPatch<T>(data: T, patch: FieldPatch): T {
  const copy = structuredClone(data);
  const problems = [];
  for (const [path, value] of Object.entries(patch)) {
    const current = fieldAt(copy, path);
    if (current === undefined || (typeof current === "object" && current !== null)) {
      problems.push({ path, code: "unknownField" });
      continue;
    }
    if (current !== null && typeof current !== typeof value) {
      problems.push({ path, code: "invalidValue" });
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

/** The scalar fields in which two sets of assumptions differ. */
export function changedFields(from: unknown, to: unknown, prefix = ""): { path: string; from: unknown; to: unknown }[] {
  if (typeof from === "object" && from !== null && typeof to === "object" && to !== null) {
    const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
    return [...keys].flatMap((key) =>
      changedFields((from as never)[key], (to as never)[key], prefix ? `${prefix}.${key}` : key),
    );
  }
  return Object.is(from, to) ? [] : [{ path: prefix, from, to }];
}

import type { Assumptions } from "../assumptions.ts";
import { NUMBER_LISTS } from "../fields/lists.ts";
import { CAPACITY_MODULES, type EntryField, OBJECT_LISTS, type ObjectList } from "../fields/structures.ts";
import type { Issue } from "../result.ts";
import { cellAt } from "../risk/patch.ts";
import { checkField, checkNumber } from "./check-field.ts";

/** All lists of the assumptions; what ties the fields of an incentive together has a file of its own. */
export const LIST_PATHS: readonly string[] = [...NUMBER_LISTS, ...OBJECT_LISTS].map(({ path }) => path);

export const SUM_TOLERANCE = 1e-9;

export function checkLists(a: Assumptions, issues: Issue[]): void {
  checkModules(a.capacity.modules, issues);
  for (const { path, most, min, max, whole, readBy } of NUMBER_LISTS) {
    const read = readBy !== undefined && cellAt(a, readBy.path).get() === readBy.choice;
    const list = cellAt(a, path).get();
    numbers(path, list, read ? 1 : 0, most, min, max, issues);
    if (whole && read && Array.isArray(list)) sumToOne(path, list, issues);
  }
}

function checkModules(modules: unknown[], issues: Issue[]): void {
  const before = issues.length;
  checkEntries(CAPACITY_MODULES, modules, "capacity.modules", issues);
  if (issues.length > before) return;
  const shares = (modules as { share: number }[]).map((module) => module.share);
  sumToOne("capacity.modules", shares, issues);
}

/** Every entry of a list of objects, each field for itself. */
export function checkEntries(
  list: ObjectList,
  entries: unknown,
  path: string,
  issues: Issue[],
  fewest = list.fewest,
): void {
  if (!size(path, entries, fewest, list.most, issues)) return;
  for (const [i, entry] of entries.entries()) {
    if (!entryOf(list, entry, `${path}.${i}`, issues)) continue;
    for (const field of list.fields) checkPart(field, entry[field.path], `${path}.${i}.${field.path}`, issues);
  }
}

/** Is it an object with exactly the fields of the list's entries? */
export const entryOf = (list: ObjectList, value: unknown, path: string, issues: Issue[]) =>
  plainObject(
    value,
    list.fields.map((field) => field.path),
    path,
    issues,
  );

/** One field of an entry. */
export function checkPart(field: EntryField, value: unknown, path: string, issues: Issue[]): void {
  if ("fields" in field) checkEntries(field, value, path, issues);
  else if (!("kind" in field)) numbers(path, value, 0, field.most, field.min, field.max, issues);
  else if (field.kind !== "text") checkField(value, field, path, issues);
  else if (typeof value !== "string" || value.trim() === "" || value.length > field.most)
    issues.push({ path, reason: "not_a_text", params: {} });
}

/** Is it an object with exactly these keys? */
function plainObject(
  value: unknown,
  keys: readonly string[],
  path: string,
  issues: Issue[],
): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    issues.push({ path, reason: "not_an_object", params: {} });
    return false;
  }
  const before = issues.length;
  for (const key of Object.keys(value)) {
    if (!keys.includes(key)) issues.push({ path: `${path}.${key}`, reason: "unknown_field", params: {} });
  }
  for (const key of keys) {
    if (!Object.hasOwn(value, key)) issues.push({ path: `${path}.${key}`, reason: "missing", params: {} });
  }
  return issues.length === before;
}

export function size(path: string, list: unknown, min: number, max: number, issues: Issue[]): list is unknown[] {
  if (!Array.isArray(list)) issues.push({ path, reason: "not_a_list", params: {} });
  else if (list.length < min) issues.push({ path, reason: "too_few_items", params: { minimum: min } });
  else if (list.length > max) issues.push({ path, reason: "too_many_items", params: { maximum: max } });
  else return true;
  return false;
}

export function numbers(
  path: string,
  list: unknown,
  minItems: number,
  maxItems: number,
  min: number,
  max: number,
  issues: Issue[],
): void {
  if (!size(path, list, minItems, maxItems, issues)) return;
  for (const [i, value] of list.entries()) checkNumber(value, min, max, `${path}.${i}`, issues);
}

export function sumToOne(path: string, shares: readonly number[], issues: Issue[]): void {
  if (!shares.every((share) => typeof share === "number")) return;
  const sum = shares.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) > SUM_TOLERANCE) issues.push({ path, reason: "sum_not_one", params: { sum } });
}

import type { Assumptions } from "../assumptions.ts";
import { NUMBER_LISTS } from "../fields/lists.ts";
import type { Issue } from "../result.ts";
import { cellAt } from "../risk/patch.ts";
import { checkNumber } from "./check-field.ts";

/** The lists of numbers and of modules; incentives have a file of their own. */
export const LIST_PATHS: readonly string[] = [
  "capacity.modules",
  ...NUMBER_LISTS.map(({ path }) => path),
  "incentives",
];

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
  if (!size("capacity.modules", modules, 1, 12, issues)) return;
  const before = issues.length;
  for (const [i, module] of modules.entries()) {
    const path = `capacity.modules.${i}`;
    if (!plainObject(module, ["share", "offsetMonths"], path, issues)) continue;
    checkNumber(module.share, 0, 1, `${path}.share`, issues);
    checkNumber(module.offsetMonths, 0, 240, `${path}.offsetMonths`, issues);
  }
  if (issues.length > before) return;
  const shares = (modules as { share: number }[]).map((module) => module.share);
  sumToOne("capacity.modules", shares, issues);
}

/** Is it an object with exactly these keys? */
export function plainObject(
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

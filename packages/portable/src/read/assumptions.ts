import { ASSUMPTION_FIELDS, NUMBER_LISTS, OBJECT_LISTS, validateAssumptions } from "@fabroom/finance";
import type { ProblemCode } from "../problem.ts";
import type { Reading } from "./reading.ts";
import { firstSheet, type ReadSheets } from "./table.ts";

/** A site's assumptions from JSON, or from a workbook of paths and values; null, with the reason told, where wrong. */
export async function assumptionsOf(
  reading: Reading,
  folder: string,
  sheets: ReadSheets | undefined,
): Promise<object | null> {
  const [json, workbook] = [`${folder}assumptions.json`, `${folder}assumptions.xlsx`];
  if (reading.has(json) && reading.has(workbook)) {
    reading.used.add(json).add(workbook);
    reading.report({ file: workbook, path: [] }, "assumptionsTwice");
    return null;
  }
  if (!reading.has(json) && !reading.has(workbook)) {
    reading.report({ file: json, path: [] }, "assumptionsMissing");
    return null;
  }
  const file = reading.has(json) ? json : workbook;
  const parsed = file === json ? await reading.parse(json) : await fromSheet(reading, workbook, sheets);
  if (!parsed) return null;
  const checked = validateAssumptions(parsed.value);
  if (!checked.ok) {
    for (const { path, reason, params } of checked.issues)
      reading.report({ file, path: pathOf(path) }, `model.${reason}` as ProblemCode, params);
    return null;
  }
  reading.origins.set(checked.assumptions, { file, path: [] });
  return checked.assumptions;
}

export const pathOf = (dotted: string): (string | number)[] =>
  dotted === "" ? [] : dotted.split(".").map((name) => (/^\d+$/.test(name) ? Number(name) : name));

const MONTHS = new Set(ASSUMPTION_FIELDS.flatMap(({ kind, path }) => ((kind as string) === "month" ? [path] : [])));

/** The first sheet of a workbook: a column `path` (`capacity.modules.0.share`) and a column `value`. */
async function fromSheet(
  reading: Reading,
  file: string,
  sheets: ReadSheets | undefined,
): Promise<{ value: unknown } | null> {
  const sheet = await firstSheet(reading, file, sheets);
  if (!sheet) return null;
  const [head, ...rows] = sheet.rows;
  const titles = (head?.cells ?? []).map((cell) => String(cell ?? "").trim());
  const [path, value] = [titles.indexOf("path"), titles.indexOf("value")];
  for (const [index, column] of [
    [path, "path"],
    [value, "value"],
  ] as const)
    if (index === -1)
      reading.problems.push({
        ...{ level: "error", code: "columnMissing", file, line: head?.line ?? null, field: column },
        values: { column },
      });
  if (path === -1 || value === -1) return null;
  const root: Record<string, unknown> = {};
  const lines = new Map<string, number>();
  for (const { cells, line } of rows) {
    const name = String(cells[path] ?? "").trim();
    if (name === "") continue;
    lines.set(name, line);
    const cell = cells[value] ?? null;
    put(root, pathOf(name), MONTHS.has(name) && typeof cell === "string" ? cell.slice(0, 7) : cell);
  }
  fillLists(root);
  reading.locate(file, { value: root, lineOf: (at) => lines.get(at.join(".")) ?? head?.line ?? 1 });
  return { value: root };
}

const LISTS = new Set([
  ...[...NUMBER_LISTS, ...OBJECT_LISTS].map(({ path }) => path),
  ...OBJECT_LISTS.flatMap((list) => list.fields.flatMap((field) => ("most" in field ? [field.path] : []))),
]);

/** A sheet has no row for a list without entries: what the model misses of that kind is an empty list. */
function fillLists(root: Record<string, unknown>): void {
  // the lists inside entries are looked at only when the case has its own
  for (let pass = 0; pass < 2; pass++) {
    const checked = validateAssumptions(root);
    for (const { path, reason } of checked.ok ? [] : checked.issues)
      if (reason === "missing" && (LISTS.has(path) || LISTS.has(path.slice(path.lastIndexOf(".") + 1))))
        put(root, pathOf(path), []);
  }
}

/** Sets a value at its place, making the objects and lists on the way there. A place that is one name too far is left. */
function put(root: Record<string, unknown>, path: (string | number)[], value: unknown): void {
  let here: Record<string | number, unknown> = root;
  for (const [index, name] of path.entries()) {
    if (name === "__proto__" || (typeof name === "number" && name > 1000)) return;
    if (index === path.length - 1) {
      here[name] = value;
      return;
    }
    here[name] ??= typeof path[index + 1] === "number" ? [] : {};
    const next = here[name];
    if (typeof next !== "object" || next === null) return;
    here = next as Record<string | number, unknown>;
  }
}

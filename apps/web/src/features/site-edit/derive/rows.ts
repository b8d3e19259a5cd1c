import type { ListEntry } from "@fabroom/contracts";
import { differences, entryFields, type ObjectList, type StartingKind, startingEntry } from "@fabroom/finance";

/** An entry as it is edited: what it says now, what the draft says of it (null: new), and whether it goes. */
export type EntryRow = { key: number; entry: ListEntry; standing: ListEntry | null; removed: boolean };

/** The rows of a list: `chosen` is what was typed before, if anything was. */
export const rowsOf = (current: readonly ListEntry[], chosen: readonly ListEntry[] = current): EntryRow[] =>
  chosen.map((entry, key) => ({ key, entry, standing: twinOf(entry, key, current), removed: false }));

const twinOf = (entry: ListEntry, place: number, current: readonly ListEntry[]): ListEntry | null =>
  ("id" in entry ? current.find(({ id, type }) => id === entry.id && type === entry.type) : current[place]) ?? null;

export function withAdded(list: ObjectList, rows: readonly EntryRow[], kind: StartingKind): EntryRow[] {
  const key = Math.max(-1, ...rows.map((row) => row.key)) + 1;
  // the name of an entry that goes may come back with it
  const taken = list.fields.some(({ path }) => path === "id") ? rows : kept(rows);
  const entry = startingEntry(
    list,
    taken.map((row) => row.entry),
    kind,
  ) as ListEntry;
  return [...rows, { key, entry, standing: null, removed: false }];
}

/** Taken out: what the draft knows can be put back until it is saved, what is new goes at once. */
export const withoutRow = (rows: readonly EntryRow[], key: number): EntryRow[] =>
  rows.flatMap((row) => (row.key !== key ? [row] : row.standing ? [{ ...row, removed: true }] : []));

export const withRowBack = (rows: readonly EntryRow[], key: number): EntryRow[] =>
  rows.map((row) => (row.key === key ? { ...row, removed: false } : row));

/** One field of one entry set; undefined puts back what the draft says, of a new entry nothing. */
export const withPart = (
  list: ObjectList,
  rows: readonly EntryRow[],
  key: number,
  path: string,
  value: ListEntry[string] | undefined,
): EntryRow[] =>
  rows.map((row) => {
    if (row.key !== key) return row;
    const before = row.standing ? row.standing[path]! : nothingIn(list, path);
    return { ...row, entry: { ...row.entry, [path]: value === undefined ? before : value } };
  });

/** What a field says with nothing in it; an empty text where it may not stay so: the server then names the field. */
function nothingIn(list: ObjectList, path: string): ListEntry[string] {
  const field = list.fields.find((one) => one.path === path);
  if (!field || "fields" in field || !("kind" in field)) return [];
  return "nullable" in field && field.nullable ? null : "";
}

export const kept = (rows: readonly EntryRow[]): EntryRow[] => rows.filter((row) => !row.removed);

/** What is sent. Fields that the entry does not show stay as the draft has them: nobody could mend what is wrong there. */
export function entriesOf(list: ObjectList, rows: readonly EntryRow[]): ListEntry[] {
  return kept(rows).map(({ entry, standing }) => {
    const shown = new Set(["type", ...entryFields(list, entry).map(({ path }) => path)]);
    const fallback = standing ?? (startingEntry(list, [], (entry.type ?? null) as StartingKind) as ListEntry);
    return Object.fromEntries(Object.keys(entry).map((path) => [path, (shown.has(path) ? entry : fallback)[path]!]));
  });
}

export const sameEntries = (a: readonly ListEntry[], b: readonly ListEntry[]): boolean =>
  differences(a, b).length === 0;

/** The rows once the draft says the same: what was taken out is gone, and nothing is new any more. */
export function settled(list: ObjectList, rows: readonly EntryRow[], current: readonly ListEntry[]): EntryRow[] {
  if (!sameEntries(entriesOf(list, rows), current)) return [...rows];
  return kept(rows).map((row, place) => ({ ...row, standing: current[place]! }));
}

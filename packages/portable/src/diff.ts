import type { PortableRaise } from "./format/index.ts";

/** What a raise is made of, as lists of changes name it. */
export const RAISE_PARTS = [
  "settings",
  "tranche",
  "figure",
  "fact",
  "benchmark",
  "partner",
  "marketYear",
  "site",
  "chapter",
  "agreement",
  "node",
  "picture",
  "question",
  "group",
  "organisation",
  "grant",
  "wall",
  "indication",
] as const;
export type RaisePart = (typeof RAISE_PARTS)[number];

/** One field of a thing: the way to it, and what it was and is. `undefined` where it was not or is no more. */
export type FieldChange = { path: string; before: unknown; after: unknown };
export type RaiseChange = {
  kind: "new" | "changed" | "gone";
  part: RaisePart;
  /** What names the thing among its kind. */
  key: string;
  /** Of a changed thing. */
  fields: FieldChange[];
  /** It stands at another place among the things that were there before. */
  moved: boolean;
};

type Things = Map<string, unknown>;

/** What is new, changed and gone between two raises, part by part, in the order of the later one. */
export function diffRaises(before: PortableRaise | null, after: PortableRaise): RaiseChange[] {
  return RAISE_PARTS.flatMap((part) => {
    const [was, is] = [before ? thingsOf(before, part) : new Map(), thingsOf(after, part)] as [Things, Things];
    const moved = movedKeys(
      [...was.keys()].filter((key) => is.has(key)),
      [...is.keys()].filter((key) => was.has(key)),
    );
    const changes: RaiseChange[] = [];
    for (const [key, thing] of is) {
      if (!was.has(key)) changes.push({ kind: "new", part, key, fields: [], moved: false });
      else {
        const fields = [...fieldChanges(was.get(key), thing, "")];
        if (fields.length || moved.has(key))
          changes.push({ kind: "changed", part, key, fields, moved: moved.has(key) });
      }
    }
    for (const key of was.keys()) if (!is.has(key)) changes.push({ kind: "gone", part, key, fields: [], moved: false });
    return changes;
  });
}

const by = <T>(list: readonly T[], key: (item: T) => string | number): Things =>
  new Map(list.map((item) => [String(key(item)), item]));

function thingsOf(raise: PortableRaise, part: RaisePart): Things {
  const { people } = raise;
  switch (part) {
    case "settings":
      return new Map([["raise", raise.settings]]);
    case "tranche":
      return by(raise.tranches, ({ key }) => key);
    case "figure":
      return by(raise.figures, ({ id }) => id);
    case "fact":
      return by(raise.facts, ({ key }) => key);
    case "benchmark":
      return by(raise.benchmarks, ({ key }) => key);
    case "partner":
      return by(raise.partners, ({ key }) => key);
    case "marketYear":
      return by(raise.market, ({ year }) => year);
    case "site":
      return by(raise.sites, ({ slug }) => slug);
    case "chapter":
      return by(raise.chapters, ({ key }) => key);
    case "agreement":
      return by(raise.agreements, ({ version }) => version);
    case "node":
      return by(raise.room, ({ key }) => key);
    case "picture":
      return by(raise.pictures, ({ key }) => key);
    case "question":
      return by(raise.questions, ({ key }) => key);
    case "group":
      return by(people.groups, ({ key }) => key);
    case "organisation":
      return by(people.organisations, ({ key }) => key);
    case "grant":
      return by(people.access.grants, ({ node, group }) => `${node} ${group}`);
    case "wall":
      return by(people.access.walls, ({ node, group }) => `${node} ${group}`);
    case "indication":
      // one organisation may indicate several times in one tranche, on one day too: the number of each is part of its name
      return by(numbered(people.indications), ({ name }) => name);
  }
}

function numbered(rows: PortableRaise["people"]["indications"]) {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const base = `${row.organisation} ${row.tranche} ${row.on}`;
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    return { ...row, name: `${base} ${count}` };
  });
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** Leaf by leaf. Functions are ways to bytes, not values; what the bytes are is said by their hash. */
function* fieldChanges(before: unknown, after: unknown, path: string): Generator<FieldChange> {
  if (typeof before === "function" || typeof after === "function") return;
  if (isFields(before) && isFields(after) && Array.isArray(before) === Array.isArray(after)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)]))
      yield* fieldChanges(before[name], after[name], path === "" ? name : `${path}.${name}`);
    return;
  }
  if (!Object.is(before, after)) yield { path, before: kept(before), after: kept(after) };
}

/** A value without the functions in it. */
function kept(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(kept);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, child]) => (typeof child === "function" ? [] : [[name, kept(child)]])),
  );
}

/** The fewest keys that have to change their place to turn one order into the other. */
function movedKeys(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((key, index) => [key, index]));
  // the longest run of keys that keep their order (patience sorting): all others have moved
  const tops: string[] = [];
  const previous = new Map<string, string | undefined>();
  for (const key of after) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (place.get(tops[middle]!)! < place.get(key)!) low = middle + 1;
      else high = middle;
    }
    previous.set(key, tops[low - 1]);
    tops[low] = key;
  }
  const moved = new Set(after);
  for (let key = tops.at(-1); key !== undefined; key = previous.get(key)) moved.delete(key);
  return moved;
}

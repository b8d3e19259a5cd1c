import { formatFigure, type Language, type ListEntry, type SiteEdit } from "@fabroom/contracts";
import { differences, entryFields, entryName, entryWords, OBJECT_LISTS, type ObjectList } from "@fabroom/finance";
import { colon } from "../../shell/input-name.ts";
import { fieldName, written, writtenAs } from "../value.ts";

type Change = NonNullable<SiteEdit["draft"]>["changed"][number];
export type ChangeLine = { id: string; name: string; from: string; to: string };
type Reader = { language: Language; currency: string };
type Pair = { from: ListEntry | null; to: ListEntry | null; place: number };

const LISTS = new Map(OBJECT_LISTS.map((list) => [list.path, list]));
const NONE = "–";

/** What a draft changes, a line each: a list of instruments or modules by the terms that differ, and what came or went. */
export function changeLines(changed: readonly Change[], reader: Reader): ChangeLine[] {
  const { language, currency } = reader;
  return changed.flatMap((change) => {
    const { path, from, to } = change;
    const list = LISTS.get(path);
    const lines = list
      ? pairs(from as ListEntry[], to as ListEntry[]).flatMap((pair) => linesOf(list, pair, reader))
      : [];
    // only the order is another, or the field is no list of entries
    if (lines.length > 0) return lines;
    const value = (one: unknown) => written(path, one, language, currency);
    return [{ id: path, name: fieldName(path, language), from: value(from), to: value(to) }];
  });
}

/** Entries that are the same one: by name and kind where they have a name, else by their place. */
function pairs(from: readonly ListEntry[], to: readonly ListEntry[]): Pair[] {
  const named = [...from, ...to].some((entry) => "id" in entry);
  const twin = (entry: ListEntry, place: number, others: readonly ListEntry[]) =>
    named ? others.find(({ id, type }) => id === entry.id && type === entry.type) : others[place];
  return [
    ...to.map((entry, place) => ({ from: twin(entry, place, from) ?? null, to: entry, place })),
    ...from.flatMap((entry, place) => (twin(entry, place, to) ? [] : [{ from: entry, to: null, place }])),
  ];
}

function linesOf(list: ObjectList, { from, to, place }: Pair, { language, currency }: Reader): ChangeLine[] {
  const name = entryName(list, (to ?? from)!, place, language);
  const id = `${list.path} ${name}`;
  const words = (entry: ListEntry | null) =>
    entry ? entryWords(list, entry, language, (value, unit) => formatFigure(value, unit, language, currency)) : NONE;
  if (!from || !to) return [{ id: `${id} ${from ? "-" : "+"}`, name, from: words(from), to: words(to) }];
  const before = entryFields(list, from);
  const after = entryFields(list, to);
  const fields = new Map([...before, ...after].map((field) => [field.path, field.label[language]]));
  return [...fields].flatMap(([path, label]) => {
    const value = (entry: ListEntry, parts: typeof before) =>
      writtenAs(
        parts.find((part) => part.path === path),
        entry[path],
        language,
        currency,
      );
    if (differences(from[path], to[path]).length === 0) return [];
    return [
      { id: `${id} ${path}`, name: name + colon(language) + label, from: value(from, before), to: value(to, after) },
    ];
  });
}

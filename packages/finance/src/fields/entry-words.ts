import { type Incentive, incentive } from "../incentives/types.ts";
import { choiceWords } from "./choices.ts";
import type { Label, Unit } from "./field.ts";
import { type EntryField, entryFields, INCENTIVES, type ObjectList } from "./structures.ts";

type Entry = Readonly<Record<string, unknown>>;
/** A number with its unit, as the reader's language writes it. */
type Write = (value: number, unit: Unit) => string;

/** What one entry is called: an instrument by its kind and name, any other by its place (from 0). */
export function entryName(list: ObjectList, entry: Entry, place: number, language: keyof Label): string {
  if (list !== INCENTIVES) return `${list.entry[language]} ${place + 1}`;
  const kind = choiceWords(String(entry.type))[language];
  return `${kind[0]!.toUpperCase()}${kind.slice(1)} (${String(entry.id)})`;
}

/** The terms of one entry in a line of words; what an instrument leaves at nothing is not told. */
export function entryWords(list: ObjectList, entry: Entry, language: keyof Label, write: Write): string {
  const plain = list === INCENTIVES ? blankOf(entry as unknown as Incentive) : {};
  return entryFields(list, entry)
    .filter(({ path }) => path !== "id" && !same(entry[path], plain[path]))
    .map((field) => `${lower(field.label[language])} ${partWords(field, entry[field.path], language, write)}`)
    .join(" · ");
}

/** The value of one field of an entry in words. */
export function partWords(field: EntryField, value: unknown, language: keyof Label, write: Write): string {
  if ("fields" in field)
    return `(${(value as Entry[])
      .map((entry) => entryWords(field, entry, language, write))
      .join(language === "fr" ? "\u00a0; " : "; ")})`;
  if (Array.isArray(value)) return value.map((one) => write(one, field.unit)).join(", ");
  if (typeof value === "number") return write(value, field.unit);
  if (value === null || value === undefined) return "–";
  return "kind" in field && field.kind === "text" ? String(value) : choiceWords(String(value))[language];
}

/** What always counts is never at nothing. */
function blankOf({ id, type, base, trigger }: Incentive): Entry {
  const {
    base: _base,
    trigger: _trigger,
    rate: _rate,
    durationMonths: _duration,
    ...blank
  } = incentive({
    id,
    type,
    base,
    trigger,
    rate: 0,
  });
  return blank;
}

const same = (value: unknown, blank: unknown): boolean =>
  Array.isArray(value) && Array.isArray(blank) ? value.length === blank.length && value.length === 0 : value === blank;

const lower = (label: string): string => `${label[0]!.toLowerCase()}${label.slice(1)}`;

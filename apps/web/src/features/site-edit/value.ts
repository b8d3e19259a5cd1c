import { type FieldPatch, formatDate, formatFigure, type Language, type ListEntry } from "@fabroom/contracts";
import {
  type AssumptionField,
  choiceWords,
  type EntryField,
  entryFields,
  entryName,
  entryWords,
  type NumberList,
  type ObjectList,
  type Unit,
} from "@fabroom/finance";
import { colon, INPUTS } from "../shell/input-name.ts";

export type FieldValue = FieldPatch[string];

/** The value of the case in view at a path. */
type Lookup = (path: string) => unknown;
export type Field = AssumptionField | NumberList | ObjectList | EntryField;
const FIELDS = new Map<string, Field>(INPUTS.map((field) => [field.path, field]));

export const valueAt = (data: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], data);

const topOf = (path: string) => INPUTS.find((field) => path === field.path || path.startsWith(`${field.path}.`));

/** The name of a field of the case; of what stands inside a list, the list's. */
export const fieldName = (path: string, language: Language): string => topOf(path)?.label[language] ?? path;

/** A field by its path, and the names of the entries it stands in; what has no field of its own is its list's. */
function placeOf(path: string, at: Lookup, language: Language): { field: Field; within: string[] } | null {
  const top = topOf(path);
  if (!top) return null;
  let field = top;
  let value = at(top.path);
  const within: string[] = [];
  for (const key of path.slice(top.path.length + 1).split(".")) {
    const next = (value as Record<string, unknown> | undefined)?.[key];
    if (next === undefined) break;
    if (!Array.isArray(value)) {
      const part = entryFields(field as ObjectList, value as ListEntry).find((one) => one.path === key);
      if (!part) break;
      field = part;
    } else if ("fields" in field) within.push(entryName(field, next as ListEntry, Number(key), language));
    value = next;
  }
  return { field, within };
}

/** What a field is called, in the reader's language, behind the entry it stands in; its path where it has no name. */
export function labelOf(path: string, language: Language, at: Lookup): string {
  const place = placeOf(path, at, language);
  if (!place) return path;
  const { field, within } = place;
  const entry = within.length > 0 && "fields" in field && /\.\d+$/.test(path);
  const names = entry ? within : [...within, field.label[language]];
  return names.join(colon(language));
}

/** The unit of the field at a path. */
export function unitAt(path: string, at: Lookup): Unit {
  const field = placeOf(path, at, "en")?.field;
  return field && "unit" in field ? field.unit : "none";
}

/** A field's value as it is read: choices in words, shares in per cent, lists entry by entry. */
export const written = (path: string, value: unknown, language: Language, currency: string): string =>
  writtenAs(FIELDS.get(path), value, language, currency);

export function writtenAs(field: Field | undefined, value: unknown, language: Language, currency: string): string {
  const figure = (number: number, unit: Unit) => formatFigure(number, unit, language, currency);
  if (value === null || value === undefined) return "–";
  if (field && "fields" in field) {
    const words = (entry: ListEntry, place: number) =>
      entryName(field, entry, place, language) + colon(language) + entryWords(field, entry, language, figure);
    return (value as ListEntry[]).map(words).join(language === "fr" ? "\u00a0; " : "; ") || "–";
  }
  if (Array.isArray(value)) return value.map((one) => writtenAs(field, one, language, currency)).join(" · ") || "–";
  if (field && "kind" in field) {
    if (field.kind === "month") return formatDate(String(value), language);
    if (field.kind === "enum" && field.unit === "none") return choiceWords(String(value))[language];
    if (field.kind === "boolean") return choiceWords(String(value))[language];
  }
  return typeof value === "number" ? figure(value, field && "unit" in field ? field.unit : "none") : String(value);
}

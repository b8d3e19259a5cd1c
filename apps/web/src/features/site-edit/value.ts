import { type FieldPatch, formatDate, formatFigure, type Language } from "@fabroom/contracts";
import { ASSUMPTION_FIELDS, choiceWords, NUMBER_LISTS } from "@fabroom/finance";

export type FieldValue = FieldPatch[string];

const FIELDS = new Map([...ASSUMPTION_FIELDS, ...NUMBER_LISTS].map((field) => [field.path, field]));

export const valueAt = (data: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], data);

/** What a field is called, in the reader's language; its path where it has no name. */
export const labelOf = (path: string, language: Language): string => FIELDS.get(path)?.label[language] ?? path;

/** A field's value as it is read: choices in words, shares in per cent, lists entry by entry. */
export function written(path: string, value: unknown, language: Language, currency: string): string {
  const field = FIELDS.get(path);
  if (value === null || value === undefined) return "–";
  if (Array.isArray(value)) return value.map((one) => written(path, one, language, currency)).join(" · ") || "–";
  if (field && "kind" in field) {
    if (field.kind === "month") return formatDate(String(value), language);
    if (field.kind === "enum" && field.unit === "none") return choiceWords(String(value))[language];
    if (field.kind === "boolean") return choiceWords(String(value))[language];
  }
  return typeof value === "number" ? formatFigure(value, field?.unit ?? "none", language, currency) : String(value);
}

import { z } from "zod";
import { LanguageTag } from "../format/localised.ts";
import { bareOf } from "../read/issues.ts";
import type { Path } from "../text/spot.ts";

/** Every record by language inside a value, with the way to it. */
export function eachByLanguage(
  schema: unknown,
  value: unknown,
  visit: (record: Record<string, unknown>, path: Path) => void,
  path: Path = [],
): void {
  const here = bareOf(schema);
  if (typeof value !== "object" || value === null) return;
  if (here instanceof z.ZodRecord) {
    if (here.keyType === LanguageTag) visit(value as Record<string, unknown>, path);
  } else if (here instanceof z.ZodArray) {
    for (const [index, item] of (value as unknown[]).entries())
      eachByLanguage(here.element, item, visit, [...path, index]);
  } else if (here instanceof z.ZodObject)
    for (const [name, child] of Object.entries(here.shape))
      eachByLanguage(child, (value as Record<string, unknown>)[name], visit, [...path, name]);
}

import { z } from "zod";
import { compare } from "../problem.ts";
import { bareOf } from "../read/issues.ts";

/**
 * A value with its fields in the order in which the schema declares them, records by the order of their keys, and
 * without what is as if it were not written: so that one value has one text.
 */
export function arrange(schema: unknown, value: unknown): unknown {
  const here = bareOf(schema);
  if (typeof value !== "object" || value === null) return value;
  if (here instanceof z.ZodArray) return (value as unknown[]).map((item) => arrange(here.element, item));
  const fields = value as Record<string, unknown>;
  if (here instanceof z.ZodRecord) {
    const entries = Object.entries(fields).sort(([a], [b]) => compare(a, b));
    return Object.fromEntries(entries.map(([key, child]) => [key, arrange(here.valueType, child)]));
  }
  if (!(here instanceof z.ZodObject)) return value;
  return Object.fromEntries(
    Object.entries(here.shape).flatMap(([name, child]) => {
      const own = fields[name];
      return own === undefined || isDefault(child, own) ? [] : [[name, arrange(child, own)]];
    }),
  );
}

/** The defaults of this format are empty lists and records. */
const isDefault = (schema: unknown, value: unknown): boolean =>
  schema instanceof z.ZodDefault && typeof value === "object" && value !== null && Object.keys(value).length === 0;

import type { Localised } from "@fabroom/contracts";
import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, check, jsonb } from "drizzle-orm/pg-core";

/** A text in one or several languages: an object by BCP 47 tag. Each such column has a `localisedCheck` in its table. */
export const localised = (name: string) => jsonb(name).$type<Localised>();

/** What the database itself holds of a localised text: at least one language, tags for keys, and no empty words. */
export const localisedCheck = (name: string, column: AnyPgColumn) => check(`${name}_localised`, isLocalised(column));

const isLocalised = (column: AnyPgColumn): SQL =>
  sql`jsonb_typeof(${column}) = 'object' and ${column} <> '{}' and not jsonb_path_exists(${column}, '$.keyvalue() ? (!(@.key like_regex "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$") || @.value.type() != "string" || @.value == "")')`;

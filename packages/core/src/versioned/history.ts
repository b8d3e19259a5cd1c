import type { EditAbilities, VersionEntry } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { desc, inArray } from "drizzle-orm";
import { type Access, can } from "../access/load.ts";
import { type Noun, shelfOf, type VersionRow } from "./shelf.ts";
import { DRAFT } from "./undo.ts";

const { users } = schema;

/**
 * Every version of the given things, newest first, by what they belong to; for those who edit. Two queries for any
 * number of things. `note`: what a noun's version says of itself.
 */
export async function historyOf<N extends Noun>(
  tx: Db,
  noun: N,
  ownerIds: string[],
  note: (row: VersionRow<N>) => string,
): Promise<Map<string, VersionEntry[]>> {
  if (ownerIds.length === 0) return new Map();
  const { table, owner, ownerKey } = shelfOf(noun);
  const rows = await tx.select().from(table).where(inArray(owner, ownerIds)).orderBy(desc(table.number));
  const ids = [...new Set(rows.flatMap((row) => [row.editedBy ?? [], row.endedBy ?? []].flat()))];
  const people = ids.length
    ? await tx.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, ids))
    : [];
  const names = new Map(people.map(({ id, name }) => [id, name ?? ""]));
  const entries = rows.map((row) => ({
    owner: (row as unknown as Record<string, string>)[ownerKey]!,
    entry: {
      versionId: row.id,
      number: row.number,
      state: row.state,
      editedBy: names.get(row.editedBy ?? "") ?? "",
      editedAt: row.editedAt.toISOString(),
      publishedAt: row.publishedAt?.toISOString() ?? null,
      ended: row.endedAt ? { by: names.get(row.endedBy ?? "") ?? "", at: row.endedAt.toISOString() } : null,
      note: note(row as unknown as VersionRow<N>),
      restoredFrom: row.restoredFrom,
    } satisfies VersionEntry,
  }));
  return new Map(
    [...Map.groupBy(entries, (one) => one.owner)].map(([id, list]) => [id, list.map(({ entry }) => entry)]),
  );
}

/** What the person may do with the versions of a noun. */
export const abilitiesOf = (access: Access, noun: Noun): EditAbilities => ({
  edit: can(access, noun === "document" ? "document.upload" : `${noun}.draft`, DRAFT),
  publish: can(access, `${noun}.publish`, DRAFT),
  discard: can(access, `${noun}.discard`, DRAFT),
  withdraw: can(access, `${noun}.withdraw`, DRAFT),
  restore: can(access, `${noun}.restore`, DRAFT),
});

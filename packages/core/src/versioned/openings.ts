import type { Openings } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, asc, count, countDistinct, eq, inArray, max, min, type SQL, sql } from "drizzle-orm";
import type { Noun } from "./shelf.ts";

const { evidence, organisations } = schema;
type Opened = { id: string; number: number };

/** The acts by which a reader has opened one version, as the record tells them. */
export function openedWhere(noun: Noun, thing: { id: string; label: string }, { id, number }: Opened): SQL | undefined {
  switch (noun) {
    case "document":
      return and(
        inArray(evidence.action, ["document.page", "document.download", "document.original"]),
        sql`${evidence.payload}->>'versionId' = ${id}`,
      );
    case "site":
      return and(
        inArray(evidence.action, ["site.read", "site.workbook"]),
        sql`${evidence.object}->>'id' = ${thing.id}`,
        sql`${evidence.object}->>'version' = ${String(number)}`,
      );
    case "section":
      return and(
        eq(evidence.action, "section.read"),
        sql`${evidence.payload}->'versions'->>${thing.label} = ${String(number)}`,
      );
  }
}

/** Which investors have opened a version, by organisation. The issuer's own reading is not counted. */
export async function openingsOf(
  tx: Db,
  noun: Noun,
  thing: { id: string; label: string },
  version: Opened,
): Promise<Openings> {
  const person = sql`${evidence.actor}->>'userId'`;
  const rows = await tx
    .select({
      name: organisations.name,
      people: countDistinct(person),
      first: min(evidence.at),
      last: max(evidence.at),
      acts: count(),
    })
    .from(evidence)
    .innerJoin(organisations, sql`${organisations.id}::text = ${evidence.actor}->>'organisationId'`)
    .where(and(openedWhere(noun, thing, version), sql`${evidence.actor}->>'kind' in ('investor', 'member')`))
    .groupBy(organisations.id, organisations.name)
    .orderBy(asc(organisations.name));
  return {
    people: rows.reduce((sum, row) => sum + row.people, 0),
    organisations: rows.map(({ name, people, first, last }) => ({ name, people, first: first!, last: last! })),
  };
}

import type { RaiseContent } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";

/** Organisations, people, their memberships and groups. Returns the ids of the groups by key. */
export async function seedPeople(tx: Db, content: RaiseContent, now: Date): Promise<Map<string, string>> {
  const groups = await tx
    .insert(schema.groups)
    .values(content.groups.map(({ key, name }) => ({ key, name })))
    .returning();
  const groupIds = new Map(groups.map((group) => [group.key, group.id]));
  for (const { key, name, kind, country, people, groups: memberOf } of content.organisations) {
    const [organisation] = await tx
      .insert(schema.organisations)
      .values({ key, name, kind, country, createdAt: now })
      .returning();
    const users = await tx
      .insert(schema.users)
      .values(
        people.map((person) => ({ name: person.name, email: person.email.toLowerCase(), language: person.language })),
      )
      .returning();
    await tx.insert(schema.memberships).values(
      people.map((person) => ({
        userId: users.find((user) => user.email === person.email.toLowerCase())!.id,
        organisationId: organisation!.id,
        roles: person.roles,
        from: now,
      })),
    );
    const rows = memberOf.map((group) => ({
      groupId: idOf(groupIds, group),
      organisationId: organisation!.id,
      from: now,
    }));
    if (rows.length) await tx.insert(schema.groupMembers).values(rows);
  }
  return groupIds;
}

export function idOf(ids: Map<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`the raise names ${key}, which it does not define`);
  return id;
}

import { count, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Db } from "./connect.ts";
import { evidence } from "./schema/index.ts";
import { createTestDatabase, type TestDatabase } from "./testing.ts";
import { inScope } from "./transaction.ts";

const who = {
  role: sql<string>`current_user::text`,
  superuser: sql<string>`current_setting('is_superuser')`,
  entries: count(),
};

function askWho(db: Db) {
  return db.select(who).from(evidence);
}

describe("a test database", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  it("is migrated, empty and owned by a role that is no superuser", async () => {
    expect(await askWho(database.db)).toEqual([{ role: "fabroom_owner", superuser: "off", entries: 0 }]);
  });

  it("lets a transaction take the application's role, and only for its length", async () => {
    const scope = { kind: "system", userId: null, organisationId: null } as const;
    const inside = await inScope(database.db, scope, askWho);
    expect(inside).toEqual([{ role: "fabroom_app", superuser: "off", entries: 0 }]);
    expect(await askWho(database.db)).toMatchObject([{ role: "fabroom_owner" }]);
  });
});

import { count, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, type Db } from "./connect.ts";
import { evidence } from "./schema/index.ts";
import { createTestDatabase, type TestDatabase } from "./testing.ts";
import { inScope, VISITOR_SCOPE } from "./transaction.ts";

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

  it("fails the transaction whose connection is lost between two queries, and nothing else", async () => {
    const { db, close } = connect(database.url);
    const lost = db.transaction(async (tx) => {
      const { rows } = (await tx.execute(sql`select pg_backend_pid() as pid`)) as never as { rows: { pid: number }[] };
      const { promise: ended, resolve } = Promise.withResolvers<void>();
      (tx as never as { session: { client: { once(event: "end", heard: () => void): void } } }).session.client.once(
        "end",
        resolve,
      );
      await database.db.execute(sql`select pg_terminate_backend(${rows[0]!.pid})`);
      await ended;
      await tx.execute(sql`select 1`);
    });
    await expect(lost).rejects.toThrow();
    expect(await askWho(db)).toMatchObject([{ role: "fabroom_owner" }]);
    await close();
  });

  it("lets a transaction take the application's role, and only for its length", async () => {
    const inside = await inScope(database.db, VISITOR_SCOPE, askWho);
    expect(inside).toEqual([{ role: "fabroom_app", superuser: "off", entries: 0 }]);
    expect(await askWho(database.db)).toMatchObject([{ role: "fabroom_owner" }]);
  });
});

import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing.ts";
import { findMigrations, migrate } from "./migrate.ts";
import { withClient } from "./roles.ts";

const migrations = findMigrations(import.meta.dirname);

describe("migrations", () => {
  let database: TestDatabase;
  let copy: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    copy = mkdtempSync(path.join(os.tmpdir(), "fabroom-migrations-"));
    cpSync(migrations, copy, { recursive: true });
  });
  afterAll(async () => {
    rmSync(copy, { recursive: true });
    await database.close();
  });

  it("are applied once, also when two starts meet", async () => {
    expect(await migrate(database.url, migrations)).toBe(0);
    await withClient(database.url, (client) =>
      client.query("drop schema public cascade; drop schema drizzle cascade; create schema public"),
    );
    const applied = await Promise.all([migrate(database.url, migrations), migrate(database.url, migrations)]);
    expect(applied.filter((count) => count > 0)).toHaveLength(1);
    expect(await migrate(database.url, migrations)).toBe(0);
  });

  it("refuse a file that was changed after it was applied", async () => {
    appendFileSync(path.join(copy, "0000_initial.sql"), "\nselect 1;");
    await expect(migrate(database.url, copy)).rejects.toMatchObject({ code: "migration-changed" });
  });

  it("refuse a database that is newer than the code, and change nothing in it", async () => {
    await withClient(database.url, (client) =>
      client.query("insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 4102444800000)"),
    );
    const failure = migrate(database.url, migrations);
    await expect(failure).rejects.toMatchObject({ code: "newer-than-code" });
    await expect(failure).rejects.toThrow("2100-01-01");
  });

  it("are looked for upwards, and missed by name", () => {
    expect(findMigrations(path.join(import.meta.dirname, "..", ".."))).toBe(migrations);
    expect(() => findMigrations("/")).toThrow("packages/db/migrations");
  });
});

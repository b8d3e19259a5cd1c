import { existsSync } from "node:fs";
import path from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { DatabaseServerError, messageOf } from "./errors.ts";
import { withClient } from "./roles.ts";

/** Any number that no other program takes an advisory lock on: two starts on one outside database migrate in turn. */
const migrationLock = 7_023_141_592;

/**
 * Brings the database to the state of the code, all pending migrations in one transaction.
 * @param folder the migrations; by default `packages/db/migrations`, looked for from the working folder upwards
 * @returns how many were applied
 * @throws DatabaseServerError `newer-than-code`, `migration-changed`, `migration-failed`, `migrations-missing`
 */
export async function migrate(url: string, folder = findMigrations()): Promise<number> {
  const known = readMigrationFiles({ migrationsFolder: folder });
  return withClient(url, async (client) => {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    const applied = await readApplied(client);
    for (const { hash, created_at } of applied) {
      const same = known.find((migration) => migration.folderMillis === Number(created_at));
      if (!same) {
        throw new DatabaseServerError(
          "newer-than-code",
          `The database is newer than this code: it holds a migration of ${new Date(Number(created_at)).toISOString()} that this version does not know. Start the version that made it, or a later one.`,
        );
      }
      if (same.hash !== hash) {
        throw new DatabaseServerError(
          "migration-changed",
          `The migration of ${new Date(same.folderMillis).toISOString()} was changed after this database applied it. Restore it, or begin with an empty database.`,
        );
      }
    }
    try {
      await addMissingFunctions(client);
      await applyMigrations(drizzle(client), { migrationsFolder: folder });
      await closeDatabase(client);
    } catch (error) {
      const cause = error instanceof Error && error.cause ? `: ${messageOf(error.cause)}` : "";
      throw new DatabaseServerError("migration-failed", `The migration failed: ${messageOf(error)}${cause}`, error);
    }
    return known.length - applied.length;
  });
}

/**
 * The folder `packages/db/migrations`, from a folder upwards: bundled code does not know where it came from.
 * @throws DatabaseServerError `migrations-missing`
 */
export function findMigrations(from = process.cwd()): string {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    const found = path.join(folder, "packages", "db", "migrations");
    if (existsSync(path.join(found, "meta", "_journal.json"))) return found;
    if (folder === path.dirname(folder)) {
      throw new DatabaseServerError("migrations-missing", `No folder packages/db/migrations from ${from} upwards.`);
    }
  }
}

async function readApplied(client: pg.Client): Promise<{ hash: string; created_at: string }[]> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regclass('drizzle.__drizzle_migrations') is not null as there",
  );
  if (!rows[0]?.there) return [];
  return (await client.query("select hash, created_at::text from drizzle.__drizzle_migrations order by created_at"))
    .rows;
}

/** Nobody but the owner makes anything in the database, not even for a session; how far it is migrated may be read. */
export async function closeDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>("select current_database() as name");
  await client.query(`revoke create, temporary on database ${pg.escapeIdentifier(rows[0]?.name ?? "")} from public`);
  await client.query("grant usage on schema drizzle to fabroom_app");
  await client.query("grant select on drizzle.__drizzle_migrations to fabroom_app");
}

/** `uuidv7()` came with PostgreSQL 18: older servers get it in SQL (RFC 9562, section 5.7). */
async function addMissingFunctions(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>("select to_regprocedure('uuidv7()') is not null as there");
  if (rows[0]?.there) return;
  await client.query(`
    create function public.uuidv7() returns uuid language sql volatile as $$
      select encode(set_bit(set_bit(
        overlay(uuid_send(gen_random_uuid())
          placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
        52, 1), 53, 1), 'hex')::uuid
    $$`);
}

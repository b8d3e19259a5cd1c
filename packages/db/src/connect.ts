import type { ExtractTablesWithRelations } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type pg from "pg";
import { PatientPool } from "./patient-pool.ts";
import * as schema from "./schema/index.ts";

/** The database or a transaction in it: a verb takes either. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>;

/** `away`: the server was lost and has not been seen again. `close` takes a few seconds at most. */
export type Connection = { pool: pg.Pool; db: Db; away(): boolean; close(): Promise<void> };

const closePatienceMs = 2500;

/**
 * A pool of connections to a migrated database. Nothing is connected before the first query.
 * @param max most connections at once (10)
 * @param outagePatience how long (ms) after the server went away its return is waited for
 */
export function connect(
  url: string,
  { max = 10, outagePatience }: { max?: number; outagePatience?: number } = {},
): Connection {
  const pool = new PatientPool({ connectionString: url, max }, outagePatience);
  return { pool, db: drizzle(pool, { schema }), away: () => pool.away, close: () => pool.endWithin(closePatienceMs) };
}

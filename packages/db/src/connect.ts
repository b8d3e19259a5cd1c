import type { ExtractTablesWithRelations } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import pg from "pg";
import * as schema from "./schema/index.ts";

/** The database or a transaction in it: a verb takes either. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>;

export type Connection = { pool: pg.Pool; db: Db; close(): Promise<void> };

/**
 * A pool of connections to a migrated database. Nothing is connected before the first query.
 * @param max most connections at once (10)
 */
export function connect(url: string, { max = 10 }: { max?: number } = {}): Connection {
  const pool = new pg.Pool({ connectionString: url, max });
  // An idle connection that is lost leaves the pool by itself; without a listener the event would end the process.
  pool.on("error", () => undefined);
  // One lost between two queries of a transaction fails the next of them; its own event, unheard, would end the process too.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return { pool, db: drizzle(pool, { schema }), close: () => pool.end() };
}

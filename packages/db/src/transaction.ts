import { sql } from "drizzle-orm";
import { isDatabaseAway } from "./away.ts";
import type { Db } from "./connect.ts";

/** For whom the rows are read and written: what row-level security compares against. */
export type Scope = {
  kind: "investor" | "staff" | "member" | "visitor" | "system";
  userId: string | null;
  organisationId: string | null;
};

/**
 * The one way to the tables: a transaction in the application's role, with the actor named to row-level security.
 * The role is not the owner: it cannot change evidence, whatever a verb does. `snapshot`: all reads see one moment.
 */
export async function inScope<T>(
  db: Db,
  scope: Scope,
  run: (tx: Db) => Promise<T>,
  options: { snapshot?: boolean } = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    let begun = false;
    try {
      return await db.transaction(
        async (tx) => {
          await tx.execute(sql`select set_config('role', 'fabroom_app', true),
          set_config('app.kind', ${scope.kind}, true),
          set_config('app.user', ${scope.userId ?? ""}, true),
          set_config('app.organisation', ${scope.organisationId ?? ""}, true)`);
          begun = true;
          return run(tx);
        },
        options.snapshot ? { isolationLevel: "repeatable read" } : undefined,
      );
    } catch (error) {
      // a connection that had died unseen: nothing was done on it, and another one may live
      if (begun || attempt === MOST_DEAD || !isDatabaseAway(error)) throw error;
    }
  }
}

/** A server that was killed leaves as many dead connections as the pool holds. */
const MOST_DEAD = 12;

import { sql } from "drizzle-orm";
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
export function inScope<T>(
  db: Db,
  scope: Scope,
  run: (tx: Db) => Promise<T>,
  options: { snapshot?: boolean } = {},
): Promise<T> {
  return db.transaction(
    async (tx) => {
      await tx.execute(sql`select set_config('role', 'fabroom_app', true),
      set_config('app.kind', ${scope.kind}, true),
      set_config('app.user', ${scope.userId ?? ""}, true),
      set_config('app.organisation', ${scope.organisationId ?? ""}, true)`);
      return run(tx);
    },
    options.snapshot ? { isolationLevel: "repeatable read" } : undefined,
  );
}

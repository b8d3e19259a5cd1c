import { sql } from "drizzle-orm";
import { isDatabaseAway } from "./away.ts";
import type { Db } from "./connect.ts";

/** For whom the rows are read and written: what row-level security compares against. */
export type Scope = {
  kind: "investor" | "staff" | "member" | "visitor";
  userId: string | null;
  organisationId: string | null;
};

/** Nobody is known: the scope in which somebody signs in. It sees what is public, and may call the system acts. */
export const VISITOR_SCOPE: Scope = { kind: "visitor", userId: null, organisationId: null };

type Options = { snapshot?: boolean };
const isolation = ({ snapshot }: Options) => (snapshot ? ({ isolationLevel: "repeatable read" } as const) : undefined);

/**
 * The portal's one way to the tables: a transaction in the application's role, with the actor named to row-level
 * security. The role owns nothing: it cannot change evidence, whatever a verb does. `snapshot`: all reads see one moment.
 */
export async function inScope<T>(db: Db, scope: Scope, run: (tx: Db) => Promise<T>, options: Options = {}): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    let begun = false;
    try {
      return await db.transaction(async (tx) => {
        await tx.execute(sql`select set_config('role', 'fabroom_app', true),
          set_config('app.kind', ${scope.kind}, true),
          set_config('app.user', ${scope.userId ?? ""}, true),
          set_config('app.organisation', ${scope.organisationId ?? ""}, true)`);
        begun = true;
        return run(tx);
      }, isolation(options));
    } catch (error) {
      // a connection that had died unseen: nothing was done on it, and another one may live
      if (begun || attempt === MOST_DEAD || !isDatabaseAway(error)) throw error;
    }
  }
}

/** A server that was killed leaves as many dead connections as the pool holds. */
const MOST_DEAD = 12;

/**
 * A transaction of the setting-up process, as the owner of the tables. It names no scope and takes no role: on the
 * portal's own connection it opens nothing.
 */
export function asOwner<T>(db: Db, run: (tx: Db) => Promise<T>, options: Options = {}): Promise<T> {
  return db.transaction(run, isolation(options));
}

/** Waits until no other transaction is in turn for the same thing; the turn ends with the transaction. */
export const inTurn = async (tx: Db, what: string, id: string): Promise<void> =>
  void (await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${what}:${id}`}, 0))`));

import { asOwner } from "@fabroom/db";
import { type SQL, sql } from "drizzle-orm";
import type { TestRaise } from "./raise.ts";

/**
 * Two acts at once, in a known order: both are begun while their row is held, and each has come to wait for it before
 * the row is let go. PostgreSQL gives it to the first one first.
 * @param row names the row that both lock: ``sql`sections where key = 'thesis'` ``
 */
export async function overlapping<A, B>(
  raise: TestRaise,
  row: SQL,
  first: () => Promise<A>,
  second: () => Promise<B>,
): Promise<[PromiseSettledResult<A>, PromiseSettledResult<B>]> {
  let letGo: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let held: () => void = () => undefined;
  const holding = new Promise<void>((resolve) => {
    held = resolve;
  });
  const holder = asOwner(raise.db, async (tx) => {
    await tx.execute(sql`select 1 from ${row} for update`);
    held();
    await released;
  });
  await holding;
  const acts: [Promise<PromiseSettledResult<A>>, Promise<PromiseSettledResult<B>>] = [
    settled(first()),
    waiting(raise, 1).then(() => settled(second())),
  ];
  await waiting(raise, 2);
  letGo();
  await holder;
  return Promise.all(acts);
}

const settled = async <T>(act: Promise<T>): Promise<PromiseSettledResult<T>> => (await Promise.allSettled([act]))[0];

/** Until so many sessions of this database wait for a lock. */
async function waiting(raise: TestRaise, sessions: number): Promise<void> {
  for (let tries = 0; tries < 2000; tries++) {
    const { rows } = (await raise.db.execute(
      sql`select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )) as unknown as { rows: { waiting: number }[] };
    if ((rows[0]?.waiting ?? 0) >= sessions) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`no ${sessions} sessions came to wait`);
}

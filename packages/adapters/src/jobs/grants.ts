import type { Db as QueueDb } from "pg-boss";

export const SCHEMA = "jobs";

/**
 * The act's transaction runs in the role `fabroom_app`: it may put jobs in and no more. It reads neither the mails that
 * wait nor those of others: of a job it sees only what the insert itself returns. The worker's connection has a role of
 * its own, `fabroom_jobs`, that fetches and completes, and sees nothing but the queue.
 */
export async function grantToPortal(db: QueueDb): Promise<void> {
  await db.executeSql(`
    grant usage on schema ${SCHEMA} to fabroom_app, fabroom_jobs;
    grant insert, select (id, start_after) on ${SCHEMA}.job_common to fabroom_app;
    grant select on ${SCHEMA}.queue to fabroom_app;
    grant execute on function ${SCHEMA}.job_now() to fabroom_app;
    grant select, insert, update, delete on all tables in schema ${SCHEMA} to fabroom_jobs;
    grant execute on all functions in schema ${SCHEMA} to fabroom_jobs;
  `);
}

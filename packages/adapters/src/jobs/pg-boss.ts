import type { JobMap, Jobs, Log } from "@fabroom/core";
import { sql } from "drizzle-orm";
import { type DrizzleTransactionLike, fromDrizzle, type JobWithMetadata, PgBoss } from "pg-boss";
import { grantToPortal, SCHEMA } from "./grants.ts";

export type Workers = { [Name in keyof JobMap]: (data: JobMap[Name]) => Promise<void> };

/** A mail holds personal data and may hold a sign-in link: what was sent is gone within the hour. */
const QUEUES: { [Name in keyof JobMap]: Parameters<PgBoss["createQueue"]>[1] } = {
  mail: {
    retryLimit: 10,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 900,
    expireInSeconds: 90,
    deleteAfterSeconds: 3600,
    notify: true,
  },
  // the next one comes soon enough
  checkpoint: { retryLimit: 0, expireInSeconds: 600, deleteAfterSeconds: 3600 },
  // a part of it: one that a crash took is done again after a minute
  check: { retryLimit: 5, retryDelay: 5, expireInSeconds: 60, deleteAfterSeconds: 3600, notify: true },
};

/** Work that comes again by itself, and how often. */
const EVERY_MS: Partial<Record<keyof JobMap, number>> = { checkpoint: 5 * 60_000 };

const bossOf = (url: string, log: Log, migrate: boolean): PgBoss => {
  const boss = new PgBoss({
    connectionString: url,
    schema: SCHEMA,
    max: 3,
    migrate,
    schedule: false,
    registerInstance: false,
    useListenNotify: true,
    openTelemetry: { enabled: false },
    ...(migrate ? { supervise: false } : {}),
  });
  boss.on("error", (error) => log.error("The job queue has a problem.", { error }));
  boss.on("warning", ({ message, data }) => log.warn("The job queue warns.", { message, data }));
  return boss;
};

/**
 * Makes the queue's tables and opens them to the roles of the portal; the setting-up process does it at each start.
 * @param url of the owner of the database
 */
export async function setUpJobs({ url, log }: { url: string; log: Log }): Promise<void> {
  const boss = bossOf(url, log, true);
  try {
    await boss.start();
    for (const [name, options] of Object.entries(QUEUES)) {
      await boss.createQueue(name, options);
      await boss.updateQueue(name, options);
    }
    await grantToPortal(boss.getDb());
  } finally {
    await boss.stop({ graceful: false });
  }
}

/**
 * The job queue on the product's own database. A job sent in an act's transaction exists only if the act commits; it
 * is then done at least once: what fails or dies is tried again with growing delay, ten times over half an hour.
 * @param url in the role `fabroom_jobs`, on a database whose queue is set up
 */
export async function openJobs({
  url,
  log,
  workers,
}: {
  url: string;
  log: Log;
  workers: Workers;
}): Promise<{ jobs: Jobs; close(): Promise<void> }> {
  const boss = bossOf(url, log, false);
  try {
    await boss.start();
    for (const name of namesOf(workers)) await work(boss, name, workers[name], log);
    for (const name of namesOf(EVERY_MS)) await boss.send(name, {}, { singletonKey: name });
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
  const again = namesOf(EVERY_MS).map((name) =>
    setInterval(() => {
      boss
        .send(name, {}, { singletonKey: name })
        .catch((error) => log.warn("A job was not sent.", { job: name, error }));
    }, EVERY_MS[name]),
  );
  return {
    jobs: {
      async send(tx, name, data) {
        // node-postgres answers with rows; the type shared by database and transaction leaves that open.
        const transaction = tx as unknown as DrizzleTransactionLike;
        const id = await boss.send(name, data, { db: fromDrizzle(transaction, sql) });
        if (!id) throw new Error(`the job ${name} was not taken`);
      },
    },
    // the job in hand is finished where it can be; else it is done again after the next start
    close: () => {
      for (const timer of again) clearInterval(timer);
      return inTime(boss.stop({ graceful: true, timeout: 4000 }), 6000);
    },
  };
}

/** Waits for it, and no longer than this: without a database it would wait for connections that never come. */
async function inTime(done: Promise<void>, ms: number): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([done, late]).finally(() => clearTimeout(timer));
}

/** The queue keeps a failure to itself: it is said here, each time. */
async function work<Name extends keyof JobMap>(boss: PgBoss, name: Name, run: Workers[Name], log: Log): Promise<void> {
  await boss.work(
    name,
    { includeMetadata: true, batchSize: 1, pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 5 },
    async (jobs: JobWithMetadata<JobMap[Name]>[]) => {
      for (const job of jobs) {
        try {
          await run(job.data);
        } catch (error) {
          const last = job.retryCount >= job.retryLimit;
          const told = { job: name, id: job.id, attempt: job.retryCount + 1, error };
          if (last) log.error("A job failed for good.", told);
          else log.warn("A job failed and will be tried again.", told);
          throw error;
        }
      }
    },
  );
}

const namesOf = <T extends object>(of: T) => Object.keys(of) as (keyof T)[];

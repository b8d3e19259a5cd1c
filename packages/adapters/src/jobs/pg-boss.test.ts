import type { Log, Mail } from "@fabroom/core";
import { connect, inScope } from "@fabroom/db";
import { createTestDatabase, type TestDatabase } from "@fabroom/db/testing";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openJobs, setUpJobs } from "./pg-boss.ts";

const said: string[] = [];
const log: Log = {
  info: () => undefined,
  warn: (message) => said.push(`warn: ${message}`),
  error: (message) => said.push(`error: ${message}`),
};
const mailTo = (to: string): Mail => ({ to, toName: "Aïcha", subject: "Sujet", text: "Texte", language: "fr" });
const visitor = { kind: "visitor", userId: null, organisationId: null } as const;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await setUpJobs({ url: database.url, log });
});
afterAll(() => database.close());
beforeEach(() => {
  said.length = 0;
});

const open = (mail: (data: Mail) => Promise<void>) =>
  openJobs({ url: database.jobsUrl, log, workers: { mail, check: async () => {}, checkpoint: async () => {} } });
const soon = { timeout: 15_000, interval: 20 };

describe("jobs", () => {
  it("does a job once when the act commits, and never when it rolls back", async () => {
    const sent: Mail[] = [];
    const { jobs, close } = await open(async (mail) => void sent.push(mail));
    try {
      await expect(
        inScope(database.app.db, visitor, async (tx) => {
          await jobs.send(tx, "mail", mailTo("rolled-back@example.com"));
          throw new Error("the act fails");
        }),
      ).rejects.toThrow("the act fails");
      await inScope(database.app.db, visitor, async (tx) => {
        await jobs.send(tx, "mail", mailTo("committed@example.com"));
        // The worker must not see it yet.
        await new Promise((resolve) => setTimeout(resolve, 200));
        expect(sent).toEqual([]);
      });
      await vi.waitFor(() => expect(sent).toHaveLength(1), soon);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(sent).toEqual([mailTo("committed@example.com")]);
      expect(said).toEqual([]);
    } finally {
      await close();
    }
  });

  it("gives the application's role no way to read or change the mails that wait", async () => {
    const { jobs, close } = await open(async () => undefined);
    try {
      for (const attempt of [
        "select data from jobs.job_common",
        "delete from jobs.job",
        "update jobs.job set data = null",
      ]) {
        await expect(
          inScope(database.app.db, visitor, async (tx) => {
            await jobs.send(tx, "mail", mailTo("curious@example.com"));
            await tx.execute(sql.raw(attempt));
          }),
        ).rejects.toMatchObject({ cause: { code: "42501" } });
      }
    } finally {
      await close();
    }
  });

  it("is served in a role that sees nothing but the queue", async () => {
    const { db, close } = connect(database.jobsUrl);
    for (const attempt of ["select * from evidence", "select * from users", "create table jobs.mine (id int)"])
      await expect(db.execute(sql.raw(attempt))).rejects.toMatchObject({ cause: { code: "42501" } });
    await close();
  });

  it("tries again what failed, saying so", async () => {
    let attempts = 0;
    const { jobs, close } = await open(async () => {
      attempts += 1;
      if (attempts === 1) throw new Error("the mail server is away");
    });
    try {
      await inScope(database.app.db, visitor, (tx) => jobs.send(tx, "mail", mailTo("retry@example.com")));
      await vi.waitFor(() => expect(attempts).toBe(2), { timeout: 25_000, interval: 100 });
      expect(said).toEqual(["warn: A job failed and will be tried again."]);
    } finally {
      await close();
    }
  });

  it("finds its way back after every connection was lost, and does what was sent meanwhile", async () => {
    const sent: string[] = [];
    const { jobs, close } = await open(async ({ to }) => void sent.push(to));
    try {
      const lose = sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`;
      await database.db.execute(lose);
      await inScope(database.db, visitor, (tx) => jobs.send(tx, "mail", mailTo("after@example.com")));
      await vi.waitFor(() => expect(sent).toEqual(["after@example.com"]), soon);
      await database.db.execute(lose);
      // heard by now: the library takes its ears off a connection that it closes, and hears no last words of it
      await new Promise((resolve) => setTimeout(resolve, 300));
    } finally {
      const begun = performance.now();
      await close();
      expect(performance.now() - begun).toBeLessThan(7000);
    }
  });

  it("finishes the job in hand when it closes, and does the waiting ones after a restart", async () => {
    const first: string[] = [];
    const second: string[] = [];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const one = await open(async ({ to }) => {
      await held;
      first.push(to);
    });
    await inScope(database.app.db, visitor, (tx) => one.jobs.send(tx, "mail", mailTo("in-hand@example.com")));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await inScope(database.app.db, visitor, (tx) => one.jobs.send(tx, "mail", mailTo("waiting@example.com")));
    const closing = one.close();
    release();
    await closing;
    // the next one may have been fetched just before the end: then it was done here, and must not be done again
    expect(first[0]).toBe("in-hand@example.com");

    const two = await open(async ({ to }) => void second.push(to));
    try {
      await vi.waitFor(
        () => expect([...first, ...second]).toEqual(["in-hand@example.com", "waiting@example.com"]),
        soon,
      );
    } finally {
      await two.close();
    }
  });
});

import type { Actor, Ctx, Log, SignedIn, Taking } from "@fabroom/core";
import { charge, PRICES } from "@fabroom/core";
import { connect } from "@fabroom/db";
import { createTestDatabase, type TestDatabase } from "@fabroom/db/testing";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { postgresLimits } from "./postgres.ts";

const logged: string[] = [];
const log: Log = {
  info: () => undefined,
  warn: (message) => void logged.push(message),
  error: (message) => void logged.push(message),
};
const closers: (() => unknown)[] = [];
const SECRET = "s".repeat(40);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => void logged.splice(0));
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  vi.useRealTimers();
});

/** As one process has it: its own connections, its own memory. */
function processOf({ factor = 1, url = database.url } = {}) {
  const { pool, close } = connect(url, { max: 2 });
  const counted = postgresLimits({ pool, secret: SECRET, factor, log });
  closers.push(counted.close, close);
  return counted.limits;
}
const taking = (who: string, more: Partial<Taking> = {}): Taking[] => [
  { name: "test", who, cost: 1, most: 3, seconds: 60, ...more },
];

describe("limits on PostgreSQL", () => {
  it("take what is there, then refuse with the seconds that are left, said to be the first time once", async () => {
    const limits = processOf();
    for (let count = 0; count < 3; count++) expect(await limits.take(taking("ana"))).toBeNull();
    const refused = await limits.take(taking("ana"));
    expect(refused).toEqual({ name: "test", seconds: expect.any(Number), first: true });
    expect(refused?.seconds).toSatisfy((seconds: number) => seconds > 50 && seconds <= 60);
    expect(await limits.take(taking("ana"))).toMatchObject({ first: false });
    expect(await limits.take(taking("bao"))).toBeNull();
    expect(await limits.take(taking("ana", { name: "other" }))).toBeNull();
  });

  it("are one count for two processes, also when both ask at once", async () => {
    const [one, two] = [processOf(), processOf()];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? one : two).take(taking("cleo", { most: 7 }))),
    );
    expect(answers.filter((answer) => answer === null)).toHaveLength(7);
    expect(await processOf().take(taking("cleo", { most: 7 }))).not.toBeNull();
  });

  it("fill again when the window has ended", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const limits = processOf();
    for (let count = 0; count < 4; count++) await limits.take(taking("dana", { seconds: 10 }));
    vi.setSystemTime(Date.now() + 9_000);
    expect(await limits.take(taking("dana", { seconds: 10 }))).toMatchObject({ seconds: 1 });
    vi.setSystemTime(Date.now() + 1_001);
    expect(await limits.take(taking("dana", { seconds: 10 }))).toBeNull();
  });

  it("stop at the first empty bucket, and multiply every limit by the factor", async () => {
    const limits = processOf({ factor: 2 });
    const both = () => limits.take([...taking("net"), ...taking("eve", { name: "second", most: 1 })]);
    expect([await both(), await both()]).toEqual([null, null]);
    expect(await both()).toMatchObject({ name: "second" });
  });

  it("keep neither a person nor an address in the table", async () => {
    await processOf().take(taking("network 203.0.113.99"));
    const { rows } = (await database.db.execute(sql`select key from rate_limits`)) as unknown as {
      rows: { key: string }[];
    };
    expect(rows.length).toBeGreaterThan(0);
    for (const { key } of rows) expect(key).toMatch(/^(test|other|second):[\w-]{43}$/);
  });

  it("are open to the application's role, which owns nothing", async () => {
    await database.db.transaction(async (tx) => {
      await tx.execute(sql`set local role fabroom_app`);
      await tx.execute(sql`insert into rate_limits values ('role', 1, 1) on conflict (key) do update set points = 2`);
      await tx.execute(sql`delete from rate_limits where expire < 2`);
      await expect(tx.execute(sql`alter table rate_limits add x int`)).rejects.toThrow();
    });
  });

  it("are counted by the process alone while the database is away, with the same limits, and the log says so once", async () => {
    const limits = processOf({ url: "postgres://nobody@127.0.0.1:1/none" });
    for (let count = 0; count < 3; count++) expect(await limits.take(taking("fay"))).toBeNull();
    expect(await limits.take(taking("fay"))).toMatchObject({ first: true });
    expect(logged).toEqual(["The limits are counted by this process alone: the database does not answer."]);
  });

  it("wait a second at most for a database that does not answer", async () => {
    const pool = { query: () => new Promise<never>(() => undefined) };
    const counted = postgresLimits({ pool, secret: SECRET, log });
    closers.push(counted.close);
    const begun = performance.now();
    expect(await counted.limits.take(taking("gus"))).toBeNull();
    expect(performance.now() - begun).toSatisfy((ms: number) => ms >= 950 && ms < 5000);
  });
});

describe("the prices on PostgreSQL", () => {
  const ctxOf = (userId: string): Ctx => {
    const actor: Actor = { kind: "investor", userId } as SignedIn;
    const ports = { limits, log };
    return { actor, ports, request: { id: "r", ip: "192.0.2.1", userAgent: "test" } } as unknown as Ctx;
  };
  let limits: ReturnType<typeof processOf>;
  beforeEach(() => {
    limits = processOf();
  });

  it("spare a reader of 500 pages in one go, and stop who reads on; a colleague behind the same address reads", async () => {
    const ana = ctxOf("ana");
    for (let page = 0; page < 500; page++) {
      await charge(ana, "page");
      for (let call = 0; call < 6; call++) await charge(ana, "read");
    }
    for (let page = 500; page < PRICES.page.most; page++) await charge(ana, "page");
    await expect(charge(ana, "page")).rejects.toMatchObject({ kind: "too_many", retryAfter: expect.any(Number) });
    await charge(ctxOf("bao"), "page");
    expect(logged).toEqual(["a limit was reached"]);
  });
});

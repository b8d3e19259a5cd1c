import { mkdtempSync, rmSync } from "node:fs";
import { createConnection, createServer, type Server, type Socket } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isDatabaseAway } from "./away.ts";
import { type Connection, connect } from "./connect.ts";
import { createTestDatabase, type TestDatabase } from "./testing.ts";
import { inScope, VISITOR_SCOPE } from "./transaction.ts";

const SOCKET = ".s.PGSQL.5432";

let database: TestDatabase;
let folder: string;
let connection: Connection;
let server: Server | undefined;
const sockets = new Set<Socket>();
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "fabroom-pool-"));
  const url = new URL(database.url);
  url.searchParams.set("host", folder);
  connection = connect(url.href, { max: 3, outagePatience: 1500 });
  await rise();
});
afterEach(async () => {
  await connection.close();
  kill();
  rmSync(folder, { recursive: true });
});

/** The server answers at a socket of ours, which can be taken away and given back. */
function rise(): Promise<void> {
  const real = path.join(new URL(database.url).searchParams.get("host") ?? "", SOCKET);
  const door = createServer((client) => {
    const behind = createConnection(real);
    for (const socket of [client, behind]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => [client, behind].forEach((each) => void each.destroy()));
    }
    client.pipe(behind).pipe(client);
  });
  server = door;
  return new Promise((resolve) => door.listen(path.join(folder, SOCKET), resolve));
}

function kill(): void {
  server?.close();
  server = undefined;
  for (const socket of sockets) socket.destroy();
  sockets.clear();
}

const ask = () => connection.db.execute(sql`select 1`);

describe("a database that goes away", () => {
  it("and comes back is waited for: acts and reads that had not begun are done then", async () => {
    await ask();
    kill();
    setTimeout(() => void rise(), 500);
    const begun = performance.now();
    await Promise.all([
      ask(),
      inScope(connection.db, VISITOR_SCOPE, (tx) => tx.execute(sql`select 1`)),
      ask(),
      ask(),
      ask(),
    ]);
    expect(performance.now() - begun).toBeGreaterThan(400);
    expect(connection.away()).toBe(false);
  });

  it("for longer is a refusal: the first wait until then, the later do not wait at all", async () => {
    kill();
    const begun = performance.now();
    const first = await inScope(connection.db, VISITOR_SCOPE, ask).catch((error) => error);
    expect(isDatabaseAway(first)).toBe(true);
    expect(performance.now() - begun).toBeGreaterThan(1400);
    const again = performance.now();
    expect(isDatabaseAway(await ask().catch((error) => error))).toBe(true);
    expect(performance.now() - again).toBeLessThan(500);
    expect(connection.away()).toBe(true);
    await rise();
    await ask();
    expect(connection.away()).toBe(false);
  });

  it("leaves dead connections in the pool: an act that meets one is done on another", async () => {
    await Promise.all([ask(), ask(), ask()]);
    for (const socket of sockets) socket.destroy();
    // at once, before the pool has heard of it
    expect(await inScope(connection.db, VISITOR_SCOPE, async () => "done")).toBe("done");
    // none of them is still counted as out
    expect(
      await Promise.all([1, 2, 3, 4].map((n) => inScope(connection.db, VISITOR_SCOPE, async () => n))),
    ).toHaveLength(4);
  });

  it("in the middle of an act fails the act, which is not done a second time", async () => {
    let runs = 0;
    const act = inScope(connection.db, VISITOR_SCOPE, async (tx) => {
      runs += 1;
      await tx.execute(sql`select 1`);
      for (const socket of sockets) socket.destroy();
      await sleep(20);
      await tx.execute(sql`select 1`);
    });
    expect(isDatabaseAway(await act.catch((error) => error))).toBe(true);
    expect(runs).toBe(1);
    await ask();
  });
});

it("a pool ends within its time though one of its connections never comes back", async () => {
  const other = connect(database.url);
  await other.pool.connect();
  const begun = performance.now();
  await other.close();
  expect(performance.now() - begun).toBeLessThan(4000);
});

it.each([
  ["a reader's broken connection", Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" })],
  ["a lost file", Object.assign(new Error("no such file"), { code: "ENOENT" })],
  [
    "an act that the database refuses",
    Object.assign(new Error("Failed query"), {
      query: "x",
      params: [],
      cause: Object.assign(new Error("duplicate key"), { code: "23505" }),
    }),
  ],
  ["no error at all", "away"],
])("%s is no database that went away", (_, error) => {
  expect(isDatabaseAway(error)).toBe(false);
});

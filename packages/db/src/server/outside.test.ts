import { randomBytes } from "node:crypto";
import { createServer, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing.ts";
import { openDatabaseServer } from "./open.ts";
import { ensureRoles, withClient } from "./roles.ts";

const log = (): void => undefined;
const open = (databaseUrl: string) => openDatabaseServer({ dataFolder: "unused", databaseUrl, log });

/** Listens on a free port and treats each connection in its own way. */
async function pretend(onSocket: (socket: Socket) => void): Promise<{ port: number; stop(): void }> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket.on("error", () => undefined));
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const stop = (): void => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { port: address.port, stop };
}

/** One message of PostgreSQL's protocol: a letter, the length, the body. */
function message(letter: string, ...body: (string | number[])[]): Buffer {
  const content = Buffer.concat(
    body.map((part) => (typeof part === "string" ? Buffer.from(`${part}\0`) : Buffer.from(part))),
  );
  const head = Buffer.alloc(5, letter);
  head.writeInt32BE(content.length + 4, 1);
  return Buffer.concat([head, content]);
}

/** A server that says one thing only: that it is PostgreSQL 14.3. */
function answerAsOldServer(socket: Socket): void {
  const ready = message("Z", [73]);
  const column = [0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 255, 255, 255, 255, 255, 255, 0, 0];
  socket.once("data", () => {
    socket.write(Buffer.concat([message("R", [0, 0, 0, 0]), ready]));
    socket.on("data", (data) => {
      if (data[0] !== "Q".charCodeAt(0)) return socket.end();
      const row = message("D", [0, 1, 0, 0, 0, 4], [...Buffer.from("14.3")]);
      socket.write(Buffer.concat([message("T", [0, 1], "server_version", column), row, message("C", "SHOW"), ready]));
    });
  });
}

describe("an outside database", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  it("is taken as it is and not stopped", async () => {
    const server = await open(database.url);
    expect(server).toMatchObject({ url: database.url, ownerUrl: database.url, ownUrlKind: "outside" });
    await server.stop();
    await expect(ensureRoles(database.url)).resolves.toBeUndefined();
  });

  it("opens with a user of the portal's own, and refuses one above it", async () => {
    const admin = JSON.parse(process.env.FABROOM_TEST_SERVER ?? "{}").admin as string;
    const name = `portal_${randomBytes(4).toString("hex")}`;
    await withClient(admin, (client) => client.query(`create role ${name}; grant fabroom_app to ${name}`));
    const portal = `${admin.replace("/postgres?", `/${new URL(database.url).pathname.slice(1)}?`)}&options=${encodeURIComponent(`-c role=${name}`)}`;
    const both = (databaseUrl: string) =>
      openDatabaseServer({ dataFolder: "unused", databaseUrl, databaseOwnerUrl: database.url, log });
    try {
      await expect((await both(portal)).serve()).rejects.toThrow(`grant fabroom_app, fabroom_jobs to "${name}"`);
      await withClient(admin, (client) => client.query(`grant fabroom_jobs to ${name}`));
      await (await both(portal)).serve();
      await withClient(admin, (client) => client.query(`grant fabroom_owner to ${name}`));
      await expect((await both(portal)).serve()).rejects.toMatchObject({ code: "role-too-strong" });
    } finally {
      await withClient(admin, (client) => client.query(`drop role ${name}`));
    }
  });

  it("that nobody serves is named without its password", async () => {
    const { port, stop } = await pretend(() => undefined);
    stop();
    const failure = open(`postgres://room:hidden@127.0.0.1:${port}/room`);
    await expect(failure).rejects.toMatchObject({ code: "unreachable" });
    await expect(failure).rejects.toThrow(`room@127.0.0.1:${port}/room`);
    await expect(failure).rejects.not.toThrow("hidden");
  });

  it("that never answers is given up after five seconds", async () => {
    const { port, stop } = await pretend(() => undefined);
    const begun = performance.now();
    await expect(open(`postgres://room@127.0.0.1:${port}/room`)).rejects.toMatchObject({ code: "unreachable" });
    expect(performance.now() - begun).toBeLessThan(8000);
    stop();
  });

  it("that is too old is refused with its version", async () => {
    const { port, stop } = await pretend(answerAsOldServer);
    const failure = open(`postgres://room@127.0.0.1:${port}/room`);
    await expect(failure).rejects.toMatchObject({ code: "too-old" });
    await expect(failure).rejects.toThrow("PostgreSQL 14.3");
    stop();
  });

  it("whose user may not take the application's role is refused with what an administrator runs", async () => {
    const admin = JSON.parse(process.env.FABROOM_TEST_SERVER ?? "{}").admin as string;
    const name = `guest_${randomBytes(4).toString("hex")}`;
    await withClient(admin, (client) => client.query(`create role ${name} login`));
    try {
      // The role arrives by `set role`: only the owner and the administrator may log in here.
      const asGuest = `${admin}&options=${encodeURIComponent(`-c role=${name}`)}`;
      const failure = ensureRoles(asGuest);
      await expect(failure).rejects.toMatchObject({ code: "role-missing" });
      await expect(failure).rejects.toThrow(`grant fabroom_app to "${name}"`);
    } finally {
      await withClient(admin, (client) => client.query(`drop role ${name}`));
    }
  });
});

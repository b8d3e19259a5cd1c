import { once } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { buffer, text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDoor, SERVER_LIMITS } from "./door.ts";
import { CLOSED_POLICY } from "./headers.ts";
import { listen } from "./port.ts";

const OPTIONS = { url: "https://portal.example", mode: "production", proxies: 0, dev: false } as const;
const NAMES = [
  "content-security-policy",
  "x-content-type-options",
  "referrer-policy",
  "x-frame-options",
  "permissions-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "strict-transport-security",
];

let server: Server;
/** What the portal behind the door was given. */
let reached: { path: string; body: string; policy: unknown }[];
let refused: { code: string; path: string }[];

const portal = async (request: IncomingMessage, response: ServerResponse) => {
  const body = await text(request).catch(() => "broken off");
  reached.push({ path: request.url ?? "", body, policy: request.headers["content-security-policy"] });
  response.end("read");
};
const open = async (over: Partial<Parameters<typeof openDoor>[1]> = {}) => {
  server = openDoor(portal, { ...OPTIONS, onRefused: (one) => void refused.push(one), ...over });
  await listen(server, 0, "127.0.0.1");
};
beforeEach(() => {
  reached = [];
  refused = [];
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends these bytes and reads until the other side hangs up. */
async function send(
  ...parts: (string | Buffer)[]
): Promise<{ status: number; head: string; body: string; ms: number }> {
  const began = performance.now();
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.on("error", () => undefined);
  const answer = buffer(socket).catch(() => Buffer.alloc(0));
  await once(socket, "connect");
  for (const part of parts) socket.write(part);
  const all = (await answer).toString();
  const [head = "", body = ""] = all.split("\r\n\r\n", 2);
  return { status: Number(head.split(" ", 2)[1]), head: head.toLowerCase(), body, ms: performance.now() - began };
}
const post = (
  body: string | Buffer,
  { path = "/api/trpc/site.saveDraft", type = "application/json", length = -1 } = {},
) =>
  send(
    `POST ${path} HTTP/1.1\r\nhost: portal.example\r\nconnection: close\r\ncontent-type: ${type}\r\ncontent-length: ${
      length < 0 ? Buffer.byteLength(body) : length
    }\r\n\r\n`,
    body,
  );

/** Bytes that are still held once what nobody needs is gone. */
function heldNow(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

describe("bodies before anybody knows who sends them", () => {
  beforeEach(() => open());
  const shared = `{"json":{"a":[${"[],".repeat(20)}[]]},"meta":{"referentialEqualities":{${Array.from({ length: 24 }, (_, i) => `"${"a.".repeat(i)}a":["b${i}"]`).join()}}}}`;
  const MIB = 1024 * 1024;
  it.each([
    ["the 1.5 kB that once hung the portal are plain JSON now", shared, null],
    [
      "the 88 bytes that once filled the memory too",
      '{"json":{"a":4294967295},"meta":{"values":{"a":[["typed-array","Float64Array"]]}}}',
      null,
    ],
    ["deep nesting", "[".repeat(1000) + "]".repeat(1000), "callTooDeep"],
    ["a mebibyte of [", "[".repeat(MIB), "callTooDeep"],
    ["a mebibyte and one byte", "[".repeat(MIB + 1), "callTooLarge"],
    [
      "a hundred thousand keys",
      `{${Array.from({ length: 90_000 }, (_, i) => `"${i}":1`).join()}}`,
      "callTooManyValues",
    ],
    [
      "a batch of a thousand inputs",
      `{${Array.from({ length: 90_000 }, (_, i) => `"${i}":{}`).join()}}`,
      "callTooManyValues",
    ],
    ["duplicate keys", '{"slug":"north","slug":"south"}', "callSameKeyTwice"],
    ["a long text", JSON.stringify({ note: "x".repeat(900_000) }), "callTextTooLong"],
    ["a NUL, half a character: read, and refused by name behind the door", '{"note":"\\u0000\\ud800"}', null],
  ])("%s", async (_, body, code) => {
    const answer = await post(body);
    expect(answer.ms).toBeLessThan(1500);
    if (code === null) {
      expect(reached).toMatchObject([{ body }]);
      return;
    }
    expect(JSON.parse(answer.body)).toMatchObject({ error: { data: { error: { code, fields: [] } } } });
    expect(reached).toEqual([]);
    expect(refused).toMatchObject([{ code, path: "/api/trpc/site.saveDraft" }]);
  });

  it.each(["/api/upload/../trpc/indication.withdraw", "/api/upload/%2e%2E/trpc/indication.withdraw"])(
    "no address leads past the budget: %s",
    async (path) => {
      const { status, ms } = await post(`{"a":[${"[1],".repeat(500_000)}[1]]}`, { path });
      expect([status, reached]).toEqual([400, []]);
      expect(refused).toMatchObject([{ code: "addressNotReadable" }]);
      expect(ms).toBeLessThan(1500);
    },
  );

  it.each([
    ["a form at the door of calls", { type: "text/plain" }, "{}", "callNotJson"],
    ["an empty form there", { type: "multipart/form-data" }, "", "callNotJson"],
    [
      "too many fields",
      { path: "/api/auth/signin/email", type: "application/x-www-form-urlencoded" },
      "a=1&".repeat(200),
      "callTooManyValues",
    ],
    [
      "too many parts",
      { path: "/en/sign-in", type: "multipart/form-data; boundary=x" },
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'.repeat(200),
      "callTooManyValues",
    ],
    [
      "deep arguments of an action",
      { path: "/en/me", type: "text/plain;charset=UTF-8" },
      "[".repeat(500),
      "callTooDeep",
    ],
    [
      "a large form",
      { path: "/api/evidence", type: "application/x-www-form-urlencoded" },
      "x".repeat(70_000),
      "callTooLarge",
    ],
  ])("%s", async (_, to, body, code) => {
    const answer = await post(body, to);
    expect(answer.body).toContain(`"code":"${code}"`);
    expect(reached).toEqual([]);
  });

  it("a form that may be is read as it was sent", async () => {
    const body = "email=a%40b.example&language=fr";
    await post(body, { path: "/api/auth/signin/email", type: "application/x-www-form-urlencoded" });
    expect(reached).toMatchObject([{ body }]);
  });

  it("chunks of unknown length, and two lengths at once", async () => {
    const head = "POST /api/trpc/x HTTP/1.1\r\nhost: portal.example\r\ntransfer-encoding: chunked\r\n";
    expect((await send(`${head}\r\n`, "5\r\n[[[[[\r\n")).status).toBe(411);
    expect((await send(`${head}content-length: 3\r\n\r\n`, "5\r\n[[[[[\r\n")).status).toBe(400);
    expect((await send(`${head}x: ${"y".repeat(20_000)}\r\n\r\n`)).status).toBe(431);
    expect(reached).toEqual([]);
  });

  it("an upload goes on to its own door as it comes", async () => {
    await post("file", { path: "/api/upload", type: "multipart/form-data; boundary=x" });
    expect(reached).toMatchObject([{ body: "file" }]);
  });

  it("leave no memory behind, however many come", async () => {
    const round = () => Promise.all(Array.from({ length: 20 }, () => post("[".repeat(MIB))));
    await round();
    const before = heldNow();
    for (let rounds = 0; rounds < 5; rounds++) await round();
    // the senders' own sockets hold theirs until they are closed
    await expect.poll(() => heldNow() - before, { timeout: 10_000 }).toBeLessThan(20 * MIB);
    expect(reached).toEqual([]);
  });
});

describe("time", () => {
  it("a body that comes too slowly is answered and hung up", async () => {
    await open({ patienceMs: 300 });
    const answer = await post("{", { length: 100 });
    expect(answer.status).toBe(408);
    expect(answer.body).toContain("callTooSlow");
    expect(answer.ms).toBeLessThan(2000);
  });

  it("who does not say which host they mean is refused with every header, and an old health check is not", async () => {
    await open();
    const nameless = await send("GET /healthz HTTP/1.1\r\nconnection: close\r\n\r\n");
    expect(nameless.status).toBe(400);
    expect(nameless.body).toContain("addressNotReadable");
    expect(NAMES.filter((name) => !nameless.head.includes(`${name}:`))).toEqual([]);
    expect((await send("GET /healthz HTTP/1.0\r\n\r\n")).body).toBe("read");
  });

  it("many slow bodies from one network leave room for another's", async () => {
    await open({ proxies: 1 });
    const begin = (peer: string, sent: number, length = sent) =>
      `POST /api/trpc/x HTTP/1.1\r\nhost: portal.example\r\nx-forwarded-for: ${peer}\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${" ".repeat(sent)}`;
    const slow = Array.from({ length: 16 }, () => {
      const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
      socket.on("error", () => undefined).write(begin("192.0.2.1", 1_000_000, 1_048_576));
      return socket;
    });
    // sixteen million bytes are there, and the seventeenth does not fit any more
    await expect.poll(async () => (await send(begin("192.0.2.1", 900_000))).status, { timeout: 5000 }).toBe(503);
    expect((await send(begin("198.51.100.7", 900_000))).body).toBe("read");
    for (const socket of slow) socket.destroy();
    await expect.poll(async () => (await send(begin("192.0.2.1", 900_000))).body, { timeout: 5000 }).toBe("read");
  });

  it("headers that never end are not waited for", async () => {
    await open();
    server.headersTimeout = 300;
    server.requestTimeout = 400;
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    const answer = text(socket);
    socket.write("GET /en HTTP/1.1\r\nhost: portal.example\r\n");
    expect(await answer).toMatch(/^HTTP\/1.1 408 /);
    expect(SERVER_LIMITS.connectionsCheckingInterval).toBeLessThanOrEqual(2000);
  });

  it("a reader who leaves in the middle of a body leaves nothing waiting", async () => {
    await open();
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    socket.write("POST /api/trpc/x HTTP/1.1\r\nhost: portal.example\r\ncontent-length: 10\r\n\r\n123");
    await sleep(100);
    socket.destroy();
    await sleep(100);
    expect(reached).toEqual([]);
    expect((await post("{}")).body).toBe("read");
  });
});

describe("headers of every answer", () => {
  beforeEach(() => open());
  const get = (target: string, more = "") =>
    send(`GET ${target} HTTP/1.1\r\nhost: portal.example\r\nconnection: close\r\n${more}\r\n`);
  it.each([
    ["a page", () => get("/en/home")],
    ["a file of the build", () => get("/_next/static/x.js")],
    ["a call", () => get("/api/trpc/site.list")],
    ["an address that begins like an icon", () => get("/icon/home")],
    ["no path", () => get("*")],
    ["a door that does not exist", () => get("/api/home")],
    ["a method nobody knows", () => send("TRACE /en HTTP/1.1\r\nhost: portal.example\r\n\r\n")],
    ["no HTTP at all", () => send("GARBAGE\r\n\r\n")],
    ["too many headers", () => get("/en", `x: ${"y".repeat(20_000)}\r\n`)],
    ["another protocol", () => get("/en", "connection: upgrade\r\nupgrade: websocket\r\n")],
    ["an expectation", () => get("/en", "expect: the-impossible\r\n")],
    ["a large body", () => post("x".repeat(2_000_000))],
  ])("%s", async (_, ask) => {
    const { head } = await ask();
    expect(NAMES.filter((name) => !head.includes(`\n${name}: `))).toEqual([]);
  });

  it("a page's policy names a nonce of its own, and the portal is told the same one over any claim", async () => {
    const claim = "content-security-policy: script-src 'unsafe-inline'\r\nx-fabroom-peer: 6.6.6.6\r\n";
    const [one, other] = [await get("/en", claim), await get("/en")];
    const nonce = /'nonce-([^']{22,})'/;
    const [first, second] = [
      nonce.exec(reached[0]?.policy as string)?.[1],
      nonce.exec(reached[1]?.policy as string)?.[1],
    ];
    expect(first).toBeTruthy();
    expect(first).not.toBe(second);
    expect(one.head).toContain(`'nonce-${first}'`.toLowerCase());
    expect(other.head).toContain(`'nonce-${second}'`.toLowerCase());
    expect((await get("/api/files?kind=page")).head).toContain(CLOSED_POLICY);
  });

  it("ask for TLS in production, where the portal has it", async () => {
    server.close();
    await open({ url: "http://localhost:3000", mode: "sample" });
    expect((await get("/en")).head).not.toContain("strict-transport-security");
  });
});

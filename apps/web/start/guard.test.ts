import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { DOOR_NAMES } from "./budget.ts";
import { peerOf, readable, refusalOf } from "./guard.ts";
import type { Refused } from "./refused.ts";

const PORTAL = "https://portal.example";
const own = { host: "portal.example", origin: PORTAL, "sec-fetch-site": "same-origin" };

describe("refusalOf", () => {
  const cases: [string, string, string, Record<string, string>, Refused | null][] = [
    ["a page", "GET", "/en/room", {}, null],
    ["a page from a mail", "GET", "/en/room", { "sec-fetch-site": "cross-site" }, null],
    [
      "a file from another site",
      "GET",
      "/api/files?kind=page",
      { "sec-fetch-site": "cross-site" },
      "callFromElsewhere",
    ],
    ["a file from a neighbour", "GET", "/api/files?kind=page", { "sec-fetch-site": "same-site" }, "callFromElsewhere"],
    ["a file by its address", "GET", "/api/files?kind=page", { "sec-fetch-site": "none" }, null],
    [
      "the export from another site",
      "POST",
      "/api/evidence",
      { ...own, origin: "https://evil.example" },
      "callFromElsewhere",
    ],
    ["the portal's own form", "POST", "/api/auth/callback/email?token=1", own, null],
    [
      "another site's form",
      "POST",
      "/api/auth/callback/email?token=1",
      { ...own, origin: "https://evil.example" },
      "callFromElsewhere",
    ],
    [
      "a neighbour on another port",
      "POST",
      "/api/trpc/x",
      { host: "localhost:3000", origin: "http://localhost:8080" },
      "callFromElsewhere",
    ],
    ["a frame without origin", "POST", "/api/trpc/x", { host: "portal.example", origin: "null" }, "callFromElsewhere"],
    [
      "the portal under another name",
      "POST",
      "/api/trpc/x",
      { host: "10.0.0.1:80", origin: "http://10.0.0.1:80" },
      null,
    ],
    ["a proxy that keeps its own host", "POST", "/api/trpc/x", { host: "internal", origin: PORTAL }, null],
    ["no browser", "POST", "/api/trpc/x", {}, null],
    ["a large call", "POST", "/api/trpc/x", { ...own, "content-length": String(1024 * 1024 + 1) }, "callTooLarge"],
    ["a call of unknown length", "POST", "/api/trpc/x", { ...own, "transfer-encoding": "chunked" }, "lengthMissing"],
    ["a large file", "POST", "/api/upload", { ...own, "content-length": "50000000" }, null],
    ["an unknown method", "TRACE", "/en", {}, "methodNotKnown"],
    ["no path", "GET", "*", {}, "addressNotReadable"],
    ["a way up to another door", "POST", "/api/upload/../trpc/x", own, "addressNotReadable"],
    ["a way up from a page", "GET", "/en/../api/trpc/x", {}, "addressNotReadable"],
    ["a way up, encoded", "GET", "/en/%2E./api/trpc/x", {}, "addressNotReadable"],
    ["a way up from a file", "GET", "/_next/static/%2e%2e/%2e%2e/healthz", {}, "addressNotReadable"],
    ["a way to nowhere else", "GET", "/en/./home", {}, "addressNotReadable"],
    ["a way up at the end", "GET", "/en/..", {}, "addressNotReadable"],
    ["a slash the other way", "GET", "/en\\..\\api/trpc/x", {}, "addressNotReadable"],
    ["a tab that parsers leave out", "GET", "/en/.\t./api/trpc/x", {}, "addressNotReadable"],
    ["dots in a name", "GET", "/en/room/a..b", {}, null],
    ["dots in what is asked for", "GET", "/en/sign-in?next=/en/../home", {}, null],
    ["an address below the upload's", "POST", "/api/upload/x", own, "notFound"],
    ["a door that does not exist", "GET", "/api/home", {}, "notFound"],
    ["a name that every object has", "GET", "/api/constructor", {}, "notFound"],
    ["an address without end", "GET", `/en?${"x".repeat(9000)}`, {}, "addressTooLong"],
    ["a thousand fields", "GET", `/en?${"a&".repeat(1000)}`, {}, "callTooManyValues"],
    [
      "eleven calls at once",
      "GET",
      `/api/trpc/${Array(11).fill("session.get").join("%2C")}?batch=1`,
      {},
      "callTooManyAtOnce",
    ],
    ["a deep input", "GET", `/api/trpc/site.get?input=${"[".repeat(100)}`, {}, "callTooDeep"],
    ["a deep input, encoded", "GET", `/api/trpc/site.get?input=${"%5B".repeat(100)}`, {}, "callTooDeep"],
    ["a key twice", "GET", "/api/trpc/site.get?input=%7B%22a%22:1,%22a%22:2%7D", {}, "callSameKeyTwice"],
    ["a body where none belongs", "GET", "/en", { "content-length": "5" }, "callTooLarge"],
    ["a large form", "POST", "/en/sign-in", { ...own, "content-length": "70000" }, "callTooLarge"],
    ["another's whole address", "GET", "http://evil.example/en", {}, "addressNotReadable"],
  ];
  it.each(cases)("%s", (_, method, url, headers, status) => {
    expect(refusalOf({ method, url, headers }, PORTAL)).toBe(status);
  });
});

describe("the doors", () => {
  it("are those that have a route, and each has a budget", () => {
    const app = path.resolve(import.meta.dirname, "../src/app");
    const routes = globSync("api/**/route.ts", { cwd: app }).map((file) => file.split(path.sep)[1]!);
    expect(DOOR_NAMES).toEqual([...new Set(routes)].sort());
  });

  it("each charge for what is asked of them", () => {
    const app = path.resolve(import.meta.dirname, "../src/app");
    // bytes are charged where they are opened, procedures by the router
    const charging = /\bcharge\(ctx|\bopenBytes\(|\brouter: appRouter\b/;
    const free = globSync("api/**/route.ts", { cwd: app }).filter(
      (file) => !charging.test(readFileSync(path.join(app, file), "utf8")),
    );
    expect(free).toEqual([]);
  });
});

describe("readable", () => {
  it.each([
    ["/fr/room?q=%C3%A9", "/fr/room?q=%C3%A9"],
    ["/fr/%ff", "/fr/not-found"],
    ["/%", "/en/not-found"],
    ["/%61pi/home", "/en/not-found"],
    ["/%65n/home", "/en/not-found"],
    ["/_next/home", "/en/not-found"],
    ["/_next/static/a.js", "/_next/static/a.js"],
    ["/.well-known/home", "/en/not-found"],
    ["/.well-known/fabroom-evidence-keys", "/.well-known/fabroom-evidence-keys"],
    ["/.well-known/fabroom-evidence-keys/home", "/en/not-found"],
  ])("%s", (url, to) => {
    expect(readable(url)).toBe(to);
  });
});

describe("peerOf", () => {
  it.each([
    ["nobody believes a header", "6.6.6.6", "198.51.100.7", 0, "198.51.100.7"],
    ["one proxy names who asked it", "6.6.6.6, 198.51.100.7", "10.0.0.1", 1, "198.51.100.7"],
    ["two proxies", "6.6.6.6, 198.51.100.7, 10.0.0.2", "10.0.0.1", 2, "198.51.100.7"],
    ["a call past the proxies", undefined, "10.0.0.9", 1, "10.0.0.9"],
  ])("%s", (_, header, peer, proxies, expected) => {
    expect(peerOf(header, peer, proxies)).toBe(expected);
  });
});

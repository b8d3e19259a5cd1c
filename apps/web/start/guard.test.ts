import { describe, expect, it } from "vitest";
import { MAX_BODY_BYTES, peerOf, readable, refusalOf } from "./guard.ts";

const PORTAL = "https://portal.example";
const own = { host: "portal.example", origin: PORTAL, "sec-fetch-site": "same-origin" };

describe("refusalOf", () => {
  const cases: [string, string, string, Record<string, string>, number | null][] = [
    ["a page", "GET", "/en/room", {}, null],
    ["a page from a mail", "GET", "/en/room", { "sec-fetch-site": "cross-site" }, null],
    ["a file from another site", "GET", "/api/files?kind=page", { "sec-fetch-site": "cross-site" }, 403],
    ["a file from a neighbour", "GET", "/api/files?kind=page", { "sec-fetch-site": "same-site" }, 403],
    ["a file by its address", "GET", "/api/files?kind=page", { "sec-fetch-site": "none" }, null],
    ["the export from another site", "POST", "/api/evidence", { ...own, origin: "https://evil.example" }, 403],
    ["the portal's own form", "POST", "/api/auth/callback/email?token=1", own, null],
    [
      "another site's form",
      "POST",
      "/api/auth/callback/email?token=1",
      { ...own, origin: "https://evil.example" },
      403,
    ],
    [
      "a neighbour on another port",
      "POST",
      "/api/trpc/x",
      { host: "localhost:3000", origin: "http://localhost:8080" },
      403,
    ],
    ["a frame without origin", "POST", "/api/trpc/x", { host: "portal.example", origin: "null" }, 403],
    [
      "the portal under another name",
      "POST",
      "/api/trpc/x",
      { host: "10.0.0.1:80", origin: "http://10.0.0.1:80" },
      null,
    ],
    ["a proxy that keeps its own host", "POST", "/api/trpc/x", { host: "internal", origin: PORTAL }, null],
    ["no browser", "POST", "/api/trpc/x", {}, null],
    ["a large call", "POST", "/api/trpc/x", { ...own, "content-length": String(MAX_BODY_BYTES + 1) }, 413],
    ["a call of unknown length", "POST", "/api/trpc/x", { ...own, "transfer-encoding": "chunked" }, 411],
    ["a large file", "POST", "/api/upload", { ...own, "content-length": "50000000" }, null],
    ["an unknown method", "TRACE", "/en", {}, 405],
    ["no path", "GET", "*", {}, 400],
    ["another's whole address", "GET", "http://evil.example/en", {}, 400],
  ];
  it.each(cases)("%s", (_, method, url, headers, status) => {
    expect(refusalOf({ method, url, headers }, PORTAL)).toBe(status);
  });
});

describe("readable", () => {
  it.each([
    ["/fr/room?q=%C3%A9", "/fr/room?q=%C3%A9"],
    ["/fr/%ff", "/fr/not-found"],
    ["/%", "/en/not-found"],
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

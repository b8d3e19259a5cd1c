import { readFileSync } from "node:fs";
import path from "node:path";
import { UNKNOWN } from "../support/api.ts";
import { dataFolder, expect, test, url } from "../support/fixture.ts";

const NAMES = [
  "content-security-policy",
  "x-content-type-options",
  "referrer-policy",
  "x-frame-options",
  "permissions-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
];

test("every answer bears every header, wherever one asks", async ({ as }) => {
  const reader = await as("sovereignReader", { language: "en" });
  const script = (await (await reader.request.get(url("/en"))).text()).match(/\/_next\/static\/[^"\\]+\.js/)?.[0];
  const addresses: [string, number][] = [
    ["/", 307],
    ["/en", 200],
    ["/fr/home", 200],
    ["/icon/home", 307],
    ["/healthzz/home", 307],
    ["/healthz/home", 307],
    ["/readyzz", 307],
    ["/apihome/home", 307],
    ["/api/home", 404],
    ["/api/constructor", 404],
    ["/%61pi/home", 404],
    ["/%65n/home", 404],
    ["/_next/home", 404],
    ["/_next/static/none.js", 404],
    ["/.well-known/home", 404],
    ["/icon.svg", 200],
    ["/favicon.ico", 307],
    ["/healthz", 200],
    ["/readyz", 200],
    [script ?? "no script", 200],
    ["/en/nowhere", 404],
    ["/en/%ff", 404],
    ["/en/sites/%00", 404],
    ["//evil.example", 308],
    ["/en/room/", 308],
    ["/api/trpc/session.get", 200],
    ["/api/trpc/book.read", 404],
    ["/api/trpc/no.such", 404],
    ["/api/files", 422],
    [`/api/files?kind=download&versionId=${UNKNOWN}&language=en`, 404],
    ["/api/evidence", 405],
    ["/api/upload", 405],
    ["/api/auth/session", 200],
    ["/api/auth/nonsense", 404],
    ["/api/auth/callback/nonsense", 404],
    [`/en?${"x".repeat(9000)}`, 414],
  ];
  const seen: [string, number][] = [];
  for (const [address] of addresses) {
    const answer = await reader.request.get(url("") + address, { maxRedirects: 0 });
    seen.push([address, answer.status()]);
    const headers = answer.headers();
    expect(
      NAMES.filter((name) => !headers[name]),
      address,
    ).toEqual([]);
    expect(headers["content-security-policy"], address).toContain("frame-ancestors 'none'");
    // one policy, whoever answers
    expect(
      answer.headersArray().filter(({ name }) => name.toLowerCase() === "content-security-policy"),
      address,
    ).toHaveLength(1);
    expect(headers["x-powered-by"], address).toBeUndefined();
  }
  expect(seen).toEqual(addresses);
});

test("calls larger than a call may be are refused by name before anybody is asked who sends them", async ({ page }) => {
  const send = (data: string, at = "scenario.save") =>
    page.request.post(url(`/api/trpc/${at}`), {
      data: Buffer.from(data),
      headers: { "content-type": "application/json" },
    });
  const shared = `{"json":{"a":[[]]},"meta":{"referentialEqualities":{${Array.from({ length: 40 }, (_, i) => `"${"a.".repeat(i)}a":["b${i}"]`).join()}}}}`;
  const typed = '{"json":{"a":4294967295},"meta":{"values":{"a":[["typed-array","Float64Array"]]}}}';
  for (const [body, status, code] of [
    [shared, 401, "signInFirst"],
    [typed, 401, "signInFirst"],
    ["[".repeat(1_048_576), 413, "callTooDeep"],
    [`{${Array.from({ length: 90_000 }, (_, i) => `"${i}":1`).join()}}`, 413, "callTooManyValues"],
    ['{"a":1,"a":2}', 400, "callSameKeyTwice"],
    [JSON.stringify({ a: "x".repeat(500_000) }), 413, "callTextTooLong"],
    ["x".repeat(1_100_000), 413, "callTooLarge"],
  ] as const) {
    const began = performance.now();
    const answer = await send(body);
    expect(answer.status(), code).toBe(status);
    expect((await answer.json()).error.data.error).toMatchObject({ code });
    expect(performance.now() - began, code).toBeLessThan(3000);
  }
  const log = readFileSync(path.join(dataFolder(), "log", "portal.jsonl"), "utf8");
  expect(log).toContain('"code":"callTooDeep"');
  expect(log).toContain('"call":"scenario.save"');
});

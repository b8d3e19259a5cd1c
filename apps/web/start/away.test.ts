import { once } from "node:events";
import { createServer } from "node:http";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerAway, asksForPage } from "./away.ts";

const web = path.resolve(import.meta.dirname, "..");
const server = createServer((request, response) =>
  asksForPage(request) ? answerAway(request, response, web) : void response.end("passed on"),
);
let origin: string;
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => void server.close());

const ask = async (url: string, init?: RequestInit) => {
  const response = await fetch(origin + url, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe("a page without a database", () => {
  it("is 503 with when to come back, whole by itself, and asks again by itself", async () => {
    const { status, headers, text } = await ask("/en/home");
    expect(status).toBe(503);
    expect(headers.get("retry-after")).toBe("5");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(text).toContain('<html lang="en">');
    expect(text).toContain("Service interrupted for a moment");
    expect(text).toContain('http-equiv="refresh" content="5"');
    expect(text).toContain('href="/en/home"');
  });

  it.each([
    ["the address", "/fr/home", {}],
    ["what was chosen", "/", { cookie: "theme=dark; fabroom-language=fr" }],
    ["the browser", "/", { "accept-language": "fr-CH, en;q=0.5" }],
  ])("speaks the language of %s", async (_, url, headers) => {
    const { text } = await ask(url, { headers });
    expect(text).toContain("Service momentanément interrompu");
    expect(text).toContain('lang="fr"');
  });

  it("does not send a form a second time", async () => {
    const { status, text } = await ask("/en/sign-in", { method: "POST", body: "email=a" });
    expect(status).toBe(503);
    expect(text).not.toMatch(/refresh|<a /);
  });

  it("writes nothing of the address as markup", async () => {
    expect((await ask(`/en/x?a='"><script>`)).text).not.toMatch(/<script|"><s/);
  });

  it("leads to no other host", async () => {
    expect((await ask("//evil.example/x")).text).toContain('href="/evil.example/x"');
  });

  it.each(["/api/trpc/session.get", "/healthz", "/readyz", "/_next/static/a.js", "/icon.svg"])(
    "%s answers for itself",
    async (url) => {
      expect(await ask(url)).toMatchObject({ status: 200, text: "passed on" });
    },
  );

  it("an action answers for itself", async () => {
    const headers = { "next-action": "a1" };
    expect((await ask("/en/sign-in", { method: "POST", headers, body: "" })).text).toBe("passed on");
  });
});

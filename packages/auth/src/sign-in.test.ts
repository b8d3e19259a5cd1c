import "./testing/next-resolution.ts";
import { createHash } from "node:crypto";
import { memoryLimits } from "@fabroom/core/testing";
import { inScope, schema, VISITOR_SCOPE } from "@fabroom/db";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { actorOf } from "./actor.ts";
import { confirmTarget } from "./link/address.ts";
import { inspectLink } from "./link/inspect.ts";
import { issueLink } from "./link/issue.ts";
import { sessionCookieName } from "./options.ts";
import { createBrowser } from "./testing/browser.ts";
import { createTestRaise, linkIn, type TestRaise } from "./testing/raise.ts";

const { sessions, users, verificationTokens } = schema;
const COOKIE = "authjs.session-token";

let raise: TestRaise;
let createAuth: typeof import("./next.ts").createAuth;
beforeAll(async () => {
  ({ createAuth } = await import("./next.ts"));
  raise = await createTestRaise();
  await raise.person({ email: "aicha@example.com" });
  await raise.person({ email: "former@example.com", until: new Date("2026-02-01T00:00:00Z") });
});
afterAll(() => raise.close());
beforeEach(async () => {
  raise.mails.length = 0;
  raise.told.length = 0;
  raise.logged.length = 0;
  raise.now.offsetMs = 0;
  await raise.db.delete(sessions);
  await raise.db.delete(verificationTokens);
  raise.options.limits = memoryLimits(() => Date.now() + raise.now.offsetMs);
});

const browser = (ip?: string) => createBrowser(createAuth(() => raise.options).handlers, ip ? { ip } : {});
const linkFor = async (email: string, { next = "/fr/room", life = 3_600_000 } = {}) => {
  const { secret, url: baseUrl } = raise.options.settings;
  const now = new Date();
  const expires = new Date(now.getTime() + life);
  const order = { secret, baseUrl, email, language: "fr", next, expires, now } as const;
  return new URL(await inScope(raise.app, VISITOR_SCOPE, (tx) => issueLink(tx, order)));
};
const targetOf = (link: URL, over: Partial<Record<"token" | "email" | "next", string>> = {}) =>
  confirmTarget({
    token: over.token ?? link.searchParams.get("token") ?? "",
    email: over.email ?? link.searchParams.get("email") ?? "",
    next: over.next ?? link.searchParams.get("next"),
  });
const inspect = (link: URL) =>
  inspectLink({
    db: raise.app,
    secret: raise.options.settings.secret,
    token: link.searchParams.get("token") ?? "",
    email: link.searchParams.get("email") ?? "",
    now: raise.options.clock.now(),
  });
const actorWith = (sessionToken: string | null) =>
  actorOf({ db: raise.app, sessionToken, language: "fr", now: raise.options.clock.now(), idle: raise.idle });

describe("signing in with a mailed link", () => {
  it("goes from the request to a session, and out again", async () => {
    const { submit, post, get, jar } = browser();
    const asked = await submit("/api/auth/signin/email", { email: " AICHA@Example.com", callbackUrl: "/fr/sites" });
    expect(asked.status).toBe(302);

    const link = linkIn(raise.mails[0]);
    expect(raise.mails[0]).toMatchObject({ to: "aicha@example.com", toName: "Aïcha Benali", language: "fr" });
    expect(`${link.origin}${link.pathname}`).toBe("http://localhost:3000/fr/sign-in/confirm");
    expect(link.searchParams.get("next")).toBe("/fr/sites");
    expect(await inspect(link)).toBe("valid");
    expect(jar.has(COOKIE)).toBe(false);

    const entered = await post(targetOf(link));
    expect(entered.status).toBe(302);
    expect(entered.headers.get("location")).toBe("/fr/sites");
    const cookie = entered.headers.getSetCookie().find((each) => each.startsWith(COOKIE));
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/);
    const token = jar.get(COOKIE) ?? "";
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(await actorWith(token)).toMatchObject({ kind: "member", email: "aicha@example.com", language: "fr" });
    expect(await (await get("/api/auth/session")).json()).toEqual({
      user: { id: expect.any(String) },
      expires: expect.any(String),
    });

    const left = await submit("/api/auth/signout", { callbackUrl: "/fr" });
    expect(left.headers.get("location")).toBe("/fr");
    expect(jar.has(COOKIE)).toBe(false);
    expect(await actorWith(token)).toEqual({ kind: "visitor", language: "fr" });
    expect(await raise.db.select().from(sessions)).toEqual([]);
    expect(raise.told.map(({ what }) => what)).toEqual(["link", "in", "out"]);
    expect(raise.told[2]?.event).toMatchObject({ reason: "signed_out", actor: { email: "aicha@example.com" } });
    expect(raise.logged).toEqual([]);
  });

  it("lasts while it is used, ends after an hour without a request, and is told to have ended once", async () => {
    const { post, jar } = browser();
    await post(targetOf(await linkFor("aicha@example.com")));
    const token = jar.get(COOKIE) ?? "";
    raise.told.splice(0);
    const lastUse = async () => (await raise.db.select().from(sessions))[0]?.lastUsed.getTime();
    const begun = await lastUse();
    for (let minutes = 0; minutes < 180; minutes += 59) {
      expect(await actorWith(token)).toMatchObject({ kind: "member" });
      raise.now.offsetMs += 59 * 60_000;
    }
    expect(await actorWith(token)).toMatchObject({ kind: "member" });
    const used = await lastUse();
    expect(used).toBeGreaterThan((begun ?? 0) + 3 * 3_600_000);
    // a reader who turns pages does not write at each of them
    raise.now.offsetMs += 30_000;
    await actorWith(token);
    expect(await lastUse()).toBe(used);

    raise.now.offsetMs += 60 * 60_000;
    const kinds = await Promise.all(Array.from({ length: 5 }, () => actorWith(token)));
    expect(kinds).toEqual(Array.from({ length: 5 }, () => ({ kind: "visitor", language: "fr" })));
    expect(await raise.db.select().from(sessions)).toEqual([]);
    expect(raise.told.map(({ what, event }) => [what, "reason" in event && event.reason])).toEqual([["out", "idle"]]);
    expect(raise.logged).toEqual([]);
    raise.now.offsetMs = 0;
  });

  it("stores neither the session's token nor the link's", async () => {
    const { post, jar } = browser();
    const link = await linkFor("aicha@example.com");
    const stored = await raise.db.select().from(verificationTokens);
    expect(JSON.stringify(stored)).not.toContain(link.searchParams.get("token"));
    await post(targetOf(link));
    const token = jar.get(COOKIE) ?? "";
    const [session, ...more] = await raise.db.select().from(sessions);
    expect(more).toEqual([]);
    expect(session?.sessionToken).toBe(createHash("sha256").update(token).digest("hex"));
    // The stored value opens nothing.
    expect((await actorWith(session?.sessionToken ?? "")).kind).toBe("visitor");
  });

  it("lets a session end after eight hours, used or not", async () => {
    const { post, get, jar } = browser();
    await post(targetOf(await linkFor("aicha@example.com")));
    const token = jar.get(COOKIE) ?? "";
    for (let hours = 0; hours < 8; hours += 0.75) {
      raise.now.offsetMs = hours * 3_600_000;
      expect((await actorWith(token)).kind).toBe("member");
    }
    raise.now.offsetMs = 8 * 3_600_000 - 60_000;
    await get("/api/auth/session");
    expect((await actorWith(token)).kind).toBe("member");
    raise.now.offsetMs = 8 * 3_600_000 + 1000;
    expect((await actorWith(token)).kind).toBe("visitor");
  });

  it("opens no session when its beginning can't be recorded", async () => {
    const { onSignIn } = raise.options;
    raise.options.onSignIn = () => Promise.reject(new Error("no evidence, no session"));
    const { post, jar } = browser();
    const answer = await post(targetOf(await linkFor("aicha@example.com")));
    raise.options.onSignIn = onSignIn;
    expect(answer.headers.get("location")).toBe("/fr/sign-in/problem?error=Configuration&number=r-1");
    expect(jar.has(COOKIE)).toBe(false);
    expect(await raise.db.select().from(sessions)).toEqual([]);
    expect(raise.logged.map(({ level }) => level)).toContain("error");
  });

  it("ends the first session when another person signs in in the same browser", async () => {
    await raise.person({ email: "second@example.com", name: "O’Neill" });
    const { post, jar } = browser();
    await post(targetOf(await linkFor("aicha@example.com")));
    const first = jar.get(COOKIE) ?? "";
    await post(targetOf(await linkFor("second@example.com")));
    expect((await actorWith(first)).kind).toBe("visitor");
    expect(await actorWith(jar.get(COOKIE) ?? "")).toMatchObject({ email: "second@example.com" });
    expect(raise.told.map(({ what }) => what)).toEqual(["in", "out", "in"]);
  });
});

describe("a link that does not open", () => {
  const refused = async (target: string) => {
    const { post, jar } = browser();
    const answer = await post(target);
    expect(answer.status).toBe(302);
    expect(jar.has(COOKIE)).toBe(false);
    expect(await raise.db.select().from(sessions)).toEqual([]);
    expect(raise.logged.filter(({ level }) => level === "error")).toEqual([]);
    return answer.headers.get("location");
  };

  it("used twice", async () => {
    const link = await linkFor("aicha@example.com");
    await browser().post(targetOf(link));
    await raise.db.delete(sessions);
    expect(await inspect(link)).toBe("used_or_unknown");
    expect(await refused(targetOf(link))).toBe("/fr/sign-in/problem?error=Verification");
  });

  it("used by several at once opens one session", async () => {
    const target = targetOf(await linkFor("aicha@example.com"));
    await Promise.all(Array.from({ length: 6 }, () => browser().post(target)));
    expect(await raise.db.select().from(sessions)).toHaveLength(1);
  });

  it("expired, and it goes on saying so", async () => {
    const link = await linkFor("aicha@example.com", { life: -1000 });
    expect(await inspect(link)).toBe("expired");
    expect(await refused(targetOf(link))).toBe("/fr/sign-in/problem?error=Verification");
    expect(await inspect(link)).toBe("expired");
  });

  it("with another's address, a changed token or none", async () => {
    const link = await linkFor("aicha@example.com");
    await raise.person({ email: "wrong@example.com" });
    expect(await refused(targetOf(link, { email: "wrong@example.com" }))).toMatch(/error=Verification$/);
    expect(await refused(targetOf(link, { email: "nobody@example.com" }))).toMatch(/error=Verification$/);
    expect(await refused(targetOf(link, { token: "0".repeat(64) }))).toMatch(/error=Verification$/);
    expect(await inspect(link)).toBe("valid");
  });

  it("by following an address instead of the click that posts", async () => {
    const link = await linkFor("aicha@example.com");
    const { get, post, jar } = browser();
    expect((await get(targetOf(link))).status).toBe(405);
    expect(jar.has(COOKIE)).toBe(false);
    expect((await post(targetOf(link))).headers.get("location")).toBe("/fr/room");
  });

  it("for somebody unknown, or whose membership has ended", async () => {
    expect(await refused(targetOf(await linkFor("nobody@example.com")))).toBe("/fr/sign-in/problem?error=AccessDenied");
    expect(await refused(targetOf(await linkFor("former@example.com")))).toBe("/fr/sign-in/problem?error=AccessDenied");
    expect(await raise.db.select().from(users).where(eq(users.email, "nobody@example.com"))).toEqual([]);
  });

  it.each(["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"])(
    "leads nowhere else: %s",
    async (callbackUrl) => {
      const { post, jar } = browser();
      const link = await linkFor("aicha@example.com");
      const query = new URLSearchParams({
        token: link.searchParams.get("token") ?? "",
        email: "aicha@example.com",
        callbackUrl,
      });
      const answer = await post(`/api/auth/callback/email?${query}`);
      expect(answer.headers.get("location")).toBe("/");
      expect(jar.get("authjs.callback-url") ?? "").not.toContain("evil");
    },
  );
});

describe("next-auth's own door", () => {
  it("answers a known and an unknown address alike, and mails the known one only", async () => {
    const known = await browser().submit("/api/auth/signin/email", { email: "aicha@example.com", callbackUrl: "/en" });
    const unknown = await browser().submit("/api/auth/signin/email", { email: "no@example.com", callbackUrl: "/en" });
    const seen = (answer: Response) => ({
      status: answer.status,
      location: answer.headers.get("location"),
      cookies: answer.headers.getSetCookie().map((each) => each.split("=")[0]),
    });
    expect(seen(unknown)).toEqual(seen(known));
    const page = await browser().get(known.headers.get("location") ?? "");
    expect(page.headers.get("location")).toMatch(/^\/sign-in\/sent\?/);
    expect(raise.mails.map(({ to }) => to)).toEqual(["aicha@example.com"]);
    expect(await raise.db.select().from(verificationTokens)).toHaveLength(1);
  });

  it("refuses a form that did not come from the portal", async () => {
    const answer = await browser().post("/api/auth/signin/email", { email: "aicha@example.com" });
    expect(answer.headers.get("location")).toContain("error=MissingCSRF");
    expect(raise.mails).toEqual([]);
  });

  it.each([
    "",
    "no-address",
    '"a"@example.com',
    "a@b@example.com",
    "a@example.com\0",
    `${"a".repeat(300)}@example.com`,
  ])("mails nothing for %j and answers like any other time", async (email) => {
    const answer = await browser().submit("/api/auth/signin/email", { email });
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toContain("/api/auth/verify-request");
    expect(raise.mails).toEqual([]);
    expect(raise.logged).toEqual([]);
  });

  it("survives a mail that can't be queued, and logs it", async () => {
    const { sendMail } = raise.options;
    raise.options.sendMail = () => Promise.reject(new Error("no queue"));
    const answer = await browser().submit("/api/auth/signin/email", { email: "aicha@example.com" });
    raise.options.sendMail = sendMail;
    expect(answer.status).toBe(302);
    expect(raise.logged.map(({ message }) => message)).toEqual(["A sign-in link could not be sent."]);
    expect(await raise.db.select().from(verificationTokens)).toEqual([]);
  });

  it.each([
    "/api/auth/callback/email",
    "/api/auth/callback/email?token=x",
    "/api/auth/callback/email?email=a%40example.com",
    "/api/auth/callback/email?token=&email=",
    "/api/auth/callback/email?token=%00&email=a%40example.com",
    "/api/auth/callback/email?token=x&token=y&email=a&email=b",
    `/api/auth/callback/email?token=${"9".repeat(3000)}&email=%3Cscript%3E`,
    "/api/auth/callback/email?token=%00&email=%00",
    "/api/auth/callback/email?token=x&email=a%40example.com&callbackUrl=http%3A%2F%2F%5B",
    "/api/auth/callback/google?code=x",
    "/api/auth/nonsense",
    "/api/auth/a/b/c",
    "/api/auth/",
  ])("opens nothing and breaks nothing at %s", async (path) => {
    for (const method of ["get", "post"] as const) {
      const { jar, ...door } = browser();
      const answer = await door[method](path);
      expect(method === "get" ? [302, 400, 405] : [302, 400]).toContain(answer.status);
      expect(answer.headers.get("location") ?? "/").toMatch(/^\//);
      expect(jar.has(COOKIE)).toBe(false);
    }
    // what a stranger brings about is no failure of ours; a step that there is none of never comes here
    if (path.startsWith("/api/auth/callback/email"))
      expect(raise.logged.filter(({ level }) => level === "error")).toEqual([]);
  });
});

it("marks the cookie secure in production and over TLS", async () => {
  const { settings } = raise.options;
  raise.options.settings = { ...settings, url: "https://portal.example", mode: "production" };
  const { post, get, jar } = createBrowser(createAuth(() => raise.options).handlers, {
    origin: "http://127.0.0.1:3000",
  });
  await get("/api/auth/csrf");
  expect([...jar.keys()].sort()).toEqual(["__Host-authjs.callback-url", "__Host-authjs.csrf-token"]);
  const answer = await post(targetOf(await linkFor("aicha@example.com")));
  const name = sessionCookieName(raise.options.settings);
  raise.options.settings = settings;
  expect(name).toBe("__Host-authjs.session-token");
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith(`${name}=`));
  expect(cookie).toMatch(/; Path=\/; (?:Expires=[^;]*; )?HttpOnly; Secure; SameSite=Lax$/);
  // no cookie of the portal comes from, or goes to, another host
  for (const each of answer.headers.getSetCookie()) {
    expect(each).toMatch(/^__Host-/);
    expect(each).not.toMatch(/; Domain=/i);
  }
  expect(answer.headers.get("location")).toBe("/fr/room");
  expect(sessionCookieName({ mode: "sample", url: "http://localhost:3000" })).toBe(COOKIE);
});

import { memoryLimits } from "@fabroom/core/testing";
import { schema } from "@fabroom/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestRaise, linkIn, requestFrom, type TestRaise } from "../testing/raise.ts";
import { confirmTarget, safeNext } from "./address.ts";
import { inspectLink } from "./inspect.ts";
import { signInMail } from "./mail.ts";
import { requestLink } from "./request.ts";
import { sampleLinks } from "./sample.ts";

const { verificationTokens } = schema;
let raise: TestRaise;
beforeAll(async () => {
  raise = await createTestRaise();
  await raise.person({ email: "aicha@example.com" });
  await raise.person({ email: "yuki@example.com", name: "田中 由紀", kind: "issuer", roles: ["owner", "publisher"] });
  await raise.person({ email: "former@example.com", until: new Date("2026-02-01T00:00:00Z") });
});
afterAll(() => raise.close());
beforeEach(async () => {
  raise.mails.length = 0;
  raise.told.length = 0;
  raise.now.offsetMs = 0;
  raise.options.limits = memoryLimits(() => Date.now() + raise.now.offsetMs);
  await raise.db.delete(verificationTokens);
});

const ask = (email: string, ip = "192.0.2.1", language: "en" | "fr" = "en") =>
  requestLink(raise.options, { input: { email, language, next: "/en/book" }, request: requestFrom(ip) });

describe("asking for a link", () => {
  it("mails it to a person of an organisation, and tells so", async () => {
    expect(await ask("AICHA@example.com", "192.0.2.7", "fr")).toEqual({ status: "sent" });
    expect(raise.mails).toHaveLength(1);
    expect(raise.mails[0]).toMatchObject({ to: "aicha@example.com", language: "fr" });
    expect(linkIn(raise.mails[0]).searchParams.get("next")).toBe("/en/book");
    expect(raise.told).toMatchObject([
      { what: "link", event: { person: { email: "aicha@example.com" }, request: { ip: "192.0.2.7" } } },
    ]);
  });

  it("answers an unknown address and a former member alike, in the same time, without mail or link", async () => {
    for (const email of ["nobody@example.com", "former@example.com"]) {
      const begun = performance.now();
      expect(await ask(email)).toEqual({ status: "sent" });
      expect(performance.now() - begun).toBeGreaterThanOrEqual(245);
    }
    expect(raise.mails).toEqual([]);
    expect(raise.told).toEqual([]);
    expect(await raise.db.select().from(verificationTokens)).toEqual([]);
  });

  it("mails nothing and keeps no link when the request can't be recorded", async () => {
    const { onLinkRequested } = raise.options;
    raise.options.onLinkRequested = () => Promise.reject(new Error("no evidence"));
    await expect(ask("aicha@example.com")).rejects.toThrow("no evidence");
    raise.options.onLinkRequested = onLinkRequested;
    expect(await raise.db.select().from(verificationTokens)).toEqual([]);
  });

  it.each(["aicha@example.com", "nobody@example.com"])(
    "takes five requests for %s in a quarter of an hour, from wherever they come",
    async (email) => {
      const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => ask(email, `192.0.2.${index}`)));
      expect(answers.filter(({ status }) => status === "sent")).toHaveLength(5);
      const refused = answers.find((each) => each.status === "wait");
      expect(refused).toEqual({ status: "wait", seconds: expect.any(Number) });
      expect(raise.mails).toHaveLength(email === "aicha@example.com" ? 5 : 0);
      raise.now.offsetMs = 15 * 60_000 + 1000;
      expect(await ask(email)).toEqual({ status: "sent" });
    },
  );

  it("takes a hundred and fifty requests from one place, and others from another", async () => {
    const answers = await Promise.all(
      Array.from({ length: 154 }, (_, index) => ask(`person-${index}@example.com`, "198.51.100.9")),
    );
    expect(answers.filter(({ status }) => status === "sent")).toHaveLength(150);
    expect(await ask("aicha@example.com", "198.51.100.9")).toMatchObject({ status: "wait" });
    expect(await ask("aicha@example.com", "198.51.100.10")).toEqual({ status: "sent" });
  });

  it("spares the colleagues of one who asks on and on for the same address", async () => {
    await Promise.all(Array.from({ length: 200 }, () => ask("nobody@example.com", "198.51.100.9")));
    expect(await ask("aicha@example.com", "198.51.100.9")).toEqual({ status: "sent" });
  });

  it("says how long to wait", async () => {
    for (let count = 0; count < 5; count++) await ask("aicha@example.com");
    raise.now.offsetMs = 10 * 60_000;
    const answer = await ask("aicha@example.com");
    expect(answer.status === "wait" && answer.seconds).toSatisfy((seconds: number) => seconds > 280 && seconds <= 300);
  });

  it("counts no address in the clear", async () => {
    const counted: string[] = [];
    raise.options.limits = {
      take: async (takings) => {
        counted.push(...takings.map(({ who }) => who));
        return null;
      },
    };
    await ask("nobody@example.com");
    expect(counted).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), "192.0.2.1"]);
  });
});

describe("sample links", () => {
  const announce = (illustrative: boolean) =>
    raise.db.insert(schema.raises).values({
      ...{
        name: { en: "A raise", fr: "Une levée" },
        languages: ["en", "fr"],
        issuer: "Aurora",
        currency: "USD",
        phase: "open",
      },
      ...{ closesOn: "2027-06-30", illustrative, market: [], createdAt: new Date() },
    });
  beforeEach(async () => {
    await raise.db.delete(schema.raises);
    await announce(true);
  });

  it("are one each for the people of the raise", async () => {
    const { db, settings } = raise.options;
    const links = await sampleLinks({ db, settings, now: new Date() });
    expect(links.map(({ email, roles, language }) => ({ email, roles, language }))).toEqual([
      { email: "aicha@example.com", roles: ["reader"], language: "fr" },
      { email: "yuki@example.com", roles: ["owner", "publisher"], language: "fr" },
    ]);
    for (const { url, email } of links) {
      const link = new URL(url);
      expect(`${link.origin}${link.pathname}`).toBe("http://localhost:3000/fr/sign-in/confirm");
      const token = link.searchParams.get("token") ?? "";
      expect(await inspectLink({ db, secret: settings.secret, token, email, now: new Date() })).toBe("valid");
      expect(await inspectLink({ db, secret: "another secret of this length", token, email, now: new Date() })).toBe(
        "used_or_unknown",
      );
    }
  });

  it("are refused in production mode", async () => {
    const { db, settings } = raise.options;
    await expect(sampleLinks({ db, settings: { ...settings, mode: "production" }, now: new Date() })).rejects.toThrow(
      "sample mode only",
    );
    expect(await raise.db.select().from(verificationTokens)).toEqual([]);
  });

  it("are none where a raise is real, whatever the mode says: the database lists nobody", async () => {
    await announce(false);
    const { db, settings } = raise.options;
    expect(await sampleLinks({ db, settings, now: new Date() })).toEqual([]);
  });
});

describe("addresses", () => {
  it.each([
    ["/fr/room?open=3#d4", "/fr/room?open=3#d4"],
    ["/en/a/../b", "/en/b"],
    ["/", "/"],
    ["/fr/sites/québec", "/fr/sites/qu%C3%A9bec"],
    [undefined, "/home"],
    [null, "/home"],
    ["", "/home"],
    ["en", "/home"],
    ["https://evil.example/en", "/home"],
    ["//evil.example/en", "/home"],
    ["/\\evil.example/en", "/home"],
    ["/\t/evil.example", "/home"],
    ["/\n/evil.example", "/home"],
    ["/.//evil.example", "/home"],
    ["/en/..//evil.example", "/home"],
    ["javascript:alert(1)", "/home"],
    [`/${"a".repeat(3000)}`, "/home"],
  ])("%j goes on to %j", (next, expected) => {
    expect(safeNext(next, "/home")).toBe(expected);
  });

  it("builds the way to next-auth with nothing but a local path to go on to", () => {
    expect(confirmTarget({ token: "t&x", email: "Aïcha+1@Example.com ", next: "https://evil.example" })).toBe(
      "/api/auth/callback/email?token=t%26x&email=a%C3%AFcha%2B1%40example.com&callbackUrl=%2F",
    );
  });
});

describe("the mail's words", () => {
  const words = {
    name: "田中 由紀",
    url: "http://localhost:3000/en/sign-in/confirm?token=x",
    signInUrl: "http://localhost:3000/en/sign-in",
    asked: new Date("2026-11-23T17:00:00Z"),
    expires: new Date("2026-11-23T18:00:00Z"),
  };

  it.each(["en", "fr"] as const)("name the person, the moment and the end, in %s", (language) => {
    const { subject, text } = signInMail(language, words);
    const lines = text.replaceAll("\u00a0", " ").split("\n");
    expect(subject).toMatch(language === "en" ? /^Your sign-in link/ : /^Votre lien de connexion/);
    expect(lines[0]).toContain(words.name);
    expect(lines).toContain(words.url);
    expect(lines.join(" ")).toContain(language === "en" ? "23 Nov 2026, 17:00 UTC" : "23 nov. 2026, 17 h 00 UTC");
    expect(lines.join(" ")).toContain(language === "en" ? "18:00 UTC" : "18 h 00 UTC");
    expect(lines.join(" ")).toContain(words.signInUrl);
  });
});

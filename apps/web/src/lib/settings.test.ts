import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSettings, type SettingsBeforeSecret, withSecret } from "./settings.ts";

const production = {
  FABROOM_MODE: "production",
  FABROOM_URL: "https://room.example.org/",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  SMTP_URL: "smtps://user:word@mail.example.org",
  MAIL_FROM: "Fabroom <room@example.org>",
};

function settingsOf(env: Record<string, string | undefined>): SettingsBeforeSecret {
  const result = readSettings(env, "/srv/room");
  if (!result.ok) throw new Error(result.problems.join("\n"));
  return result.settings;
}

function problemsOf(env: Record<string, string | undefined>): string[] {
  const result = readSettings(env, "/srv/room");
  if (result.ok) throw new Error("no problem was found");
  return result.problems;
}

describe("settings", () => {
  it("need nothing in sample mode", () => {
    expect(settingsOf({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      dataFolder: "/srv/room/.data",
      databaseUrl: undefined,
      proxies: 0,
      operator: undefined,
      rates: 1,
      mode: "sample",
      idleMinutes: 60,
      url: "http://localhost:3000",
      authSecret: undefined,
      mail: undefined,
    });
  });

  it("follow the port in the address, take an empty variable as unset, and cut the address to its origin", () => {
    expect(settingsOf({ PORT: "8080", DATABASE_URL: "" })).toMatchObject({
      url: "http://localhost:8080",
      databaseUrl: undefined,
    });
    expect(settingsOf(production)).toMatchObject({
      mode: "production",
      url: "https://room.example.org",
      mail: { smtpUrl: "smtps://user:word@mail.example.org", from: "Fabroom <room@example.org>" },
    });
  });

  it("keep a sample on this machine until HOST opens it, and leave production open", () => {
    expect(settingsOf({ HOST: "" }).host).toBe("127.0.0.1");
    expect(settingsOf({ HOST: "0.0.0.0" }).host).toBe("0.0.0.0");
    expect(settingsOf(production).host).toBeUndefined();
    expect(settingsOf({ ...production, HOST: "10.0.0.7" }).host).toBe("10.0.0.7");
  });

  it("multiply the limits, which a sample may switch off and production may not", () => {
    expect(settingsOf({ FABROOM_RATES: "20" }).rates).toBe(20);
    expect(settingsOf({ FABROOM_RATES: "off" }).rates).toBe("off");
    expect(settingsOf({ ...production, FABROOM_RATES: "3" }).rates).toBe(3);
    const wrong = ["FABROOM_RATES must be a whole number from 1 to 20."];
    for (const value of ["off", "0", "21", "1.5"])
      expect(problemsOf({ ...production, FABROOM_RATES: value })).toEqual(wrong);
    expect(problemsOf({ FABROOM_RATES: "none" })).toEqual([
      "FABROOM_RATES must be off or a whole number from 1 to 20.",
    ]);
  });

  it("list all that production lacks", () => {
    expect(problemsOf({ FABROOM_MODE: "production" })).toEqual([
      "FABROOM_URL must be set in production mode.",
      "AUTH_SECRET must be set in production mode.",
      "SMTP_URL must be set in production mode.",
      "MAIL_FROM must be set in production mode.",
    ]);
  });

  it.each([
    [{ PORT: "http" }, "PORT must be a whole number from 1 to 65535."],
    [{ PORT: "0" }, "PORT must be a whole number from 1 to 65535."],
    [{ PORT: "65536" }, "PORT must be a whole number from 1 to 65535."],
    [{ FABROOM_MODE: "prod" }, "FABROOM_MODE must be sample or production."],
    [
      { DATABASE_URL: "mysql://localhost/x" },
      "DATABASE_URL must be an address that begins with postgres:// or postgresql://.",
    ],
    [{ FABROOM_URL: "room.example.org" }, "FABROOM_URL must be an address that begins with http:// or https://."],
    [{ FABROOM_URL: "https://example.org/room" }, "FABROOM_URL must have no path."],
    [{ SMTP_URL: "smtp://mail.example.org" }, "MAIL_FROM must be set with SMTP_URL."],
    [{ SMTP_URL: "smtp://mail.example.org", MAIL_FROM: "room" }, "MAIL_FROM must hold a mail address."],
  ])("say what is wrong with %o", (env, problem) => {
    expect(problemsOf(env)).toContain(problem);
  });

  it("want a user of the portal's own beside the owner of an outside database, in production", () => {
    const DATABASE_URL = "postgres://portal@db.example/room";
    const DATABASE_OWNER_URL = "postgres://owner@db.example/room";
    expect(settingsOf({ DATABASE_URL })).toMatchObject({ databaseUrl: DATABASE_URL, databaseOwnerUrl: undefined });
    expect(problemsOf({ ...production, DATABASE_URL })).toEqual([
      "DATABASE_OWNER_URL must be set with DATABASE_URL: the portal itself signs in as a user who owns nothing.",
    ]);
    expect(settingsOf({ ...production, DATABASE_URL, DATABASE_OWNER_URL })).toMatchObject({
      databaseUrl: DATABASE_URL,
      databaseOwnerUrl: DATABASE_OWNER_URL,
    });
    expect(problemsOf({ DATABASE_OWNER_URL })).toEqual(["DATABASE_URL must be set with DATABASE_OWNER_URL."]);
  });

  it("never repeat a secret", () => {
    const short = "too-short-to-be-safe";
    expect(problemsOf({ ...production, AUTH_SECRET: short }).join()).not.toContain(short);
    expect(problemsOf({ ...production, SMTP_URL: `http://user:${short}@x` }).join()).not.toContain(short);
  });
});

describe("the secret of a data folder", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "fabroom-settings-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is made once, closed to others, and kept", () => {
    const settings = settingsOf({ FABROOM_DATA: folder });
    const first = withSecret(settings).authSecret;
    expect(first.length).toBeGreaterThanOrEqual(32);
    expect(withSecret(settings).authSecret).toBe(first);
    expect(statSync(path.join(folder, "secret")).mode & 0o777).toBe(0o600);
  });

  it("gives way to the environment, and is refused when cut short", () => {
    const settings = settingsOf({ FABROOM_DATA: folder });
    expect(withSecret({ ...settings, authSecret: production.AUTH_SECRET }).authSecret).toBe(production.AUTH_SECRET);
    writeFileSync(path.join(folder, "secret"), "cut");
    expect(() => withSecret(settings)).toThrow("does not hold a secret");
  });
});

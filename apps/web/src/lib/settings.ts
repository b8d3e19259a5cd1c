import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** What the process is told by its environment, checked once at start. */
export type Settings = {
  port: number;
  /** The address to listen on; undefined means all of them. A sample listens on this machine alone, unless told. */
  host: string | undefined;
  /** Absolute. */
  dataFolder: string;
  /** An outside PostgreSQL; undefined means one of our own in the data folder. */
  databaseUrl: string | undefined;
  /** The same as the owner of its tables, for the setting-up process; needed in production beside `databaseUrl`. */
  databaseOwnerUrl: string | undefined;
  /** How many reverse proxies stand before the portal: that many addresses of `X-Forwarded-For` are believed. */
  proxies: number;
  /** By how much every limit is multiplied, 1 to 20; `off` counts nothing, for measurements on a sample. */
  rates: number | "off";
  /** `sample` shows the sample raise with ready sign-in links and an outbox page; `production` has neither. */
  mode: "sample" | "production";
  /** After so many minutes without a request a session ends, 5 to 480. */
  idleMinutes: number;
  /** Where readers reach the portal, as mailed links say it: an origin without a slash at its end. */
  url: string;
  /** Who runs this portal, as its first page says it before it holds a raise. */
  operator: string | undefined;
  authSecret: string;
  /** Where mail leaves; undefined (sample only) means the outbox folder. */
  mail: { smtpUrl: string; from: string } | undefined;
};

export type SettingsBeforeSecret = Omit<Settings, "authSecret"> & { authSecret: string | undefined };

type SettingsResult = { ok: true; settings: SettingsBeforeSecret } | { ok: false; problems: string[] };

const LOOPBACK = "127.0.0.1";

const portText = z
  .string()
  .regex(/^\d{1,5}$/, "must be a whole number from 1 to 65535")
  .transform(Number)
  .refine((port) => port >= 1 && port <= 65535, "must be a whole number from 1 to 65535");
const address = (protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol.slice(0, -1)), {
    error: `must be an address that begins with ${protocols.map((each) => `${each}://`).join(" or ")}`,
  });
const secret = z.string().min(32, "must have at least 32 characters, for example from: openssl rand -base64 33");
const sender = z.string().regex(/^([^<>]*<)?[^\s<>@]+@[^\s<>@]+>?$/, "must hold a mail address");
const origin = address(["http", "https"]).refine((text) => URL.canParse(text) && new URL(text).pathname === "/", {
  error: "must have no path",
});

const operator = z.string().trim().max(120, "must have at most 120 characters");

const always = {
  PORT: portText.default(3000),
  HOST: z.string().optional(),
  FABROOM_OPERATOR: operator.optional(),
  FABROOM_DATA: z.string().default(".data"),
  DATABASE_URL: address(["postgres", "postgresql"]).optional(),
  DATABASE_OWNER_URL: address(["postgres", "postgresql"]).optional(),
  FABROOM_IDLE_MINUTES: z
    .string()
    .regex(/^\d{1,3}$/, "must be a whole number from 5 to 480")
    .transform(Number)
    .refine((minutes) => minutes >= 5 && minutes <= 480, "must be a whole number from 5 to 480")
    .default(60),
  FABROOM_PROXIES: z
    .string()
    .regex(/^[0-9]$/, "must be a whole number from 0 to 9")
    .transform(Number)
    .default(0),
};
const FACTOR = /^([1-9]|1[0-9]|20)$/;
const factor = z.string().regex(FACTOR, "must be a whole number from 1 to 20").transform(Number).default(1);
const schemas = {
  sample: z.object({
    ...always,
    FABROOM_RATES: z.union([z.literal("off"), factor], "must be off or a whole number from 1 to 20").default(1),
    FABROOM_URL: origin.optional(),
    AUTH_SECRET: secret.optional(),
    SMTP_URL: address(["smtp", "smtps"]).optional(),
    MAIL_FROM: sender.optional(),
  }),
  // A default here would send readers to localhost, or let anyone forge a session.
  production: z.object({
    ...always,
    // no way to switch the limits off
    FABROOM_RATES: factor,
    FABROOM_URL: origin,
    AUTH_SECRET: secret,
    SMTP_URL: address(["smtp", "smtps"]),
    MAIL_FROM: sender,
  }),
};

/**
 * Reads and checks the settings. An empty variable counts as unset.
 * @param folder what a relative FABROOM_DATA is relative to
 * @returns every problem at once, one line each, without the values of secrets
 */
export function readSettings(env: Record<string, string | undefined>, folder = process.cwd()): SettingsResult {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const mode = z.enum(["sample", "production"]).default("sample").safeParse(set.FABROOM_MODE);
  const parsed = schemas[mode.success ? mode.data : "sample"].safeParse(set);
  const problems = (parsed.error?.issues ?? []).map((issue) => {
    const name = String(issue.path[0]);
    return `${name} ${set[name] === undefined ? "must be set in production mode" : issue.message}.`;
  });
  if (!mode.success) problems.unshift("FABROOM_MODE must be sample or production.");
  if (set.SMTP_URL && !set.MAIL_FROM && mode.data === "sample") problems.push("MAIL_FROM must be set with SMTP_URL.");
  if (set.DATABASE_OWNER_URL && !set.DATABASE_URL) problems.push("DATABASE_URL must be set with DATABASE_OWNER_URL.");
  if (set.DATABASE_URL && !set.DATABASE_OWNER_URL && mode.data === "production")
    problems.push(
      "DATABASE_OWNER_URL must be set with DATABASE_URL: the portal itself signs in as a user who owns nothing.",
    );
  if (!parsed.success || !mode.success || problems.length > 0) return { ok: false, problems: [...new Set(problems)] };
  const { PORT, HOST, FABROOM_DATA, DATABASE_URL, DATABASE_OWNER_URL, ...others } = parsed.data;
  const {
    FABROOM_PROXIES,
    FABROOM_RATES,
    FABROOM_URL,
    FABROOM_OPERATOR,
    FABROOM_IDLE_MINUTES,
    AUTH_SECRET,
    SMTP_URL,
    MAIL_FROM,
  } = others;
  return {
    ok: true,
    settings: {
      port: PORT,
      // the outbox page gives sign-in links to whoever asks
      host: HOST ?? (mode.data === "sample" ? LOOPBACK : undefined),
      dataFolder: path.resolve(folder, FABROOM_DATA),
      databaseUrl: DATABASE_URL,
      databaseOwnerUrl: DATABASE_OWNER_URL,
      proxies: FABROOM_PROXIES,
      rates: FABROOM_RATES,
      mode: mode.data,
      idleMinutes: FABROOM_IDLE_MINUTES,
      url: new URL(FABROOM_URL ?? `http://localhost:${PORT}`).origin,
      operator: FABROOM_OPERATOR,
      authSecret: AUTH_SECRET,
      mail: SMTP_URL && MAIL_FROM ? { smtpUrl: SMTP_URL, from: MAIL_FROM } : undefined,
    },
  };
}

/**
 * Adds the secret of this data folder, made once and kept in it, where the environment gives none (sample mode).
 * The caller holds the data folder.
 */
export function withSecret(settings: SettingsBeforeSecret): Settings {
  if (settings.authSecret) return { ...settings, authSecret: settings.authSecret };
  const file = path.join(settings.dataFolder, "secret");
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, randomBytes(48).toString("base64url"), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  const authSecret = readFileSync(file, "utf8").trim();
  if (authSecret.length < 32) throw new Error(`The file ${file} does not hold a secret: remove it and start again.`);
  return { ...settings, authSecret };
}

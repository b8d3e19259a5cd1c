import type { OrganisationKind, Role } from "@fabroom/contracts";
import type { Log, Mail, RequestInfo } from "@fabroom/core";
import { memoryLimits } from "@fabroom/core/testing";
import { schema } from "@fabroom/db";
import { createTestDatabase, type TestDatabase } from "@fabroom/db/testing";
import type { Idle } from "../actor.ts";
import type { AuthOptions, AuthSettings, PersonEvent, SessionEnd } from "../options.ts";

const { agreementAcceptances, documentVersions, memberships, nodes, organisations, users } = schema;
const LONG_AGO = new Date("2026-01-05T09:00:00Z");

export type Person = { userId: string; email: string; organisationId: string };
export type TestRaise = Awaited<ReturnType<typeof createTestRaise>>;

/** A database with what signing in looks at, and the options of a portal that keeps what it is told. */
export async function createTestRaise(over: Partial<AuthSettings> = {}) {
  const database: TestDatabase = await createTestDatabase();
  const { db } = database;
  const mails: Mail[] = [];
  const told: { what: "link" | "in" | "out"; event: PersonEvent | SessionEnd }[] = [];
  const logged: { level: string; message: string; data?: Record<string, unknown> | undefined }[] = [];
  const now = { offsetMs: 0 };
  const say =
    (level: string): Log["info"] =>
    (message, data) =>
      void logged.push({ level, message, data });
  const options: AuthOptions = {
    limits: memoryLimits(() => Date.now() + now.offsetMs),
    db: database.app.db,
    settings: { secret: "s".repeat(40), url: "http://localhost:3000", mode: "sample", ...over },
    clock: { now: () => new Date(Date.now() + now.offsetMs) },
    log: { info: say("info"), warn: say("warn"), error: say("error") },
    sendMail: async (_tx, mail) => void mails.push(mail),
    requestInfo: (headers) => requestFrom(headers.get("x-test-peer") ?? "192.0.2.1"),
    onLinkRequested: async (_tx, event) => void told.push({ what: "link", event }),
    onSignIn: async (_tx, event) => void told.push({ what: "in", event }),
    onSignOut: async (_tx, event) => void told.push({ what: "out", event }),
  };

  /** An hour without a request ends a session, and is told as any other end. */
  const idle: Idle = {
    afterMs: 3_600_000,
    onEnd: async (_tx, { person, at }) =>
      void told.push({
        what: "out",
        event: { actor: person, userId: person.userId, reason: "idle", request: requestFrom("192.0.2.1"), at },
      }),
  };

  async function person(given: {
    email: string;
    name?: string;
    kind?: OrganisationKind;
    roles?: Role[];
    from?: Date;
    until?: Date;
  }): Promise<Person> {
    const { email, name = "Aïcha Benali", kind = "sovereign_fund", roles = ["reader"], from = LONG_AGO } = given;
    const [organisation] = await db
      .insert(organisations)
      .values({ key: `o-${email}`, name: `Organisation of ${name}`, kind, country: "FR", createdAt: LONG_AGO })
      .returning();
    const [user] = await db.insert(users).values({ email, name, language: "fr" }).returning();
    if (!user || !organisation) throw new Error("not inserted");
    const until = given.until ?? null;
    await db.insert(memberships).values({ userId: user.id, organisationId: organisation.id, roles, from, until });
    return { userId: user.id, email, organisationId: organisation.id };
  }

  /** Publishes a version of the agreement over the one before; returns its id. */
  async function publishAgreement(number: number): Promise<string> {
    const shared = { kind: "document" as const, title: { en: "Agreement", fr: "Accord" }, format: "pdf" as const };
    await db
      .insert(nodes)
      .values({ key: "confidentiality-agreement", position: 1, createdAt: LONG_AGO, ...shared })
      .onConflictDoNothing();
    const [node] = await db.select().from(nodes);
    if (!node) throw new Error("not inserted");
    await db.update(documentVersions).set({ state: "superseded" });
    const [version] = await db
      .insert(documentVersions)
      .values({
        nodeId: node.id,
        number,
        state: "published",
        changeNote: { en: "A version" },
        editedAt: LONG_AGO,
        publishedAt: LONG_AGO,
      })
      .returning();
    return version?.id ?? "";
  }

  async function accept(by: Person, versionId: string): Promise<void> {
    await db.insert(agreementAcceptances).values({
      userId: by.userId,
      organisationId: by.organisationId,
      versionId,
      sha256: "0".repeat(64),
      language: "fr",
      textShown: "…",
      nameTyped: "Aïcha Benali",
      at: LONG_AGO,
      ip: "192.0.2.1",
      userAgent: "test",
    });
  }

  return {
    options,
    idle,
    app: database.app.db,
    db,
    mails,
    told,
    logged,
    now,
    person,
    publishAgreement,
    accept,
    close: () => database.close(),
  };
}

export const requestFrom = (ip: string): RequestInfo => ({ id: "r-1", ip, userAgent: "test" });

/** The link a mail carries. */
export function linkIn(mail: Mail | undefined): URL {
  const found = mail?.text.match(/^https?:\S+$/m)?.[0];
  if (!found) throw new Error("the mail carries no link on a line of its own");
  return new URL(found);
}

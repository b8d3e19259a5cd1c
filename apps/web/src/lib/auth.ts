import "server-only";
import { type AuthOptions, type Idle, type PersonEvent, type SessionEnd, sessionCookieName } from "@fabroom/auth";
import { createAuth } from "@fabroom/auth/next";
import { type Actor, type Ctx, type RequestInfo, record } from "@fabroom/core";
import type { Db } from "@fabroom/db";
import { getApp } from "./app.ts";

/** The server process writes the peer's address and the request's number itself, over whatever the client claims. */
export const requestInfoOf = (headers: Headers): RequestInfo => ({
  id: headers.get("x-fabroom-request") ?? crypto.randomUUID(),
  ip: headers.get("x-fabroom-peer") ?? "unknown",
  userAgent: (headers.get("user-agent") ?? "unknown").slice(0, 400),
});

/** What signing in needs, from the running product; each step is evidence, in its own transaction. */
export function authOptions(): AuthOptions {
  const { db, ports, settings } = getApp();
  return {
    db,
    settings: { secret: settings.authSecret, url: settings.url, mode: settings.mode },
    clock: ports.clock,
    log: ports.log,
    limits: ports.limits,
    sendMail: (tx, mail) => ports.jobs.send(tx, "mail", mail),
    requestInfo: requestInfoOf,
    onLinkRequested: (tx, event) => recordPerson(tx, event, "session.request"),
    onSignIn: (tx, event) => recordPerson(tx, event, "session.start"),
    onSignOut: recordEnd,
  };
}

const ctxOf = (actor: Actor, request: RequestInfo): Ctx => {
  const { db, ports } = getApp();
  return { actor, db, ports, request };
};

async function recordPerson(tx: Db, { person, request, at }: PersonEvent, action: "session.request" | "session.start") {
  await record(tx, ctxOf(person, request), { action, object: { type: "person", id: person.userId }, at });
}

async function recordEnd(tx: Db, { actor, userId, reason, request, at }: SessionEnd) {
  const object = { type: "person", id: userId };
  await record(tx, ctxOf(actor, request), { action: "session.end", object, payload: { reason }, at });
}

/** When a session that nobody comes with ends, and what is recorded of it. */
export const idleEnd = (request: RequestInfo): Idle => ({
  afterMs: getApp().settings.idleMinutes * 60_000,
  onEnd: (tx, { person, at }) => recordEnd(tx, { actor: person, userId: person.userId, reason: "idle", request, at }),
});

export const { handlers, signOut } = createAuth(authOptions);

export const sessionCookie = (): string => {
  const { settings } = getApp();
  return sessionCookieName({ mode: settings.mode, url: settings.url });
};

import type { Actor, Clock, Limits, Log, Mail, RequestInfo, SignedIn } from "@fabroom/core";
import type { Db } from "@fabroom/db";

export type AuthSettings = {
  /** At least 32 characters; a new one makes every open link and form worthless. */
  secret: string;
  /** Where readers reach the portal: an origin without a slash at its end. Links are made with it, never with a header. */
  url: string;
  mode: "sample" | "production";
};

/** A person's session began, or a link was mailed to him. */
export type PersonEvent = { person: SignedIn; request: RequestInfo; at: Date };
/** A session ended. `actor` is a visitor where the person belongs to no organisation any more. */
export type SessionEnd = {
  actor: Actor;
  userId: string;
  reason: "signed_out" | "expired" | "idle";
  request: RequestInfo;
  at: Date;
};

/**
 * What signing in needs from the composition root. The callbacks run inside the act's transaction, in the scope of a
 * visitor: what they throw undoes the act.
 */
export type AuthOptions = {
  db: Db;
  settings: AuthSettings;
  clock: Clock;
  log: Log;
  limits: Limits;
  sendMail(tx: Db, mail: Mail): Promise<void>;
  /** Who asks, by the headers of his request. */
  requestInfo(headers: Headers): RequestInfo;
  onLinkRequested(tx: Db, event: PersonEvent): Promise<void>;
  onSignIn(tx: Db, event: PersonEvent): Promise<void>;
  onSignOut(tx: Db, event: SessionEnd): Promise<void>;
};

export const PROVIDER = "email";
export const BASE_PATH = "/api/auth";
const ACTS: Record<string, RegExp> = {
  GET: /^\/(?:csrf|providers|session|signin|signout|error|verify-request|callback\/email)$/,
  POST: /^\/(?:signout|signin\/email|callback\/email)$/,
};
/** Whether there is such a step of signing in or out. */
export const isSignInAct = ({ method, url }: Pick<Request, "method" | "url">): boolean => {
  const { pathname } = new URL(url);
  return pathname.startsWith(BASE_PATH) && ACTS[method]?.test(pathname.slice(BASE_PATH.length)) === true;
};
/** A session ends this long after it began, used or not: one working day. One that lies idle ends sooner. */
export const SESSION_SECONDS = 8 * 3600;
/** Long enough for a bank's mail gateway, short enough for a mailbox left open. */
export const LINK_SECONDS = 3600;
/** Cookies travel over TLS only wherever the portal does, and always in production. */
export const usesSecureCookies = ({ mode, url }: Pick<AuthSettings, "mode" | "url">): boolean =>
  mode === "production" || url.startsWith("https:");

/** `__Host-`: browsers take such a cookie over TLS only, for this host alone and all of it, from no neighbour. */
const cookieName = (settings: Pick<AuthSettings, "mode" | "url">, name: string): string =>
  `${usesSecureCookies(settings) ? "__Host-" : ""}authjs.${name}`;

/** The cookie that holds the session token. */
export const sessionCookieName = (settings: Pick<AuthSettings, "mode" | "url">): string =>
  cookieName(settings, "session-token");

/** The cookies of signing in: the session, the proof that a form came from here, the page to go on to. */
export function authCookies(settings: Pick<AuthSettings, "mode" | "url">) {
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: usesSecureCookies(settings) } as const;
  const cookie = (name: string) => ({ name: cookieName(settings, name), options });
  return {
    sessionToken: cookie("session-token"),
    csrfToken: cookie("csrf-token"),
    callbackUrl: cookie("callback-url"),
  };
}

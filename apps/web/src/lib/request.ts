import "server-only";
import { actorOf } from "@fabroom/auth";
import { isLanguage, type Language } from "@fabroom/contracts";
import type { Ctx, RequestInfo } from "@fabroom/core";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { getApp } from "./app.ts";
import { SESSION_COOKIE_NAMES } from "./auth.ts";

/** The verb's context of this request: who acts, from where, in which language. Built once a request. */
export const contextOf = cache(async (language: Language): Promise<Ctx> => {
  const app = getApp();
  const token = await sessionToken();
  const actor = await actorOf({ db: app.db, sessionToken: token, language, now: app.ports.clock.now() });
  return { actor, db: app.db, ports: app.ports, request: await requestInfo() };
});

async function sessionToken(): Promise<string | null> {
  const jar = await cookies();
  for (const name of SESSION_COOKIE_NAMES) {
    const value = jar.get(name)?.value;
    if (value) return value;
  }
  return null;
}

/** The server process writes the peer's address itself, over whatever the client claims. */
export async function requestInfo(): Promise<RequestInfo> {
  const all = await headers();
  return {
    id: crypto.randomUUID(),
    ip: all.get("x-fabroom-peer") ?? "unknown",
    userAgent: (all.get("user-agent") ?? "unknown").slice(0, 400),
  };
}

/** The language of a machine door: said in the query or a header, else English. */
export function languageOf(value: string | null | undefined): Language {
  return isLanguage(value) ? value : "en";
}

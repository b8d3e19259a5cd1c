import "server-only";
import type { ApiContext } from "@fabroom/api";
import { actorOf } from "@fabroom/auth";
import { isLanguage, type Language } from "@fabroom/contracts";
import type { Ctx } from "@fabroom/core";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { getApp } from "./app.ts";
import { idleEnd, requestInfoOf, sessionCookie } from "./auth.ts";

/** The verb's context of this request: who acts, from where, in which language. Built once a request. */
export const contextOf = cache(async (language: Language): Promise<Ctx> => {
  const { db, ports } = getApp();
  const sessionToken = (await cookies()).get(sessionCookie())?.value ?? null;
  const request = requestInfoOf(await headers());
  const actor = await actorOf({ db, sessionToken, language, now: ports.clock.now(), idle: idleEnd(request) });
  return { actor, db, ports, request };
});

/**
 * The same for a door that must answer whatever happens: where finding out who acts has failed, nobody acts and
 * `failure` says why. The number of the request is the same in both.
 */
export async function contextOrFailure(language: Language): Promise<ApiContext> {
  try {
    return await contextOf(language);
  } catch (failure) {
    const { db, ports } = getApp();
    return { actor: { kind: "visitor", language }, db, ports, request: requestInfoOf(await headers()), failure };
  }
}

/** @throws what kept the portal from finding out who acts */
export function assertIdentified(ctx: ApiContext): void {
  if ("failure" in ctx) throw ctx.failure;
}

/** The language of a machine door: said in the query or a header, else English. */
export const languageOf = (value: string | null | undefined): Language => (isLanguage(value) ? value : "en");

/** The same, whose work is given up when whoever asked has gone. */
export const withSignal = <C extends Ctx>(ctx: C, { signal }: Request): C => ({
  ...ctx,
  request: { ...ctx.request, signal },
});

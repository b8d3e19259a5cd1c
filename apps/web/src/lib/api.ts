import "server-only";
import { createCaller } from "@fabroom/api";
import { type FieldProblem, isLanguage, type Language } from "@fabroom/contracts";
import { Refusal } from "@fabroom/core";
import { notFound, redirect } from "next/navigation";
import { lang } from "next/root-params";
import { numbered } from "./numbered.ts";
import { Pause } from "./pause.ts";
import { contextOrFailure } from "./request.ts";

/** The language of this page's address. */
export async function pageLanguage(): Promise<Language> {
  const value = await lang();
  return isLanguage(value) ? value : "en";
}

/** Calls procedures from a page, through the same doors as the browser. */
export async function getApi() {
  const ctx = await contextOrFailure(await pageLanguage());
  return createCaller(ctx, { onError: ({ error }) => void numbered(error, ctx.request.id) });
}

/** As `load`, where refused input is something the reader can mend: its problems come back instead of a missing page. */
export async function loadOrProblems<T>(
  here: string,
  read: (api: Awaited<ReturnType<typeof getApi>>) => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; fields: FieldProblem[] }> {
  let refused: FieldProblem[] | null = null;
  const value = await load(here, async (api) => {
    try {
      return await read(api);
    } catch (error) {
      const cause = error instanceof Error && error.cause ? error.cause : error;
      if (!(cause instanceof Refusal) || cause.kind !== "invalid") throw error;
      refused = cause.fields;
      return null;
    }
  });
  return refused === null ? { ok: true, value: value as T } : { ok: false, fields: refused };
}

/** As `load`; null where what is asked for was withdrawn after this reader had opened it, which they may know. */
export async function loadUnlessWithdrawn<T>(
  here: string,
  read: (api: Awaited<ReturnType<typeof getApi>>) => Promise<T>,
): Promise<T | null> {
  return load(here, async (api) => {
    try {
      return await read(api);
    } catch (error) {
      const cause = error instanceof Error && error.cause ? error.cause : error;
      if (cause instanceof Refusal && cause.code === "withdrawn") return null;
      throw error;
    }
  });
}

/**
 * Runs a page's reads. What is not there or not the reader's shows the same page; who must sign in or accept the
 * agreement is sent there and comes back.
 */
export async function load<T>(here: string, read: (api: Awaited<ReturnType<typeof getApi>>) => Promise<T>): Promise<T> {
  const language = await pageLanguage();
  try {
    return await read(await getApi());
  } catch (error) {
    const cause = error instanceof Error && error.cause ? error.cause : error;
    if (!(cause instanceof Refusal)) throw error;
    const next = encodeURIComponent(`/${language}${here}`);
    if (cause.next === "sign_in") redirect(`/${language}/sign-in?next=${next}`);
    if (cause.next === "agreement") redirect(`/${language}/nda?next=${next}`);
    if (cause.kind === "not_found" || cause.kind === "forbidden" || cause.kind === "invalid") notFound();
    if (cause.retryAfter) throw new Pause({ code: cause.code, retryAfter: cause.retryAfter });
    throw error;
  }
}

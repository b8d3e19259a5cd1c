"use client";

import type { AppRouter } from "@fabroom/api";
import { type ErrorView, MAX_BATCH, MAX_CALL_ADDRESS } from "@fabroom/contracts";
import { createTRPCClient, httpBatchLink, TRPCClientError } from "@trpc/client";
import { pauseIn } from "./pause.ts";

/** The browser's way to the procedures, in the language of the page. */
export const trpc = createTRPCClient<AppRouter>({
  links: [
    httpBatchLink({
      url: "/api/trpc",
      maxItems: MAX_BATCH,
      maxURLLength: MAX_CALL_ADDRESS,
      headers: () => ({ "x-fabroom-language": document.documentElement.lang.slice(0, 2) }),
    }),
  ],
});

/** A refusal by a door that is no procedure: it says what a procedure would. */
export class RefusedAnswer extends Error {
  readonly view: ErrorView;

  constructor(view: ErrorView) {
    super(view.code);
    this.name = "RefusedAnswer";
    this.view = view;
  }
}

/** What a failed call says: keys to translate and fields to mark. A lost connection has a key of its own. */
export function errorOf(error: unknown): ErrorView {
  if (error instanceof RefusedAnswer) return error.view;
  if (error instanceof TRPCClientError) {
    const view = (error.data as { error?: ErrorView } | undefined)?.error;
    if (view) return view;
    const { response } = (error.meta ?? {}) as { response?: Response };
    if (response) return viewOfAnswer(response);
  }
  // a server action that failed: all that comes of it is the number under which its cause is in the log
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  const pause = pauseIn(digest ?? undefined);
  if (pause) return { kind: "unavailable", fields: [], requestId: null, ...pause };
  return digest ? { kind: "unexpected", code: "unexpected", fields: [], requestId: digest } : CONNECTION_LOST;
}

const CONNECTION_LOST: ErrorView = { kind: "unexpected", code: "connectionLost", fields: [], requestId: null };

/** What an answer without a view says: of something before the procedures, such as a proxy. */
export function viewOfAnswer({ status, headers }: Pick<Response, "status" | "headers">): ErrorView {
  const view = (kind: ErrorView["kind"], code: string): ErrorView => ({ kind, code, fields: [], requestId: null });
  const retryAfter = Number(headers.get("retry-after")) || 5;
  if (status === 429) return { ...view("too_many", "tooManyRequests"), retryAfter };
  if (status === 502 || status === 503 || status === 504) return { ...view("unavailable", "busy"), retryAfter };
  if (status === 413) return view("invalid", "tooLong");
  return status === 403 ? view("forbidden", "forbidden") : view("unexpected", "unexpected");
}

"use client";

import type { AppRouter } from "@fabroom/api";
import { type ErrorView, MAX_BATCH } from "@fabroom/contracts";
import { createTRPCClient, httpBatchLink, TRPCClientError } from "@trpc/client";

/** The browser's way to the procedures, in the language of the page. */
export const trpc = createTRPCClient<AppRouter>({
  links: [
    httpBatchLink({
      url: "/api/trpc",
      maxItems: MAX_BATCH,
      headers: () => ({ "x-fabroom-language": document.documentElement.lang.slice(0, 2) }),
    }),
  ],
});

/** What a failed call says: keys to translate and fields to mark. A lost connection has a key of its own. */
export function errorOf(error: unknown): ErrorView {
  if (error instanceof TRPCClientError) {
    const view = (error.data as { error?: ErrorView } | undefined)?.error;
    if (view) return view;
  }
  return { kind: "unexpected", code: "connectionLost", fields: [], requestId: null };
}

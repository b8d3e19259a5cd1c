import { appRouter, retryHeader } from "@fabroom/api";
import { MAX_BATCH } from "@fabroom/contracts";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { contextOrFailure, languageOf, withSignal } from "@/lib/request.ts";

const handler = (request: Request) =>
  fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: async () =>
      withSignal(await contextOrFailure(languageOf(request.headers.get("x-fabroom-language"))), request),
    maxBatchSize: MAX_BATCH,
    responseMeta: ({ errors }) => ({ headers: { "cache-control": "no-store", ...retryHeader(errors) } }),
  });

export { handler as GET, handler as POST };

import type { Instrumentation } from "next";
import { getApp } from "@/lib/app.ts";

/**
 * What a page, an action or a route handler threw is found in the log under the number of its request, and under the
 * digest that the reader's page may show in its stead (an error in the drawing of a page gets one of Next's own).
 */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  getApp().ports.log.error("page failed", {
    requestId: request.headers["x-fabroom-request"],
    digest,
    method: request.method,
    path: request.path,
    kind: context.routeType,
    route: context.routePath,
    cause: error,
  });
};

import { createCallerFactory } from "./procedures.ts";
import { appRouter } from "./router/index.ts";

export type { ApiContext } from "./context.ts";
export { assertKeepable, assertStaff } from "./door.ts";
export { errorResponse, errorView, noteRefusal, retryHeader } from "./errors.ts";
export { type AppRouter, appRouter } from "./router/index.ts";

/** Calls procedures in the same process, through the same doors. */
export const createCaller = createCallerFactory(appRouter);

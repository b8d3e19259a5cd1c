import type { ErrorKind, ErrorView } from "@fabroom/contracts";
import { type Ctx, noteRefused, Refusal, refusalOf } from "@fabroom/core";
import { ZodError } from "zod";

const STATUS = {
  unauthenticated: { http: 401, trpc: "UNAUTHORIZED" },
  not_found: { http: 404, trpc: "NOT_FOUND" },
  forbidden: { http: 403, trpc: "FORBIDDEN" },
  conflict: { http: 409, trpc: "CONFLICT" },
  invalid: { http: 422, trpc: "UNPROCESSABLE_CONTENT" },
  precondition: { http: 412, trpc: "PRECONDITION_FAILED" },
  too_many: { http: 429, trpc: "TOO_MANY_REQUESTS" },
  unavailable: { http: 503, trpc: "SERVICE_UNAVAILABLE" },
} as const satisfies Record<ErrorKind | "unauthenticated", { http: number; trpc: string }>;

const kindOf = ({ kind, next }: Refusal) => (next === "sign_in" ? "unauthenticated" : kind);

/** The status of a refusal, the same at every door. */
export const statusOf = (refusal: Refusal) => STATUS[kindOf(refusal)];

/** What any door may say of an error: message keys and fields, never a stack, a cause or another party's data. */
export function errorView(thrown: unknown, requestId: string | null): ErrorView {
  const error = refusalOf(thrown);
  if (error instanceof Refusal)
    return {
      kind: kindOf(error),
      code: error.code,
      fields: error.fields,
      requestId,
      ...(error.next ? { next: error.next } : {}),
      ...(error.retryAfter ? { retryAfter: error.retryAfter } : {}),
      ...(error.current ? { current: error.current } : {}),
    };
  if (error instanceof ZodError)
    return {
      kind: "invalid",
      code: "invalidInput",
      fields: error.issues.map((issue) => ({ path: issue.path.join("."), code: messageKey(issue.message) })),
      requestId,
    };
  return { kind: "unexpected", code: "unexpected", fields: [], requestId };
}

/** Contracts word their messages as keys; a message of zod's own becomes the general one. */
const messageKey = (message: string): string => (/^[a-zA-Z][a-zA-Z0-9_.]*$/.test(message) ? message : "invalidValue");

/** Leaves a line in the log for a call that was refused. */
export function noteRefusal(error: unknown, { actor, ports, request }: Ctx, call: string): void {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const { kind, code } = errorView(cause, null);
  // a failure has a line of its own
  if (kind === "unexpected" || kind === "unavailable") return;
  noteRefused(ports, { kind, code, call, requestId: request.id, userId: "userId" in actor ? actor.userId : null });
}

/** The same mapping for a route handler. */
export function errorResponse(
  thrown: unknown,
  requestId: string,
  log: (message: string, data: Record<string, unknown>) => void,
): Response {
  const error = refusalOf(thrown);
  const view = errorView(error, requestId);
  const status = error instanceof Refusal ? statusOf(error).http : view.kind === "invalid" ? STATUS.invalid.http : 500;
  if (isForTheLog(error, status)) log("request failed", { requestId, status, cause: thrown });
  return Response.json(view, { status, headers: { "cache-control": "no-store", ...retryHeader([error]) } });
}

/** What the reader did not cause is found in the log under the number that they were shown. */
export const isForTheLog = (error: unknown, status: number): boolean =>
  status === 500 || (error instanceof Refusal && error.cause !== undefined);

/** When to come back, as HTTP says it: the longest wait that one of these refusals asks for. */
export function retryHeader(errors: readonly unknown[]): { "retry-after"?: string } {
  const waits = errors.map((error) => refusalIn(error)?.retryAfter ?? 0);
  const longest = Math.max(0, ...waits);
  return longest > 0 ? { "retry-after": String(longest) } : {};
}

const refusalIn = (error: unknown): Refusal | null => {
  if (error instanceof Refusal) return error;
  return error instanceof Error && error.cause instanceof Refusal ? error.cause : null;
};

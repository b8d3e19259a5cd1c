import type { ErrorView, JsonProblem } from "@fabroom/contracts";

/** Why a request is not taken in, each with the status it is answered with. */
const STATUS = {
  addressNotReadable: 400,
  callFromElsewhere: 403,
  notFound: 404,
  methodNotKnown: 405,
  callTooSlow: 408,
  lengthMissing: 411,
  callTooLarge: 413,
  callTooDeep: 413,
  callTooManyValues: 413,
  callTooManyAtOnce: 400,
  callTextTooLong: 413,
  callSameKeyTwice: 400,
  addressTooLong: 414,
  callNotJson: 415,
  busy: 503,
} as const satisfies Record<JsonProblem | string, number>;
export type Refused = keyof typeof STATUS;

const RETRY_SECONDS = 5;
const KINDS: Partial<Record<number, ErrorView["kind"]>> = { 403: "forbidden", 404: "not_found", 503: "unavailable" };

/** The answer to a request that nobody has read: the shape of every other refusal, at the procedures' door in their own. */
export function refusedAnswer(code: Refused, requestId: string, path: string) {
  const status = STATUS[code];
  const view: ErrorView = {
    kind: KINDS[status] ?? "invalid",
    code,
    fields: [],
    requestId,
    ...(status === 503 ? { retryAfter: RETRY_SECONDS } : {}),
  };
  const body = path.startsWith("/api/trpc/")
    ? { error: { message: code, code: -32600, data: { code: "BAD_REQUEST", httpStatus: status, error: view } } }
    : view;
  return {
    status,
    body: JSON.stringify(body),
    headers: {
      "content-type": "application/json",
      "cache-control": "no-store",
      connection: "close",
      ...(status === 405 ? { allow: "GET, HEAD, POST" } : {}),
      ...(status === 503 ? { "retry-after": String(RETRY_SECONDS) } : {}),
    },
  };
}

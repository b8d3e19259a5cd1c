import { Refusal, refusalOf } from "@fabroom/core";
import { Pause } from "./pause.ts";

/**
 * Gives an error on the server the digest that the reader's page gets of it: the number of the request, under which the
 * log has the cause, or when to come back. Refusals that a page answers otherwise keep theirs.
 */
export function numbered(error: unknown, requestId: string): Error {
  const known = error instanceof Error ? error : new Error(String(error));
  const cause = refusalOf(known.cause instanceof Refusal ? known.cause : known);
  if (!(cause instanceof Refusal)) return Object.assign(known, { digest: requestId });
  if (!cause.retryAfter) return known;
  return Object.assign(known, { digest: new Pause({ code: cause.code, retryAfter: cause.retryAfter }).digest });
}

import { errorView } from "@fabroom/api";
import { Pause } from "./pause.ts";

/**
 * Gives an error on the server the digest that the reader's page gets of it: the number of the request, under which the
 * log has the cause, or when to come back. Refusals that a page answers otherwise keep theirs.
 */
export function numbered(error: unknown, requestId: string): Error {
  const known = error instanceof Error ? error : new Error(String(error));
  const refused = known.cause instanceof Error && known.cause.name === "Refusal";
  const { kind, code, retryAfter } = errorView(refused ? known.cause : known, requestId);
  if (kind === "unexpected") return Object.assign(known, { digest: requestId });
  return retryAfter ? Object.assign(known, { digest: new Pause({ code, retryAfter }).digest }) : known;
}

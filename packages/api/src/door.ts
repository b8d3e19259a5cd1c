import { unkeepable } from "@fabroom/contracts";
import { invalidField, precondition, Refusal } from "@fabroom/core";
import type { ApiContext } from "./context.ts";

/** The issuer's staff only: to an investor the door does not exist, a visitor may sign in. */
export function assertStaff({ actor }: ApiContext): void {
  if (!("userId" in actor)) throw precondition("signInFirst", "sign_in");
  if (actor.kind !== "staff") throw new Refusal("not_found", "notFound");
}

/**
 * Refuses an input with text that can't be kept as it was written (a NUL, half of a surrogate pair), and one larger than
 * a call may be. The bytes of a request have been counted before; this holds for every caller.
 * @throws Refusal `invalid`, naming the field
 */
export function assertKeepable(input: unknown): void {
  const path = unkeepable(input);
  if (path) throw invalidField(path.join("."), "invalidValue");
}

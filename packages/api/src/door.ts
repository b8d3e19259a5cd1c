import { invalidField, precondition, Refusal } from "@fabroom/core";
import type { ApiContext } from "./context.ts";

/** The issuer's staff only: to an investor the door does not exist, a visitor may sign in. */
export function assertStaff({ actor }: ApiContext): void {
  if (!("userId" in actor)) throw precondition("signInFirst", "sign_in");
  if (actor.kind !== "staff") throw new Refusal("not_found", "notFound");
}

/** Deeper than any input of the portal. */
const MOST_LEVELS = 64;

/**
 * Refuses text that can't be kept as it was written: a NUL, or half of a surrogate pair, anywhere in an input; and an
 * input of boxes in boxes.
 * @throws Refusal `invalid`, naming the field
 */
export function assertKeepable(input: unknown, path: readonly string[] = []): void {
  const isText = typeof input === "string";
  if (path.length > MOST_LEVELS || (isText && (!input.isWellFormed() || input.includes("\0"))))
    throw invalidField(path.slice(0, MOST_LEVELS).join("."), "invalidValue");
  if (input === null || typeof input !== "object") return;
  for (const [key, value] of Object.entries(input)) {
    assertKeepable(key, path);
    assertKeepable(value, [...path, key]);
  }
}

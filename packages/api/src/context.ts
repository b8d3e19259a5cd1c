import type { Ctx } from "@fabroom/core";

/** What a door hands to the procedures: the verb's context, already bearing the actor of this request. */
export type ApiContext = Ctx & {
  /** Why nobody knows who acts, where finding out failed: no procedure runs then. */
  failure?: unknown;
};

import type { CurrentVersion } from "./versioned.ts";

/** The ways a verb or a door refuses, as every door maps them. `code` is a message key, never a sentence. */
export type ErrorKind =
  | "not_found"
  | "forbidden"
  | "conflict"
  | "invalid"
  | "precondition"
  /** The caller has asked for more than their share. */
  | "too_many"
  /** The portal cannot take this on at the moment; the same request may succeed later. */
  | "unavailable";
export type FieldProblem = { path: string; code: string; values?: Record<string, string | number> };
export type ErrorView = {
  kind: ErrorKind | "unauthenticated" | "unexpected";
  code: string;
  fields: FieldProblem[];
  requestId: string | null;
  /** Where the reader can go on, when there is one: the agreement, the sign-in. */
  next?: "agreement" | "sign_in";
  /** Whole seconds, at least one, after which the same request is worth sending again; with `too_many`, `unavailable`. */
  retryAfter?: number;
  /** What stands now, where a write began from something else. */
  current?: CurrentVersion;
};

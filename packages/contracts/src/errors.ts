/** The five ways a verb refuses, as every door maps them. `code` is a message key, never a sentence. */
export type ErrorKind = "not_found" | "forbidden" | "conflict" | "invalid" | "precondition";
export type FieldProblem = { path: string; code: string; values?: Record<string, string | number> };
export type ErrorView = {
  kind: ErrorKind | "unauthenticated" | "unexpected";
  code: string;
  fields: FieldProblem[];
  requestId: string | null;
  /** Where the reader can go on, when there is one: the agreement, the sign-in. */
  next?: "agreement" | "sign_in";
};

import type { CurrentVersion, ErrorKind, FieldProblem } from "@fabroom/contracts";
import { isDatabaseAway } from "@fabroom/db";

/** A verb's refusal: a kind that doors map to a status, and a message key that screens translate. Never a sentence. */
export class Refusal extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly fields: FieldProblem[];
  readonly next: "agreement" | "sign_in" | undefined;
  /** Whole seconds after which the same request is worth sending again. */
  readonly retryAfter: number | undefined;
  /** What stands now, where a write began from something else. */
  readonly current: CurrentVersion | undefined;

  constructor(
    kind: ErrorKind,
    code: string,
    options: {
      fields?: FieldProblem[];
      next?: "agreement" | "sign_in";
      retryAfter?: number;
      current?: CurrentVersion;
    } = {},
  ) {
    super(`${kind}: ${code}`);
    this.name = "Refusal";
    this.kind = kind;
    this.code = code;
    this.fields = options.fields ?? [];
    this.next = options.next;
    this.retryAfter = options.retryAfter;
    this.current = options.current;
  }
}

export const notFound = (code = "notFound") => new Refusal("not_found", code);
export const forbidden = (code = "forbidden") => new Refusal("forbidden", code);
/** @param current what stands now, as the actor may see it: where a write began from something else */
export const conflict = (code: string, current?: CurrentVersion) =>
  new Refusal("conflict", code, current ? { current } : {});
export const precondition = (code: string, next?: "agreement" | "sign_in") =>
  new Refusal("precondition", code, next ? { next } : {});
export const invalid = (code: string, fields: FieldProblem[] = []) => new Refusal("invalid", code, { fields });
/** A single field's problem. */
export const invalidField = (path: string, code: string, values?: Record<string, string | number>) =>
  invalid("invalidInput", [values ? { path, code, values } : { path, code }]);
/** More than the caller's share. @param seconds until the same request is taken again */
export const tooManyRequests = (seconds: number) =>
  new Refusal("too_many", "tooManyRequests", { retryAfter: wholeSeconds(seconds) });
/** The portal cannot take this on now. @param seconds after which the same request is worth sending again */
export const unavailable = (code = "busy", seconds = 5) =>
  new Refusal("unavailable", code, { retryAfter: wholeSeconds(seconds) });

const wholeSeconds = (seconds: number): number => Math.max(1, Math.ceil(seconds));

/** What every door makes of an error first: a database that does not answer is a refusal for now, the rest stays. */
export function refusalOf(error: unknown): unknown {
  if (error instanceof Refusal || !isDatabaseAway(error)) return error;
  return Object.assign(unavailable("databaseAway"), { cause: error });
}

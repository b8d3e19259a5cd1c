export type FinanceErrorCode =
  | "not-finite"
  | "empty"
  | "length-mismatch"
  | "out-of-range"
  | "unknown-option"
  | "invalid-date"
  | "overflow"
  | "no-sign-change"
  | "not-converged";

/** Thrown by the plain-number functions on a bad argument. Functions with a result object never throw. */
export class FinanceError extends RangeError {
  readonly code: FinanceErrorCode;
  constructor(code: FinanceErrorCode, message: string) {
    super(message);
    this.name = "FinanceError";
    this.code = code;
  }
}

export type Failure = { readonly ok: false; readonly code: FinanceErrorCode; readonly reason: string };

/** Turns what a plain-number function throws into the failure half of a result object. */
export function attempt<T>(run: () => T): T | Failure {
  try {
    return run();
  } catch (error) {
    if (error instanceof FinanceError) return { ok: false, code: error.code, reason: error.message };
    throw error;
  }
}

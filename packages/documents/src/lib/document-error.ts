export type DocumentErrorCode =
  | "damaged"
  | "encrypted"
  | "page_out_of_range"
  | "page_too_large"
  | "timeout"
  | "too_heavy"
  | "unavailable"
  | "unsupported";

/** The one error this package throws on purpose; `code` is for programs, `message` for logs. */
export class DocumentError extends Error {
  readonly code: DocumentErrorCode;

  constructor(code: DocumentErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "DocumentError";
    this.code = code;
  }

  /** A bundler may copy this class: an error of one copy is an instance for the others too. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "DocumentError";
  }
}

/** What can go wrong between "start" and "the database is open"; each has one sentence a person can act on. */
export type DatabaseServerErrorCode =
  | "no-binary"
  | "no-server-user"
  | "folder-not-writable"
  | "folder-in-use"
  | "folder-lost"
  | "other-version"
  | "init-failed"
  | "start-failed"
  | "lost"
  | "unreachable"
  | "too-old"
  | "role-missing"
  | "role-too-strong"
  | "owner-admitted"
  | "migrations-missing"
  | "migration-changed"
  | "migration-failed"
  | "newer-than-code";

/** A failure with a readable message; `code` is for programs, `message` for the person at the terminal. */
export class DatabaseServerError extends Error {
  readonly code: DatabaseServerErrorCode;

  constructor(code: DatabaseServerErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "DatabaseServerError";
    this.code = code;
  }
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.map(messageOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}

/** The `code` of a system or PostgreSQL error, where it has one. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

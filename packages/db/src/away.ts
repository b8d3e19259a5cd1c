/** The database did not answer: no connection was to be had in time. Nothing was asked of it. */
export class DatabaseAway extends Error {
  constructor(cause: unknown) {
    super("the database does not answer", { cause });
    this.name = "DatabaseAway";
  }
}

const SYSTEM_CODES = new Set(
  "ECONNREFUSED ECONNRESET EPIPE ENOENT ENOTFOUND ETIMEDOUT EHOSTUNREACH ENETUNREACH EAI_AGAIN".split(" "),
);
/** SQLSTATE: connection exceptions, too many connections, and a server that ends, crashes, recovers or starts. */
const SERVER_CODES = /^(08\w{3}|53300|57P0[123])$/;
const DRIVER_WORDS =
  /^Connection terminated|is not queryable|timeout exceeded when trying to connect|after calling end/;

/** Whether an error of the driver says that the connection was refused, lost or waited for in vain. */
export function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (error instanceof AggregateError && error.errors.some(isLostConnection)) return true;
  return typeof code === "string" && (SYSTEM_CODES.has(code) || SERVER_CODES.test(code))
    ? true
    : DRIVER_WORDS.test(error.message);
}

/**
 * Whether an act failed because the database went away. Only what came by way of the database counts: a reader's broken
 * connection has the same codes.
 */
export function isDatabaseAway(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth++) {
    if (at.name === "DatabaseAway") return true;
    // drizzle's own wrapper of a failed statement
    if ("query" in at && "params" in at && isLostConnection(at.cause)) return true;
  }
  return false;
}

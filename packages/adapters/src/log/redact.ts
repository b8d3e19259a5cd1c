const REDACTED = "[redacted]";
const SECRET_NAME = /token|secret|password|authorization|cookie|api-?key/i;
/** Query values that open something: sign-in links above all. */
const SECRET_IN_URL = /([?&](?:[\w.-]*(?:token|secret|password|code)[\w.-]*)=)[^&\s"'<>]+/gi;
const PASSWORD_IN_URL = /(\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*):[^\s/@]+@/gi;
const BEARER = /\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/g;
const deepest = 8;

/**
 * What may be written to the log: values under secret names are gone, links lose what makes them work, errors become
 * plain fields. Too deep or circular parts are cut.
 */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return redactText(value);
  if (typeof value === "bigint") return String(value);
  if (typeof value === "function" || typeof value === "symbol") return undefined;
  if (typeof value !== "object" || value === null) return value;
  if (depth >= deepest) return "[…]";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "[no date]" : value.toISOString();
  if (value instanceof Uint8Array) return `[${value.byteLength} bytes]`;
  if (value instanceof URL) return redactText(value.href);
  if (value instanceof Error) return redactError(value, depth);
  if (Array.isArray(value)) return value.slice(0, 100).map((each) => redact(each, depth + 1));
  if (value instanceof Headers || value instanceof Map) return redact(Object.fromEntries(value), depth);
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, SECRET_NAME.test(name) ? REDACTED : redact(each, depth + 1)]),
  );
}

/** A text without what opens a door: link tokens, passwords in addresses, authorization headers. */
export function redactText(text: string): string {
  return text
    .replace(SECRET_IN_URL, `$1${REDACTED}`)
    .replace(PASSWORD_IN_URL, `$1:${REDACTED}@`)
    .replace(BEARER, `$1 ${REDACTED}`);
}

/** Statement parameters (drizzle's `params`, `query`) are left out: they hold the readers' data. */
function redactError(error: Error, depth: number): Record<string, unknown> {
  const code = "code" in error && (typeof error.code === "string" || typeof error.code === "number");
  return {
    name: error.name,
    message: redactText(withoutParameters(error.message)),
    ...(code ? { code: error.code } : {}),
    stack: redactText(withoutParameters(error.stack ?? "")),
    ...(error.cause === undefined ? {} : { cause: redact(error.cause, depth + 1) }),
  };
}

const withoutParameters = (text: string): string => text.replace(/^params: .*$/gm, "params: …");

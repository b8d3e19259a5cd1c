import type { Log } from "@fabroom/core";
import type { NextAuthConfig } from "next-auth";

/** What a visitor brings about himself: a used link, a stale form, a probe. */
const REFUSALS = ["Verification", "AccessDenied", "MissingCSRF", "UnknownAction", "InvalidCallbackUrl", "SyntaxError"];

/** next-auth's words in the product's log, without the request they came from. */
export function authLogger(log: Log, requestId: string): NonNullable<NextAuthConfig["logger"]> {
  return {
    error(error) {
      const type = "type" in error ? String(error.type) : error.name;
      if (REFUSALS.includes(type)) log.warn("A sign-in was refused.", { requestId, type });
      else log.error("Signing in or out failed.", { requestId, type, error });
    },
    warn: (code) => log.warn("next-auth warns.", { requestId, code }),
    debug: () => undefined,
  };
}

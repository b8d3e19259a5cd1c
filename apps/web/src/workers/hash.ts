import { ENGINE_VERSION } from "@fabroom/finance";
import canonicalize from "canonicalize";

/**
 * SHA-256 over the canonical JSON (RFC 8785) of assumptions and engine version: the name of a case, the same that the
 * server gives it. Null where the browser offers no hashing (a connection without encryption).
 */
export async function caseHash(assumptions: unknown): Promise<string | null> {
  const text = canonicalize({ assumptions, engineVersion: ENGINE_VERSION });
  if (text === undefined || globalThis.crypto?.subtle === undefined) return null;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

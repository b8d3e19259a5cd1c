import { createHash } from "node:crypto";
import type { EvidenceEntry } from "@fabroom/contracts";
import canonicalize from "canonicalize";

/** What the first entry of every chain points back to. */
export const GENESIS = "0".repeat(64);

/** Canonical JSON (RFC 8785): the same bytes for the same content, whoever writes it. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("value has no canonical JSON");
  return text;
}

export const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");

/** The same on a thread of its own: a large file must not stop everybody else's answers. */
export async function sha256Aside(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>)).toString("hex");
}

/** The hash that seals an entry: SHA-256 over the canonical JSON of everything else in it. */
export function sealOf(entry: Omit<EvidenceEntry, "hash">): string {
  const { stream, seq, id, at, action, actor, object, payload, personalDigest, previous } = entry;
  return sha256(canonical({ stream, seq, id, at, action, actor, object, payload, personalDigest, previous }));
}

export type Personal = { name: string; email: string; organisation: string; ip: string; userAgent: string };

/** Binds personal data to an entry without holding it: erase the data and its salt, and the chain still verifies. */
export const personalDigest = (salt: string, data: Personal): string => sha256(`${salt}:${canonical(data)}`);

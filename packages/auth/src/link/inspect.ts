import { type Db, inScope, system, VISITOR_SCOPE } from "@fabroom/db";
import { linkTokenHash, normaliseEmail } from "../secret.ts";

export type LinkState = "valid" | "used_or_unknown" | "expired";

/**
 * What the landing page says of a link, without using it up. A used link is forgotten: it can't be told from one that
 * never was, and neither tells whether the address is known.
 */
export async function inspectLink(link: {
  db: Db;
  secret: string;
  token: string;
  email: string;
  now: Date;
}): Promise<LinkState> {
  const { db, secret, token, email, now } = link;
  const expires = await inScope(db, VISITOR_SCOPE, (tx) =>
    system.linkExpiry(tx, normaliseEmail(email), linkTokenHash(token, secret)),
  );
  if (!expires) return "used_or_unknown";
  return expires > now ? "valid" : "expired";
}

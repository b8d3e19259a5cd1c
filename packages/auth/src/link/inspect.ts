import { type Db, inScope, schema } from "@fabroom/db";
import { and, eq } from "drizzle-orm";
import { SYSTEM_SCOPE } from "../options.ts";
import { linkTokenHash, normaliseEmail } from "../secret.ts";

const { verificationTokens } = schema;

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
  const [found] = await inScope(db, SYSTEM_SCOPE, (tx) =>
    tx
      .select({ expires: verificationTokens.expires })
      .from(verificationTokens)
      .where(
        and(
          eq(verificationTokens.identifier, normaliseEmail(email)),
          eq(verificationTokens.token, linkTokenHash(token, secret)),
        ),
      ),
  );
  if (!found) return "used_or_unknown";
  return found.expires > now ? "valid" : "expired";
}

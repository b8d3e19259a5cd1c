import { type Language, OrganisationKind, Role } from "@fabroom/contracts";
import type { Actor, SignedIn } from "@fabroom/core";
import { type Db, inScope, type PersonRow, system, VISITOR_SCOPE } from "@fabroom/db";
import { sessionTokenHash } from "./secret.ts";

/** How finely the last use of a session is kept: a reader's every request need not write. */
const USE_MS = 60_000;

/** What ends a session that nobody came with for so long; `onEnd` runs in the transaction that ends it. */
export type Idle = {
  afterMs: number;
  onEnd(tx: Db, event: { person: SignedIn; at: Date }): Promise<void>;
};

/**
 * Who acts: the person of a session (or of a user id) with their organisation and roles as of now. Asked at every
 * request, so that a membership that ends ends every access at once. A `member` becomes an `investor` by accepting the
 * version of the confidentiality agreement that is published now; a new version asks them again.
 * @returns a visitor where the session is unknown, over or was idle too long, or the person belongs to no organisation
 */
export async function actorOf(
  who: { db: Db; language: Language; now: Date } & ({ sessionToken: string | null; idle: Idle } | { userId: string }),
): Promise<Actor> {
  const { db, language, now } = who;
  if ("sessionToken" in who && !who.sessionToken) return { kind: "visitor", language };
  const found = await inScope(db, VISITOR_SCOPE, (tx) =>
    "userId" in who
      ? system.personOfId(tx, who.userId, now)
      : personOfUse(tx, sessionTokenHash(who.sessionToken ?? ""), now, who.idle),
  );
  return found ? signedInAs(found, language) : { kind: "visitor", language };
}

/** The person of a session that is in use; one that lay idle too long ends here. */
async function personOfUse(tx: Db, tokenSha256: string, now: Date, idle: Idle): Promise<PersonRow | null> {
  const found = await system.personOfSession(tx, tokenSha256, now);
  if (!found) return null;
  const unusedMs = now.getTime() - found.lastUsed.getTime();
  if (unusedMs > idle.afterMs) {
    // of two requests at once one ends it
    const ended = await system.endSession(tx, tokenSha256);
    if (ended) await idle.onEnd(tx, { person: signedInAs(found.person, "en"), at: now });
    return null;
  }
  if (unusedMs > USE_MS) await system.touchSession(tx, tokenSha256, now);
  return found.person;
}

/** A person found in force, as who acts. */
export function signedInAs(found: PersonRow, language: Language): SignedIn {
  const kind = OrganisationKind.parse(found.organisation_kind);
  return {
    kind: kind === "issuer" ? "staff" : found.accepted ? "investor" : "member",
    userId: found.user_id,
    name: found.name ?? found.email,
    email: found.email,
    organisation: {
      id: found.organisation_id,
      key: found.organisation_key,
      name: found.organisation_name,
      kind,
      country: found.country,
    },
    roles: Role.array().parse(found.roles),
    language,
  };
}

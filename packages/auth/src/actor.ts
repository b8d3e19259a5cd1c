import { type Language, OrganisationKind, Role } from "@fabroom/contracts";
import type { Actor, SignedIn } from "@fabroom/core";
import { type Db, inScope, type PersonRow, system, VISITOR_SCOPE } from "@fabroom/db";
import { sessionTokenHash } from "./secret.ts";

/**
 * Who acts: the person of a session (or of a user id) with his organisation and roles as of now. Asked at every request,
 * so that a membership that ends ends every access at once. A `member` becomes an `investor` by accepting the version
 * of the confidentiality agreement that is published now; a new version asks him again.
 * @returns a visitor where the session is unknown or over, or the person belongs to no organisation
 */
export async function actorOf(
  who: { db: Db; language: Language; now: Date } & ({ sessionToken: string | null } | { userId: string }),
): Promise<Actor> {
  const { db, language, now } = who;
  if ("sessionToken" in who && !who.sessionToken) return { kind: "visitor", language };
  const found = await inScope(db, VISITOR_SCOPE, (tx) =>
    "userId" in who
      ? system.personOfId(tx, who.userId, now)
      : system.personOfSession(tx, sessionTokenHash(who.sessionToken ?? ""), now),
  );
  return found ? signedInAs(found, language) : { kind: "visitor", language };
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

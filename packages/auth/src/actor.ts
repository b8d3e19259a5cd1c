import { type Language, OrganisationKind, Role } from "@fabroom/contracts";
import { type Actor, AGREEMENT_KEY, type SignedIn } from "@fabroom/core";
import { type Db, inScope, schema } from "@fabroom/db";
import { and, desc, eq, exists, gt, isNull, lte, or, type SQL } from "drizzle-orm";
import { SYSTEM_SCOPE } from "./options.ts";
import { normaliseEmail, sessionTokenHash } from "./secret.ts";

const { agreementAcceptances, documentVersions, memberships, nodes, organisations, sessions, users } = schema;

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
  const person = await inScope(db, SYSTEM_SCOPE, (tx) =>
    actorBy(tx, "userId" in who ? ofId(who.userId) : ofSession(tx, who.sessionToken ?? "", now), { language, now }),
  );
  return person ?? { kind: "visitor", language };
}

export const ofId = (userId: string): SQL => eq(users.id, userId);
export const ofEmail = (email: string): SQL => eq(users.email, normaliseEmail(email));
const ofSession = (tx: Db, token: string, now: Date): SQL =>
  eq(
    users.id,
    tx
      .select({ userId: sessions.userId })
      .from(sessions)
      .where(and(eq(sessions.sessionToken, sessionTokenHash(token)), gt(sessions.expires, now))),
  );

/** The join to the membership in force. */
export const activeMembership = (now: Date) =>
  and(
    eq(memberships.userId, users.id),
    lte(memberships.from, now),
    or(isNull(memberships.until), gt(memberships.until, now)),
  );

/** One person with all that decides what he may do, in one query; the transaction is in system scope. */
export async function actorBy(
  tx: Db,
  who: SQL,
  { language, now }: { language: Language; now: Date },
): Promise<SignedIn | null> {
  const accepted = tx
    .select({ id: agreementAcceptances.id })
    .from(agreementAcceptances)
    .innerJoin(documentVersions, eq(documentVersions.id, agreementAcceptances.versionId))
    .innerJoin(nodes, eq(nodes.id, documentVersions.nodeId))
    .where(
      and(
        eq(agreementAcceptances.userId, users.id),
        eq(agreementAcceptances.organisationId, organisations.id),
        eq(documentVersions.state, "published"),
        eq(nodes.key, AGREEMENT_KEY),
      ),
    );
  const [found] = await tx
    .select({ user: users, organisation: organisations, roles: memberships.roles, accepted: exists(accepted) })
    .from(users)
    .innerJoin(memberships, activeMembership(now))
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(who)
    .orderBy(desc(memberships.from))
    .limit(1);
  if (!found) return null;
  const { id, key, name, country } = found.organisation;
  const kind = OrganisationKind.parse(found.organisation.kind);
  return {
    kind: kind === "issuer" ? "staff" : found.accepted ? "investor" : "member",
    userId: found.user.id,
    name: found.user.name ?? found.user.email,
    email: found.user.email,
    organisation: { id, key, name, kind, country },
    roles: Role.array().parse(found.roles),
    language,
  };
}

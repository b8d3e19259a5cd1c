import { DrizzleAdapter } from "@auth/drizzle-adapter";
import type { RequestInfo } from "@fabroom/core";
import { type Db, inScope, schema } from "@fabroom/db";
import { and, eq, gt, lte } from "drizzle-orm";
import type { Adapter, AdapterSession } from "next-auth/adapters";
import { actorBy, ofId } from "../actor.ts";
import { type AuthOptions, SYSTEM_SCOPE } from "../options.ts";
import { normaliseEmail, sessionTokenHash } from "../secret.ts";

const { sessions, users, verificationTokens } = schema;

/**
 * next-auth's way to the tables, in the application's role. Session tokens are stored as hashes; a session's begin and
 * end are told in the transaction that makes or removes it; nobody becomes a user by signing in.
 */
export function sessionAdapter(options: AuthOptions, request: RequestInfo): Adapter {
  const { db, clock, onSignIn, onSignOut } = options;
  const inSystem = <T>(run: (tx: Db) => Promise<T>): Promise<T> => inScope(db, SYSTEM_SCOPE, run);
  const withHash = <T extends { sessionToken: string }>(session: T): T => ({
    ...session,
    sessionToken: sessionTokenHash(session.sessionToken),
  });
  return {
    createUser: () => {
      throw new Error("users are invited, never made by signing in");
    },
    getUser: (id) => inSystem(async (tx) => base(tx).getUser(id)),
    getUserByEmail: (email) => inSystem(async (tx) => base(tx).getUserByEmail(normaliseEmail(email))),
    updateUser: (user) => inSystem(async (tx) => base(tx).updateUser(user)),

    createSession: (session) =>
      inSystem(async (tx) => {
        const at = clock.now();
        const person = await actorBy(tx, ofId(session.userId), { language: "en", now: at });
        if (!person) throw new Error("the person belongs to no organisation");
        await tx.delete(sessions).where(and(eq(sessions.userId, session.userId), lte(sessions.expires, at)));
        await base(tx).createSession(withHash(session));
        await onSignIn(tx, { person, request, at });
        return session;
      }),
    getSessionAndUser: (sessionToken) =>
      inSystem(async (tx) => {
        const found = await base(tx).getSessionAndUser(sessionTokenHash(sessionToken));
        return found && { ...found, session: { ...found.session, sessionToken } };
      }),
    updateSession: (session) =>
      inSystem(async (tx) => {
        const updated = await base(tx).updateSession(withHash(session));
        return updated && { ...updated, sessionToken: session.sessionToken };
      }),
    deleteSession: (sessionToken) =>
      inSystem(async (tx): Promise<AdapterSession | null> => {
        const hash = sessionTokenHash(sessionToken);
        const [ended] = await tx.delete(sessions).where(eq(sessions.sessionToken, hash)).returning();
        if (!ended) return null;
        const at = clock.now();
        const person = await actorBy(tx, ofId(ended.userId), { language: "en", now: at });
        await onSignOut(tx, {
          actor: person ?? { kind: "visitor", language: "en" },
          userId: ended.userId,
          reason: ended.expires <= at ? "expired" : "signed_out",
          request,
          at,
        });
        return { ...ended, sessionToken };
      }),

    // The links that leave are made and stored by issueLink; the token next-auth makes beside them goes nowhere.
    createVerificationToken: async (token) => token,
    useVerificationToken: ({ identifier, token }) =>
      inSystem(async (tx) => {
        // An expired link stays, so that its page can go on saying that it has expired.
        const [used] = await tx
          .delete(verificationTokens)
          .where(
            and(
              eq(verificationTokens.identifier, normaliseEmail(identifier)),
              eq(verificationTokens.token, token),
              gt(verificationTokens.expires, clock.now()),
            ),
          )
          .returning();
        return used ?? null;
      }),
  };
}

/** The library's own adapter on one transaction. Accounts of other providers are not used: their table is left out. */
function base(tx: Db): Required<Adapter> {
  return DrizzleAdapter(tx, { usersTable: users, sessionsTable: sessions } as never) as Required<Adapter>;
}

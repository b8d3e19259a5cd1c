import type { RequestInfo } from "@fabroom/core";
import { type Db, inScope, system, VISITOR_SCOPE } from "@fabroom/db";
import type { Adapter, AdapterSession } from "next-auth/adapters";
import { signedInAs } from "../actor.ts";
import type { AuthOptions } from "../options.ts";
import { normaliseEmail, sessionTokenHash } from "../secret.ts";

/**
 * next-auth's way to the tables: the system acts alone, while nobody is known yet. Session tokens are stored as hashes;
 * a session's begin and end are told in the transaction that makes or removes it; nobody becomes a user by signing in.
 */
export function sessionAdapter(options: AuthOptions, request: RequestInfo): Adapter {
  const { db, clock, onSignIn, onSignOut } = options;
  const atTheDoor = <T>(run: (tx: Db) => Promise<T>): Promise<T> => inScope(db, VISITOR_SCOPE, run);
  return {
    createUser: () => {
      throw new Error("users are invited, never made by signing in");
    },
    getUser: (id) => atTheDoor((tx) => system.accountOf(tx, { id })),
    getUserByEmail: (email) => atTheDoor((tx) => system.accountOf(tx, { email: normaliseEmail(email) })),
    // all that signing in changes of a user: the link proved the address
    updateUser: ({ id, emailVerified }) =>
      atTheDoor(async (tx) => {
        if (emailVerified) await system.confirmEmail(tx, id, emailVerified);
        const account = await system.accountOf(tx, { id });
        if (!account) throw new Error("there is no such person");
        return account;
      }),

    createSession: (session) =>
      atTheDoor(async (tx) => {
        const at = clock.now();
        const { sessionToken, userId, expires } = session;
        const found = await system.personOfId(tx, userId, at);
        if (!found) throw new Error("the person belongs to no organisation");
        await system.beginSession(tx, { tokenSha256: sessionTokenHash(sessionToken), userId, expires, at });
        await onSignIn(tx, { person: signedInAs(found, "en"), request, at });
        return session;
      }),
    getSessionAndUser: (sessionToken) =>
      atTheDoor(async (tx) => {
        const session = await system.sessionOf(tx, sessionTokenHash(sessionToken));
        const user = session && (await system.accountOf(tx, { id: session.userId }));
        return user ? { session: { ...session, sessionToken }, user } : null;
      }),
    // never prolonged: the end was set when it began
    updateSession: async () => null,
    deleteSession: (sessionToken) =>
      atTheDoor(async (tx): Promise<AdapterSession | null> => {
        const ended = await system.endSession(tx, sessionTokenHash(sessionToken));
        if (!ended) return null;
        const at = clock.now();
        const found = await system.personOfId(tx, ended.userId, at);
        await onSignOut(tx, {
          actor: found ? signedInAs(found, "en") : { kind: "visitor", language: "en" },
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
      atTheDoor(async (tx) => {
        // An expired link stays, so that its page can go on saying that it has expired.
        const expires = await system.useLink(tx, normaliseEmail(identifier), token, clock.now());
        return expires && { identifier, token, expires };
      }),
  };
}

import type { Language, OrganisationKind, Role } from "@fabroom/contracts";
import { asOwner, type Db, inScope } from "@fabroom/db";
import { precondition } from "./errors.ts";
import type { Ports } from "./ports.ts";

export type Organisation = { id: string; key: string; name: string; kind: OrganisationKind; country: string };

/**
 * Who acts. `member`: an investor's person before the confidentiality agreement; `investor`: after it.
 * `visitor`: nobody signed in; `system`: the product itself while it is set up, as the owner of the tables: the running
 * portal's connection opens nothing to it.
 */
export type Actor =
  | { kind: "visitor"; language: Language }
  | { kind: "system"; language: Language }
  | {
      kind: "member" | "investor" | "staff";
      userId: string;
      name: string;
      email: string;
      organisation: Organisation;
      roles: Role[];
      language: Language;
    };
export type SignedIn = Extract<Actor, { userId: string }>;

/** `signal` fires when whoever asked has gone: work that waits for its turn is then given up. */
export type RequestInfo = { id: string; ip: string; userAgent: string; signal?: AbortSignal | undefined };

/** What every verb receives beside its input. */
export type Ctx<A extends Actor = Actor> = { actor: A; db: Db; ports: Ports; request: RequestInfo };

export const userIdOf = (actor: Actor): string | null => ("userId" in actor ? actor.userId : null);
export const organisationIdOf = (actor: Actor): string | null => ("userId" in actor ? actor.organisation.id : null);

/** Who acts. @throws Precondition for a visitor, who is sent to sign in */
export function signedIn(ctx: Ctx): SignedIn {
  if (!("userId" in ctx.actor)) throw precondition("signInFirst", "sign_in");
  return ctx.actor;
}

/** The one way a verb reaches rows: a transaction in the actor's scope; the set-up's own is the owner's. */
export function transact<T>(ctx: Ctx, run: (tx: Db) => Promise<T>, options: { snapshot?: boolean } = {}): Promise<T> {
  const { actor } = ctx;
  if (actor.kind === "system") return asOwner(ctx.db, run, options);
  return inScope(
    ctx.db,
    { kind: actor.kind, userId: userIdOf(actor), organisationId: organisationIdOf(actor) },
    run,
    options,
  );
}

export const SYSTEM: Actor = { kind: "system", language: "en" };

/** Whether the database answers; throws where it does not. */
export async function ping(db: Db): Promise<void> {
  await db.execute("select 1");
}

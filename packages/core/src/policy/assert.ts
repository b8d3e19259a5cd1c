import type { Actor } from "../context.ts";
import { forbidden, notFound, precondition } from "../errors.ts";
import type { Decision, Subject } from "./decide.ts";

/** The subject of a decision, from the actor and the groups of his organisation in force now. */
export function subjectOf(actor: Actor, groups: readonly string[] = []): Subject {
  if ("userId" in actor)
    return {
      kind: actor.kind,
      userId: actor.userId,
      organisationId: actor.organisation.id,
      roles: actor.roles,
      groups,
    };
  return { kind: actor.kind, organisationId: null, roles: [], groups };
}

/**
 * Turns a refusal into its answer. To an investor, not allowed looks exactly like not existing; only what he can
 * mend himself (sign in, accept the agreement, wait for the phase) is named. Staff are told.
 */
export function assertCan(actor: Actor, decision: Decision): void {
  if (decision.effect === "allow") return;
  const reason = decision.reasons[0];
  if (reason === "sign_in") throw precondition("signInFirst", "sign_in");
  if (reason === "agreement") throw precondition("agreementFirst", "agreement");
  if (reason === "phase") throw precondition("phaseClosed");
  if (reason === "closed") throw precondition("raiseClosed");
  if (actor.kind === "staff" || reason === "role") throw forbidden(reason === "role" ? "roleMissing" : "forbidden");
  throw notFound();
}

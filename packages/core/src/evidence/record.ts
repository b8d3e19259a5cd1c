import { randomBytes, randomUUID } from "node:crypto";
import type { EvidenceAction, EvidenceEntry, EvidenceObject } from "@fabroom/contracts";
import { type Db, system } from "@fabroom/db";
import type { Actor, Ctx } from "../context.ts";
import { organisationIdOf, userIdOf } from "../context.ts";
import { personalDigest, sealOf } from "./seal.ts";

export type Act = { action: EvidenceAction; object: EvidenceObject; payload?: Record<string, unknown>; at?: Date };

/** Each organisation has a chain of its own, so that parties never wait for each other; the product has one too. */
export const streamOf = (actor: Actor): string => {
  const organisation = organisationIdOf(actor);
  return organisation ? `organisation:${organisation}` : "product";
};

/**
 * Appends an act to its chain, inside the act's own transaction: both are there, or neither.
 * Call it last: the chain's head stays locked until the transaction ends.
 */
export async function record(tx: Db, ctx: Ctx, act: Act): Promise<EvidenceEntry> {
  const { entry, personal } = await sealNext(tx, ctx, act);
  await system.appendEvidence(tx, entry, personal);
  return entry;
}

/** The act as the next entry of its chain, sealed and not yet written; the chain's head is locked. */
export async function sealNext(tx: Db, ctx: Ctx, act: Act) {
  const stream = streamOf(ctx.actor);
  const head = await system.evidenceHead(tx, stream);
  const data = personalOf(ctx);
  const personal = data && { salt: randomBytes(32).toString("hex"), data };
  const open = {
    stream,
    seq: head.seq + 1,
    id: randomUUID(),
    at: (act.at ?? ctx.ports.clock.now()).toISOString(),
    action: act.action,
    actor: { kind: ctx.actor.kind, userId: userIdOf(ctx.actor), organisationId: organisationIdOf(ctx.actor) },
    object: act.object,
    payload: act.payload ?? {},
    personalDigest: personal ? personalDigest(personal.salt, personal.data) : null,
    previous: head.hash,
  };
  const entry: EvidenceEntry = { ...open, hash: sealOf(open) };
  return { entry, personal };
}

function personalOf(ctx: Ctx) {
  if (!("userId" in ctx.actor)) return null;
  const { name, email, organisation } = ctx.actor;
  return { name, email, organisation: organisation.name, ip: ctx.request.ip, userAgent: ctx.request.userAgent };
}

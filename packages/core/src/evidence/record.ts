import { randomBytes, randomUUID } from "node:crypto";
import type { EvidenceAction, EvidenceEntry, EvidenceObject } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import type { Actor, Ctx } from "../context.ts";
import { organisationIdOf, userIdOf } from "../context.ts";
import { GENESIS, personalDigest, sealOf } from "./seal.ts";

const { evidence, evidencePersonal, evidenceStreams } = schema;

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
  const stream = streamOf(ctx.actor);
  await tx.insert(evidenceStreams).values({ stream, seq: 0, hash: GENESIS }).onConflictDoNothing();
  const [head] = await tx.select().from(evidenceStreams).where(eq(evidenceStreams.stream, stream)).for("update");
  if (!head) throw new Error(`evidence stream ${stream} vanished`);
  const personal = personalOf(ctx);
  const salt = randomBytes(32).toString("hex");
  const open = {
    stream,
    seq: head.seq + 1,
    id: randomUUID(),
    at: (act.at ?? ctx.ports.clock.now()).toISOString(),
    action: act.action,
    actor: { kind: ctx.actor.kind, userId: userIdOf(ctx.actor), organisationId: organisationIdOf(ctx.actor) },
    object: act.object,
    payload: act.payload ?? {},
    personalDigest: personal ? personalDigest(salt, personal) : null,
    previous: head.hash,
  };
  const entry: EvidenceEntry = { ...open, hash: sealOf(open) };
  await tx.insert(evidence).values(entry);
  if (personal) await tx.insert(evidencePersonal).values({ evidenceId: entry.id, salt, data: personal });
  await tx.update(evidenceStreams).set({ seq: entry.seq, hash: entry.hash }).where(eq(evidenceStreams.stream, stream));
  return entry;
}

function personalOf(ctx: Ctx) {
  if (!("userId" in ctx.actor)) return null;
  const { name, email, organisation } = ctx.actor;
  return { name, email, organisation: organisation.name, ip: ctx.request.ip, userAgent: ctx.request.userAgent };
}

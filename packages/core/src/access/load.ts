import type { Level, RaisePhase } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, eq, gt, inArray, isNull, lte, or } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { organisationIdOf } from "../context.ts";
import type { Action } from "../policy/abilities.ts";
import { assertCan, subjectOf } from "../policy/assert.ts";
import { decide, type PolicyContext, type Subject, type Target } from "../policy/decide.ts";

const { grants, groupMembers, raises, walls } = schema;

/** Everything `decide` needs to know about one actor at one moment. */
export type Access = { subject: Subject; context: PolicyContext };

/** Before there is a raise, nothing of it is open. */
export async function loadPhase(tx: Db): Promise<RaisePhase> {
  const [raise] = await tx.select({ phase: raises.phase }).from(raises).limit(1);
  return raise?.phase ?? "preparation";
}

/** The raise's phase, the actor's groups, and the grants and walls that concern them, in force now: four short queries. */
export async function loadAccess(tx: Db, ctx: Ctx): Promise<Access> {
  const now = ctx.ports.clock.now();
  const organisationId = organisationIdOf(ctx.actor);
  const phase = await loadPhase(tx);
  if (!organisationId || ctx.actor.kind === "staff")
    return { subject: subjectOf(ctx.actor), context: { phase, rights: [], walls: [] } };
  const inForce = (t: typeof grants | typeof groupMembers | typeof walls) =>
    and(lte(t.from, now), or(isNull(t.until), gt(t.until, now)));
  const member = await tx
    .select({ groupId: groupMembers.groupId })
    .from(groupMembers)
    .where(and(eq(groupMembers.organisationId, organisationId), inForce(groupMembers)));
  const groups = member.map((row) => row.groupId);
  if (groups.length === 0) return { subject: subjectOf(ctx.actor), context: { phase, rights: [], walls: [] } };
  const rights = await tx
    .select({ group: grants.groupId, node: grants.nodeId, level: grants.level })
    .from(grants)
    .where(and(inArray(grants.groupId, groups), inForce(grants)));
  const denied = await tx
    .select({ group: walls.groupId, node: walls.nodeId, reason: walls.reason })
    .from(walls)
    .where(and(inArray(walls.groupId, groups), inForce(walls)));
  return {
    subject: subjectOf(ctx.actor, groups),
    context: { phase, rights: rights.map((r) => ({ ...r, level: r.level as Level })), walls: denied },
  };
}

/**
 * Decides for a target whose rules need no groups (content, the book, an indication).
 * @returns what it decided by, for what else the same transaction has to ask
 */
export async function assertAllowed(tx: Db, ctx: Ctx, action: Action, target: Target): Promise<Access> {
  const access = await loadAccess(tx, ctx);
  assertCan(ctx.actor, decide(access.subject, action, target, access.context));
  return access;
}

export const can = (access: Access, action: Action, target: Target): boolean =>
  decide(access.subject, action, target, access.context).effect === "allow";

import type { MyFileView } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { and, count, desc, eq, gt, sql } from "drizzle-orm";
import { type Ctx, signedIn, transact } from "../context.ts";

const { agreementAcceptances, documentVersions, evidence, sessions } = schema;
const SHOWN = 20;

/** What is recorded of the person himself: his agreements, his open sessions, his latest acts. */
export function readMyFile({ ctx }: { ctx: Ctx }): Promise<MyFileView> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    const accepted = await tx
      .select({ acceptance: agreementAcceptances, version: documentVersions })
      .from(agreementAcceptances)
      .innerJoin(documentVersions, eq(documentVersions.id, agreementAcceptances.versionId))
      .where(eq(agreementAcceptances.userId, actor.userId))
      .orderBy(desc(agreementAcceptances.at));
    const [open] = await tx
      .select({ count: count() })
      .from(sessions)
      .where(and(eq(sessions.userId, actor.userId), gt(sessions.expires, ctx.ports.clock.now())));
    const acts = await tx
      .select()
      .from(evidence)
      .where(
        and(
          eq(evidence.stream, `organisation:${actor.organisation.id}`),
          sql`${evidence.actor}->>'userId' = ${actor.userId}`,
        ),
      )
      .orderBy(desc(evidence.seq))
      .limit(SHOWN);
    return {
      agreements: accepted.map(({ acceptance, version }) => ({
        version: version.number,
        at: acceptance.at.toISOString(),
        nameTyped: acceptance.nameTyped,
        language: acceptance.language,
        sha256: acceptance.sha256,
        ip: acceptance.ip,
        nodeId: version.nodeId,
        current: version.state === "published",
      })),
      sessions: open?.count ?? 0,
      acts: acts.map((act) => ({ action: act.action, at: act.at, label: String(act.object.label ?? "") })),
    };
  });
}

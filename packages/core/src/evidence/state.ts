import type { RecordState } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { desc } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { checkTail } from "./tail.ts";
import { latestCheck } from "./whole-check.ts";

/** So many checkpoints before the last are named. */
const EARLIER = 20;

/**
 * The last checkpoint, whether the stored tree still has its root, and whether all that was recorded since is whole:
 * as fast for a long record as for a short one.
 */
export function readRecordState({ ctx }: { ctx: Ctx }): Promise<RecordState> {
  return transact(
    ctx,
    async (tx) => {
      await assertAllowed(tx, ctx, "evidence.read", { type: "evidence" });
      const { evidenceCheckpoints } = schema;
      const [last, ...earlier] = await tx
        .select()
        .from(evidenceCheckpoints)
        .orderBy(desc(evidenceCheckpoints.number))
        .limit(EARLIER + 1);
      const { number, size, root, note } = last ?? {};
      return {
        checkpoint: last
          ? ({ number, size, root, note, at: last.at.toISOString() } as RecordState["checkpoint"])
          : null,
        earlier: earlier.map((one) => ({ number: one.number, size: one.size, at: one.at.toISOString() })),
        keys: [...ctx.ports.notary.keys],
        since: await checkTail(tx, ctx, last ?? null),
        whole: await latestCheck(tx, ctx),
      };
    },
    { snapshot: true },
  );
}

import type { TrancheView } from "@fabroom/contracts";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { loadTranches } from "./load.ts";

/** What an investor may indicate interest in. */
export function listTranches({ ctx }: { ctx: Ctx }): Promise<TrancheView[]> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "raise.read", { type: "raise" });
    return loadTranches(tx, ctx.actor.language);
  });
}

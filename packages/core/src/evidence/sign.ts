import type { CheckpointView } from "@fabroom/contracts";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { makeCheckpoint } from "./checkpoint.ts";

/** A checkpoint over all that is recorded now, for whoever wants to keep one. @throws Conflict `recordBroken` */
export async function signCheckpoint({ ctx }: { ctx: Ctx }): Promise<CheckpointView> {
  await transact(ctx, (tx) => assertAllowed(tx, ctx, "evidence.check", { type: "evidence" }));
  const { number, at, size, root, note } = await makeCheckpoint({ ctx });
  return { number, at: at.toISOString(), size, root, note };
}

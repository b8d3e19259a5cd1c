import type { ChainReport } from "@fabroom/contracts";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { readChains } from "./list.ts";
import { verifyChain } from "./verify.ts";

/** Verifies every chain as stored now. */
export function checkEvidence({ ctx }: { ctx: Ctx }): Promise<ChainReport> {
  return transact(
    ctx,
    async (tx) => {
      await assertAllowed(tx, ctx, "evidence.read", { type: "evidence" });
      const { entries, heads, personal } = await readChains(tx);
      return verifyChain(entries, heads, personal);
    },
    { snapshot: true },
  );
}

import type { ChainReport } from "@fabroom/contracts";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { readHeads, walkChains } from "./list.ts";
import { chainVerifier } from "./verify.ts";

/** Verifies every chain as stored now; the memory it needs does not grow with the record. */
export function checkEvidence({ ctx }: { ctx: Ctx }): Promise<ChainReport> {
  return transact(
    ctx,
    async (tx) => {
      await assertAllowed(tx, ctx, "evidence.read", { type: "evidence" });
      const verifier = chainVerifier(await readHeads(tx));
      for await (const { entry, person } of walkChains(tx)) verifier.take(entry, person);
      return verifier.end();
    },
    { snapshot: true },
  );
}

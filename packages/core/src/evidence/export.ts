import type { EvidenceEntry } from "@fabroom/contracts";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { readChains } from "./list.ts";
import { record } from "./record.ts";
import type { Heads } from "./verify.ts";

export type EvidenceExport = {
  format: "fabroom-evidence/1";
  exportedAt: string;
  heads: Heads;
  entries: EvidenceEntry[];
};

/** The whole record without personal data, for anyone to verify apart from the product. The export is itself recorded, after it. */
export async function exportEvidence({ ctx }: { ctx: Ctx }): Promise<EvidenceExport> {
  const chains = await transact(
    ctx,
    async (tx) => {
      await assertAllowed(tx, ctx, "evidence.export", { type: "evidence" });
      return readChains(tx);
    },
    { snapshot: true },
  );
  await transact(ctx, (tx) =>
    record(tx, ctx, {
      action: "evidence.export",
      object: { type: "evidence", id: "all" },
      payload: { entries: chains.entries.length },
    }),
  );
  const { entries, heads } = chains;
  return { format: "fabroom-evidence/1", exportedAt: ctx.ports.clock.now().toISOString(), heads, entries };
}

import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { readHeads, walkChains } from "./list.ts";
import { record } from "./record.ts";

/** About as many characters leave at once. */
const CHUNK = 64 * 1024;

export type EvidenceExport = {
  exportedAt: string;
  /** Hands the file's text on bit by bit; the next is read when the last was taken. Ends with what `take` throws. */
  writeTo(take: (text: string) => Promise<void>): Promise<void>;
};

/**
 * The whole record without personal data, for anyone to verify apart from the product, as JSON lines: the heads, then
 * every entry, chain after chain, each in its order. All of one moment, whatever is recorded meanwhile, and never more
 * than a page of it in memory. The export is recorded before anything leaves: one broken off is on record too.
 */
export async function exportEvidence({ ctx }: { ctx: Ctx }): Promise<EvidenceExport> {
  const exportedAt = ctx.ports.clock.now().toISOString();
  await transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "evidence.export", { type: "evidence" });
    await record(tx, ctx, { action: "evidence.export", object: { type: "evidence", id: "all" } });
  });
  const writeTo: EvidenceExport["writeTo"] = (take) =>
    transact(
      ctx,
      async (tx) => {
        const heads = await readHeads(tx);
        let text = line({ format: "fabroom-evidence/2", exportedAt, heads });
        for await (const { entry } of walkChains(tx)) {
          text += line(entry);
          if (text.length < CHUNK) continue;
          await take(text);
          text = "";
        }
        await take(text);
      },
      { snapshot: true },
    );
  return { exportedAt, writeTo };
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

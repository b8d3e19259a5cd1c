import { type Db, schema } from "@fabroom/db";
import { and, asc, eq, gte, lt } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { makeCheckpoint } from "./checkpoint.ts";
import { lineOf } from "./log/nodes.ts";
import { record } from "./record.ts";
import { canonical } from "./seal.ts";
import { PAGE } from "./tail.ts";

const { evidence, evidenceLeaves } = schema;

/** About as many characters leave at once. */
const CHUNK = 64 * 1024;

export type EvidenceExport = {
  /** The moment that the checkpoint was signed. */
  at: string;
  /** Hands the file's text on bit by bit; the next is read when the last was taken. Ends with what `take` throws. */
  writeTo(take: (text: string) => Promise<void>): Promise<void>;
};

/**
 * The whole record without personal data, for anyone to verify apart from the product, as lines of canonical JSON: a
 * checkpoint signed now, then every entry that it covers, in the tree's order. The export is recorded before, so the
 * file holds its own act, and one broken off is on record too. Never more than a page is in memory, and no transaction
 * waits for a slow reader: what a checkpoint covers does not change.
 * @throws Conflict `recordBroken` where the record contradicts itself or its last checkpoint
 */
export async function exportEvidence({ ctx }: { ctx: Ctx }): Promise<EvidenceExport> {
  await transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "evidence.export", { type: "evidence" });
    await record(tx, ctx, { action: "evidence.export", object: { type: "evidence", id: "all" } });
  });
  const { at, note, size } = await makeCheckpoint({ ctx });
  const writeTo: EvidenceExport["writeTo"] = async (take) => {
    let text = `${canonical({ checkpoint: note, format: "fabroom-evidence/3" })}\n`;
    for (let from = 0; from < size; from += PAGE)
      for (const line of await transact(ctx, (tx) => readLines(tx, from, Math.min(from + PAGE, size)))) {
        text += `${line}\n`;
        if (text.length < CHUNK) continue;
        await take(text);
        text = "";
      }
    await take(text);
  };
  return { at: at.toISOString(), writeTo };
}

async function readLines(tx: Db, from: number, to: number): Promise<string[]> {
  const rows = await tx
    .select({ entry: evidence })
    .from(evidenceLeaves)
    .innerJoin(evidence, and(eq(evidence.stream, evidenceLeaves.stream), eq(evidence.seq, evidenceLeaves.seq)))
    .where(and(gte(evidenceLeaves.index, from), lt(evidenceLeaves.index, to)))
    .orderBy(asc(evidenceLeaves.index));
  return rows.map(({ entry }) => lineOf(entry));
}

import type { TakeConsistency, TakeProof } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, eq, inArray } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { notFound } from "../errors.ts";
import { makeCheckpoint } from "./checkpoint.ts";
import { type Checkpoint, lastCheckpoint, lineOf, storedSubtrees } from "./log/nodes.ts";
import { consistencyPath, inclusionPath } from "./log/tree.ts";
import { record } from "./record.ts";
import { canonical } from "./seal.ts";

const { evidence, evidenceCheckpoints, evidenceLeaves } = schema;
const base64 = (hash: Buffer): string => hash.toString("base64");

/** A file to hand out, and what to call it. */
export type ProofFile = { name: string; text: string };

/**
 * The proof that one entry is in the record: the entry, its path and the checkpoint (C2SP tlog-proof), for anyone to
 * verify without the rest of the record. An entry that no checkpoint covers yet gets one first.
 */
export async function proveEntry({ ctx, input }: { ctx: Ctx; input: TakeProof }): Promise<ProofFile> {
  const entry = await transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "evidence.read", { type: "evidence" });
    const [found] = await tx.select().from(evidence).where(eq(evidence.id, input.entryId));
    if (!found) throw notFound();
    await record(tx, ctx, {
      action: "evidence.read",
      object: { type: "evidence", id: found.id },
      payload: { entries: 1, proof: true },
    });
    return found;
  });
  const placed = async (tx: Db) => {
    const at = and(eq(evidenceLeaves.stream, entry.stream), eq(evidenceLeaves.seq, entry.seq));
    const [leaf] = await tx.select({ index: evidenceLeaves.index }).from(evidenceLeaves).where(at);
    const checkpoint = await lastCheckpoint(tx);
    return leaf && checkpoint ? { index: leaf.index, checkpoint } : null;
  };
  if (!(await transact(ctx, placed))) await makeCheckpoint({ ctx });
  return transact(
    ctx,
    async (tx) => {
      const place = await placed(tx);
      if (!place) throw new Error(`entry ${entry.id} is in no checkpoint`);
      const { index, checkpoint } = place;
      const path = await inclusionPath(storedSubtrees(tx), index, checkpoint.size);
      const extra = Buffer.from(lineOf(entry)).toString("base64");
      const lines = ["c2sp.org/tlog-proof@v1", `extra ${extra}`, `index ${index}`, ...path.map(base64)];
      return {
        name: `entry-${entry.at.slice(0, 10)}-${entry.id.slice(0, 8)}.tlog-proof`,
        text: `${lines.join("\n")}\n\n${checkpoint.note}`,
      };
    },
    { snapshot: true },
  );
}

/** The proof that a later checkpoint continues an earlier one: nothing before it was changed, taken out or put in. */
export function proveConsistency({ ctx, input }: { ctx: Ctx; input: TakeConsistency }): Promise<ProofFile> {
  return transact(
    ctx,
    async (tx) => {
      await assertAllowed(tx, ctx, "evidence.read", { type: "evidence" });
      const found = await tx
        .select()
        .from(evidenceCheckpoints)
        .where(inArray(evidenceCheckpoints.number, [input.from, input.to]));
      const of = (number: number): Checkpoint => {
        const row = found.find((one) => one.number === number);
        if (!row) throw notFound();
        return row;
      };
      const [from, to] = [of(Math.min(input.from, input.to)), of(Math.max(input.from, input.to))];
      const path = await consistencyPath(storedSubtrees(tx), from.size, to.size);
      const proof = { format: "fabroom-consistency/1", from: from.note, path: path.map(base64), to: to.note };
      return { name: `consistency-${from.size}-${to.size}.json`, text: `${canonical(proof)}\n` };
    },
    { snapshot: true },
  );
}

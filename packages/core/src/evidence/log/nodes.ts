import type { EvidenceEntry } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, asc, desc, eq, gte, lt } from "drizzle-orm";
import { canonical } from "../seal.ts";
import type { Notary, TreeHead } from "./note.ts";
import { foldWhole, leafHash, type Subtree, treeRoot } from "./tree.ts";

const { evidenceCheckpoints, evidenceLeaves, evidenceNodes } = schema;

/** Subtrees are kept at every eighth level; those between are folded from at most 128 rows. */
const STRIDE = 8;
const FAN = 2 ** STRIDE;

/** An entry's line in an export, without the line feed: the canonical JSON of all its members. */
export const lineOf = (entry: EvidenceEntry): string => canonical(entry);

/** Reads whole subtrees of what is stored. */
export const storedSubtrees =
  (tx: Db): Subtree =>
  async (level, index) => {
    const below = Math.floor(level / STRIDE) * STRIDE;
    const count = 2 ** (level - below);
    const hashes = await hashesAt(tx, below, index * count, count);
    return foldWhole(hashes);
  };

async function hashesAt(tx: Db, level: number, from: number, count: number): Promise<Buffer[]> {
  const to = from + count;
  const rows =
    level === 0
      ? await tx
          .select({ hash: evidenceLeaves.hash })
          .from(evidenceLeaves)
          .where(and(gte(evidenceLeaves.index, from), lt(evidenceLeaves.index, to)))
          .orderBy(asc(evidenceLeaves.index))
      : await tx
          .select({ hash: evidenceNodes.hash })
          .from(evidenceNodes)
          .where(and(eq(evidenceNodes.level, level), gte(evidenceNodes.index, from), lt(evidenceNodes.index, to)))
          .orderBy(asc(evidenceNodes.index));
  if (rows.length !== count) throw new Error(`the tree of the record misses a node at level ${level}, from ${from}`);
  return rows.map(({ hash }) => Buffer.from(hash, "hex"));
}

/** Puts entries behind the leaves that are there, and keeps each subtree that they fill. @returns the new size */
export async function appendLeaves(tx: Db, size: number, entries: EvidenceEntry[]): Promise<number> {
  if (entries.length === 0) return size;
  const rows = entries.map((entry, offset) => ({
    index: size + offset,
    stream: entry.stream,
    seq: entry.seq,
    hash: leafHash(lineOf(entry)).toString("hex"),
  }));
  await tx.insert(evidenceLeaves).values(rows);
  const end = size + rows.length;
  for (let level = STRIDE, span = FAN; span <= end; level += STRIDE, span *= FAN) {
    for (let index = Math.floor(size / span); (index + 1) * span <= end; index++) {
      const hash = foldWhole(await hashesAt(tx, level - STRIDE, index * FAN, FAN)).toString("hex");
      await tx.insert(evidenceNodes).values({ level, index, hash });
    }
  }
  return end;
}

export type Checkpoint = typeof evidenceCheckpoints.$inferSelect;

export async function lastCheckpoint(tx: Db): Promise<Checkpoint | null> {
  const [row] = await tx.select().from(evidenceCheckpoints).orderBy(desc(evidenceCheckpoints.number)).limit(1);
  return row ?? null;
}

export const headOf = ({ size, root }: Pick<Checkpoint, "size" | "root">): TreeHead => ({
  size,
  root: Buffer.from(root, "base64"),
});

/** Whether a checkpoint is signed by one of ours, and the tree as it is stored still has its root. */
export async function faultOf(tx: Db, notary: Notary, last: Checkpoint): Promise<"signature" | "root" | null> {
  if (!notary.holds(last.note, headOf(last))) return "signature";
  const root = await treeRoot(storedSubtrees(tx), last.size).catch(() => null);
  return root?.toString("base64") === last.root ? null : "root";
}

import { createHash } from "node:crypto";

/** The root of the whole subtree of 2^level leaves that begins at leaf index × 2^level. */
export type Subtree = (level: number, index: number) => Promise<Buffer>;

const sha256 = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** RFC 6962: leaves and nodes are hashed apart, so that none passes for the other. */
export const leafHash = (line: string): Buffer => sha256(LEAF, Buffer.from(line));
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(NODE, left, right);
export const EMPTY_ROOT = sha256();

/** The root of a whole subtree from the hashes below it: as many as a power of two. */
export function foldWhole(hashes: Buffer[]): Buffer {
  let row = hashes;
  while (row.length > 1) {
    const above: Buffer[] = [];
    for (let at = 0; at < row.length; at += 2) above.push(nodeHash(row[at]!, row[at + 1]!));
    row = above;
  }
  return row[0]!;
}

/** The largest power of two below `count` (at least 2). */
function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

/** The root of the leaves from `start` up to `end`, where `start` is where a split of the tree begins. */
async function rootOf(subtree: Subtree, start: number, end: number): Promise<Buffer> {
  const count = end - start;
  if (count === 0) return EMPTY_ROOT;
  const level = Math.log2(count);
  if (Number.isInteger(level)) return subtree(level, start / count);
  const split = start + splitOf(count);
  return nodeHash(await rootOf(subtree, start, split), await rootOf(subtree, split, end));
}

/** The root of a tree of `size` leaves (RFC 6962, 2.1). */
export const treeRoot = (subtree: Subtree, size: number): Promise<Buffer> => rootOf(subtree, 0, size);

/** The hashes from the leaf's sibling up to the root's child (RFC 6962, 2.1.1). */
export async function inclusionPath(subtree: Subtree, index: number, size: number): Promise<Buffer[]> {
  const path: Buffer[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const split = start + splitOf(end - start);
    const left = index < split;
    path.push(await (left ? rootOf(subtree, split, end) : rootOf(subtree, start, split)));
    [start, end] = left ? [start, split] : [split, end];
  }
  return path.reverse();
}

/** What shows that a tree of `size` leaves continues that of the first `from` (RFC 6962, 2.1.2); none where they are one. */
export async function consistencyPath(subtree: Subtree, from: number, size: number): Promise<Buffer[]> {
  const path: Buffer[] = [];
  let [start, end] = [0, size];
  while (from !== end) {
    const split = start + splitOf(end - start);
    const left = from <= split;
    path.push(await (left ? rootOf(subtree, split, end) : rootOf(subtree, start, split)));
    [start, end] = left ? [start, split] : [split, end];
  }
  // the older root itself is known; a part of it is not
  if (start > 0) path.push(await rootOf(subtree, start, end));
  return path.reverse();
}

/** A tree that grows leaf by leaf and keeps only the roots of its whole subtrees; `roots` are those of an earlier one. */
export function growingTree(size = 0, roots: Buffer[] = []) {
  const kept = [...roots];
  let count = size;
  return {
    add(leaf: Buffer): void {
      let hash = leaf;
      for (let n = count; n % 2 === 1; n = Math.floor(n / 2)) hash = nodeHash(kept.pop()!, hash);
      kept.push(hash);
      count += 1;
    },
    size: () => count,
    roots: (): readonly Buffer[] => kept,
    root: (): Buffer => (kept.length === 0 ? EMPTY_ROOT : kept.reduceRight((right, left) => nodeHash(left, right))),
  };
}

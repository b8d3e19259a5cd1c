import { isConsistent, isIncluded, growingTree as verifiersTree } from "@fabroom/verifier";
import { describe, expect, it } from "vitest";
import { consistencyPath, foldWhole, growingTree, inclusionPath, leafHash, type Subtree, treeRoot } from "./tree.ts";

const leaves = Array.from({ length: 50 }, (_, index) => leafHash(`entry ${index}`));
const subtree: Subtree = async (level, index) => foldWhole(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));

/** The roots of the first trees, each grown leaf by leaf. */
const roots = [growingTree().root()];
const growing = growingTree();
for (const leaf of leaves) {
  growing.add(leaf);
  roots.push(growing.root());
}

describe("the tree", () => {
  it("has the root of RFC 6962 for nothing, and one root however it is made", async () => {
    expect(roots[0]!.toString("hex")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    const theirs = verifiersTree();
    for (let size = 0; size <= leaves.length; size++) {
      expect(await treeRoot(subtree, size)).toEqual(roots[size]);
      expect(theirs.root()).toEqual(roots[size]);
      if (size < leaves.length) theirs.add(leaves[size]!);
    }
  });

  it("goes on from the roots that were kept", () => {
    const first = growingTree();
    for (const leaf of leaves.slice(0, 37)) first.add(leaf);
    const second = growingTree(first.size(), [...first.roots()]);
    for (const leaf of leaves.slice(37)) second.add(leaf);
    expect(second.root()).toEqual(roots.at(-1));
  });

  it("proves every leaf of every size to the verifier, and no other leaf", async () => {
    for (let size = 1; size <= leaves.length; size++)
      for (let index = 0; index < size; index++) {
        const path = await inclusionPath(subtree, index, size);
        const proof = { leaf: leaves[index]!, index, size, path, root: roots[size]! };
        if (!isIncluded(proof)) expect.unreachable(`leaf ${index} of ${size}`);
        const other = { ...proof, index: (index + 1) % size };
        if (size > 1 && isIncluded(other)) expect.unreachable(`leaf ${index} as ${other.index} of ${size}`);
        if (size > 1 && isIncluded({ ...proof, path: path.slice(1) })) expect.unreachable("a path cut short");
        if (isIncluded({ ...proof, path: [...path, leaves[0]!] })) expect.unreachable("a path made longer");
      }
  });

  it("proves to the verifier that every size continues every one before it, and no other", async () => {
    const of = (size: number) => ({ origin: "log", size, root: roots[size]! });
    for (let size = 1; size <= leaves.length; size++)
      for (let from = 1; from <= size; from++) {
        const path = await consistencyPath(subtree, from, size);
        if (!isConsistent({ from: of(from), to: of(size), path })) expect.unreachable(`${from} to ${size}`);
        const wrong = { ...of(from), root: leafHash("another") };
        if (isConsistent({ from: wrong, to: of(size), path })) expect.unreachable(`another root, ${from} to ${size}`);
        if (isConsistent({ from: of(from), to: { ...of(size), root: leafHash("another") }, path }))
          expect.unreachable(`to another root, ${from} to ${size}`);
        if (from > 1 && isConsistent({ from: { ...of(from), size: from - 1 }, to: of(size), path }))
          expect.unreachable(`another size, ${from} to ${size}`);
      }
  });
});

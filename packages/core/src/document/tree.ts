import { type Db, schema } from "@fabroom/db";
import { asc } from "drizzle-orm";

export type TreeNode = typeof schema.nodes.$inferSelect & { path: string[]; number: string; depth: number };

/**
 * The whole room in reading order, each node with its path from the root and its derived number (1, 1.1, 1.2 …).
 * One query; numbers count every node, so they are the same for every reader and betray no gap by shifting.
 */
export async function loadTree(tx: Db): Promise<TreeNode[]> {
  const rows = await tx.select().from(schema.nodes).orderBy(asc(schema.nodes.position));
  const children = Map.groupBy(rows, (row) => row.parentId);
  const out: TreeNode[] = [];
  const walk = (parentId: string | null, path: string[], prefix: string) => {
    for (const [index, row] of (children.get(parentId) ?? []).entries()) {
      const number = `${prefix}${index + 1}`;
      const node = { ...row, path: [...path, row.id], number, depth: path.length };
      out.push(node);
      walk(row.id, node.path, `${number}.`);
    }
  };
  walk(null, [], "");
  return out;
}

export const AGREEMENT_KEY = "confidentiality-agreement";
/** What can go wrong, in the issuer's own words: what an indication says of its reading, it says of this document. */
export const RISK_FACTORS_KEY = "risk-factors";
export const isAgreement = (node: { key: string }): boolean => node.key === AGREEMENT_KEY;

import type { NodeView } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import { type Access, assertAllowed, can, loadAccess } from "../access/load.ts";
import { type Ctx, transact, userIdOf } from "../context.ts";
import { record } from "../evidence/record.ts";
import { type Words, wordsOf } from "../raise/words.ts";
import { isAgreement, loadTree, type TreeNode } from "./tree.ts";
import { type File, fileFor, languagesOf, type Version, versionsOf } from "./versions.ts";

type Published = Version & { files: File[] };

/** The room's index as this reader may see it, in reading order. */
export function readIndex({ ctx }: { ctx: Ctx }): Promise<NodeView[]> {
  return transact(ctx, async (tx) => {
    const access = await assertAllowed(tx, ctx, "room.read", { type: "raise" });
    const nodes = await visibleNodes(tx, ctx, access);
    await record(tx, ctx, {
      action: "room.read",
      object: { type: "room", id: "index" },
      payload: { nodes: nodes.length },
    });
    return nodes;
  });
}

/**
 * Every node visible to the actor; used by the index, the viewer, the home page and the indication's list alike.
 * @param known what this transaction has loaded of the actor's access already
 */
export async function visibleNodes(tx: Db, ctx: Ctx, known?: Access): Promise<NodeView[]> {
  const access = known ?? (await loadAccess(tx, ctx));
  const tree = await loadTree(tx);
  const words = await wordsOf(tx, ctx.actor.language);
  const published = new Map((await versionsOf(tx, ["published"])).map((version) => [version.nodeId, version]));
  const reads = new Map<string, string>();
  const userId = userIdOf(ctx.actor);
  if (userId)
    for (const row of await tx.select().from(schema.documentReads).where(eq(schema.documentReads.userId, userId)))
      reads.set(row.nodeId, row.versionId);
  const seen = tree.filter((node) => node.kind === "document" && isListed(access, node, published.get(node.id)));
  const folders = new Set(seen.flatMap((node) => node.path.slice(0, -1)));
  const views = tree
    .filter((node) => folders.has(node.id) || seen.includes(node))
    .map((node) => viewOf(node, published.get(node.id), access, reads, words));
  for (const folder of views)
    if (folder.kind === "folder")
      folder.unread = seen.filter((node) => node.path.includes(folder.id) && isUnread(node, published, reads)).length;
  return views;
}

const isUnread = (node: TreeNode, published: Map<string, Published>, reads: Map<string, string>) =>
  reads.get(node.id) !== published.get(node.id)?.id;

function isListed(access: Access, node: TreeNode, version: Published | undefined): boolean {
  return can(access, "document.list", {
    type: "node",
    path: node.path,
    published: version !== undefined,
    isAgreement: isAgreement(node),
  });
}

function viewOf(
  node: TreeNode,
  version: Published | undefined,
  access: Access,
  reads: Map<string, string>,
  words: Words,
): NodeView {
  const target = {
    type: "node",
    path: node.path,
    published: version !== undefined,
    isAgreement: isAgreement(node),
  } as const;
  const file = version && fileFor(version, words);
  const title = words.pick(node.title);
  const read = reads.get(node.id);
  const isDocument = node.kind === "document";
  return {
    id: node.id,
    parentId: node.parentId,
    number: node.number,
    depth: node.depth,
    kind: node.kind,
    title: title.text,
    titleLanguage: title.language,
    format: node.format,
    version: version?.number ?? null,
    versionId: version?.id ?? null,
    publishedAt: version?.publishedAt?.toISOString() ?? null,
    languages: version ? languagesOf(version, words) : [],
    pages: file?.pages ?? null,
    bytes: file?.bytes ?? null,
    state: !isDocument ? null : read === version?.id ? "read" : read ? "updated" : "new",
    unread: 0,
    abilities: {
      view: isDocument && can(access, "document.page", target),
      download: isDocument && can(access, "document.download", target),
      original: isDocument && can(access, "document.original", target),
    },
  };
}

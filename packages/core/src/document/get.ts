import type { DocumentView, GetDocument } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, desc, eq, inArray } from "drizzle-orm";
import { type Access, can, loadAccess } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { notFound, type Refusal } from "../errors.ts";
import { wordsIn, wordsOf } from "../raise/words.ts";
import { withdrawnFor } from "../versioned/withdrawn.ts";
import { visibleNodes } from "./index-room.ts";
import { isAgreement, loadTree } from "./tree.ts";
import { type File, fileFor, isReadable, languagesOf, type Version, versionById, versionsOf } from "./versions.ts";

const { documentVersions } = schema;

/**
 * One document of the room with its neighbours and its history. What the reader may not see is not found. The version
 * in force, unless an earlier one is named whose reading this person began: its pages are never mixed with later ones.
 */
export function getDocument({ ctx, input }: { ctx: Ctx; input: GetDocument }): Promise<DocumentView> {
  return transact(ctx, async (tx) => {
    const access = await loadAccess(tx, ctx);
    const words = await wordsOf(tx, ctx.actor.language);
    const nodes = await visibleNodes(tx, ctx, access);
    const node = nodes.find((one) => one.id === input.nodeId && one.kind === "document");
    if (!node) throw await whyNot(tx, ctx, access, input.nodeId);
    const [current] = await versionsOf(tx, ["published"], [node.id]);
    const version = (await begun(tx, ctx, node.id, input.versionId)) ?? current;
    const file = version && fileFor(version, wordsIn(input.language, words.languages));
    if (!version || !file) throw notFound();
    const history = await tx
      .select()
      .from(documentVersions)
      .where(
        and(
          eq(documentVersions.nodeId, node.id),
          inArray(documentVersions.state, ["published", "superseded", "withdrawn"]),
        ),
      )
      .orderBy(desc(documentVersions.number));
    const withdrawn = await withdrawnFor(tx, ctx, "document", { id: node.id, label: "" }, current?.number ?? 0);
    const documents = nodes.filter((one) => one.kind === "document" && one.abilities.view);
    const at = documents.findIndex((one) => one.id === node.id);
    const byId = new Map(nodes.map((one) => [one.id, one]));
    const path = [];
    for (let id = node.parentId; id; id = byId.get(id)?.parentId ?? null) {
      const parent = byId.get(id);
      if (parent) path.unshift({ id: parent.id, number: parent.number, title: parent.title });
    }
    const note = (one: typeof version | (typeof history)[number]) => words.say(one.changeNote);
    const neighbour = (one: (typeof documents)[number] | undefined) => (one ? { id: one.id, title: one.title } : null);
    return {
      ...node,
      version: version.number,
      publishedAt: version.publishedAt?.toISOString() ?? null,
      languages: languagesOf(version, words),
      pages: file.pages,
      bytes: file.bytes,
      versionId: version.id,
      language: file.language,
      sha256: file.sha256,
      changeNote: note(version),
      path,
      previous: at > 0 ? neighbour(documents[at - 1]) : null,
      next: at >= 0 ? neighbour(documents[at + 1]) : null,
      versions: history
        // who never opened a withdrawn version is not told that it was there
        .filter((one) => one.state !== "withdrawn" || one.number === withdrawn?.version)
        .map((one) => ({
          version: one.number,
          publishedAt: one.publishedAt!.toISOString(),
          changeNote: note(one),
          current: one.state === "published",
          withdrawnAt: one.state === "withdrawn" ? one.endedAt!.toISOString() : null,
        })),
      newer: current && current.id !== version.id ? { version: current.number, versionId: current.id } : null,
      withdrawn,
    };
  });
}

/** The version named, where this person may go on reading it; else none, and the one in force is shown. */
async function begun(
  tx: Db,
  ctx: Ctx,
  nodeId: string,
  versionId: string | undefined,
): Promise<(Version & { files: File[] }) | null> {
  const version = versionId ? await versionById(tx, versionId) : null;
  return version?.nodeId === nodeId && (await isReadable(tx, ctx, version)) ? version : null;
}

/** To those who had opened what was withdrawn since, that it was; to everybody else, that there is nothing. */
async function whyNot(tx: Db, ctx: Ctx, access: Access, nodeId: string): Promise<Refusal> {
  const node = (await loadTree(tx)).find((one) => one.id === nodeId);
  if (!node) return notFound();
  const target = { type: "node", path: node.path, published: true, isAgreement: isAgreement(node) } as const;
  const known = can(access, "document.page", target);
  return known && (await withdrawnFor(tx, ctx, "document", { id: node.id, label: "" }, 0))
    ? notFound("withdrawn")
    : notFound();
}

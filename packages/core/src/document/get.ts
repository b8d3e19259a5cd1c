import type { DocumentView, Language } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { and, desc, eq, inArray } from "drizzle-orm";
import { type Ctx, transact } from "../context.ts";
import { notFound } from "../errors.ts";
import { visibleNodes } from "./index-room.ts";
import { versionsOf } from "./versions.ts";

const { documentVersions } = schema;

/** One document of the room with its neighbours and its history. What the reader may not see is not found. */
export function getDocument({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { nodeId: string; language: Language };
}): Promise<DocumentView> {
  return transact(ctx, async (tx) => {
    const nodes = await visibleNodes(tx, ctx);
    const node = nodes.find((one) => one.id === input.nodeId && one.kind === "document");
    if (!node) throw notFound();
    const [version] = await versionsOf(tx, ["published"], [node.id]);
    const file = version?.files.find((one) => one.language === input.language) ?? version?.files[0];
    if (!version || !file) throw notFound();
    const history = await tx
      .select()
      .from(documentVersions)
      .where(and(eq(documentVersions.nodeId, node.id), inArray(documentVersions.state, ["published", "superseded"])))
      .orderBy(desc(documentVersions.number));
    const documents = nodes.filter((one) => one.kind === "document" && one.abilities.view);
    const at = documents.findIndex((one) => one.id === node.id);
    const byId = new Map(nodes.map((one) => [one.id, one]));
    const path = [];
    for (let id = node.parentId; id; id = byId.get(id)?.parentId ?? null) {
      const parent = byId.get(id);
      if (parent) path.unshift({ id: parent.id, number: parent.number, title: parent.title });
    }
    const note = (one: typeof version | (typeof history)[number]) =>
      ctx.actor.language === "fr" ? one.changeNoteFr : one.changeNoteEn;
    const neighbour = (one: (typeof documents)[number] | undefined) => (one ? { id: one.id, title: one.title } : null);
    return {
      ...node,
      pages: file.pages,
      bytes: file.bytes,
      versionId: version.id,
      language: file.language,
      sha256: file.sha256,
      changeNote: note(version),
      path,
      previous: at > 0 ? neighbour(documents[at - 1]) : null,
      next: at >= 0 ? neighbour(documents[at + 1]) : null,
      versions: history.map((one) => ({
        version: one.number,
        publishedAt: one.publishedAt!.toISOString(),
        changeNote: note(one),
        current: one.state === "published",
      })),
    };
  });
}

import type { RaiseContent, RoomNode } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { AGREEMENT_KEY } from "../document/tree.ts";
import { idOf } from "./seed-people.ts";
import { wordsIn } from "./words.ts";

export type BuiltFile = Omit<typeof schema.documentFiles.$inferSelect, "versionId"> & { key: string };

/** The tree of the room with its first versions, grants and walls, and the readable text of the agreement. */
export async function seedRoom(
  tx: Db,
  content: RaiseContent,
  room: RoomNode[],
  files: BuiltFile[],
  groupIds: Map<string, string>,
  now: Date,
): Promise<void> {
  const nodeIds = new Map<string, string>();
  for (const [position, node] of room.entries()) {
    const [row] = await tx
      .insert(schema.nodes)
      .values({
        key: node.key,
        parentId: node.parent === null ? null : idOf(nodeIds, node.parent),
        position,
        kind: node.kind,
        title: node.title,
        format: node.format ?? null,
        siteSlug: node.siteSlug ?? null,
        createdAt: now,
      })
      .returning();
    nodeIds.set(node.key, row!.id);
    for (const { group, level } of node.grants ?? [])
      await tx.insert(schema.grants).values({ groupId: idOf(groupIds, group), nodeId: row!.id, level, from: now });
    for (const { group, reason } of node.walls ?? [])
      await tx.insert(schema.walls).values({ groupId: idOf(groupIds, group), nodeId: row!.id, reason, from: now });
    if (node.kind === "document") await seedVersion(tx, content, node.key, row!.id, files, now);
  }
}

async function seedVersion(tx: Db, content: RaiseContent, key: string, nodeId: string, files: BuiltFile[], now: Date) {
  const [version] = await tx
    .insert(schema.documentVersions)
    .values({
      nodeId,
      number: 1,
      state: "published",
      changeNote: { en: "First version", fr: "Première version" },
      editedAt: now,
      publishedAt: now,
    })
    .returning();
  const versionId = version!.id;
  const own = files.filter((file) => file.key === key);
  await tx.insert(schema.documentFiles).values(own.map(({ key: _, ...file }) => ({ ...file, versionId })));
  if (key !== AGREEMENT_KEY) return;
  await tx.insert(schema.agreementTexts).values(
    Object.entries(content.agreement.text).map(([language, text]) => ({
      versionId,
      language,
      text,
      points: content.agreement.points.map((point) => wordsIn(language, content.languages).say(point)),
    })),
  );
}

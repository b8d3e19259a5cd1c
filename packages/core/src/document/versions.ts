import { type Db, schema } from "@fabroom/db";
import { and, eq, inArray } from "drizzle-orm";

const { documentFiles, documentVersions } = schema;
export type Version = typeof documentVersions.$inferSelect;
export type File = typeof documentFiles.$inferSelect;

/** The versions of documents in given states, each with its files by language. Two queries for any number of nodes. */
export async function versionsOf(
  tx: Db,
  states: Version["state"][],
  nodeIds?: string[],
): Promise<(Version & { files: File[] })[]> {
  const versions = await tx
    .select()
    .from(documentVersions)
    .where(
      and(inArray(documentVersions.state, states), nodeIds ? inArray(documentVersions.nodeId, nodeIds) : undefined),
    );
  if (versions.length === 0) return [];
  const files = await tx
    .select()
    .from(documentFiles)
    .where(
      inArray(
        documentFiles.versionId,
        versions.map((version) => version.id),
      ),
    );
  const byVersion = Map.groupBy(files, (file) => file.versionId);
  return versions.map((version) => ({ ...version, files: byVersion.get(version.id) ?? [] }));
}

export async function versionById(tx: Db, versionId: string): Promise<(Version & { files: File[] }) | null> {
  const [version] = await tx.select().from(documentVersions).where(eq(documentVersions.id, versionId));
  if (!version) return null;
  const files = await tx.select().from(documentFiles).where(eq(documentFiles.versionId, versionId));
  return { ...version, files };
}

import { type LanguageTag, preferred } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, eq, inArray } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { notFound } from "../errors.ts";
import { labelIn, raiseLanguages, type Words } from "../raise/words.ts";
import type { Thing } from "../versioned/undo.ts";
import { hasOpened } from "../versioned/withdrawn.ts";

const { documentFiles, documentVersions, nodes } = schema;
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
  return version ? { ...version, files: await filesOf(tx, version.id) } : null;
}

export const filesOf = (tx: Db, versionId: string): Promise<File[]> =>
  tx.select().from(documentFiles).where(eq(documentFiles.versionId, versionId));

/** The file this reader is given first: in their language, else in the raise's, else in whichever there is. */
export function fileFor({ files }: { files: File[] }, words: Words): File | undefined {
  const language = words.first(files.map((file) => file.language));
  return files.find((file) => file.language === language);
}

/** The languages a version can be read in, this reader's first. */
export const languagesOf = ({ files }: { files: File[] }, { wanted, languages }: Words): LanguageTag[] =>
  preferred(
    files.map((file) => file.language),
    wanted,
    languages,
  );

/** A document of the room, locked against a second editor until the transaction ends. */
export async function lockDocument(tx: Db, nodeId: string): Promise<Thing> {
  const [node] = await tx
    .select()
    .from(nodes)
    .where(and(eq(nodes.id, nodeId), eq(nodes.kind, "document")))
    .for("update");
  if (!node) throw notFound();
  return { id: node.id, label: labelIn(node.title, await raiseLanguages(tx)) };
}

/**
 * Whether readers may be shown a version now, their right on the document apart: the one in force, and the one before
 * it to finish for those who began it while it was. A draft and a withdrawn one are not.
 */
export async function isReadable(tx: Db, ctx: Ctx, version: Version): Promise<boolean> {
  if (version.state === "published") return true;
  return (
    version.state === "superseded" && (await hasOpened(tx, ctx, "document", { id: version.nodeId, label: "" }, version))
  );
}

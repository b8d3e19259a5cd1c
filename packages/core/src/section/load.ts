import { type Db, schema } from "@fabroom/db";
import { and, eq, max } from "drizzle-orm";
import { notFound } from "../errors.ts";

const { sections, sectionVersions } = schema;

/** A section, locked against a second editor until the transaction ends. */
export async function lockSection(tx: Db, key: string) {
  const [section] = await tx.select().from(sections).where(eq(sections.key, key)).for("update");
  if (!section) throw notFound();
  return section;
}

export async function versionIn(tx: Db, sectionId: string, state: "draft" | "published") {
  const [version] = await tx
    .select()
    .from(sectionVersions)
    .where(and(eq(sectionVersions.sectionId, sectionId), eq(sectionVersions.state, state)));
  return version ?? null;
}

export async function nextNumber(tx: Db, sectionId: string): Promise<number> {
  const [row] = await tx
    .select({ last: max(sectionVersions.number) })
    .from(sectionVersions)
    .where(eq(sectionVersions.sectionId, sectionId));
  return (row?.last ?? 0) + 1;
}

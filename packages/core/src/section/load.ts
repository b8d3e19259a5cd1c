import { type Db, schema } from "@fabroom/db";
import { and, eq, max } from "drizzle-orm";
import { notFound } from "../errors.ts";

const { sections, sectionVersions } = schema;

export async function loadSection(tx: Db, key: string) {
  // the row lock orders two editors of one section
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

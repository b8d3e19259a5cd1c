import { type Db, schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import { notFound } from "../errors.ts";
import type { Thing } from "../versioned/undo.ts";

const { sections } = schema;

/** A section, locked against a second editor until the transaction ends. */
export async function lockSection(tx: Db, key: string): Promise<Thing> {
  const [section] = await tx.select().from(sections).where(eq(sections.key, key)).for("update");
  if (!section) throw notFound();
  return { id: section.id, label: section.key };
}

import type { InLanguage, SectionContent } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import { notFound } from "../errors.ts";
import type { Words } from "../raise/words.ts";
import type { Thing } from "../versioned/undo.ts";

const { sections } = schema;

/** The title of a chapter for this reader, taken from a language that has one; empty where none has yet. */
export function titleOf({ texts }: SectionContent, { first, languages }: Words): InLanguage {
  const titled = Object.keys(texts).filter((language) => texts[language]!.title !== "");
  const language = first(titled) ?? languages[0]!;
  return { language, text: texts[language]?.title ?? "" };
}

/** A section, locked against a second editor until the transaction ends. */
export async function lockSection(tx: Db, key: string): Promise<Thing> {
  const [section] = await tx.select().from(sections).where(eq(sections.key, key)).for("update");
  if (!section) throw notFound();
  return { id: section.id, label: section.key };
}

import { sectionText } from "@fabroom/contracts";
import type { Book } from "../build/book.ts";
import type { Context } from "../facts/context.ts";

/** A chapter of the pitch as published: its finding large, then its text with the numbers put in. */
export function pitch(b: Book, c: Context, key: string, heading: 2 | 3 = 2): void {
  const section = c.raise.sections.find((candidate) => candidate.key === key);
  if (!section) throw new Error(`the raise has no section ${key}`);
  const { finding, body } = sectionText(section.content, c.language);
  b.lead(c.fill({ en: finding, fr: finding }));
  b.rich(c.fill({ en: body, fr: body }), heading);
}

import { figureIdsIn, type SaveSectionDraft, type SectionContent } from "@fabroom/contracts";
import type { Db } from "@fabroom/db";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { invalid } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { unknownFigures } from "../figure/resolve.ts";
import { assertBase, keepDraft, standingOf } from "../versioned/shelf.ts";
import { lockSection } from "./load.ts";

/** Saves a section's draft, whole or not. Refuses an unknown figure, and a save that began from something else than what stands. */
export function saveSectionDraft({ ctx, input }: { ctx: Ctx; input: SaveSectionDraft }): Promise<{
  versionId: string;
  revision: number;
}> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "section.draft", { type: "content", published: false });
    const section = await lockSection(tx, input.key);
    const standing = await standingOf(tx, "section", section.id);
    await assertBase(tx, "section", section.id, standing, input.base);
    await assertFiguresKnown(tx, input.content);
    const version = await keepDraft(tx, ctx, "section", section.id, standing, { content: input.content });
    await record(tx, ctx, {
      action: "section.draft",
      object: { type: "section", ...section, version: version.number },
      payload: { revision: version.revision },
    });
    return { versionId: version.id, revision: version.revision };
  });
}

async function assertFiguresKnown(tx: Db, content: SectionContent) {
  const used = Object.entries(content.texts).flatMap(([language, text]) =>
    (["finding", "body"] as const).flatMap((part) =>
      figureIdsIn(text[part]).map((id) => ({ path: `content.texts.${language}.${part}`, id })),
    ),
  );
  const unknown = await unknownFigures(
    tx,
    used.map((use) => use.id),
  );
  const problems = used
    .filter((use) => unknown.has(use.id))
    .map((use) => ({ path: use.path, code: "unknownFigure", values: { id: use.id } }));
  if (problems.length) throw invalid("invalidInput", problems);
}

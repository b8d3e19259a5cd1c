import { figureIdsIn, type SaveSectionDraft, type SectionContent } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact, userIdOf } from "../context.ts";
import { conflict, invalid } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { unknownFigures } from "../figure/resolve.ts";
import { lockSection, nextNumber, versionIn } from "./load.ts";

const { sectionVersions } = schema;

/** Saves a section's draft. Refuses an unknown figure, and a save that started from an older draft. */
export function saveSectionDraft({ ctx, input }: { ctx: Ctx; input: SaveSectionDraft }): Promise<{
  versionId: string;
  revision: number;
}> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "section.draft", { type: "content", published: false });
    const section = await lockSection(tx, input.key);
    const draft = await versionIn(tx, section.id, "draft");
    if ((draft?.revision ?? 0) !== input.expectedRevision) throw conflict("editedMeanwhile");
    await assertFiguresKnown(tx, input.content);
    const edit = { content: input.content, editedBy: userIdOf(ctx.actor), editedAt: ctx.ports.clock.now() };
    const saved = draft
      ? await tx
          .update(sectionVersions)
          .set({ ...edit, revision: draft.revision + 1 })
          .where(eq(sectionVersions.id, draft.id))
          .returning()
      : await tx
          .insert(sectionVersions)
          .values({
            ...edit,
            sectionId: section.id,
            number: await nextNumber(tx, section.id),
            state: "draft",
            revision: 1,
          })
          .returning();
    const version = saved[0]!;
    await record(tx, ctx, {
      action: "section.draft",
      object: { type: "section", id: section.id, label: section.key, version: version.number },
      payload: { revision: version.revision },
    });
    return { versionId: version.id, revision: version.revision };
  });
}

async function assertFiguresKnown(tx: Db, content: SectionContent) {
  const used = (["en", "fr"] as const).flatMap((language) =>
    (["finding", "body"] as const).flatMap((part) =>
      figureIdsIn(content[language][part]).map((id) => ({ path: `content.${language}.${part}`, id })),
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

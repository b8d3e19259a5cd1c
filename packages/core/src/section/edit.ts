import type { SectionEdit, SectionListItem } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { asc, eq, inArray } from "drizzle-orm";
import { assertAllowed, can } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { lockSection, versionIn } from "./load.ts";

const { sections, sectionVersions, users } = schema;
const DRAFT = { type: "content", published: false } as const;

/** Every section with its state, for staff who edit. */
export function listSections({ ctx }: { ctx: Ctx }): Promise<SectionListItem[]> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "section.edit", DRAFT);
    const rows = await tx
      .select({ key: sections.key, version: sectionVersions })
      .from(sections)
      .innerJoin(sectionVersions, eq(sectionVersions.sectionId, sections.id))
      .where(inArray(sectionVersions.state, ["draft", "published"]))
      .orderBy(asc(sections.position));
    return [...Map.groupBy(rows, (row) => row.key)].map(([key, versions]) => {
      const draft = versions.find(({ version }) => version.state === "draft")?.version;
      const published = versions.find(({ version }) => version.state === "published")?.version;
      const shown = (draft ?? published)!;
      return {
        key,
        title: { en: shown.content.en.title, fr: shown.content.fr.title },
        state: draft && published ? "published_with_draft" : draft ? "draft" : "published",
        version: shown.number,
        editedAt: shown.editedAt.toISOString(),
      };
    });
  });
}

/** One section as its editor needs it: what is published, and the draft if there is one. */
export function editSection({ ctx, input }: { ctx: Ctx; input: { key: string } }): Promise<SectionEdit> {
  return transact(ctx, async (tx) => {
    const access = await assertAllowed(tx, ctx, "section.edit", DRAFT);
    const section = await lockSection(tx, input.key);
    const published = await versionIn(tx, section.id, "published");
    const draft = await versionIn(tx, section.id, "draft");
    const [editor] = draft?.editedBy ? await tx.select().from(users).where(eq(users.id, draft.editedBy)) : [];
    return {
      id: section.id,
      key: section.key,
      published: published && {
        version: published.number,
        content: published.content,
        publishedAt: published.publishedAt!.toISOString(),
      },
      draft: draft && {
        versionId: draft.id,
        version: draft.number,
        revision: draft.revision,
        content: draft.content,
        editedBy: editor?.name ?? "",
        editedAt: draft.editedAt.toISOString(),
      },
      abilities: { edit: can(access, "section.draft", DRAFT), publish: can(access, "section.publish", DRAFT) },
    };
  });
}

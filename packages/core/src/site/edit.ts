import type { SiteEdit } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import { assertAllowed, can, loadAccess } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { assumptionsOf, headlineOf } from "./case.ts";
import { lockSite, siteVersionIn } from "./load.ts";
import { changedFields } from "./patch.ts";

const DRAFT = { type: "content", published: false } as const;

/** A site as its editor needs it: published and draft side by side, with what the draft changes. */
export function editSite({ ctx, input }: { ctx: Ctx; input: { slug: string } }): Promise<SiteEdit> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "site.edit", DRAFT);
    const access = await loadAccess(tx, ctx);
    const site = await lockSite(tx, input.slug);
    const published = await siteVersionIn(tx, site.id, "published");
    const draft = await siteVersionIn(tx, site.id, "draft");
    const [editor] = draft?.editedBy
      ? await tx.select().from(schema.users).where(eq(schema.users.id, draft.editedBy))
      : [];
    return {
      slug: site.slug,
      name: { en: site.nameEn, fr: site.nameFr },
      published: published && {
        version: published.number,
        versionId: published.id,
        publishedAt: published.publishedAt!.toISOString(),
        assumptions: assumptionsOf(published),
        headline: headlineOf(published),
      },
      draft: draft && {
        versionId: draft.id,
        version: draft.number,
        revision: draft.revision,
        assumptions: assumptionsOf(draft),
        headline: headlineOf(draft),
        changed: published ? changedFields(published.content.assumptions, draft.content.assumptions) : [],
        changeNote: draft.changeNote,
        editedBy: editor?.name ?? "",
        editedAt: draft.editedAt.toISOString(),
      },
      register: (draft ?? published)?.content.register ?? [],
      abilities: { edit: can(access, "site.draft", DRAFT), publish: can(access, "site.publish", DRAFT) },
    };
  });
}

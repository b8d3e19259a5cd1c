import { missingInSection, type SectionEdit, type SectionListItem } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { asc, desc, eq } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { notFound } from "../errors.ts";
import { raiseLanguages, wordsOf } from "../raise/words.ts";
import { abilitiesOf, historyOf } from "../versioned/history.ts";
import { baseOf } from "../versioned/rules.ts";
import { nameOf, standingOf } from "../versioned/shelf.ts";
import { DRAFT } from "../versioned/undo.ts";
import { lockSection, titleOf } from "./load.ts";

const { sections, sectionVersions } = schema;

/** Every section with its state, for staff who edit. */
export function listSections({ ctx }: { ctx: Ctx }): Promise<SectionListItem[]> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "section.edit", DRAFT);
    const rows = await tx
      .select({ key: sections.key, version: sectionVersions })
      .from(sections)
      .innerJoin(sectionVersions, eq(sectionVersions.sectionId, sections.id))
      .orderBy(asc(sections.position), desc(sectionVersions.number));
    const words = await wordsOf(tx, ctx.actor.language);
    return [...Map.groupBy(rows, (row) => row.key)].map(([key, versions]) => {
      const draft = versions.find(({ version }) => version.state === "draft")?.version;
      const published = versions.find(({ version }) => version.state === "published")?.version;
      const shown = draft ?? published ?? versions[0]!.version;
      return {
        key,
        title: titleOf(shown.content, words),
        missing: words.languages.filter((language) => missingInSection(shown.content, [language]).length > 0),
        state: draft && published ? "published_with_draft" : draft ? "draft" : published ? "published" : "withdrawn",
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
    const standing = await standingOf(tx, "section", section.id);
    const { draft, published } = standing;
    const history = await historyOf(tx, "section", [section.id], () => "");
    return {
      id: section.id,
      key: section.label,
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
        editedBy: await nameOf(tx, draft.editedBy),
        editedAt: draft.editedAt.toISOString(),
      },
      languages: await raiseLanguages(tx),
      latest: (await latestOf(tx, section.id)).content,
      base: baseOf(standing),
      history: history.get(section.id) ?? [],
      abilities: abilitiesOf(access, "section"),
    };
  });
}

/** The text an editor begins with: the last one, whatever has become of it. */
async function latestOf(tx: Db, sectionId: string) {
  const [row] = await tx
    .select()
    .from(sectionVersions)
    .where(eq(sectionVersions.sectionId, sectionId))
    .orderBy(desc(sectionVersions.number))
    .limit(1);
  if (!row) throw notFound();
  return row;
}

import { figureIdsIn, parseText, type SectionView } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { and, asc, eq } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { record } from "../evidence/record.ts";
import { resolveFigures } from "../figure/resolve.ts";
import { wordsOf } from "../raise/words.ts";
import { withdrawnAmong } from "../versioned/withdrawn.ts";

const { sections, sectionVersions } = schema;

/** The published pitch in the reader's language, figures resolved; the reading is recorded with the versions shown. */
export function readPitch({ ctx }: { ctx: Ctx }): Promise<SectionView[]> {
  const { language } = ctx.actor;
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "section.read", { type: "content", published: true });
    const rows = await tx
      .select({ section: sections, version: sectionVersions })
      .from(sections)
      .innerJoin(
        sectionVersions,
        and(eq(sectionVersions.sectionId, sections.id), eq(sectionVersions.state, "published")),
      )
      .orderBy(asc(sections.position));
    const { pick } = await wordsOf(tx, language);
    const texts = rows.map(({ version }) => pick(version.content.texts).text);
    const figures = await resolveFigures(
      tx,
      texts.flatMap((text) => [...figureIdsIn(text.body), ...figureIdsIn(text.finding)]),
      language,
    );
    const withdrawn = await withdrawnAmong(
      tx,
      ctx,
      "section",
      rows.map(({ section, version }) => ({ id: section.id, label: section.key, inForce: version.number })),
    );
    const views = rows.map(({ section, version }): SectionView => {
      const { language: written, text } = pick(version.content.texts);
      const ids = [...figureIdsIn(text.body), ...figureIdsIn(text.finding)];
      return {
        id: section.id,
        key: section.key,
        version: version.number,
        language: written,
        title: text.title,
        finding: text.finding,
        blocks: parseText(text.body),
        chart: version.content.chart,
        figures: Object.fromEntries(ids.flatMap((id) => (figures[id] ? [[id, figures[id]]] : []))),
        publishedAt: version.publishedAt!.toISOString(),
        withdrawn: withdrawn.get(section.id) ?? null,
      };
    });
    await record(tx, ctx, {
      action: "section.read",
      object: { type: "pitch", id: "pitch" },
      payload: { language, versions: Object.fromEntries(views.map((view) => [view.key, view.version])) },
    });
    return views;
  });
}

import type { WithdrawnSection } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { and, asc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { wordsOf } from "../raise/words.ts";
import { withdrawnAmong } from "../versioned/withdrawn.ts";
import { titleOf } from "./load.ts";

const { sections, sectionVersions } = schema;
const inForce = alias(sectionVersions, "in_force");

/** Chapters that this person had read and of which nothing is published any more, under the title they had. */
export function listWithdrawnSections({ ctx }: { ctx: Ctx }): Promise<WithdrawnSection[]> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "section.read", { type: "content", published: true });
    const rows = await tx
      .select({ section: sections, version: sectionVersions })
      .from(sections)
      .innerJoin(
        sectionVersions,
        and(eq(sectionVersions.sectionId, sections.id), eq(sectionVersions.state, "withdrawn")),
      )
      .leftJoin(inForce, and(eq(inForce.sectionId, sections.id), eq(inForce.state, "published")))
      .where(isNull(inForce.id))
      .orderBy(asc(sections.position));
    const told = await withdrawnAmong(
      tx,
      ctx,
      "section",
      rows.map(({ section }) => ({ id: section.id, label: section.key, inForce: 0 })),
    );
    const words = await wordsOf(tx, ctx.actor.language);
    return rows.flatMap(({ section, version }) => {
      const withdrawn = told.get(section.id);
      return withdrawn?.version === version.number
        ? [{ ...withdrawn, key: section.key, title: titleOf(version.content, words) }]
        : [];
    });
  });
}

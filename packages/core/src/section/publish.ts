import type { PublishSection } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact, userIdOf } from "../context.ts";
import { conflict, notFound } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { canonical, sha256 } from "../evidence/seal.ts";
import { lockSection, versionIn } from "./load.ts";

const { sectionVersions } = schema;

/** Publishes exactly the draft revision the publisher saw; the version before it stays readable as superseded. */
export function publishSection({ ctx, input }: { ctx: Ctx; input: PublishSection }): Promise<{ version: number }> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "section.publish", { type: "content", published: false });
    const section = await lockSection(tx, input.key);
    const draft = await versionIn(tx, section.id, "draft");
    const published = await versionIn(tx, section.id, "published");
    // two publishers at once: the second learns that it is done
    if (published?.id === input.versionId) throw conflict("publishedMeanwhile");
    if (!draft || draft.id !== input.versionId) throw notFound();
    if (draft.revision !== input.expectedRevision) throw conflict("editedMeanwhile");
    if (published)
      await tx.update(sectionVersions).set({ state: "superseded" }).where(eq(sectionVersions.id, published.id));
    await tx
      .update(sectionVersions)
      .set({ state: "published", publishedAt: ctx.ports.clock.now(), publishedBy: userIdOf(ctx.actor) })
      .where(eq(sectionVersions.id, draft.id));
    await record(tx, ctx, {
      action: "section.publish",
      object: {
        type: "section",
        id: section.id,
        label: section.key,
        version: draft.number,
        sha256: sha256(canonical(draft.content)),
      },
    });
    return { version: draft.number };
  });
}

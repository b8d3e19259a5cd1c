import type { PublishSite } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { ENGINE_VERSION } from "@fabroom/finance";
import { eq } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact, userIdOf } from "../context.ts";
import { conflict, notFound } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { assumptionsOf, caseHash } from "./case.ts";
import { lockSite, siteVersionIn } from "./load.ts";

const { siteVersions } = schema;

/** Publishes exactly the draft revision the publisher saw. Indications keep naming the version they relied on. */
export function publishSite({ ctx, input }: { ctx: Ctx; input: PublishSite }): Promise<{ version: number }> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "site.publish", { type: "content", published: false });
    const site = await lockSite(tx, input.slug);
    const draft = await siteVersionIn(tx, site.id, "draft");
    const published = await siteVersionIn(tx, site.id, "published");
    // two publishers at once: the second learns that it is done
    if (published?.id === input.versionId) throw conflict("publishedMeanwhile");
    if (!draft || draft.id !== input.versionId) throw notFound();
    if (draft.revision !== input.expectedRevision) throw conflict("editedMeanwhile");
    // the draft may be older than the engine that computed what the publisher saw
    const sealed = { caseSha256: caseHash(assumptionsOf(draft)), engineVersion: ENGINE_VERSION };
    if (published) await tx.update(siteVersions).set({ state: "superseded" }).where(eq(siteVersions.id, published.id));
    await tx
      .update(siteVersions)
      .set({ ...sealed, state: "published", publishedAt: ctx.ports.clock.now(), publishedBy: userIdOf(ctx.actor) })
      .where(eq(siteVersions.id, draft.id));
    await record(tx, ctx, {
      action: "site.publish",
      object: { type: "site", id: site.id, label: site.slug, version: draft.number, sha256: sealed.caseSha256 },
      payload: { note: draft.changeNote, engineVersion: sealed.engineVersion },
    });
    return { version: draft.number };
  });
}

import { LANGUAGES, type PublishVersion } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { and, eq } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact, userIdOf } from "../context.ts";
import { conflict, invalid, notFound } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { versionById } from "./versions.ts";

const { documentVersions, nodes } = schema;

/** Publishes exactly the files the publisher saw. Both languages must be there, or readers of one would be told less. */
export function publishVersion({ ctx, input }: { ctx: Ctx; input: PublishVersion }): Promise<{ version: number }> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "document.publish", { type: "content", published: false });
    const [node] = await tx.select().from(nodes).where(eq(nodes.id, input.nodeId)).for("update");
    const version = await versionById(tx, input.versionId);
    if (!node || !version || version.nodeId !== node.id) throw notFound();
    // two publishers at once: the second learns that it is done
    if (version.state !== "draft") throw conflict("publishedMeanwhile");
    const missing = LANGUAGES.filter((language) => !version.files.some((file) => file.language === language));
    if (missing.length)
      throw invalid(
        "languageMissing",
        missing.map((language) => ({ path: language, code: "languageMissing" })),
      );
    if (version.files.some((file) => input.files[file.language] !== file.sha256)) throw conflict("filesReplaced");
    await tx
      .update(documentVersions)
      .set({ state: "superseded" })
      .where(and(eq(documentVersions.nodeId, node.id), eq(documentVersions.state, "published")));
    await tx
      .update(documentVersions)
      .set({ state: "published", publishedAt: ctx.ports.clock.now(), publishedBy: userIdOf(ctx.actor) })
      .where(eq(documentVersions.id, version.id));
    await record(tx, ctx, {
      action: "document.publish",
      object: { type: "document", id: node.id, label: node.titleEn, version: version.number },
      payload: {
        versionId: version.id,
        files: Object.fromEntries(version.files.map((file) => [file.language, file.sha256])),
      },
    });
    return { version: version.number };
  });
}

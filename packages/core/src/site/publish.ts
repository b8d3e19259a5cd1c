import { missingInSite, type PublishSite } from "@fabroom/contracts";
import { ENGINE_VERSION } from "@fabroom/finance";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { invalid } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { raiseLanguages } from "../raise/words.ts";
import { assertBase, putInForce, standingOf } from "../versioned/shelf.ts";
import { assumptionsOf, caseHash } from "./case.ts";
import { lockSite } from "./load.ts";

/**
 * Publishes exactly the draft revision the publisher saw, its texts whole in every language of the raise. Indications keep naming the version they relied on.
 */
export function publishSite({ ctx, input }: { ctx: Ctx; input: PublishSite }): Promise<{ version: number }> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "site.publish", { type: "content", published: false });
    const site = await lockSite(tx, input.slug);
    const standing = await standingOf(tx, "site", site.id);
    await assertBase(tx, "site", site.id, standing, input.base);
    const draft = standing.draft!;
    const missing = missingInSite(draft.content, await raiseLanguages(tx));
    if (missing.length)
      throw invalid(
        "languageMissing",
        missing.map((values) => ({ path: `${values.part}.${values.language}`, code: "textMissing", values })),
      );
    // the draft may be older than the engine that computed what the publisher saw
    const sealed = { caseSha256: caseHash(assumptionsOf(draft)), engineVersion: ENGINE_VERSION };
    await putInForce(tx, ctx, "site", standing, draft.id, sealed);
    await record(tx, ctx, {
      action: "site.publish",
      object: { type: "site", ...site, version: draft.number, sha256: sealed.caseSha256 },
      payload: { note: draft.changeNote, engineVersion: sealed.engineVersion },
    });
    return { version: draft.number };
  });
}

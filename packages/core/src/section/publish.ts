import { missingInSection, type PublishSection, type SectionContent } from "@fabroom/contracts";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { invalid } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { canonical, sha256 } from "../evidence/seal.ts";
import { raiseLanguages } from "../raise/words.ts";
import { assertBase, putInForce, standingOf } from "../versioned/shelf.ts";
import { lockSection } from "./load.ts";

/**
 * What names a published chapter in the record: its texts by language and its chart, side by side. It has been so since
 * there were two languages alone, so that what was sealed then is sealed the same today.
 */
export const sealOfSection = ({ texts, chart }: SectionContent): string => sha256(canonical({ ...texts, chart }));

/** Publishes exactly the draft revision the publisher saw, whole in every language of the raise; the version before it stays readable as superseded. */
export function publishSection({ ctx, input }: { ctx: Ctx; input: PublishSection }): Promise<{ version: number }> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "section.publish", { type: "content", published: false });
    const section = await lockSection(tx, input.key);
    const standing = await standingOf(tx, "section", section.id);
    await assertBase(tx, "section", section.id, standing, input.base);
    const draft = standing.draft!;
    const missing = missingInSection(draft.content, await raiseLanguages(tx));
    if (missing.length)
      throw invalid(
        "languageMissing",
        missing.map(({ path }) => ({ path, code: "required" })),
      );
    await putInForce(tx, ctx, "section", standing, draft.id);
    await record(tx, ctx, {
      action: "section.publish",
      object: { type: "section", ...section, version: draft.number, sha256: sealOfSection(draft.content) },
    });
    return { version: draft.number };
  });
}

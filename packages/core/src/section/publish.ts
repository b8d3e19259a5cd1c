import type { PublishSection } from "@fabroom/contracts";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { record } from "../evidence/record.ts";
import { canonical, sha256 } from "../evidence/seal.ts";
import { assertBase, putInForce, standingOf } from "../versioned/shelf.ts";
import { lockSection } from "./load.ts";

/** Publishes exactly the draft revision the publisher saw; the version before it stays readable as superseded. */
export function publishSection({ ctx, input }: { ctx: Ctx; input: PublishSection }): Promise<{ version: number }> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "section.publish", { type: "content", published: false });
    const section = await lockSection(tx, input.key);
    const standing = await standingOf(tx, "section", section.id);
    await assertBase(tx, "section", section.id, standing, input.base);
    const draft = standing.draft!;
    await putInForce(tx, ctx, "section", standing, draft.id);
    await record(tx, ctx, {
      action: "section.publish",
      object: { type: "section", ...section, version: draft.number, sha256: sha256(canonical(draft.content)) },
    });
    return { version: draft.number };
  });
}

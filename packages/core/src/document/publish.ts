import type { PublishVersion } from "@fabroom/contracts";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { conflict, invalidField } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { assertBase, putInForce, standingOf } from "../versioned/shelf.ts";
import { filesOf, lockDocument } from "./versions.ts";

/** Publishes exactly the files the publisher saw, in whichever languages there are. There must be one at least. */
export function publishVersion({ ctx, input }: { ctx: Ctx; input: PublishVersion }): Promise<{ version: number }> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "document.publish", { type: "content", published: false });
    const document = await lockDocument(tx, input.nodeId);
    const standing = await standingOf(tx, "document", document.id);
    await assertBase(tx, "document", document.id, standing, input.base);
    const draft = standing.draft!;
    const files = await filesOf(tx, draft.id);
    if (files.length === 0) throw invalidField("files", "fileMissing");
    const seen = Object.keys(input.files).length === files.length;
    if (!seen || files.some((file) => input.files[file.language] !== file.sha256)) throw conflict("filesReplaced");
    await putInForce(tx, ctx, "document", standing, draft.id);
    await record(tx, ctx, {
      action: "document.publish",
      object: { type: "document", ...document, version: draft.number },
      payload: {
        versionId: draft.id,
        files: Object.fromEntries(files.map((file) => [file.language, file.sha256])),
      },
    });
    return { version: draft.number };
  });
}

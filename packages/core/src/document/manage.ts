import type { AdminDocument, AdminFile } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { inArray } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { wordsOf } from "../raise/words.ts";
import { abilitiesOf, historyOf } from "../versioned/history.ts";
import { baseOf } from "../versioned/rules.ts";
import { DRAFT } from "../versioned/undo.ts";
import { isAgreement, loadTree } from "./tree.ts";
import { type File, versionsOf } from "./versions.ts";

const fileView = ({ language, fileName, bytes, pages, sha256 }: File): AdminFile => ({
  language,
  fileName,
  bytes,
  pages,
  sha256,
});

/** The whole room with drafts, for staff who manage documents. */
export function manageDocuments({ ctx }: { ctx: Ctx }): Promise<AdminDocument[]> {
  return transact(ctx, async (tx) => {
    const access = await assertAllowed(tx, ctx, "document.manage", DRAFT);
    const tree = await loadTree(tx);
    const byNode = Map.groupBy(await versionsOf(tx, ["draft", "published"]), (version) => version.nodeId);
    const authors = [...new Set([...byNode.values()].flat().flatMap((version) => version.editedBy ?? []))];
    const people = authors.length ? await tx.select().from(schema.users).where(inArray(schema.users.id, authors)) : [];
    const nameOf = new Map(people.map((person) => [person.id, person.name ?? ""]));
    const { say, pick } = await wordsOf(tx, ctx.actor.language);
    const history = await historyOf(
      tx,
      "document",
      tree.map((node) => node.id),
      (version) => say(version.changeNote),
    );
    const { edit, ...can } = abilitiesOf(access, "document");
    return tree.map((node) => {
      const versions = byNode.get(node.id) ?? [];
      const published = versions.find((version) => version.state === "published");
      const draft = versions.find((version) => version.state === "draft");
      return {
        nodeId: node.id,
        number: node.number,
        depth: node.depth,
        kind: node.kind,
        title: pick(node.title),
        format: node.format,
        published: published
          ? {
              version: published.number,
              versionId: published.id,
              publishedAt: published.publishedAt!.toISOString(),
              files: published.files.map(fileView),
            }
          : null,
        draft: draft
          ? {
              version: draft.number,
              versionId: draft.id,
              uploadedAt: draft.editedAt.toISOString(),
              uploadedBy: nameOf.get(draft.editedBy ?? "") ?? "",
              changeNote: draft.changeNote,
              files: draft.files.map(fileView),
            }
          : null,
        base: baseOf({ draft: draft ?? null, published: published ?? null }),
        history: history.get(node.id) ?? [],
        abilities: {
          upload: edit,
          publish: can.publish,
          // its readable text and its file belong together: neither is taken back alone
          discard: can.discard && !isAgreement(node),
          withdraw: can.withdraw && !isAgreement(node),
          restore: can.restore && !isAgreement(node),
        },
      };
    });
  });
}

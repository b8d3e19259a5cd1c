import type { DiscardVersion, DocumentVersion, Openings, RestoreVersion, WithdrawVersion } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { conflict } from "../errors.ts";
import { readOpenings } from "../versioned/read-openings.ts";
import { discardDraft, restoreVersion, type Thing, withdrawPublication } from "../versioned/undo.ts";
import { isAgreement } from "./tree.ts";
import { filesOf, lockDocument } from "./versions.ts";

const { documentFiles, nodes } = schema;

/** Gives up a document's draft as it was seen, with its files in every language. */
export const discardVersion = ({ ctx, input: { nodeId, base } }: { ctx: Ctx; input: DiscardVersion }) =>
  discardDraft(ctx, "document", (tx) => lockChangeable(tx, nodeId), base);

/** Takes a published version back: its pages are no longer shown to readers, who are told so where they had opened it. */
export const withdrawVersion = ({ ctx, input: { nodeId, ...act } }: { ctx: Ctx; input: WithdrawVersion }) =>
  withdrawPublication(ctx, "document", (tx) => lockChangeable(tx, nodeId), act);

/** An earlier version as a new draft: the same files, which are stored once. */
export const restoreDocument = ({ ctx, input: { nodeId, base, number } }: { ctx: Ctx; input: RestoreVersion }) =>
  restoreVersion(ctx, "document", (tx) => lockChangeable(tx, nodeId), {
    base,
    number,
    copy: () => ({ changeNote: { en: `Version ${number} restored`, fr: `Version ${number} rétablie` } }),
    after: async (tx, from, made) => {
      const files = await filesOf(tx, from.id);
      if (files.length) await tx.insert(documentFiles).values(files.map((file) => ({ ...file, versionId: made.id })));
    },
  });

/** Which investors have opened one version of a document. */
export const openingsOfDocument = ({ ctx, input }: { ctx: Ctx; input: DocumentVersion }): Promise<Openings> =>
  readOpenings(ctx, "document", (tx) => lockDocument(tx, input.nodeId), input.number);

/** The agreement is what access rests on, and its readable text belongs to its file: it is not taken back alone. */
async function lockChangeable(tx: Db, nodeId: string): Promise<Thing> {
  const document = await lockDocument(tx, nodeId);
  const [node] = await tx.select({ key: nodes.key }).from(nodes).where(eq(nodes.id, nodeId));
  if (node && isAgreement(node)) throw conflict("agreementFixed");
  return document;
}

import type { OpenRequest } from "@fabroom/contracts";
import type { Db } from "@fabroom/db";
import { loadAccess } from "../access/load.ts";
import type { Ctx } from "../context.ts";
import { notFound } from "../errors.ts";
import { assertCan } from "../policy/assert.ts";
import { decide } from "../policy/decide.ts";
import { labelIn, raiseLanguages } from "../raise/words.ts";
import { hasOpened } from "../versioned/withdrawn.ts";
import type { Located } from "./located.ts";
import { hashIn } from "./store.ts";
import { isAgreement, loadTree } from "./tree.ts";
import { isReadable, versionById } from "./versions.ts";

const ACTIONS = { page: "document.page", download: "document.download", original: "document.original" } as const;

/** A page, the marked file or the original of a document's version. */
export async function locateDocument(
  tx: Db,
  ctx: Ctx,
  input: Extract<OpenRequest, { kind: "page" | "download" | "original" }>,
  begun = false,
): Promise<Located> {
  const access = await loadAccess(tx, ctx);
  const version = await versionById(tx, input.versionId);
  const node = version && (await loadTree(tx)).find((one) => one.id === version.nodeId);
  const action = ACTIONS[input.kind];
  const decided = (published: boolean) =>
    decide(
      access.subject,
      action,
      { type: "node", path: node?.path ?? [], published, isAgreement: node ? isAgreement(node) : false },
      access.context,
    );
  // an unknown version is judged as an unpublished one, so that both refusals are the same
  const shown = version !== null && (begun ? version.state !== "draft" : await isReadable(tx, ctx, version));
  const decision = decided(shown);
  if (decision.effect === "deny" && version?.state === "withdrawn" && decided(true).effect === "allow") {
    const thing = { id: version.nodeId, label: "" };
    if (await hasOpened(tx, ctx, "document", thing, version)) throw notFound("withdrawn");
  }
  assertCan(ctx.actor, decision);
  const file = version?.files.find((one) => one.language === input.language);
  if (!version || !node || !file) throw notFound();
  const wanted = input.kind === "page" ? { page: input.page, width: input.width } : null;
  if (wanted && wanted.page > file.pages) throw notFound();
  const asOriginal = input.kind === "original";
  const treatment = wanted
    ? "page"
    : !asOriginal || node.format === "pdf"
      ? "pdf"
      : node.format === "xlsx"
        ? "workbook"
        : "word";
  const stem = file.fileName.replace(/\.[^.]+$/, "");
  return {
    treatment,
    from:
      file.readingKey === file.storageKey || treatment === "workbook" || treatment === "word"
        ? { storageKey: file.storageKey, sha256: file.sha256 }
        : { storageKey: file.readingKey, sha256: hashIn(file.readingKey) },
    mime: treatment === "workbook" || treatment === "word" ? file.mime : "application/pdf",
    fileName: wanted ? `${stem}-${wanted.page}.jpg` : treatment === "pdf" ? `${stem}.pdf` : file.fileName,
    page: wanted?.page ?? 0,
    width: wanted?.width ?? 0,
    action,
    object: {
      type: "document",
      id: node.id,
      label: labelIn(node.title, await raiseLanguages(tx)),
      version: version.number,
      sha256: file.sha256,
    },
    payload: {
      versionId: version.id,
      language: input.language,
      ...wanted,
    },
    readNode: wanted && version.state === "published" ? { nodeId: node.id, versionId: version.id } : null,
  };
}

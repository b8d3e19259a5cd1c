import type { EvidenceAction, EvidenceObject, OpenRequest } from "@fabroom/contracts";
import type { Db } from "@fabroom/db";
import { loadAccess } from "../access/load.ts";
import type { Ctx } from "../context.ts";
import { notFound } from "../errors.ts";
import { locateReceipt } from "../indication/receipt.ts";
import { assertCan } from "../policy/assert.ts";
import { decide } from "../policy/decide.ts";
import { locateTermSheet } from "../term-sheet/locate.ts";
import { locateScenarioWorkbook, locateSiteWorkbook } from "../workbook/locate.ts";
import { hashIn } from "./store.ts";
import { isAgreement, loadTree, titleIn } from "./tree.ts";
import { versionById } from "./versions.ts";

/** Bytes that may be opened, found and allowed: where they lie, how they are marked, what the evidence will say. */
export type Located = {
  treatment: "page" | "pdf" | "workbook" | "word" | "personal";
  /** Stored bytes and the hash on record, or bytes made again from the sealed record, the same each time. */
  from: { storageKey: string; sha256: string } | { make: () => Promise<Uint8Array> };
  mime: string;
  fileName: string;
  page: number;
  width: number;
  action: EvidenceAction;
  object: EvidenceObject;
  payload: Record<string, unknown>;
  readNode: { nodeId: string; versionId: string } | null;
};

/** Finds what is asked for and decides; throws the same refusal for "not there" and "not yours". */
export function locate(tx: Db, ctx: Ctx, input: OpenRequest): Promise<Located> {
  if (input.kind === "termSheet") return locateTermSheet(tx, ctx, input);
  if (input.kind === "receipt") return locateReceipt(tx, ctx, input);
  if (input.kind === "workbook") return locateSiteWorkbook(tx, ctx, input);
  if (input.kind === "scenarioWorkbook") return locateScenarioWorkbook(tx, ctx, input);
  return locateDocument(tx, ctx, input);
}

const ACTIONS = { page: "document.page", download: "document.download", original: "document.original" } as const;

async function locateDocument(
  tx: Db,
  ctx: Ctx,
  input: Extract<OpenRequest, { kind: "page" | "download" | "original" }>,
): Promise<Located> {
  const access = await loadAccess(tx, ctx);
  const version = await versionById(tx, input.versionId);
  const node = version && (await loadTree(tx)).find((one) => one.id === version.nodeId);
  const action = ACTIONS[input.kind];
  // an unknown version is judged as an unpublished one, so that both refusals are the same
  const decision = decide(
    access.subject,
    action,
    {
      type: "node",
      path: node?.path ?? [],
      published: version?.state === "published",
      isAgreement: node ? isAgreement(node) : false,
    },
    access.context,
  );
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
      label: titleIn(node, "en"),
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

import { type DocumentFormat, MAX_UPLOAD_BYTES, type UploadVersion } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { DocumentError, inspectFile, toReadingPdf } from "@fabroom/documents";
import { and, eq } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { conflict, invalidField, notFound } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { inTurn } from "../turns/in-turn.ts";
import { assertBase, keepDraft, standingOf } from "../versioned/shelf.ts";
import { store } from "./store.ts";
import { AGREEMENT_KEY } from "./tree.ts";
import { lockDocument } from "./versions.ts";

const { documentFiles, nodes } = schema;

/**
 * Takes a new file for a document in one language as a draft version, unseen by investors until published.
 * The content decides the format, never the name; a damaged, encrypted or active file is refused before anything
 * is kept. Nor is a file that began from another draft, file or version than what stands: a colleague may have given
 * theirs meanwhile.
 */
export async function uploadVersion({
  ctx,
  input,
  bytes,
}: {
  ctx: Ctx;
  input: UploadVersion;
  bytes: Uint8Array;
}): Promise<{
  versionId: string;
  version: number;
  sha256: string;
  pages: number;
  revision: number;
}> {
  const node = await transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "document.upload", { type: "content", published: false });
    const [found] = await tx
      .select()
      .from(nodes)
      .where(and(eq(nodes.id, input.nodeId), eq(nodes.kind, "document")));
    if (!found?.format) throw notFound();
    // its readable text and its file belong together; one cannot change alone
    if (found.key === AGREEMENT_KEY) throw conflict("agreementFixed");
    return { ...found, format: found.format };
  });
  const file = await inTurn(ctx, "upload", () => readFile(ctx, input, bytes, node.format));
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "document.upload", { type: "content", published: false });
    const document = await lockDocument(tx, node.id);
    const standing = await standingOf(tx, "document", document.id);
    await assertBase(tx, "document", document.id, standing, input.base);
    const notes = { changeNote: input.changeNote };
    const version = await keepDraft(tx, ctx, "document", document.id, standing, notes);
    const row = { versionId: version.id, language: input.language, fileName: input.fileName, ...file };
    await tx
      .insert(documentFiles)
      .values(row)
      .onConflictDoUpdate({ target: [documentFiles.versionId, documentFiles.language], set: row });
    await record(tx, ctx, {
      action: "document.upload",
      object: { type: "document", ...document, version: version.number, sha256: file.sha256 },
      payload: {
        versionId: version.id,
        revision: version.revision,
        language: input.language,
        fileName: input.fileName,
        bytes: file.bytes,
      },
    });
    return {
      versionId: version.id,
      version: version.number,
      sha256: file.sha256,
      pages: file.pages,
      revision: version.revision,
    };
  });
}

/** Why no pages could be made of a file that was taken for whole. */
const READING_REFUSAL: Partial<Record<DocumentError["code"], string>> = {
  timeout: "file.too_complex",
  too_heavy: "file.too_complex",
  unsupported: "file.no_pages",
};

/** Inspects and stores the file, and makes the pages it will be read as. */
async function readFile(ctx: Ctx, input: UploadVersion, bytes: Uint8Array, format: DocumentFormat) {
  const seen = await inspectFile(bytes, input.fileName, { maxBytes: MAX_UPLOAD_BYTES });
  if (!seen.ok) throw invalidField("file", `file.${seen.reason}`);
  if (seen.kind !== format) throw invalidField("file", format === "pdf" ? "file.not_a_pdf" : "file.type_mismatch");
  const kept = { mime: seen.mime, bytes: bytes.length };
  if (seen.kind === "pdf") {
    const original = await store(ctx.ports.storage, bytes);
    const { key } = original;
    return { ...kept, sha256: original.sha256, storageKey: key, readingKey: key, pages: seen.pages ?? 0 };
  }
  // the pages first: a file that has none is not kept either
  const { pdf, pages } = await readingPages(ctx, input, bytes, seen.kind);
  const original = await store(ctx.ports.storage, bytes);
  const reading = await store(ctx.ports.storage, pdf);
  return { ...kept, sha256: original.sha256, storageKey: original.key, readingKey: reading.key, pages };
}

async function readingPages(ctx: Ctx, { fileName, language }: UploadVersion, bytes: Uint8Array, kind: "xlsx" | "docx") {
  try {
    const input = { bytes, kind, title: fileName, lang: language, createdAt: ctx.ports.clock.now() };
    const pdf = await toReadingPdf(input);
    const pages = await inspectFile(pdf, "reading.pdf", { maxBytes: MAX_UPLOAD_BYTES });
    if (!pages.ok) throw invalidField("file", `file.${pages.reason}`);
    return { pdf, pages: pages.pages ?? 0 };
  } catch (error) {
    if (error instanceof DocumentError) throw invalidField("file", READING_REFUSAL[error.code] ?? "file.damaged");
    throw error;
  }
}

import { inLanguage, LANGUAGES, type Language, type RaiseContent, type RoomNode } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import {
  buildDocx,
  buildWorkbook,
  type DocxSpec,
  inspectFile,
  toReadingPdf,
  typeset,
  type WorkbookSpec,
} from "@fabroom/documents";
import { type Ctx, transact } from "../context.ts";
import { store } from "../document/store.ts";
import { record } from "../evidence/record.ts";
import { seedContent } from "./seed-content.ts";
import { seedPeople } from "./seed-people.ts";
import { seedQuestions } from "./seed-questions.ts";
import { type BuiltFile, seedRoom } from "./seed-room.ts";
import { labelIn } from "./words.ts";

/** What a document of a new raise is made from, in one language. */
export type DocumentSource =
  | { kind: "pdf"; entry: string; files: Record<string, string | Uint8Array> }
  | { kind: "xlsx"; spec: WorkbookSpec }
  | { kind: "docx"; spec: DocxSpec };

export type SeedInput = {
  content: RaiseContent;
  room: RoomNode[];
  source: (key: string, language: Language) => DocumentSource;
  illustrative: boolean;
  progress: (done: number, total: number, name: string) => void;
};

/** Whether the product holds no raise yet. */
export function isEmpty({ ctx }: { ctx: Ctx }): Promise<boolean> {
  return transact(
    ctx,
    async (tx) => (await tx.select({ id: schema.raises.id }).from(schema.raises).limit(1)).length === 0,
  );
}

/**
 * Brings a whole raise into an empty product: people, content, sites, and the documents typeset from the same data.
 * Files are made and kept first; then everything is written in one transaction, so a stop half-way leaves nothing.
 */
export async function seedRaise({ ctx, input }: { ctx: Ctx; input: SeedInput }): Promise<void> {
  const files = await buildFiles(ctx, input);
  await transact(ctx, async (tx: Db) => {
    const now = ctx.ports.clock.now();
    const groupIds = await seedPeople(tx, input.content, now);
    await seedContent(tx, input.content, input.illustrative, now);
    await seedRoom(tx, input.content, input.room, files, groupIds, now);
    await seedQuestions(tx, ctx, input.content.questions, now);
    await record(tx, ctx, {
      action: "raise.seed",
      object: { type: "raise", id: "raise", label: labelIn(input.content.name, input.content.languages) },
      payload: {
        documents: files.length,
        files: Object.fromEntries(files.map((file) => [`${file.key}.${file.language}`, file.sha256])),
      },
    });
  });
}

async function buildFiles(ctx: Ctx, input: SeedInput): Promise<BuiltFile[]> {
  const documents = input.room.filter((node) => node.kind === "document");
  const total = documents.length * LANGUAGES.length;
  const built: BuiltFile[] = [];
  for (const node of documents) {
    input.progress(built.length, total, labelIn(node.title, input.content.languages));
    // the languages of a document together: one is typeset while the other is still being written
    built.push(
      ...(await Promise.all(
        LANGUAGES.map((language) => {
          const { text } = inLanguage(node.title, language, input.content.languages);
          return buildFile(ctx, { key: node.key, title: text }, language, input.source(node.key, language));
        }),
      )),
    );
  }
  return built;
}

const MIME = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

async function buildFile(
  ctx: Ctx,
  { key, title }: { key: string; title: string },
  language: Language,
  source: DocumentSource,
): Promise<BuiltFile> {
  const createdAt = ctx.ports.clock.now();
  const bytes = await makeDocument(key, source, createdAt);
  const original = await store(ctx.ports.storage, bytes);
  const reading =
    source.kind === "pdf" ? bytes : await toReadingPdf({ bytes, kind: source.kind, title, lang: language, createdAt });
  const kept = source.kind === "pdf" ? original : await store(ctx.ports.storage, reading);
  const seen = await inspectFile(reading, "reading.pdf", { maxBytes: Number.MAX_SAFE_INTEGER });
  if (!seen.ok) throw new Error(`document ${key} (${language}) can't be read back: ${seen.reason}`);
  return {
    key,
    language,
    fileName: `${key}-${language}.${source.kind}`,
    mime: MIME[source.kind],
    bytes: bytes.length,
    sha256: original.sha256,
    storageKey: original.key,
    readingKey: kept.key,
    pages: seen.pages ?? 0,
  };
}

/** The file of one document. @throws Error where its source can't be typeset */
export async function makeDocument(key: string, source: DocumentSource, createdAt: Date): Promise<Uint8Array> {
  if (source.kind === "xlsx") return buildWorkbook(source.spec);
  if (source.kind === "docx") return buildDocx(source.spec);
  const made = await typeset({ entry: source.entry, files: source.files, pdfStandard: "ua-1", createdAt });
  if (!made.ok) throw new Error(`document ${key} can't be typeset: ${JSON.stringify(made.diagnostics.slice(0, 3))}`);
  return made.pdf;
}

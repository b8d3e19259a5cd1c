import { randomUUID } from "node:crypto";
import { formatDateTime, type OpenRequest } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { markPage, protectedPdf, rasterPage, stampFile } from "@fabroom/documents";
import { type Ctx, type SignedIn, transact } from "../context.ts";
import { conflict, notFound, precondition } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { sha256, sha256Aside } from "../evidence/seal.ts";
import { charge } from "../limits/charge.ts";
import { type HeavyWork, inTurn } from "../turns/in-turn.ts";
import type { Located, Locator, Locators } from "./located.ts";

export type Opened = { bytes: Uint8Array; mime: string; fileName: string; disposition: "inline" | "attachment" };

type Locate = (tx: Db, ctx: Ctx, input: OpenRequest, begun?: boolean) => Promise<Located>;

/** What the opening of each kind is charged as, and in which queue it waits. */
const ACTS = {
  page: "page",
  download: "download",
  original: "download",
  workbook: "workbook",
  scenarioWorkbook: "workbook",
  receipt: "paper",
  termSheet: "paper",
} as const satisfies Record<OpenRequest["kind"], HeavyWork>;

/**
 * The one way to bytes. Price → check → read and compare with the hash on record → mark with the reader's name, organisation
 * and time → evidence → bytes. Every preview, download, receipt and term sheet leaves through here; nothing leaves
 * altered, unmarked or unrecorded.
 * @param locators who finds what is asked for, kind by kind: this verb knows no noun but through them
 */
export function openWith(locators: Locators): (asked: { ctx: Ctx; input: OpenRequest }) => Promise<Opened> {
  const locate: Locate = (tx, ctx, input, begun) =>
    (locators[input.kind] as Locator<typeof input.kind>)(tx, ctx, input, begun);
  return ({ ctx, input }) => open(ctx, input, locate);
}

async function open(ctx: Ctx, input: OpenRequest, locate: Locate): Promise<Opened> {
  await charge(ctx, ACTS[input.kind]);
  const { actor } = ctx;
  if (!("userId" in actor)) throw precondition("signInFirst", "sign_in");
  const found = await transact(ctx, (tx) => locate(tx, ctx, input));
  const copyId = randomUUID();
  const { opened, at } = await inTurn(ctx, ACTS[input.kind], async () => {
    const stored = await read(ctx, found);
    const marked = ctx.ports.clock.now();
    return { opened: await mark(found, stored, linesFor(ctx, actor, marked, copyId), copyId), at: marked };
  });
  await transact(ctx, async (tx) => {
    // asked again: the right may have ended while the page was drawn. What was begun on a version ends on it
    await locate(tx, ctx, input, true);
    await record(tx, ctx, {
      action: found.action,
      object: found.object,
      // a paper made for one party is known again by its bytes
      payload: {
        ...found.payload,
        copyId,
        ...(found.treatment === "personal" ? { fileSha256: sha256(opened.bytes) } : {}),
      },
      at,
    });
    if (found.readNode)
      await tx
        .insert(schema.documentReads)
        .values({ userId: actor.userId, nodeId: found.readNode.nodeId, versionId: found.readNode.versionId, at })
        .onConflictDoUpdate({
          target: [schema.documentReads.userId, schema.documentReads.nodeId],
          set: { versionId: found.readNode.versionId, at },
        });
  });
  return opened;
}

async function read(ctx: Ctx, found: Located): Promise<Uint8Array> {
  if ("make" in found.from) return found.from.make();
  const { storageKey, sha256: recorded } = found.from;
  const stored = await ctx.ports.storage.get(storageKey);
  if (!stored) {
    ctx.ports.log.error("stored bytes are missing", { key: storageKey });
    throw notFound();
  }
  const actual = await sha256Aside(stored);
  if (actual === recorded) return stored;
  ctx.ports.log.error("stored bytes are not those on record", { key: storageKey, recorded, actual });
  await transact(ctx, (tx) =>
    record(tx, ctx, {
      action: "file.withhold",
      object: found.object,
      payload: { ...found.payload, asked: found.action, recorded, actual },
    }),
  );
  throw conflict("fileAltered");
}

/** What is burned in: who reads, for whom, when, and the copy's own number. */
function linesFor(ctx: Ctx, actor: SignedIn, at: Date, copyId: string): string[] {
  const language = ctx.actor.language;
  return [actor.name, actor.organisation.name, `${formatDateTime(at, language)} · ${copyId.slice(0, 8)}`];
}

async function mark(found: Located, stored: Uint8Array, lines: string[], copyId: string): Promise<Opened> {
  const { fileName } = found;
  switch (found.treatment) {
    case "page": {
      const raster = await rasterPage({
        pdf: stored,
        page: found.page,
        widthPx: found.width,
        cacheKey: "sha256" in found.from ? found.from.sha256 : undefined,
      });
      const image = await markPage({
        raster,
        lines,
        traceId: copyId,
        page: found.page,
        format: "jpeg",
        handOver: !raster.kept,
      });
      return { bytes: image.bytes, mime: image.mime, fileName, disposition: "inline" };
    }
    case "pdf":
      return {
        bytes: await protectedPdf({ pdf: stored, lines, traceId: copyId }),
        mime: "application/pdf",
        fileName,
        disposition: "attachment",
      };
    case "workbook":
      return {
        bytes: await stampFile({ kind: "xlsx", bytes: stored, lines }),
        mime: found.mime,
        fileName,
        disposition: "attachment",
      };
    case "word":
      return {
        bytes: await stampFile({ kind: "docx", bytes: stored, lines }),
        mime: found.mime,
        fileName,
        disposition: "attachment",
      };
    case "personal":
      // made for this investor alone, and already bearing his name
      return { bytes: stored, mime: found.mime, fileName, disposition: "attachment" };
  }
}

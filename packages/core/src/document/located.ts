import type { EvidenceAction, EvidenceObject, OpenRequest } from "@fabroom/contracts";
import type { Db } from "@fabroom/db";
import type { Ctx } from "../context.ts";

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

/**
 * Finds what is asked for and decides; throws the same refusal for "not there" and "not yours".
 * @param begun it was allowed a moment ago and is being drawn: another version in force does not break it off, a right
 *   that ended does
 */
export type Locator<Kind extends OpenRequest["kind"]> = (
  tx: Db,
  ctx: Ctx,
  input: Extract<OpenRequest, { kind: Kind }>,
  begun?: boolean,
) => Promise<Located>;

/** One locator for each kind of bytes that may be asked for. */
export type Locators = { [Kind in OpenRequest["kind"]]: Locator<Kind> };

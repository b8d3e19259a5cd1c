import type { Base, DraftBase } from "@fabroom/contracts";
import { publishVersion } from "../document/publish.ts";
import { uploadVersion } from "../document/upload.ts";
import { baseOf } from "../versioned/rules.ts";
import { type Noun, standingOf } from "../versioned/shelf.ts";
import { tinyPdf } from "./pdf.ts";
import { type TestRaise, UNKNOWN_ID } from "./raise.ts";

/** What an editor of the seeded raise begins from: its first version in force, and no draft. */
export const FIRST: Base = { draft: null, published: 1 };

/** What an editor who looks now begins from. */
export const baseNow = (raise: TestRaise, noun: Noun, ownerId: string): Promise<Base> =>
  raise.rows(async (tx) => baseOf(await standingOf(tx, noun, ownerId)));

/** As now, but of a draft saved so many times; 0: of none. */
export async function baseAt(raise: TestRaise, noun: Noun, ownerId: string, revision: number): Promise<Base> {
  const now = await baseNow(raise, noun, ownerId);
  const draft = revision === 0 ? null : { versionId: now.draft?.versionId ?? UNKNOWN_ID, revision };
  return { ...now, draft };
}

/** As now, with the draft that is there. */
export async function draftNow(raise: TestRaise, noun: Noun, ownerId: string): Promise<DraftBase> {
  const { draft, published } = await baseNow(raise, noun, ownerId);
  if (!draft) throw new Error(`there is no draft of this ${noun}`);
  return { draft, published };
}

/** A new version of a document in both languages, of one page each, put in force. */
export async function publishDocument(raise: TestRaise, key: string, words = "New"): Promise<{ version: number }> {
  const ctx = raise.ctx("publisher@aurora");
  const nodeId = raise.nodeId(key);
  const upload = async (language: "en" | "fr") => {
    const base = await baseNow(raise, "document", nodeId);
    const input = { nodeId, language, fileName: `${key}.pdf`, changeNote: { en: words, fr: words }, base };
    return (await uploadVersion({ ctx, input, bytes: tinyPdf(`${words} ${language}`) })).sha256;
  };
  const files = { en: await upload("en"), fr: await upload("fr") };
  return publishVersion({ ctx, input: { nodeId, base: await draftNow(raise, "document", nodeId), files } });
}
